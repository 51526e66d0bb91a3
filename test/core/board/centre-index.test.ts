import fc from "fast-check";
import { expect, it } from "vitest";
import { centreIndex } from "../../../src/core/board/centre-index.ts";
import { centreOf, distanceTo } from "../../../src/core/board/shape-box.ts";

const length = fc.integer({ min: 0, max: 40 });
const box = fc
  .record({
    x: fc.integer({ min: -50, max: 50 }),
    y: fc.integer({ min: -50, max: 50 }),
    width: length,
    height: length,
  })
  .map((found) => ({ box: found }));

it("finds every item whose middle lies in a box, once", () => {
  fc.assert(
    fc.property(fc.array(box), box, (items, { box: around }) => {
      const found = [...centreIndex(items).near(around)];
      expect(new Set(found).size).toBe(found.length);
      for (const item of items) {
        if (distanceTo(around, centreOf(item.box)) === 0) expect(found).toContain(item);
      }
    }),
  );
});
