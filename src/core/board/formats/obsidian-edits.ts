import { compressToBase64 } from "lz-string";
import type { TextEdit } from "../../document/text-range.ts";
import { readSceneIndex } from "../scene-index.ts";
import { parseScene, type SceneElement } from "../scene.ts";
import type { ObsidianDrawing } from "./obsidian-file.ts";

/**
 * The edits of a page of Obsidian that make its scene `next`, of which `sceneEdits` are the edits: those themselves
 * where the scene is plain, the whole block where it is packed, and the texts beside it that changed. New texts are not
 * listed: Obsidian first gives their elements an id that it can refer to, and then lists them.
 */
export function obsidianEdits(
  drawing: ObsidianDrawing,
  sceneEdits: readonly TextEdit[],
  next: string,
  eol: string,
): readonly TextEdit[] {
  const { block, packing, sceneText } = drawing;
  const inBlock =
    packing === "json"
      ? sceneEdits.map(({ range, newText }) => ({
          range: { start: block.start + range.start, end: block.start + range.end },
          newText,
        }))
      : [{ range: block, newText: pack(next, eol) }];
  return [...textEdits(drawing, textsOf(sceneText), textsOf(next)), ...inBlock].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
}

function textEdits(
  { texts }: ObsidianDrawing,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly TextEdit[] {
  return texts.flatMap(({ id, text, entry }): readonly TextEdit[] => {
    const next = after.get(id);
    // What is listed may hold links where the scene has their words, so only what was typed anew is replaced.
    if (!before.has(id) || before.get(id) === next) return [];
    return next === undefined ? [{ range: entry, newText: "" }] : [{ range: text, newText: next }];
  });
}

/** What is typed into the text elements of a scene, before it is wrapped. */
function textsOf(sceneText: string): ReadonlyMap<string, string> {
  if (readSceneIndex(sceneText).kind !== "scene") return new Map();
  return new Map(
    parseScene(sceneText).elements.flatMap((element) =>
      element.type === "text" && typeof element.id === "string" && element.isDeleted !== true
        ? [[element.id, typedText(element)] as const]
        : [],
    ),
  );
}

function typedText({ originalText, text }: SceneElement): string {
  if (typeof originalText === "string") return originalText;
  return typeof text === "string" ? text : "";
}

/** As Obsidian lays it out: lines of 256 digits with empty ones between them. */
function pack(sceneText: string, eol: string): string {
  const lines = compressToBase64(sceneText).match(/.{1,256}/g) ?? [];
  return lines.join(eol + eol) + eol;
}
