import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeElements, type SceneChange } from "../../../src/core/board/scene-change.ts";
import { placedElements } from "../../../src/core/board/element-places.ts";
import { readSceneIndex, type SceneIndex } from "../../../src/core/board/scene-index.ts";
import { newSceneText, sceneEdits } from "../../../src/core/board/scene-text.ts";
import { elementKeys, parseScene, type SceneElement } from "../../../src/core/board/scene.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";
import { changeArbitrary, sceneArbitrary } from "./arbitrary-scene.ts";

const sceneAndChange = sceneArbitrary.chain(({ text }) =>
  fc.record({ text: fc.constant(text), change: changeArbitrary(keysOf(text)) }),
);

describe("edits of a board's text", () => {
  test("do to the text what the change does to the scene", () => {
    fc.assert(
      fc.property(sceneAndChange, ({ text, change }) => {
        const { edits } = sceneEdits(text, indexOf(text), change);
        const after = parseScene(applyEdits(text, edits));
        const before = parseScene(text);
        const expected = changeElements(byKey(before.elements), change.elements);
        expect(after.elements).toEqual(asWritten([...expected.values()]));
        expect(after.appState).toEqual({ ...before.appState, ...change.appState.set });
        const files: Record<string, unknown> = { ...before.files, ...change.files.add };
        for (const id of change.files.remove) Reflect.deleteProperty(files, id);
        expect(after.files).toEqual(files);
      }),
      { numRuns: 400 },
    );
  });

  test("leave the bytes of every other element alone", () => {
    fc.assert(
      fc.property(sceneAndChange, ({ text, change }) => {
        const index = indexOf(text);
        const after = applyEdits(text, sceneEdits(text, index, change).edits);
        const changed = new Set(change.elements.filter(({ kind }) => kind !== "move").map(({ key }) => key));
        const kept = placedElements(index.elements).filter(({ key }) => !changed.has(key));
        for (const { range } of kept) expect(after).toContain(text.slice(range.start, range.end));
      }),
      { numRuns: 200 },
    );
  });

  test("are ordered and do not overlap, and undone they give the same bytes", () => {
    fc.assert(
      fc.property(sceneAndChange, ({ text, change }) => {
        const { edits } = sceneEdits(text, indexOf(text), change);
        let delta = 0;
        let end = 0;
        const inverse = edits.map(({ range, newText }) => {
          expect(range.start).toBeGreaterThanOrEqual(end);
          end = range.end;
          const start = range.start + delta;
          delta += newText.length - (range.end - range.start);
          return {
            range: { start, end: start + newText.length },
            newText: text.slice(range.start, range.end),
          };
        });
        expect(applyEdits(applyEdits(text, edits), inverse)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  test("give the index that reading the new text gives", () => {
    fc.assert(
      fc.property(sceneAndChange, ({ text, change }) => {
        const { edits, index } = sceneEdits(text, indexOf(text), change);
        if (!index) return;
        const { style: _old, ...shifted } = index;
        const { style: _new, ...fresh } = indexOf(applyEdits(text, edits));
        expect(shifted).toEqual(fresh);
      }),
      { numRuns: 400 },
    );
  });

  test("of a moved box touch its coordinates only", () => {
    const text = `{
  "type": "excalidraw",
  "elements": [
    {"id": "a", "x": 35.0, "y": 2, "future": {"b":1}},
    {"id": "b", "x": 1}
  ]
}`;
    expect(changed(text, { kind: "update", key: "a", set: { x: 40, y: 2 }, unset: [] })).toBe(
      text.replace("35.0", "40"),
    );
  });

  test("write a new element like its neighbours", () => {
    const text = JSON.stringify(
      { type: "excalidraw", elements: [{ id: "a" }], files: {} },
      null,
      "\t",
    ).replaceAll("\n", "\r\n");
    const after = changed(text, { kind: "insert", key: "b", element: { id: "b", points: [] }, after: "a" });
    expect(after).toContain(
      '\t\t{\r\n\t\t\t"id": "a"\r\n\t\t},\r\n\t\t{\r\n\t\t\t"id": "b",\r\n\t\t\t"points": []\r\n\t\t}\r\n\t]',
    );
  });

  test("fill an empty list in the style of the file", () => {
    const text = '{\n  "elements": [],\n  "files": {}\n}';
    const after = changed(text, { kind: "insert", key: "b", element: { id: "b" }, after: null });
    expect(after).toBe('{\n  "elements": [\n    {\n      "id": "b"\n    }\n  ],\n  "files": {}\n}');
  });

  test("start an empty file as Excalidraw writes one", () => {
    const element = { id: "a", x: 1 };
    const change = changeOf({ kind: "insert", key: "a", element, after: null });
    expect(JSON.parse(newSceneText(change, "\r\n"))).toEqual({
      type: "excalidraw",
      version: 2,
      source: "loopboard",
      elements: [element],
      appState: {},
      files: {},
    });
  });
});

function changed(text: string, change: SceneChange["elements"][number]): string {
  return applyEdits(text, sceneEdits(text, indexOf(text), changeOf(change)).edits);
}

function changeOf(...elements: SceneChange["elements"]): SceneChange {
  return { elements, appState: { set: {}, unset: [] }, files: { add: {}, remove: [] } };
}

function indexOf(text: string): SceneIndex {
  const reading = readSceneIndex(text);
  if (reading.kind !== "scene") throw new Error(`Not a scene: ${JSON.stringify(reading)}`);
  return reading.index;
}

function keysOf(text: string): readonly string[] {
  return indexOf(text).elements.keys;
}

function byKey(elements: readonly SceneElement[]): ReadonlyMap<string, SceneElement> {
  const keys = elementKeys(elements.map(({ id }) => id));
  return new Map(keys.map((key, i) => [key, elements[i] ?? {}]));
}

function asWritten(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
