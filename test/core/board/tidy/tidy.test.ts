/** Tidying up with the real layout: what must be true of every board afterwards, and what it does to ours. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boardText } from "../../../../src/core/board/build-board.ts";
import {
  boardContentOf,
  boxOf,
  readBoardContent,
  type BoardContent,
} from "../../../../src/core/board/edit/board-content.ts";
import { pathOf } from "../../../../src/core/board/line-points.ts";
import { portEnd, portsOfElements } from "../../../../src/core/board/port.ts";
import { endPoint } from "../../../../src/core/board/route.ts";
import type { SceneElement } from "../../../../src/core/board/scene.ts";
import { overlaps } from "../../../../src/core/board/shape-box.ts";
import { tidyGraph } from "../../../../src/core/board/tidy/tidy-graph.ts";
import { patterns, stencils } from "../../../../src/stencils/index.ts";
import { tidied } from "./tidied.ts";

/** Pairs of components that cover each other, though neither is drawn around the other. */
function coveredPairs({ graph }: BoardContent): readonly string[] {
  return graph.components.flatMap((a, i) =>
    graph.components.slice(i + 1).flatMap((b) => (overlaps(a.box, b.box) ? [`${a.id} ${b.id}`] : [])),
  );
}

/** What a board says, without where it stands. */
const meaning = ({ graph }: BoardContent) => ({
  components: graph.components.map(({ id, label, component, frame }) => [id, label, component, frame]),
  connections: graph.connections,
  frames: graph.frames.map(({ id, title }) => [id, title]),
});

/** Everything of an element but where it stands. */
const rest = ({
  x: _x,
  y: _y,
  width: _w,
  height: _h,
  points: _p,
  version: _v,
  versionNonce: _n,
  startBinding: _s,
  endBinding: _e,
  ...others
}: SceneElement) => others;

const box = (id: string, x: number, y: number): readonly SceneElement[] => [
  { id, type: "rectangle", x, y, width: 160, height: 80, boundElements: [] },
  { id: `t-${id}`, type: "text", text: id, containerId: id, x: x + 60, y: y + 30, width: 40, height: 20 },
];
const arrow = (id: string, from: string, to: string): SceneElement => ({
  ...{
    id,
    type: "arrow",
    x: 0,
    y: 0,
    width: 10,
    height: 10,
    points: [
      [0, 0],
      [10, 10],
    ],
    elbowed: true,
  },
  startBinding: { elementId: from, focus: 0, gap: 5, fixedPoint: [1, 0.5001] },
  endBinding: { elementId: to, focus: 0, gap: 5, fixedPoint: [0, 0.5001] },
  ...{ fixedSegments: null, startIsSpecial: null, endIsSpecial: null, endArrowhead: "arrow" },
});

const place = fc.integer({ min: 0, max: 900 });
const boards = fc
  .record({
    places: fc.array(fc.tuple(place, place), { minLength: 2, maxLength: 9 }),
    ends: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 12 }),
    notes: fc.array(fc.tuple(place, place), { maxLength: 3 }),
  })
  .map(({ places, ends, notes }) => {
    const count = places.length;
    const name = (i: number) => `b${i % count}`;
    return boardContentOf([
      ...places.flatMap(([x, y], i) => box(name(i), x, y)),
      ...ends.map(([from, to], i) => arrow(`a${i}`, name(from), name(to))),
      ...notes.map(([x, y], i) => ({ id: `n${i}`, type: "text", text: "note", x, y, width: 60, height: 20 })),
    ]);
  });

describe("a board that was tidied up", { timeout: 60_000 }, () => {
  it("has no components that cover each other, and lost nothing", async () => {
    await fc.assert(
      fc.asyncProperty(boards, async (content) => {
        const after = await tidied(content);
        expect(coveredPairs(after)).toEqual([]);
        expect([...after.elements.keys()]).toEqual([...content.elements.keys()]);
        for (const [key, element] of after.elements)
          expect(rest(element)).toEqual(rest(content.elements.get(key) ?? {}));
        expect(after.graph.connections).toEqual(content.graph.connections);
      }),
      { numRuns: 40 },
    );
  });

  it("has its arrows of right angles end on the shapes that they are bound to", async () => {
    await fc.assert(
      fc.asyncProperty(boards, async (content) => {
        const after = await tidied(content);
        for (const [key, element] of after.elements) {
          if (element.type !== "arrow") continue;
          const points = element.points as readonly (readonly [number, number])[];
          const turns = points
            .slice(1)
            .map(([x, y], i) => [x - (points[i]?.[0] ?? 0), y - (points[i]?.[1] ?? 0)]);
          expect(
            turns.every(([dx, dy]) => Math.abs(dx ?? 0) < 0.05 || Math.abs(dy ?? 0) < 0.05),
            key,
          ).toBe(true);
          for (const [name, point] of [
            ["startBinding", points[0]],
            ["endBinding", points.at(-1)],
          ] as const) {
            const { elementId, fixedPoint } = element[name] as {
              elementId: string;
              fixedPoint: [number, number];
            };
            const shape = boxOf(after, elementId);
            expect(shape.x + fixedPoint[0] * shape.width).toBeCloseTo(
              Number(element.x) + (point?.[0] ?? NaN),
              0,
            );
            expect(shape.y + fixedPoint[1] * shape.height).toBeCloseTo(
              Number(element.y) + (point?.[1] ?? NaN),
              0,
            );
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it.each(patterns.map((pattern) => [pattern.id, pattern] as const))(
    "has its arrows end at ports, with their right angles, and around all cards: %s",
    async (_id, pattern) => {
      const after = await tidied(readBoardContent(boardText(pattern, stencils)));
      for (const { id } of after.graph.connections) {
        const path = pathOf(after.elements.get(id) ?? {}) ?? [];
        expect(path.length, id).toBeGreaterThanOrEqual(2);
        for (const [i, [x, y]] of path.slice(1).entries()) {
          const [px = x, py = y] = path[i] ?? [];
          expect(Math.min(Math.abs(x - px), Math.abs(y - py)), id).toBeLessThan(0.05);
          const line = {
            x: Math.min(x, px),
            y: Math.min(y, py),
            width: Math.abs(x - px),
            height: Math.abs(y - py),
          };
          expect(
            after.graph.components.filter((one) => overlaps(line, one.box)).map((one) => [id, one.id]),
          ).toEqual([]);
        }
        for (const [name, end] of [
          ["startBinding", path[0]],
          ["endBinding", path.at(-1)],
        ] as const) {
          const key = String((after.elements.get(id)?.[name] as SceneElement | undefined)?.elementId);
          const places = portsOfElements(stencils)(after.elements.get(key) ?? {}).map((port) =>
            endPoint(portEnd(port, boxOf(after, key))),
          );
          const [x, y] = end ?? [NaN, NaN];
          expect(
            places.some(([px, py]) => Math.hypot(x - px, y - py) < 0.1),
            `${id} ${name}`,
          ).toBe(true);
        }
      }
    },
  );

  it("keeps several arrows between the same two cards apart", async () => {
    const card = (id: string, x: number): SceneElement => ({
      ...{ id, type: "rectangle", x, y: 0, width: 160, height: 100 },
      customData: { loopboard: { component: "cache" } },
    });
    const content = boardContentOf([
      card("a", 0),
      card("b", 400),
      arrow("1", "a", "b"),
      arrow("2", "a", "b"),
    ]);
    const after = await tidied(content);
    expect(pathOf(after.elements.get("1") ?? {})).not.toEqual(pathOf(after.elements.get("2") ?? {}));
  });

  it.each(patterns.map((pattern) => [pattern.id, pattern] as const))(
    "means what it meant: %s",
    async (_id, pattern) => {
      const content = readBoardContent(boardText(pattern, stencils));
      const after = await tidied(content);
      expect(coveredPairs(after)).toEqual([]);
      expect(meaning(after)).toEqual(meaning(content));
      // A card is still whole: its text and picture lie in it.
      for (const [key, { type, containerId }] of after.elements) {
        if (type !== "text" || typeof containerId !== "string") continue;
        if (after.elements.get(containerId)?.type === "arrow") continue;
        const before = boxOf(content, containerId);
        expect(boxOf(after, key).x - boxOf(after, containerId).x).toBeCloseTo(
          boxOf(content, key).x - before.x,
          1,
        );
      }
    },
  );
});

describe("tidying a part up", { timeout: 60_000 }, () => {
  const content = boardContentOf([
    ...box("a", 0, 0),
    ...box("b", 30, 20),
    ...box("c", 60, 200),
    arrow("ab", "a", "b"),
    arrow("bc", "b", "c"),
  ]);

  it("leaves the others where they are, and covers none of them", async () => {
    const after = await tidied(content, ["a", "b"]);
    expect(boxOf(after, "c")).toEqual(boxOf(content, "c"));
    expect(coveredPairs(after)).toEqual([]);
    // An arrow that leads out follows.
    expect(after.elements.get("bc")?.points).not.toEqual(content.elements.get("bc")?.points);
  });

  it("is tidying all of it up where less than two components are selected", () => {
    expect(tidyGraph(content, new Set(["a"]))?.children).toHaveLength(3);
  });

  it("is nothing where there is nothing to put in order", () => {
    expect(tidyGraph(boardContentOf(box("a", 0, 0)), new Set())).toBeUndefined();
  });
});

describe("what stands beside", { timeout: 60_000 }, () => {
  const note = (id: string, x: number, y: number) => ({
    id,
    type: "text",
    text: id,
    x,
    y,
    width: 60,
    height: 20,
  });

  it("goes along with its component, frame titles with their frame, and what would be covered goes below", async () => {
    const content = boardContentOf([
      {
        id: "f",
        type: "rectangle",
        x: -60,
        y: -60,
        width: 700,
        height: 260,
        customData: { loopboard: { zone: "Zone" } },
      },
      { ...note("title", -40, -48), text: "Zone" },
      ...box("a", 0, 0),
      ...box("b", 20, 100),
      { ...note("beside", 0, 84), y: 82, height: 10 },
      ...box("far", 2000, 1000),
      note("covered", 1200, 400),
      arrow("ab", "a", "b"),
      arrow("bf", "b", "far"),
    ]);
    const after = await tidied(content);
    const shift = (id: string) => [
      boxOf(after, id).x - boxOf(content, id).x,
      boxOf(after, id).y - boxOf(content, id).y,
    ];
    expect(shift("beside")).toEqual(shift("a"));
    expect(shift("title")).toEqual(shift("f"));
    const { x, y, width, height } = boxOf(after, "f");
    for (const id of ["a", "b"]) {
      const inner = boxOf(after, id);
      expect(
        inner.x >= x &&
          inner.y >= y &&
          inner.x + inner.width <= x + width &&
          inner.y + inner.height <= y + height,
      ).toBe(true);
    }
    const shapes = after.graph.components.filter(({ id }) => id !== "covered").map(({ box: own }) => own);
    expect(shapes.filter((own) => overlaps(own, boxOf(after, "covered")))).toEqual([]);
  });
});
