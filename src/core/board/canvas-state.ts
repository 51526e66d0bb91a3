import { advanceBaseline, diffScene, emptyBaseline, keyOf, type Baseline } from "./scene-diff.ts";
import { changeElements, changeFields, isNoChange, type SceneChange } from "./scene-change.ts";
import type { Scene, SceneElement } from "./scene.ts";

/**
 * What a canvas knows of its document. The document is the truth: a canvas sends what was drawn on it, at most one
 * change at a time, and lays what it has not yet sent over every newer state of the document that it is shown.
 */
export interface CanvasState {
  readonly baseline: Baseline;
  /** The document's revision that the baseline is of. */
  readonly revision: number;
  /** The change that the host has not answered yet. */
  readonly sent: Commit | undefined;
  /** How many changes this canvas has sent; the next one's number is one more. */
  readonly count: number;
}

/** A change on its way to the host. */
export interface Commit {
  readonly number: number;
  readonly base: number;
  readonly change: SceneChange;
}

/** A state of the document, made ready to draw. */
export interface Snapshot {
  readonly revision: number;
  /** The last of this canvas's changes that the state contains: how the canvas recognises its own. */
  readonly acknowledged: number;
  readonly baseline: Baseline;
}

export const initialCanvasState: CanvasState = {
  baseline: emptyBaseline,
  revision: -1,
  sent: undefined,
  count: 0,
};

/** The next change to send, if there is any and none is on its way. */
export function nextCommit(
  state: CanvasState,
  current: Scene,
): { state: CanvasState; commit: Commit | undefined } {
  const change = state.sent ? undefined : diffScene(state.baseline, current);
  if (!change || isNoChange(change)) return { state, commit: undefined };
  const commit = { number: state.count + 1, base: state.revision, change };
  return { state: { ...state, sent: commit, count: commit.number }, commit };
}

/** The host has written a change into the document, which has `revision` since. */
export function receiveAnswer(state: CanvasState, number: number, revision: number): CanvasState {
  if (state.sent?.number !== number) return state;
  return {
    ...state,
    baseline: advanceBaseline(state.baseline, state.sent.change),
    revision: Math.max(revision, state.revision),
    sent: undefined,
  };
}

/** The host could not write a change: what was drawn counts as unsent again. */
export function receiveRefusal(state: CanvasState, number: number): CanvasState {
  return state.sent?.number === number ? { ...state, sent: undefined } : state;
}

/**
 * A state of the document arrives. Gives what the canvas shows then, which is that state with everything on it that
 * was drawn here and is not in it; undefined when the canvas knows that state or a newer one already.
 */
export function receiveSnapshot(
  state: CanvasState,
  snapshot: Snapshot,
  current: Scene,
): { state: CanvasState; shown: Omit<Scene, "files"> | undefined } {
  if (snapshot.revision < state.revision) return { state, shown: undefined };
  const isIncluded = state.sent && snapshot.acknowledged >= state.sent.number;
  const known = isIncluded ? receiveAnswer(state, state.sent.number, state.revision) : state;
  const drawn = diffScene(known.baseline, current);
  return {
    state: { ...known, baseline: snapshot.baseline, revision: snapshot.revision },
    shown: {
      elements: overlay(known.baseline, snapshot.baseline, drawn, current),
      appState: changeFields(snapshot.baseline.appState, drawn.appState),
    },
  };
}

/**
 * The canvas changes elements a little when it first shows them. Before a person has touched it nothing of that can
 * be theirs, so it becomes part of what the canvas made of the file.
 */
export function settle(state: CanvasState, current: Scene): CanvasState {
  const shown = new Map(current.elements.map((element) => [keyOf(element), element]));
  const elements = new Map(
    [...state.baseline.elements].map(([key, { file, canvas }]) => [
      key,
      { file, canvas: { ...(shown.get(key) ?? canvas) } },
    ]),
  );
  return { ...state, baseline: { ...state.baseline, elements, appState: current.appState } };
}

/** Elements that the newer state has as before stay the very objects that the canvas holds, so a gesture goes on. */
function overlay(
  before: Baseline,
  now: Baseline,
  drawn: SceneChange,
  current: Scene,
): readonly SceneElement[] {
  const held = new Map(current.elements.map((element) => [keyOf(element), element]));
  const canvas = new Map([...now.elements].map(([key, element]) => [key, element.canvas]));
  return [...changeElements(canvas, drawn.elements)].map(([key, element]) => {
    const old = before.elements.get(key);
    const isAsBefore = old?.file === now.elements.get(key)?.file;
    return (isAsBefore ? held.get(key) : undefined) ?? { ...element };
  });
}
