import * as z from "zod";
import { lensStyles } from "./code-lenses.ts";

/**
 * What an editor shows of what Loopboard knows (`loopboard.codeLens`, `loopboard.inlayHints`). These are the editor's
 * alone: no configuration file has them.
 */
const schema = z.object({
  codeLens: z.enum(lensStyles).catch("steps"),
  inlayHints: z.boolean().catch(true),
});

export type EditorSettings = z.output<typeof schema>;

/** From the section of an editor's settings; what is wrong or not said is as it is by default. */
export function editorSettings(section: unknown): EditorSettings {
  const isSection = typeof section === "object" && section !== null;
  return schema.parse(isSection ? section : {});
}

export const defaultEditorSettings = editorSettings({});
