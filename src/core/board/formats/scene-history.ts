import type { TextEdit } from "../../document/text-range.ts";
import { applyEdits } from "../../lint/apply-edits.ts";

/** An edit of a scene that can be undone and done again. */
export interface SceneStep {
  readonly id: number;
  /** How many leaps there had been where it was made. */
  readonly leaps: number;
  readonly edits: readonly TextEdit[];
  readonly inverse: readonly TextEdit[];
}

/**
 * The text of a scene whose steps VS Code undoes and does again, in order. Between steps the file may change on the
 * disk, or be read again: such a leap is no step of its own, and whoever comes by again lands behind it.
 */
export interface SceneHistory {
  readonly text: string;
  /** The steps that were made, with those that were undone and can be done again behind `depth`. */
  readonly line: readonly SceneStep[];
  /** How many steps of the line are made. */
  readonly depth: number;
  readonly saved: { readonly depth: number; readonly text: string };
  /** Behind which step, 0 for none, there were leaps: the text before them, and after each. */
  readonly leaps: ReadonlyMap<number, readonly string[]>;
  readonly nextId: number;
}

/** The history of a file that was just read. `text` differs from what the file holds when a backup was restored. */
export function newHistory(text: string, savedText = text): SceneHistory {
  return { text, line: [], depth: 0, saved: { depth: 0, text: savedText }, leaps: new Map(), nextId: 1 };
}

export function takeStep(history: SceneHistory, edits: readonly TextEdit[]): SceneHistory {
  const { text, line, depth, nextId } = history;
  const leaps = Math.max(0, (leapsAt(history, depth)?.length ?? 0) - 1);
  const step = { id: nextId, leaps, edits, inverse: inverseOf(text, edits) };
  return {
    ...history,
    text: applyEdits(text, edits),
    line: [...line.slice(0, depth), step],
    depth: depth + 1,
    nextId: nextId + 1,
  };
}

/** Without the last step; the same history if there is none. */
export function undoStep(history: SceneHistory): SceneHistory {
  const { line, depth } = history;
  const step = line[depth - 1];
  if (!step) return history;
  const made = leapsAt(history, depth)?.[0] ?? history.text;
  const text = leapsAt(history, depth - 1)?.at(-1) ?? applyEdits(made, step.inverse);
  return { ...history, text, depth: depth - 1 };
}

/** With the step that was undone last; the same history if there is none. */
export function redoStep(history: SceneHistory): SceneHistory {
  const { line, depth } = history;
  const step = line[depth];
  if (!step) return history;
  const base = leapsAt(history, depth)?.[step.leaps] ?? history.text;
  const text = leapsAt(history, depth + 1)?.at(-1) ?? applyEdits(base, step.edits);
  return { ...history, text, depth: depth + 1 };
}

/** The text has been written to the file. */
export function markSaved(history: SceneHistory): SceneHistory {
  const { depth, text } = history;
  return { ...history, saved: { depth, text } };
}

/** Gives up what is not saved for what the file holds now; also when only the file has changed. */
export function leapTo(history: SceneHistory, text: string): SceneHistory {
  const { depth } = history.saved;
  let there = history;
  while (there.depth > depth) there = undoStep(there);
  while (there.depth < depth && there.line[there.depth]) there = redoStep(there);
  const id = idAt(there, there.depth);
  const leaps = new Map(there.leaps);
  if (text !== there.text) leaps.set(id, [...(leaps.get(id) ?? [there.text]), text]);
  return { ...there, text, saved: { depth: there.depth, text }, leaps };
}

/**
 * Whether VS Code, which only counts steps, takes for saved what is not: another step than the saved one at the same
 * place, or the first state of a file that came back from a backup.
 */
export function looksSaved({ text, depth, saved }: SceneHistory): boolean {
  return depth === saved.depth && text !== saved.text;
}

function leapsAt(history: SceneHistory, depth: number): readonly string[] | undefined {
  return history.leaps.get(idAt(history, depth));
}

function idAt({ line }: SceneHistory, depth: number): number {
  return line[depth - 1]?.id ?? 0;
}

/** The edits that take back `edits`, which are in ascending order. */
function inverseOf(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let delta = 0;
  return edits.map(({ range, newText }) => {
    const start = range.start + delta;
    delta += newText.length - (range.end - range.start);
    return {
      range: { start, end: start + newText.length },
      newText: text.slice(range.start, range.end),
    };
  });
}
