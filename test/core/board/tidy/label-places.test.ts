import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boardText } from "../../../../src/core/board/build-board.ts";
import { boxOf, readBoardContent } from "../../../../src/core/board/edit/board-content.ts";
import { straightened } from "../../../../src/core/board/edit/path-end.ts";
import type { Point } from "../../../../src/core/board/element.ts";
import { pathOf } from "../../../../src/core/board/line-points.ts";
import { labelPoint } from "../../../../src/core/board/place-arrow.ts";
import { centreOf, overlaps, type ShapeBox } from "../../../../src/core/board/shape-box.ts";
import { withRoomForLabels } from "../../../../src/core/board/tidy/label-places.ts";
import { labelsOf } from "../../../../src/core/board/tidy/tidy-graph.ts";
import { patterns, stencils } from "../../../../src/stencils/index.ts";
import { tidied } from "./tidied.ts";

const straightParts = (path: readonly Point[]) => {
  const turns = straightened(path);
  return turns.slice(1).map((to, i) => [turns[i] ?? to, to] as const);
};

type Line = readonly [Point, Point];
const lengthOf = ([a, b]: Line) => Math.hypot(a[0] - b[0], a[1] - b[1]);
/** How long a line has to be for a label to lie on it. */
const needed = ([a, b]: Line, { width, height }: Pick<ShapeBox, "width" | "height">) =>
  Math.abs(a[0] - b[0]) >= Math.abs(a[1] - b[1]) ? width : height;
const isOn = ([a, b]: Line, [x, y]: Point) =>
  [Math.min(a[0], b[0]) - x, x - Math.max(a[0], b[0])].every((gap) => gap < 0.1) &&
  [Math.min(a[1], b[1]) - y, y - Math.max(a[1], b[1])].every((gap) => gap < 0.1);

describe("the labels of arrows", { timeout: 60_000 }, () => {
  it.each(patterns.map((pattern) => [pattern.id, pattern] as const))(
    "stand on parts as long as they are, off cards and each other, when all is tidied up: %s",
    async (_id, pattern) => {
      const after = await tidied(readBoardContent(boardText(pattern, stencils)));
      const labels = [...labelsOf(after)].map(([arrow, text]) => ({ arrow, box: boxOf(after, text) }));
      expect(labels.length).toBeGreaterThan(0);
      for (const { arrow, box } of labels) {
        const path = pathOf(after.elements.get(arrow) ?? {}) ?? [];
        expect(Math.hypot(...apart(centreOf(box), labelPoint(path))), arrow).toBeLessThan(0.1);
        const on = straightParts(path).filter((line) => isOn(line, centreOf(box)));
        expect(
          on.some((line) => lengthOf(line) >= needed(line, box)),
          arrow,
        ).toBe(true);
        const others = labels.filter((one) => one.arrow !== arrow);
        expect(
          [...after.graph.components, ...others].filter((one) => overlaps(one.box, box)),
          arrow,
        ).toEqual([]);
      }
    },
  );

  const boxes = new Map([["text", { x: 0, y: 0, width: 80, height: 20 }]]);
  const place = (path: readonly Point[], cards: readonly ShapeBox[] = []) =>
    withRoomForLabels(
      [{ key: "arrow", path, label: "text" }],
      (key) => boxes.get(key) ?? { x: 0, y: 0, width: 0, height: 0 },
      cards,
    )[0]?.path ?? [];

  it("leave an arrow as it is where its middle has room", () => {
    const path: readonly Point[] = [
      [0, 0],
      [200, 0],
    ];
    expect(place(path)).toBe(path);
  });

  it("leave the middle of a line where a card would be covered", () => {
    const card = { x: 130, y: 8, width: 40, height: 40 };
    const path = place(
      [
        [0, 0],
        [300, 0],
      ],
      [card],
    );
    const [x, y] = labelPoint(path);
    expect(overlaps({ x: x - 40, y: y - 10, width: 80, height: 20 }, card)).toBe(false);
    expect(straightened(path)).toEqual([
      [0, 0],
      [300, 0],
    ]);
  });

  it("are led to by the same way, on a part with room if there is one", () => {
    const step = fc.integer({ min: -300, max: 300 }).filter((length) => length !== 0);
    const steps = fc.array(step, { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(steps, fc.boolean(), (lengths, isAcross) => {
        const path = lengths.reduce<readonly Point[]>(
          (so, length, i) => {
            const [x, y] = so.at(-1) ?? [0, 0];
            return [...so, (i % 2 === 0) === isAcross ? [x + length, y] : [x, y + length]];
          },
          [[0, 0]],
        );
        const after = place(path);
        expect(straightened(after)).toEqual(straightened(path));
        const roomy = straightParts(path).filter(
          (line) => lengthOf(line) >= needed(line, { width: 80, height: 20 }) + 40,
        );
        if (roomy.length === 0) return;
        const on = straightParts(after).filter((line) => isOn(line, labelPoint(after)));
        expect(on.some((line) => lengthOf(line) >= needed(line, { width: 80, height: 20 }))).toBe(true);
      }),
    );
  });
});

function apart([x, y]: Point, [px, py]: Point): Point {
  return [x - px, y - py];
}
