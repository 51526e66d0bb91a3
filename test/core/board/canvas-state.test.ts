import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  nextCommit,
  openCanvasState,
  receiveAnswer,
  receiveSnapshot,
  type CanvasState,
  type Commit,
  type Snapshot,
} from "../../../src/core/board/canvas-state.ts";
import { emptyBaseline } from "../../../src/core/board/scene-diff.ts";
import { readSceneIndex } from "../../../src/core/board/scene-index.ts";
import { newSceneText, sceneEdits } from "../../../src/core/board/scene-text.ts";
import { parseScene, type Scene, type SceneElement } from "../../../src/core/board/scene.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";

/*
 * A document with two canvases, without VS Code: what the session and `sync.ts` do, one step at a time, in any order
 * that messages can arrive in.
 */

type Step =
  | { readonly kind: "draw"; readonly canvas: number; readonly id: string; readonly x: number }
  | { readonly kind: "add"; readonly canvas: number; readonly id: string }
  | { readonly kind: "delete"; readonly canvas: number; readonly id: string }
  | { readonly kind: "raise"; readonly canvas: number; readonly id: string }
  | { readonly kind: "send" | "write" | "hear" | "answer"; readonly canvas: number }
  | { readonly kind: "outside"; readonly id: string; readonly x: number };

const canvas = fc.constantFrom(0, 1);
const id = fc.constantFrom("a", "b");
const x = fc.integer({ min: 0, max: 99 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("draw" as const), canvas, id, x }),
  fc.record({ kind: fc.constantFrom("add", "delete", "raise"), canvas, id }),
  fc.record({ kind: fc.constantFrom("send", "write", "hear", "answer"), canvas }),
  fc.record({ kind: fc.constant("outside" as const), id, x }),
);

describe("canvases of one document", () => {
  test("show the same as the document once everything is delivered", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const world = createWorld();
        for (const one of steps) world.run(one);
        world.settle();
        for (const shown of world.shown()) expect(shown).toEqual(world.document());
      }),
      { numRuns: 1000 },
    );
  });

  test("lose nothing that was drawn while another change was on its way", () => {
    const world = createWorld();
    world.run({ kind: "draw", canvas: 0, id: "a", x: 5 });
    world.run({ kind: "send", canvas: 0 });
    world.run({ kind: "draw", canvas: 0, id: "b", x: 6 });
    world.run({ kind: "outside", id: "c", x: 7 });
    world.settle();
    expect(world.document()).toEqual([
      ["a", 5],
      ["b", 6],
      ["c", 7],
    ]);
  });

  test("do not draw again what was undone while the answer was on its way", () => {
    const world = createWorld();
    world.run({ kind: "draw", canvas: 0, id: "a", x: 5 });
    world.run({ kind: "send", canvas: 0 });
    world.run({ kind: "write", canvas: 0 });
    world.run({ kind: "outside", id: "a", x: 0 });
    world.settle();
    expect(world.document()).toEqual([
      ["a", 0],
      ["b", 0],
      ["c", 0],
    ]);
    for (const shown of world.shown()) expect(shown).toEqual(world.document());
  });
});

interface TestCanvas {
  state: CanvasState;
  elements: SceneElement[];
  /** States of the document, in order. */
  inbox: Snapshot[];
  /** The answer to the last commit, which may arrive before or behind a state that contains it. */
  answer: { readonly number: number; readonly revision: number } | undefined;
  onItsWay: Commit | undefined;
  acknowledged: number;
}

function createWorld() {
  let text = newSceneText(
    { elements: [], appState: { set: {}, unset: [] }, files: { add: {}, remove: [] } },
    "\n",
  ).replace("[]", JSON.stringify(["a", "b", "c"].map((name) => newElement(name))));
  let revision = 0;
  let clock = 1;
  const canvases = [createCanvas(), createCanvas()];
  for (const one of canvases) show(one, snapshotFor(one));

  function snapshotFor({ acknowledged }: TestCanvas): Snapshot {
    const both = parseScene(text).elements.map(
      (element) => [String(element.id), { file: element, canvas: { ...element } }] as const,
    );
    return {
      revision,
      acknowledged,
      baseline: { elements: new Map(both), appState: {}, fileIds: new Set() },
    };
  }

  function tell(all: readonly TestCanvas[]): void {
    for (const one of all) one.inbox.push(snapshotFor(one));
  }

  function write(author: TestCanvas): void {
    const commit = author.onItsWay;
    if (!commit) return;
    author.onItsWay = undefined;
    const reading = readSceneIndex(text);
    if (reading.kind !== "scene") throw new Error("The document is no scene.");
    const { edits } = sceneEdits(text, reading.index, commit.change);
    text = applyEdits(text, edits);
    if (edits.length > 0) revision++;
    author.acknowledged = commit.number;
    author.answer = { number: commit.number, revision };
    if (edits.length > 0) tell(canvases.filter((one) => one !== author));
  }

  function send(author: TestCanvas): void {
    const { state, commit } = nextCommit(author.state, sceneOf(author));
    author.state = state;
    if (commit) author.onItsWay = commit;
  }

  function touch(author: TestCanvas, name: string, change: (element: SceneElement) => SceneElement): void {
    author.elements = author.elements.map((element) =>
      element.id === name ? { ...change(element), version: ++clock } : element,
    );
  }

  function run(one: Step): void {
    if (one.kind === "outside") {
      const at = parseScene(text).elements.map((element) =>
        element.id === one.id ? { ...element, x: one.x, version: ++clock } : element,
      );
      text = JSON.stringify({ type: "excalidraw", elements: at });
      revision++;
      tell(canvases);
      return;
    }
    const author = canvases[one.canvas];
    if (!author) return;
    switch (one.kind) {
      case "draw":
        touch(author, one.id, (element) => ({ ...element, x: one.x }));
        break;
      case "delete":
        touch(author, one.id, (element) => ({ ...element, isDeleted: true }));
        break;
      case "add":
        author.elements.push(newElement(`${one.id}${++clock}`));
        break;
      case "raise":
        author.elements.sort((a, b) => Number(a.id === one.id) - Number(b.id === one.id));
        break;
      case "send":
        send(author);
        break;
      case "write":
        write(author);
        break;
      case "hear":
        hear(author);
        break;
      case "answer":
        answer(author);
        break;
    }
  }

  function isQuiet(): boolean {
    return canvases.every(
      (one) =>
        one.inbox.length === 0 && !one.onItsWay && !one.answer && !nextCommit(one.state, sceneOf(one)).commit,
    );
  }

  return {
    run,
    settle() {
      for (let round = 0; round < 100 && !isQuiet(); round++) {
        for (const one of canvases) {
          send(one);
          write(one);
          while (one.inbox.length > 0) hear(one);
          answer(one);
        }
      }
    },
    document: () => inShort(parseScene(text).elements),
    shown: () => canvases.map(({ elements }) => inShort(elements)),
  };
}

function createCanvas(): TestCanvas {
  return {
    state: openCanvasState({ revision: -1, acknowledged: 0, baseline: emptyBaseline }),
    elements: [],
    inbox: [],
    answer: undefined,
    onItsWay: undefined,
    acknowledged: 0,
  };
}

function hear(receiver: TestCanvas): void {
  const snapshot = receiver.inbox.shift();
  if (snapshot) show(receiver, snapshot);
}

function answer(receiver: TestCanvas): void {
  const { state, answer: given } = receiver;
  receiver.answer = undefined;
  if (given) receiver.state = receiveAnswer(state, given.number, given.revision);
}

function show(receiver: TestCanvas, snapshot: Snapshot): void {
  const { state, shown } = receiveSnapshot(receiver.state, snapshot, sceneOf(receiver));
  receiver.state = state;
  if (shown) receiver.elements = [...shown.elements];
}

function sceneOf({ elements }: TestCanvas): Scene {
  return { elements, appState: {}, files: {} };
}

function newElement(name: string): SceneElement {
  return { id: name, type: "rectangle", x: 0, width: 9, height: 9, version: 1 };
}

function inShort(elements: readonly SceneElement[]): unknown {
  return elements.filter((element) => element.isDeleted !== true).map((element) => [element.id, element.x]);
}
