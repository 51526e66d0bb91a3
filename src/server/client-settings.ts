import type { ClientCapabilities, Connection } from "vscode-languageserver";
import { settingsLayer, settingsSection } from "../core/config/client-settings.ts";
import type { ConfigLayer } from "../core/config/config-file.ts";
import type { Rule } from "../core/lint/rule.ts";

/** The editor's own settings for a document; undefined from a client that keeps none. */
export interface ClientSettings {
  readonly settingsFor: (uri: string) => Promise<ConfigLayer | undefined>;
  /** Forgets them: they changed. */
  readonly invalidate: () => void;
}

export function clientSettings(
  connection: Connection,
  capabilities: ClientCapabilities,
  rules: readonly Rule[],
): ClientSettings {
  if (!capabilities.workspace?.configuration) {
    return { settingsFor: () => Promise.resolve(undefined), invalidate: () => undefined };
  }
  const known = new Map<string, Promise<ConfigLayer | undefined>>();
  const ask = async (scopeUri: string): Promise<ConfigLayer | undefined> => {
    try {
      const settings: unknown = await connection.workspace.getConfiguration({
        scopeUri,
        section: settingsSection,
      });
      return settingsLayer(settings, rules);
    } catch {
      // A client that says it can and then can't is treated as one that has no settings.
      return undefined;
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
