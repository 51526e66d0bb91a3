/** The name of the configuration file; the nearest one above a document counts. */
export const configFileName = ".loopboard.jsonc";

/** Whether a file is a configuration by its name: `.loopboard.jsonc`, and `NAME.loopboard.jsonc` to extend from. */
export function isConfigFileName(path: string): boolean {
  return path.endsWith(configFileName);
}

/** The ending that makes a file a framework for editors; a configuration may name any JSON file. */
export const frameworkFileEnding = ".loopboard-framework.json";

/** The section under which an editor keeps Loopboard's settings. */
export const settingsSection = "loopboard";
