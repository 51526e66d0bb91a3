import type { TextEdit, TextRange } from "../document/text-range.ts";
import { createGrowth } from "./edit-growth.ts";
import type { ElementEdits } from "./element-edits.ts";
import { elementPlaces, placeOf, shiftPlaces, type ElementPlaces } from "./element-places.ts";
import type { SceneIndex } from "./scene-index.ts";

/**
 * Where everything stands after edits: what `readSceneIndex` would find in the new text, without reading it.
 * `edits` are all edits in ascending order, `elements` those of the list of elements.
 */
export function shiftIndex(
  index: SceneIndex,
  edits: readonly TextEdit[],
  { order, written }: ElementEdits,
): SceneIndex {
  const members = new Map([...index.members].map(([name, range]) => [name, createShift(edits)(range)]));
  const root = createShift(edits)(index.root);
  if (!order) return { ...index, root, members, elements: shiftPlaces(index.elements, edits) };
  const elements = place(index, edits, order, written);
  const ordinals = new Map(order.map((key, i) => [key, i]));
  return { ...index, root, members, elements, ordinals };
}

/** Elements that stay are shifted; written ones follow their predecessor, as `editList` puts them. */
function place(
  { elements, ordinals, members, style }: SceneIndex,
  edits: readonly TextEdit[],
  order: readonly string[],
  written: ReadonlyMap<string, string>,
): ElementPlaces {
  const shift = createShift(edits);
  const listStart = createShift(edits)(members.get("elements") ?? { start: 0, end: 1 }).start;
  const oldListStart = members.get("elements")?.start ?? 0;
  const isAnyKept = order.some((key) => !written.has(key));
  const first = placeOf(elements, 0);
  // In front of the first element that stays, or into an empty list.
  const firstOffset = isAnyKept && first ? first.start - oldListStart : 1 + style.elementLead.length;
  let end: number | undefined;
  const ranges = order.map((key) => {
    const range = placeOf(elements, ordinals.get(key));
    const newText = written.get(key);
    const next =
      newText === undefined && range
        ? shift(range)
        : rangeAt(
            end === undefined ? listStart + firstOffset : end + 1 + style.elementLead.length,
            newText ?? "",
          );
    end = next.end;
    return next;
  });
  return elementPlaces(order, ranges);
}

function rangeAt(start: number, text: string): TextRange {
  return { start, end: start + text.length };
}

/** Moves ranges, asked for in ascending order, that contain an edit whole or not at all. */
function createShift(edits: readonly TextEdit[]): (range: TextRange) => TextRange {
  const before = createGrowth(edits);
  return ({ start, end }) => ({
    start: start + before(start),
    // The last character, a bracket or brace, is what moves; text inserted behind it does not belong to the range.
    end: end + before(end - 1),
  });
}
