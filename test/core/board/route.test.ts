import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box } from "../../../src/core/board/element.ts";
import {
  arrowGap,
  type End,
  facingSides,
  fixedPoint,
  route,
  type Side,
} from "../../../src/core/board/route.ts";

const card = { width: 160, height: 100 };
const sides: readonly Side[] = ["top", "right", "bottom", "left"];

const box = fc
  .record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) })
  .map(({ x, y }): Box => ({ ...card, x: x * 20, y: y * 20 }));
const end = fc.record({ box, side: fc.constantFrom(...sides), shift: fc.constantFrom(-40, -20, 0, 20, 40) });

describe("route", () => {
  it("goes along the axes, from the side of one card to the side of the other", () => {
    fc.assert(
      fc.property(end, end, (from, to) => {
        const points = route(from, to);
        for (const [index, [x, y]] of points.slice(1).entries()) {
          const [fromX, fromY] = points[index] ?? [NaN, NaN];
          expect(x === fromX || y === fromY).toBe(true);
        }
        expect(distanceToSide(from, points[0])).toBe(arrowGap);
        expect(distanceToSide(to, points.at(-1))).toBe(arrowGap);
      }),
    );
  });

  it("ends where its fixed points say", () => {
    fc.assert(
      fc.property(end, end, (from, to) => {
        const [x, y] = route(from, to)[0] ?? [NaN, NaN];
        const [across, down] = fixedPoint(from);
        expect(from.box.x + across * card.width).toBeCloseTo(x, 0);
        expect(from.box.y + down * card.height).toBeCloseTo(y, 0);
        expect([across, down]).not.toContain(0.5);
      }),
    );
  });

  it("is straight between cards of one row or one column", () => {
    const from: Box = { ...card, x: 0, y: 0 };
    for (const to of [
      { ...card, x: 280, y: 0 },
      { ...card, x: 0, y: -220 },
    ]) {
      const [fromSide, toSide] = facingSides(from, to);
      expect(
        route({ box: from, side: fromSide, shift: 0 }, { box: to, side: toSide, shift: 0 }),
      ).toHaveLength(2);
    }
  });
});

describe("facingSides", () => {
  it("gives the two cards opposite sides", () => {
    fc.assert(
      fc.property(box, box, (from, to) => {
        fc.pre(from.x !== to.x || from.y !== to.y);
        const [a, b] = facingSides(from, to);
        expect(facingSides(to, from)).toEqual([b, a]);
        expect((sides.indexOf(a) + 2) % 4).toBe(sides.indexOf(b));
      }),
    );
  });
});

/** How far a point lies outside the side that the end names; negative is inside. */
function distanceToSide(
  { box: { x, y, width, height }, side }: End,
  point: readonly [number, number] | undefined,
) {
  const [px, py] = point ?? [NaN, NaN];
  const outside = { top: y - py, bottom: py - y - height, left: x - px, right: px - x - width };
  return outside[side];
}
