import type { ClientCapabilities, Connection } from "vscode-languageserver";
import {
  defaultEditorSettings,
  type EditorSettings,
  editorSettings,
} from "../core/assist/editor-settings.ts";
import { settingsLayer } from "../core/config/client-settings.ts";
import type { ConfigLayer } from "../core/config/config-layer.ts";
import { settingsSection } from "../core/config/config-names.ts";
import { isObject } from "../core/json-value.ts";
import type { Rule } from "../core/lint/rule.ts";

/** The editor's own settings for a document. */
export interface ClientSettings {
  readonly settingsFor: (uri: string) => Promise<DocumentSettings>;
  /** As the client sent them; undefined from one that keeps none. */
  readonly sentFor: (uri: string) => Promise<unknown>;
  /** Takes what a client sent by itself, which counts where it can't be asked. */
  readonly take: (settings: unknown) => void;
  /** Forgets them: they changed. */
  readonly invalidate: () => void;
}

export interface DocumentSettings {
  /** What they say of checking; undefined from a client that keeps none. */
  readonly layer: ConfigLayer | undefined;
  /** What they say of showing. */
  readonly editor: EditorSettings;
}

const noSettings: DocumentSettings = { layer: undefined, editor: defaultEditorSettings };

export function clientSettings(
  connection: Connection,
  capabilities: ClientCapabilities,
  rules: () => readonly Rule[],
): ClientSettings {
  const isAsked = capabilities.workspace?.configuration === true;
  /** Of a client that can't be asked; undefined before it has sent any. */
  let pushed: unknown;
  const sent = new Map<string, Promise<unknown>>();
  const known = new Map<string, Promise<DocumentSettings>>();

  const ask = async (scopeUri: string): Promise<unknown> => {
    try {
      const settings: unknown = await connection.workspace.getConfiguration({
        scopeUri,
        section: settingsSection,
      });
      return settings ?? {};
    } catch {
      // A client that says it can and then can't is treated as one that has no settings.
      return undefined;
    }
  };
  const sentFor = (uri: string): Promise<unknown> => {
    const settings = sent.get(uri) ?? (isAsked ? ask(uri) : Promise.resolve(pushed));
    sent.set(uri, settings);
    return settings;
  };
  const make = async (uri: string): Promise<DocumentSettings> => {
    const settings = await sentFor(uri);
    if (settings === undefined) return noSettings;
    return { layer: settingsLayer(settings, rules()), editor: editorSettings(settings) };
  };
  return {
    sentFor,
    settingsFor: (uri) => {
      const settings = known.get(uri) ?? make(uri);
      known.set(uri, settings);
      return settings;
    },
    take: (settings) => {
      pushed = isObject(settings) ? settings[settingsSection] : undefined;
    },
    invalidate: () => {
      sent.clear();
      known.clear();
    },
  };
}
