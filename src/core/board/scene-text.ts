import type { TextEdit, TextRange } from "../document/text-range.ts";
import { formatJson } from "./json-layout.ts";
import { emptyScene, sceneHead } from "./scene.ts";
import {
  changedOrder,
  changeElements,
  effectiveChanges,
  type ElementChange,
  type SceneChange,
} from "./scene-change.ts";
import type { IndexedElement, SceneIndex } from "./scene-index.ts";
import { lastLine, layoutFor, usualStyle } from "./scene-style.ts";
import { editList, editMembers, type TextPieces } from "./text-edits.ts";
import { applyEdits } from "../lint/apply-edits.ts";

/** The edits of one change, and where things stand after them (undefined: the text must be read again). */
export interface SceneEdits {
  /** In ascending order, not overlapping; offsets count in the text before. */
  readonly edits: readonly TextEdit[];
  readonly index: SceneIndex | undefined;
}

/** Turns a change into the smallest edits of the file's text: what was not drawn on keeps its bytes. */
export function sceneEdits(text: TextPieces, index: SceneIndex, change: SceneChange): SceneEdits {
  const changes = effectiveChanges({ has: (key) => index.ordinals.has(key) }, change.elements);
  const elementEdits = editElements(text, index, changes);
  const partEdits = [
    ...editPart(text, index, "appState", change.appState),
    ...editPart(text, index, "files", { set: change.files.add, unset: change.files.remove }),
  ];
  const addedParts = addParts(text, index, change, changes);
  const edits = [...elementEdits, ...partEdits, ...addedParts].sort((a, b) => a.range.start - b.range.start);
  const isReordered = changes.some(({ kind }) => kind !== "update");
  const mustReadAgain = addedParts.length > 0 || isReordered;
  return { edits, index: mustReadAgain ? undefined : shiftIndex(index, edits) };
}

/** The whole text of a board that only holds what `change` brings; for a file that is empty yet. */
export function newSceneText(change: SceneChange, eol: string): string {
  const elements = [...changeElements(new Map(), change.elements).values()];
  const scene = {
    ...sceneHead,
    ...emptyScene,
    elements,
    appState: change.appState.set,
    files: change.files.add,
  };
  return formatJson(scene, layoutFor({ ...usualStyle, eol }, true, "")) + eol;
}

function editElements(
  text: TextPieces,
  index: SceneIndex,
  changes: readonly ElementChange[],
): readonly TextEdit[] {
  const moved = new Set(changes.flatMap(({ kind, key }) => (kind === "move" ? [key] : [])));
  const updates = fieldEdits(text, index, changes);
  const inPlace = [...updates].flatMap(([key, edits]) => (moved.has(key) ? [] : edits));
  if (changes.every(({ kind }) => kind === "update")) return inPlace;
  return [...inPlace, ...editOrder(text, index, changes, moved, updates)];
}

/** The edits inside each updated element that stays in the file. */
function fieldEdits(
  text: TextPieces,
  index: SceneIndex,
  changes: readonly ElementChange[],
): ReadonlyMap<string, readonly TextEdit[]> {
  const removed = new Set(changes.flatMap(({ kind, key }) => (kind === "remove" ? [key] : [])));
  const edits = new Map<string, readonly TextEdit[]>();
  for (const change of changes) {
    const range = rangeOf(index, change.key);
    if (change.kind !== "update" || !range || removed.has(change.key)) continue;
    edits.set(change.key, editMembers(text, range, change, index.style, lastLine(index.style.elementLead)));
  }
  return edits;
}

/** Cuts removed elements and writes inserted and moved ones at their places; a moved one keeps its bytes. */
function editOrder(
  text: TextPieces,
  index: SceneIndex,
  changes: readonly ElementChange[],
  moved: ReadonlySet<string>,
  updates: ReadonlyMap<string, readonly TextEdit[]>,
): readonly TextEdit[] {
  const list = index.members.get("elements");
  if (list?.start === undefined || text.slice(list.start, list.start + 1) !== "[") return [];
  const removed = new Set(changes.flatMap(({ kind, key }) => (kind === "remove" ? [key] : [])));
  const { style } = index;
  const layout = layoutFor(style, style.spreadElements, lastLine(style.elementLead));
  const newTexts = new Map<string, string>();
  for (const change of changes) {
    if (change.kind === "insert") newTexts.set(change.key, formatJson(change.element, layout));
    const range = change.kind === "move" ? rangeOf(index, change.key) : undefined;
    if (range) newTexts.set(change.key, movedText(text, range, updates.get(change.key) ?? []));
  }
  const isKept = ({ key }: IndexedElement) => !removed.has(key) && !moved.has(key);
  const inserted = new Map<number, string[]>();
  let place = index.elements.length;
  const order = changedOrder(
    index.elements.map(({ key }) => key),
    changes,
  );
  for (const key of [...order].reverse()) {
    const newText = newTexts.get(key);
    if (newText === undefined) place = index.ordinals.get(key) ?? place;
    else inserted.set(place, [newText, ...(inserted.get(place) ?? [])]);
  }
  return editList(
    list,
    index.elements.map(({ range }) => range),
    index.elements.map(isKept),
    inserted,
    {
      first: style.elementLead,
      between: style.elementLead,
      tail: style.listTail,
    },
  );
}

function movedText(text: TextPieces, range: TextRange, edits: readonly TextEdit[]): string {
  const local = edits.map(({ range: { start, end }, newText }) => ({
    range: { start: start - range.start, end: end - range.start },
    newText,
  }));
  return applyEdits(text.slice(range.start, range.end), local);
}

function editPart(
  text: TextPieces,
  index: SceneIndex,
  name: string,
  fields: SceneChange["appState"],
): readonly TextEdit[] {
  const range = index.members.get(name);
  if (!range || text.slice(range.start, range.start + 1) !== "{") return [];
  return editMembers(text, range, fields, index.style, index.style.unit);
}

/** Outermost members that the file lacks (or has as null) and that the change needs. */
function addParts(
  text: TextPieces,
  index: SceneIndex,
  change: SceneChange,
  changes: readonly ElementChange[],
): readonly TextEdit[] {
  const lacks = (name: string) => {
    const range = index.members.get(name);
    return !range || text.slice(range.start, range.start + 1) === "n";
  };
  const set: Record<string, unknown> = {};
  const inserted = [...changeElements(new Map(), changes).values()];
  if (inserted.length > 0 && lacks("elements")) set.elements = inserted;
  if (Object.keys(change.appState.set).length > 0 && lacks("appState")) set.appState = change.appState.set;
  if (Object.keys(change.files.add).length > 0 && lacks("files")) set.files = change.files.add;
  if (Object.keys(set).length === 0) return [];
  return editMembers(text, index.root, { set, unset: [] }, index.style, "");
}

function rangeOf(index: SceneIndex, key: string): TextRange | undefined {
  return index.elements[index.ordinals.get(key) ?? -1]?.range;
}

/** Where everything stands after edits that neither add nor remove nor move an element. */
function shiftIndex(index: SceneIndex, edits: readonly TextEdit[]): SceneIndex {
  const shift = createShift(edits);
  const elements = index.elements.map(({ key, range }) => ({ key, range: shift(range) }));
  const members = new Map([...index.members].map(([name, range]) => [name, createShift(edits)(range)]));
  return { ...index, elements, members, root: createShift(edits)(index.root) };
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
