import type { TextEdit, TextRange } from "../document/text-range.ts";
import type { ElementEdits } from "./element-edits.ts";
import type { IndexedElement, SceneIndex } from "./scene-index.ts";

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
  if (!order) return { ...index, root, members, elements: shiftAll(index.elements, edits) };
  const elements = place(index, edits, order, written);
  const ordinals = new Map(elements.map(({ key }, i) => [key, i]));
  return { ...index, root, members, elements, ordinals };
}

function shiftAll(
  elements: readonly IndexedElement[],
  edits: readonly TextEdit[],
): readonly IndexedElement[] {
  const shift = createShift(edits);
  return elements.map(({ key, range }) => ({ key, range: shift(range) }));
}

/** Elements that stay are shifted; written ones follow their predecessor, as `editList` puts them. */
function place(
  { elements, ordinals, members, style }: SceneIndex,
  edits: readonly TextEdit[],
  order: readonly string[],
  written: ReadonlyMap<string, string>,
): readonly IndexedElement[] {
  const shift = createShift(edits);
  const listStart = createShift(edits)(members.get("elements") ?? { start: 0, end: 1 }).start;
  const oldListStart = members.get("elements")?.start ?? 0;
  const isAnyKept = order.some((key) => !written.has(key));
  const first = elements[0];
  // In front of the first element that stays, or into an empty list.
  const firstOffset = isAnyKept && first ? first.range.start - oldListStart : 1 + style.elementLead.length;
  let end: number | undefined;
  return order.map((key) => {
    const range = elements[ordinals.get(key) ?? -1]?.range;
    const newText = written.get(key);
    const next =
      newText === undefined && range
        ? shift(range)
        : rangeAt(
            end === undefined ? listStart + firstOffset : end + 1 + style.elementLead.length,
            newText ?? "",
          );
    end = next.end;
    return { key, range: next };
  });
}

function rangeAt(start: number, text: string): TextRange {
  return { start, end: start + text.length };
}

/** Moves ranges, asked for in ascending order, that contain an edit whole or not at all. */
function createShift(edits: readonly TextEdit[]): (range: TextRange) => TextRange {
  let next = 0;
  let delta = 0;
  const advance = (offset: number) => {
    for (let edit = edits[next]; edit && edit.range.end <= offset; edit = edits[++next]) {
      delta += edit.newText.length - (edit.range.end - edit.range.start);
    }
    return delta;
  };
  return ({ start, end }) => ({
    start: start + advance(start),
    // The last character, a bracket or brace, is what moves; text inserted behind it does not belong to the range.
    end: end + advance(end - 1),
  });
}
