import { beforeAll, expect, test, vi } from "vitest";
import type { Commit } from "../../src/core/board/canvas-state.ts";
import { emptyBaseline } from "../../src/core/board/scene-diff.ts";
import type { SceneChange } from "../../src/core/board/scene-change.ts";
import type { SceneElement } from "../../src/core/board/scene.ts";
import type { CommitResult } from "../../src/protocol/board.ts";
import { boardDelays } from "../../src/protocol/board-delays.ts";
import { Sync, type Gesture } from "../../webview/board/sync.ts";

beforeAll(() => {
  // The timers of a window are those of Node under another name.
  Object.assign(globalThis, { window: globalThis });
});

interface Ends {
  readonly sync: Sync;
  readonly elements: SceneElement[];
  readonly sent: { commit: Commit; answer: (result: CommitResult) => void }[];
  readonly refusals: string[];
  readonly drafts: (SceneChange | null)[];
  readonly silences: boolean[];
  busy: boolean;
  /** What it is busy with. */
  gesture: Gesture;
  /** As long as nothing else is said, a button is down while the canvas is busy. */
  pressed: boolean | undefined;
  touched: boolean;
}

function createEnds(): Ends {
  const elements: SceneElement[] = [];
  const sent: Ends["sent"] = [];
  const refusals: string[] = [];
  const drafts: (SceneChange | null)[] = [];
  const silences: boolean[] = [];
  const ends: { -readonly [Name in keyof Ends]?: Ends[Name] } = {
    elements,
    sent,
    refusals,
    drafts,
    silences,
    busy: false,
    gesture: "stroke",
    touched: true,
  };
  ends.sync = new Sync(
    {
      read: () => ({ elements, appState: {}, files: {} }),
      show: (shown) => elements.splice(0, elements.length, ...shown.elements),
      gesture: () => (ends.busy ? ends.gesture : undefined),
      isPressed: () => ends.pressed ?? ends.busy === true,
      hasInput: () => ends.touched === true,
    },
    {
      commit: (commit) => new Promise((answer) => sent.push({ commit, answer })),
      draft: (change) => drafts.push(change),
      silence: (isSilent) => silences.push(isSilent),
    },
    { revision: 1, acknowledged: 0, baseline: emptyBaseline },
    (reason) => refusals.push(reason),
  );
  return ends as Ends;
}

const box = (id: string): SceneElement => ({
  id,
  type: "rectangle",
  width: 9,
  height: 9,
  version: 1,
  versionNonce: id.length,
});

test("what is drawn is sent at once, and only once", () => {
  const { sync, elements, sent } = createEnds();
  elements.push(box("a"));
  sync.changed();
  sync.changed();
  expect(sent).toHaveLength(1);
});

test("before any input nothing is sent, not even by a save", async () => {
  const ends = createEnds();
  ends.touched = false;
  ends.sync.receive({
    revision: 2,
    acknowledged: 0,
    baseline: {
      elements: new Map([["a", { file: box("a"), canvas: box("a") }]]),
      appState: {},
      fileIds: new Set(),
    },
  });
  ends.elements[0] = { ...box("a"), x: 5, version: 2 };
  ends.sync.changed();
  await ends.sync.flush();
  ends.touched = true;
  await ends.sync.flush();
  expect(ends.sent).toEqual([]);
});

test("a gesture is sent when it ends", () => {
  const ends = createEnds();
  ends.busy = true;
  ends.elements.push(box("a"));
  ends.sync.changed();
  expect(ends.sent).toHaveLength(0);
  ends.busy = false;
  ends.sync.changed();
  expect(ends.sent).toHaveLength(1);
});

test("a save waits for what is on its way and for what was drawn since", async () => {
  const { sync, elements, sent } = createEnds();
  elements.push(box("a"));
  sync.changed();
  elements.push(box("bb"));
  let isDone = false;
  const flushed = sync.flush().then(() => (isDone = true));
  sent[0]?.answer({ kind: "written", revision: 2 });
  await Promise.resolve().then(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isDone).toBe(false);
  expect(sent.map(({ commit }) => commit.change.elements.map(({ key }) => key))).toEqual([["a"], ["bb"]]);
  sent[1]?.answer({ kind: "written", revision: 3 });
  await flushed;
});

test("what the document refuses is told and sent again with the next stroke", async () => {
  const { sync, elements, sent, refusals } = createEnds();
  elements.push(box("a"));
  sync.changed();
  sent[0]?.answer({ kind: "refused", reason: "read-only" });
  await sync.flush();
  expect(refusals).toEqual(["read-only"]);
  elements.push(box("bb"));
  sync.changed();
  expect(sent.at(-1)?.commit.change.elements.map(({ key }) => key)).toEqual(["a", "bb"]);
});

test("a long stroke is drafted while it goes on, and sent as one when it ends", () => {
  vi.useFakeTimers();
  try {
    const ends = createEnds();
    const { sync, elements, sent, drafts } = ends;
    ends.busy = true;
    for (let width = 1; width <= 8; width++) {
      elements.splice(0, 1, { ...box("a"), width, version: width });
      sync.changed();
      vi.advanceTimersByTime(250);
    }
    expect(drafts.length).toBeGreaterThan(2);
    expect(drafts.at(-1)?.elements).toEqual([expect.objectContaining({ kind: "insert", key: "a" })]);
    expect(sent).toEqual([]);

    ends.busy = false;
    sync.changed();
    expect(sent.map(({ commit }) => commit.number)).toEqual([1]);
    expect(drafts.at(-1)).not.toBeNull();
  } finally {
    vi.useRealTimers();
  }
});

test("of whatever is drawn or typed without a pause, the journal never lacks more than a second", async () => {
  expect(Math.max(boardDelays.stroke, boardDelays.entry) + boardDelays.journal).toBeLessThanOrEqual(1000);
  vi.useFakeTimers();
  try {
    for (const gesture of ["stroke", "entry"] as const) {
      const ends = createEnds();
      Object.assign(ends, { busy: true, pressed: gesture === "stroke", gesture });
      const frame = 16;
      for (let version = 1; version < 500; version++) {
        const drawn = {
          ...box("a"),
          ...(gesture === "entry" && { type: "text", text: "x".repeat(version) }),
        };
        ends.elements.splice(0, 1, { ...drawn, version, versionNonce: version });
        ends.sync.changed();
        ends.sent.at(-1)?.answer({ kind: "written", revision: ends.sent.length + 1 });
        await vi.advanceTimersByTimeAsync(frame);
        const told = [...ends.drafts, ...ends.sent.map(({ commit }) => commit.change)];
        const newest = Math.max(0, ...told.map(versionIn));
        expect((version - newest) * frame).toBeLessThanOrEqual(boardDelays[gesture] + frame);
      }
    }
  } finally {
    vi.useRealTimers();
  }
});

/** The version of the only element that a change is about. */
function versionIn(change: SceneChange | null): number {
  const [only] = change?.elements ?? [];
  if (only?.kind === "insert") return Number(only.element.version);
  return only?.kind === "update" ? Number(only.set.version) : 0;
}

test("the first letter is sent at once, those that follow together, and the place for a text not at all", async () => {
  vi.useFakeTimers();
  try {
    const ends = createEnds();
    Object.assign(ends, { busy: true, pressed: false, gesture: "entry" });
    const { sync, elements, sent } = ends;
    const type = (text: string) => {
      elements.splice(0, 1, { ...box("a"), type: "text", text, versionNonce: text.length });
      sync.changed();
    };
    type("");
    await vi.advanceTimersByTimeAsync(boardDelays.entry);
    expect(sent.length).toBe(0);
    type("l");
    expect(sent.length).toBe(1);
    sent[0]?.answer({ kind: "written", revision: 2 });
    await vi.advanceTimersByTimeAsync(0);
    type("la");
    type("las");
    expect(sent.length).toBe(1);
    await vi.advanceTimersByTimeAsync(boardDelays.entry);
    expect(sent.length).toBe(2);
  } finally {
    vi.useRealTimers();
  }
});

test("a stroke that the canvas takes for unfinished though no button is down is sent", () => {
  vi.useFakeTimers();
  try {
    const ends = createEnds();
    ends.busy = true;
    ends.pressed = false;
    ends.elements.push(box("a"));
    ends.sync.changed();
    vi.advanceTimersByTime(500);
    expect(ends.sent.map(({ commit }) => commit.number)).toEqual([1]);
    expect(ends.drafts).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});

test("a stroke that is given up takes its draft back", () => {
  vi.useFakeTimers();
  try {
    const ends = createEnds();
    const { sync, elements, sent, drafts } = ends;
    ends.busy = true;
    elements.push(box("a"));
    sync.changed();
    vi.advanceTimersByTime(500);
    expect(drafts.length).toBe(1);

    elements.pop();
    ends.busy = false;
    sync.changed();
    expect(sent).toEqual([]);
    expect(drafts).toEqual([expect.anything(), null]);
  } finally {
    vi.useRealTimers();
  }
});

test("a host that does not answer is told of, until it does, and what it has not got is known", async () => {
  vi.useFakeTimers();
  try {
    const { sync, elements, sent, silences } = createEnds();
    elements.push(box("a"));
    sync.changed();
    expect(sent.length).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect(silences).toEqual([true]);
    expect(sync.unsent.elements).toEqual([expect.objectContaining({ kind: "insert", key: "a" })]);
    sent[0]?.answer({ kind: "written", revision: 2 });
    await vi.runAllTimersAsync();
    expect(silences).toEqual([true, false]);
    expect(sync.unsent.elements).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});
