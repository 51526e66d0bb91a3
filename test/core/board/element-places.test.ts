import fc from "fast-check";
import { expect, it } from "vitest";
import {
  elementPlaces,
  placeOf,
  placedElements,
  shiftPlaces,
} from "../../../src/core/board/element-places.ts";
import { readSceneIndex } from "../../../src/core/board/scene-index.ts";
import { sceneEdits } from "../../../src/core/board/scene-text.ts";
import { noChange } from "../../../src/core/board/scene-change.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";

/** More elements than a few blocks hold. */
const count = 500;
const text = JSON.stringify({
  elements: Array.from({ length: count }, (_, i) => ({ id: `e${i}`, x: i, y: 0 })),
});

it("stands where the text is found to have them, whichever elements a stroke changes, and by however much", () => {
  const values = fc.oneof(
    fc.integer({ min: -10, max: 1e6 }),
    fc.double({ noNaN: true, min: -1e3, max: 1e3 }),
  );
  const update = fc.record({ ordinal: fc.nat({ max: count - 1 }), x: values, y: values });
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(update, { selector: ({ ordinal }) => ordinal, maxLength: 30 }), {
        maxLength: 4,
      }),
      (strokes) => {
        let [now, reading] = [text, readSceneIndex(text)];
        for (const stroke of strokes) {
          if (reading.kind !== "scene") throw new Error("This is a scene.");
          const elements = stroke.map(({ ordinal, x, y }) => {
            return { kind: "update", key: `e${ordinal}`, set: { x, y }, unset: [] } as const;
          });
          const { edits, index } = sceneEdits(now, reading.index, { ...noChange, elements });
          now = applyEdits(now, edits);
          const fresh = readSceneIndex(now);
          expect(fresh).toEqual({ kind: "scene", index });
          reading = fresh;
        }
      },
    ),
    { numRuns: 40 },
  );
});

it("keeps what it knows of elements in front of a stroke and behind it", () => {
  const ranges = Array.from({ length: count }, (_, i) => ({ start: 10 * i, end: 10 * i + 9 }));
  const places = elementPlaces(Object.keys(ranges), ranges);
  const shifted = shiftPlaces(places, [{ range: { start: 2002, end: 2004 }, newText: "longer" }]);
  expect(placeOf(shifted, 199)).toEqual({ start: 1990, end: 1999 });
  expect(placeOf(shifted, 200)).toEqual({ start: 2000, end: 2013 });
  expect(placeOf(shifted, 201)).toEqual({ start: 2014, end: 2023 });
  expect(placedElements(shifted).at(-1)).toEqual({ key: "499", range: { start: 4994, end: 5003 } });
  const kept = shifted.blocks.filter(({ starts }, i) => starts === places.blocks[i]?.starts);
  expect(kept).toHaveLength(places.blocks.length - 1);
  expect(placeOf(places, count)).toBeUndefined();
});
