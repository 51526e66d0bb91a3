import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeElements, isNoChange } from "../../../src/core/board/scene-change.ts";
import { advanceBaseline, diffScene, type Baseline } from "../../../src/core/board/scene-diff.ts";
import type { Scene, SceneElement } from "../../../src/core/board/scene.ts";

const fields = fc.record({
  x: fc.integer({ min: 0, max: 9 }),
  points: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 2, maxLength: 3 }),
});
const elements = fc
  .uniqueArray(fc.record({ id: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"), fields }), {
    selector: ({ id }) => id,
  })
  .map((list) => list.map(({ id, fields: { x, points } }): SceneElement => drawn({ id, x, points })));

describe("the change between two states of a canvas", () => {
  test("leads from the one to the other", () => {
    fc.assert(
      fc.property(elements, elements, (before, after) => {
        const baseline = baselineOf(before);
        const change = diffScene(baseline, sceneOf(after));
        const canvas = new Map(before.map((element) => [String(element.id), element]));
        expect([...changeElements(canvas, change.elements).values()]).toEqual(after);
        expect(isNoChange(diffScene(advanceBaseline(baseline, change), sceneOf(after)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("names those that were drawn on, wherever deleted ones lie between them", () => {
    const fates = fc.array(fc.constantFrom("kept", "drawn on", "gone before", "come and gone"));
    fc.assert(
      fc.property(fates, (list) => {
        const all = list.map((fate, i) => ({ fate, element: drawn({ id: `e${i}`, x: 1 }) }));
        const before = all
          .filter(({ fate }) => fate !== "come and gone")
          .map(({ fate, element }) => ({ ...element, isDeleted: fate === "gone before" }));
        const after = all.map(({ fate, element }) => ({
          ...element,
          isDeleted: fate === "gone before" || fate === "come and gone",
          ...(fate === "drawn on" && { x: 2, version: 2 }),
        }));
        const drawnOn = all.filter(({ fate }) => fate === "drawn on").map(({ element }) => element.id);
        const { elements: changes } = diffScene(baselineOf(before), sceneOf(after));
        expect(changes.map(({ kind, key }) => [kind, key])).toEqual(drawnOn.map((id) => ["update", id]));
      }),
    );
  });

  test("is nothing when nothing was drawn, whatever the canvas made of the file", () => {
    const file = { id: "a", type: "rectangle", x: 1 };
    const canvas = drawn({ id: "a", x: 1, points: [], opacity: 100, boundElements: [] });
    const baseline = { ...baselineOf([]), elements: new Map([["a", { file, canvas }]]) };
    expect(isNoChange(diffScene(baseline, sceneOf([{ ...canvas }])))).toBe(true);
  });

  test("is nothing when an element was only counted up", () => {
    const before = drawn({ id: "a", x: 1 });
    const after = { ...before, version: 9, versionNonce: 9, updated: 9, index: "b1" };
    expect(isNoChange(diffScene(baselineOf([before]), sceneOf([after])))).toBe(true);
  });

  test("moves as few elements as possible", () => {
    const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => drawn({ id, x: 1 })) as [
      SceneElement,
      SceneElement,
      SceneElement,
      SceneElement,
    ];
    const change = diffScene(baselineOf([a, b, c, d]), sceneOf([d, a, b, c]));
    expect(change.elements).toEqual([{ kind: "move", key: "d", after: null }]);
  });

  test("leaves out what is only being started", () => {
    const started = [
      { id: "t", type: "text", text: "", width: 0, height: 25 },
      { id: "r", type: "rectangle", width: 0, height: 0 },
      { id: "l", type: "arrow", points: [[0, 0]], width: 9, height: 0 },
    ];
    expect(isNoChange(diffScene(baselineOf([]), sceneOf(started)))).toBe(true);
  });

  test("removes what was deleted and keeps what the file already had as deleted", () => {
    const gone = { ...drawn({ id: "old", x: 1 }), isDeleted: true };
    const before = drawn({ id: "a", x: 1 });
    const change = diffScene(
      baselineOf([gone, before]),
      sceneOf([gone, { ...before, isDeleted: true, version: 2 }]),
    );
    expect(change.elements).toEqual([{ kind: "remove", key: "a" }]);
  });

  test("writes all of a line's geometry when the canvas had to straighten it", () => {
    const file = {
      id: "l",
      type: "line",
      x: 0,
      y: 5,
      points: [
        [10, 0],
        [20, 0],
      ],
    };
    const canvas = {
      ...file,
      x: 10,
      points: [
        [0, 0],
        [10, 0],
      ],
      width: 10,
      version: 1,
    };
    const baseline = { ...baselineOf([]), elements: new Map([["l", { file, canvas }]]) };
    const change = diffScene(baseline, sceneOf([{ ...canvas, y: 6, version: 2 }]));
    expect(change.elements).toEqual([
      {
        kind: "update",
        key: "l",
        set: {
          y: 6,
          version: 2,
          x: 10,
          width: 10,
          points: [
            [0, 0],
            [10, 0],
          ],
        },
        unset: [],
      },
    ]);
  });

  test("drops the old form of a field, which would win when the file is read again", () => {
    const file = { id: "a", type: "rectangle", boundElementIds: ["x"] };
    const canvas = { ...file, boundElements: [{ id: "x", type: "arrow" }], version: 1 };
    const baseline = { ...baselineOf([]), elements: new Map([["a", { file, canvas }]]) };
    const change = diffScene(baseline, sceneOf([{ ...canvas, boundElements: [], version: 2 }]));
    expect(change.elements).toEqual([
      { kind: "update", key: "a", set: { boundElements: [], version: 2 }, unset: ["boundElementIds"] },
    ]);
    expect(
      isNoChange(
        diffScene(advanceBaseline(baseline, change), sceneOf([{ ...canvas, boundElements: [], version: 2 }])),
      ),
    ).toBe(true);
  });

  test("brings a picture with its element and takes it away with the last one", () => {
    const picture = { id: "p", type: "image", fileId: "f", width: 9, height: 9, version: 1 };
    const added = diffScene(baselineOf([]), {
      ...sceneOf([picture]),
      files: { f: { dataURL: "data:," }, unused: {} },
    });
    expect(added.files).toEqual({ add: { f: { dataURL: "data:," } }, remove: [] });
    const after = diffScene({ ...baselineOf([picture]), fileIds: new Set(["f", "other"]) }, sceneOf([]));
    expect(after.files).toEqual({ add: {}, remove: ["f"] });
  });

  test("does not take a picture that cannot be shown for a change", () => {
    const picture = { id: "p", type: "image", fileId: "f", status: "saved", width: 9, height: 9, version: 1 };
    const change = diffScene(baselineOf([picture]), sceneOf([{ ...picture, status: "error", version: 2 }]));
    expect(isNoChange(change)).toBe(true);
  });

  test("names the state of the canvas that belongs to the drawing", () => {
    const scene: Scene = { ...sceneOf([]), appState: { viewBackgroundColor: "#eee", scrollX: 5 } };
    expect(diffScene({ ...baselineOf([]), appState: { gridSize: 20 } }, scene).appState).toEqual({
      set: { viewBackgroundColor: "#eee" },
      unset: [],
    });
  });
});

/** An element as the canvas has it: another state of it has another version. */
function drawn(element: SceneElement): SceneElement {
  return { type: "line", width: 9, height: 9, version: JSON.stringify(element), ...element };
}

function baselineOf(list: readonly SceneElement[]): Baseline {
  const both = list.map(
    (element) => [String(element.id), { file: element, canvas: { ...element } }] as const,
  );
  return { elements: new Map(both), appState: {}, fileIds: new Set() };
}

function sceneOf(list: readonly SceneElement[]): Scene {
  return { elements: list, appState: {}, files: {} };
}
