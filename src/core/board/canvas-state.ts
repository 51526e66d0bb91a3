import { advanceBaseline, diffScene, keyOf, type Baseline } from "./scene-diff.ts";
import { changeElements, changeFields, isNoChange, noChange, type SceneChange } from "./scene-change.ts";
import type { Scene, SceneElement } from "./scene.ts";

/**
 * What a canvas knows of its document. The document is the truth: a canvas sends what was drawn on it, at most one
 * change at a time, and lays what it has not yet sent over every newer state of the document that it is shown.
 */
export interface CanvasState {
  /** The document as far as the canvas knows it: the newest state it was shown, and its own changes since. */
  readonly baseline: Baseline;
  /** The document's revision that the baseline is of; with `ahead`, the one before those. */
  readonly revision: number;
  /** Own changes that are written behind others' which the canvas has not been shown yet. */
  readonly ahead: readonly Written[];
  /** The change that the host has not answered yet. */
  readonly sent: Commit | undefined;
  /** How many changes this canvas has sent; the next one's number is one more. */
  readonly count: number;
}

/** A change of this canvas that the document has had since `revision`. */
export interface Written {
  readonly number: number;
  readonly revision: number;
  readonly change: SceneChange;
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

/** What a canvas knows that opens a state of the document and has nothing of its own. */
export function openCanvasState({ revision, baseline }: Snapshot): CanvasState {
  return { baseline, revision, ahead: [], sent: undefined, count: 0 };
}

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
  const { change } = state.sent;
  const ahead = [...state.ahead, { number, revision, change }];
  return {
    ...catchUp(state.revision, ahead, advanceBaseline(state.baseline, change), state),
    sent: undefined,
  };
}

/** Own changes that follow directly on what the canvas knows are ahead of nothing. */
function catchUp(
  known: number,
  ahead: readonly Written[],
  baseline: Baseline,
  state: CanvasState,
): CanvasState {
  const gap = ahead.findIndex(({ revision }, i) => revision > (ahead[i - 1]?.revision ?? known) + 1);
  const following = gap < 0 ? ahead : ahead.slice(0, gap);
  const revision = Math.max(known, following.at(-1)?.revision ?? known);
  return { ...state, baseline, revision, ahead: ahead.slice(following.length) };
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
  const known = isIncluded ? receiveAnswer(state, state.sent.number, snapshot.revision) : state;
  const ahead = known.ahead.filter(({ number }) => number > snapshot.acknowledged);
  const baseline = ahead.reduce((before, { change }) => advanceBaseline(before, change), snapshot.baseline);
  // What is on its way will be in the document too, so it counts as drawn, and what came after it lies on top.
  const change = known.sent?.change ?? noChange;
  const drawn = diffScene(advanceBaseline(known.baseline, change), current);
  const below = advanceBaseline(baseline, change);
  return {
    state: catchUp(snapshot.revision, ahead, baseline, known),
    shown: {
      elements: overlay(below, drawn, current, (key) => {
        return known.baseline.elements.get(key)?.file === baseline.elements.get(key)?.file;
      }),
      appState: changeFields(below.appState, drawn.appState),
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
  below: Baseline,
  drawn: SceneChange,
  current: Scene,
  isAsBefore: (key: string) => boolean,
): readonly SceneElement[] {
  const held = new Map(current.elements.map((element) => [keyOf(element), element]));
  const canvas = new Map([...below.elements].map(([key, element]) => [key, element.canvas]));
  return [...changeElements(canvas, drawn.elements)].map(
    ([key, element]) => (isAsBefore(key) ? held.get(key) : undefined) ?? { ...element },
  );
}
