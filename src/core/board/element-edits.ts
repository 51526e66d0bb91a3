import type { TextEdit, TextRange } from "../document/text-range.ts";
import { applyEdits } from "../lint/apply-edits.ts";
import { placedElements, placeOf } from "./element-places.ts";
import { formatJson } from "./json-layout.ts";
import { changedOrder, type ElementChange } from "./scene-change.ts";
import type { SceneIndex } from "./scene-index.ts";
import { lastLine, layoutFor } from "./scene-style.ts";
import { editList, editMembers, type TextPieces } from "./text-edits.ts";

/** The edits of the list of elements, and what it holds after them. */
export interface ElementEdits {
  readonly edits: readonly TextEdit[];
  /** All elements in their new order; undefined when the order is as before. */
  readonly order: readonly string[] | undefined;
  /** The text of every element that was inserted or moved. */
  readonly written: ReadonlyMap<string, string>;
}

/** Changes elements in place, cuts removed ones, and writes inserted and moved ones where they belong. */
export function editElements(
  text: TextPieces,
  index: SceneIndex,
  changes: readonly ElementChange[],
): ElementEdits {
  const moved = keysOf(changes, "move");
  const removed = keysOf(changes, "remove");
  const updates = fieldEdits(text, index, changes, removed);
  const inPlace = [...updates].flatMap(([key, edits]) => (moved.has(key) ? [] : edits));
  const hasList = text.slice(...spanOf(index.members.get("elements"), 1)) === "[";
  if (!hasList || changes.every(({ kind }) => kind === "update")) {
    return { edits: inPlace, order: undefined, written: new Map() };
  }
  const written = writtenTexts(text, index, changes, updates);
  const { keys } = index.elements;
  const order = changedOrder(keys, changes);
  const kept = keys.map((key) => !removed.has(key) && !moved.has(key));
  return { edits: [...inPlace, ...editOrder(index, kept, order, written)], order, written };
}

/** The edits inside each updated element that stays in the file. */
function fieldEdits(
  text: TextPieces,
  index: SceneIndex,
  changes: readonly ElementChange[],
  removed: ReadonlySet<string>,
): ReadonlyMap<string, readonly TextEdit[]> {
  const indent = lastLine(index.style.elementLead);
  const edits = new Map<string, readonly TextEdit[]>();
  for (const change of changes) {
    const range = rangeOf(index, change.key);
    if (change.kind !== "update" || !range || removed.has(change.key)) continue;
    edits.set(change.key, editMembers(text, range, change, index.style, indent));
  }
  return edits;
}

/** A moved element keeps its bytes but for its own updates. */
function writtenTexts(
  text: TextPieces,
  index: SceneIndex,
  changes: readonly ElementChange[],
  updates: ReadonlyMap<string, readonly TextEdit[]>,
): ReadonlyMap<string, string> {
  const { style } = index;
  const layout = layoutFor(style, style.spreadElements, lastLine(style.elementLead));
  const written = new Map<string, string>();
  for (const change of changes) {
    if (change.kind === "insert") written.set(change.key, formatJson(change.element, layout));
    const range = change.kind === "move" ? rangeOf(index, change.key) : undefined;
    if (range) written.set(change.key, editedText(text, range, updates.get(change.key) ?? []));
  }
  return written;
}

function editedText(text: TextPieces, range: TextRange, edits: readonly TextEdit[]): string {
  const local = edits.map(({ range: { start, end }, newText }) => ({
    range: { start: start - range.start, end: end - range.start },
    newText,
  }));
  return applyEdits(text.slice(range.start, range.end), local);
}

function editOrder(
  { elements, members, ordinals, style }: SceneIndex,
  kept: readonly boolean[],
  order: readonly string[],
  written: ReadonlyMap<string, string>,
): readonly TextEdit[] {
  const list = members.get("elements");
  if (!list) return [];
  const inserted = new Map<number, string[]>();
  let place = elements.keys.length;
  for (const key of [...order].reverse()) {
    const newText = written.get(key);
    if (newText === undefined) place = ordinals.get(key) ?? place;
    else inserted.set(place, [newText, ...(inserted.get(place) ?? [])]);
  }
  const slots = placedElements(elements).map(({ range }) => range);
  const { elementLead, listTail } = style;
  return editList(list, slots, kept, inserted, { first: elementLead, between: elementLead, tail: listTail });
}

function keysOf(changes: readonly ElementChange[], kind: ElementChange["kind"]): ReadonlySet<string> {
  return new Set(changes.flatMap((change) => (change.kind === kind ? [change.key] : [])));
}

function rangeOf(index: SceneIndex, key: string): TextRange | undefined {
  return placeOf(index.elements, index.ordinals.get(key));
}

/** The first `length` characters of a range, as arguments for `slice`. */
function spanOf(range: TextRange | undefined, length: number): [number, number] {
  return range ? [range.start, range.start + length] : [0, 0];
}
