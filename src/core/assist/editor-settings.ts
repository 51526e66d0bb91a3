import { isObject } from "../json-value.ts";
import { type LensStyle, lensStyles } from "./code-lenses.ts";

/**
 * What an editor shows of what Loopboard knows (`loopboard.codeLens`, `loopboard.inlayHints`). These are the editor's
 * alone: no configuration file has them.
 */
export interface EditorSettings {
  readonly codeLens: LensStyle;
  readonly inlayHints: boolean;
}

export const defaultEditorSettings: EditorSettings = { codeLens: "steps", inlayHints: true };

/** From the section of an editor's settings; what is wrong or not said is as it is by default. */
export function editorSettings(section: unknown): EditorSettings {
  if (!isObject(section)) return defaultEditorSettings;
  const { codeLens, inlayHints } = section;
  return {
    codeLens: lensStyles.find((style) => style === codeLens) ?? defaultEditorSettings.codeLens,
    inlayHints: typeof inlayHints === "boolean" ? inlayHints : defaultEditorSettings.inlayHints,
  };
}
