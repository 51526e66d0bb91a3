import type { TextEdit } from "../document/text-range.ts";
import { editElements } from "./element-edits.ts";
import { shiftIndex } from "./index-shift.ts";
import { formatJson } from "./json-layout.ts";
import { emptyScene, sceneHead } from "./scene.ts";
import { changeElements, effectiveChanges, type ElementChange, type SceneChange } from "./scene-change.ts";
import type { SceneIndex } from "./scene-index.ts";
import { layoutFor, usualStyle } from "./scene-style.ts";
import { editMembers, type TextPieces } from "./text-edits.ts";

/** The edits of one change, and where things stand after them (undefined: the text must be read again). */
export interface SceneEdits {
  /** In ascending order, not overlapping; offsets count in the text before. */
  readonly edits: readonly TextEdit[];
  readonly index: SceneIndex | undefined;
}

/** Turns a change into the smallest edits of the file's text: what was not drawn on keeps its bytes. */
export function sceneEdits(text: TextPieces, index: SceneIndex, change: SceneChange): SceneEdits {
  const changes = effectiveChanges({ has: (key) => index.ordinals.has(key) }, change.elements);
  const elements = editElements(text, index, changes);
  const partEdits = [
    ...editPart(text, index, "appState", change.appState),
    ...editPart(text, index, "files", { set: change.files.add, unset: change.files.remove }),
  ];
  const addedParts = addParts(text, index, change, changes);
  const edits = [...elements.edits, ...partEdits, ...addedParts].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
  const canShift = addedParts.length === 0 && !renamesElements(index, changes);
  return { edits, index: canShift ? shiftIndex(index, edits, elements) : undefined };
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

/** Whether keys may name other elements when the text is read again: some are made up from the order of the others. */
function renamesElements({ hasMadeUpKeys }: SceneIndex, changes: readonly ElementChange[]): boolean {
  return changes.some((change) => {
    if (change.kind === "update") return "id" in change.set || change.unset.includes("id");
    return hasMadeUpKeys || (change.kind === "insert" && change.element.id !== change.key);
  });
}

function editPart(
  text: TextPieces,
  index: SceneIndex,
  name: string,
  fields: SceneChange["appState"],
): readonly TextEdit[] {
  const range = index.members.get(name);
  const isChanged = Object.keys(fields.set).length > 0 || fields.unset.length > 0;
  // Most strokes change elements alone, and where the others stand costs a look through the lines of the document.
  if (!isChanged || !range || text.slice(range.start, range.start + 1) !== "{") return [];
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
