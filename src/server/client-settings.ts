import type { ClientCapabilities, Connection } from "vscode-languageserver";
import {
  defaultEditorSettings,
  type EditorSettings,
  editorSettings,
} from "../core/assist/editor-settings.ts";
import { settingsLayer } from "../core/config/client-settings.ts";
import type { ConfigLayer } from "../core/config/config-layer.ts";
import { settingsSection } from "../core/config/config-names.ts";
import type { Rule } from "../core/lint/rule.ts";

/** The editor's own settings for a document. */
export interface ClientSettings {
  readonly settingsFor: (uri: string) => Promise<DocumentSettings>;
  /** Forgets them: they changed. */
  readonly invalidate: () => void;
}

export interface DocumentSettings {
  /** What they say of checking; undefined from a client that keeps none. */
  readonly layer: ConfigLayer | undefined;
  /** What they say of showing. */
  readonly editor: EditorSettings;
  /** As the client sent them, as JSON. */
  readonly sent: string;
}

const noSettings: DocumentSettings = { layer: undefined, editor: defaultEditorSettings, sent: "" };

export function clientSettings(
  connection: Connection,
  capabilities: ClientCapabilities,
  rules: readonly Rule[],
): ClientSettings {
  if (!capabilities.workspace?.configuration) {
    return { settingsFor: () => Promise.resolve(noSettings), invalidate: () => undefined };
  }
  const known = new Map<string, Promise<DocumentSettings>>();
  const ask = async (scopeUri: string): Promise<DocumentSettings> => {
    try {
      const settings: unknown = await connection.workspace.getConfiguration({
        scopeUri,
        section: settingsSection,
      });
      const sent = JSON.stringify(settings ?? null);
      return { layer: settingsLayer(settings, rules), editor: editorSettings(settings), sent };
    } catch {
      // A client that says it can and then can't is treated as one that has no settings.
      return noSettings;
    }
  };
  return {
    settingsFor: (uri) => {
      const settings = known.get(uri) ?? ask(uri);
      known.set(uri, settings);
      return settings;
    },
    invalidate: () => {
      known.clear();
    },
  };
}
