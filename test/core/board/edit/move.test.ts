/** Moving components by naming them: what becomes of the arrows of right angles. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boardText } from "../../../../src/core/board/build-board.ts";
import {
  boardContentOf,
  boxOf,
  readBoardContent,
  type BoardContent,
} from "../../../../src/core/board/edit/board-content.ts";
import { portOfEnd } from "../../../../src/core/board/edit/keep-on-ports.ts";
import { move } from "../../../../src/core/board/edit/move.ts";
import { pathOf } from "../../../../src/core/board/line-points.ts";
import { isClear, portsOfElements } from "../../../../src/core/board/port.ts";
import type { SceneElement } from "../../../../src/core/board/scene.ts";
import { changeElements } from "../../../../src/core/board/scene-change.ts";
import { patterns, stencils } from "../../../../src/stencils/index.ts";

const ports = portsOfElements(stencils);
const ends = ["startBinding", "endBinding"] as const;

function moved(content: BoardContent, key: string, dx: number, dy: number): BoardContent {
  const { elements } = move(content, key, { dx, dy }, () => 1, ports);
  return boardContentOf([...changeElements(content.elements, elements).values()]);
}

const portsOn = ({ elements }: BoardContent, key: string) =>
  ends.map((name) => portOfEnd(elements.get(key) ?? {}, name, elements, ports)?.port.id);

const card = (id: string, component: string, x: number): SceneElement => ({
  ...{ id, type: "rectangle", x, y: 0, width: 200, height: 100 },
  boundElements: [{ id: "arrow", type: "arrow" }],
  customData: { loopboard: { component } },
});
/** From the upper port of a rollout's right side to a cache. */
const board = boardContentOf([
  card("rollout", "rollout", 0),
  card("cache", "cache", 400),
  {
    ...{ id: "arrow", type: "arrow", elbowed: true, x: 205, y: 25, width: 190, height: 25 },
    points: [
      [0, 0],
      [95, 0],
      [95, 25],
      [190, 25],
    ],
    startBinding: { elementId: "rollout", focus: 0, gap: 5, fixedPoint: [1.025, 0.25] },
    endBinding: { elementId: "cache", focus: 0, gap: 5, fixedPoint: [-0.025, 0.5001] },
  },
]);

describe("an arrow of right angles, when a card is moved", () => {
  it("stays on its ports while a way leads from one to the other", () => {
    expect(portsOn(board, "arrow")).toEqual(["current", "request"]);
    expect(portsOn(moved(board, "cache", 60, 900), "arrow")).toEqual(["current", "request"]);
    expect(portsOn(moved(board, "rollout", -500, -300), "arrow")).toEqual(["current", "request"]);
  });

  it("goes to other ports rather than through a card", () => {
    const after = moved(board, "cache", -900, 0);
    expect(portsOn(after, "arrow")).not.toContain(undefined);
    const path = pathOf(after.elements.get("arrow") ?? {}) ?? [];
    expect(isClear(path, [boxOf(after, "rollout"), boxOf(after, "cache")])).toBe(true);
  });

  it("keeps its right angles when it is bound to one shape only", () => {
    const loose = boardContentOf(
      [...board.elements.values()].map((one) => (one.id === "arrow" ? { ...one, endBinding: null } : one)),
    );
    const path = pathOf(moved(loose, "rollout", -30, 400).elements.get("arrow") ?? {}) ?? [];
    expect(path[0]).toEqual([175, 425]);
    expect(path.at(-1)).toEqual([395, 50]);
    expect(isRightAngled(path)).toBe(true);
  });

  it("is bound where it ends, and on ports where it was, on all patterns", () => {
    const contents = new Map(
      patterns.map((pattern) => [pattern.id, readBoardContent(boardText(pattern, stencils))]),
    );
    const far = fc.integer({ min: -1500, max: 1500 });
    fc.assert(
      fc.property(fc.constantFrom(...contents.keys()), fc.nat(), far, far, (id, which, dx, dy) => {
        const content = contents.get(id) ?? boardContentOf([]);
        const { components } = content.graph;
        const key = components[which % components.length]?.id ?? "";
        const after = moved(content, key, dx, dy);
        for (const connection of after.graph.connections) {
          const arrow = after.elements.get(connection.id) ?? {};
          const path = pathOf(arrow) ?? [];
          expect(isRightAngled(path), connection.id).toBe(true);
          const [before, now] = [portsOn(content, connection.id), portsOn(after, connection.id)];
          expect(
            before.filter((port, i) => port !== undefined && now[i] === undefined),
            connection.id,
          ).toEqual([]);
          for (const [name, end] of [
            ["startBinding", path[0]],
            ["endBinding", path.at(-1)],
          ] as const) {
            const { elementId, fixedPoint } = arrow[name] as {
              elementId: string;
              fixedPoint: [number, number];
            };
            const { x, y, width, height } = boxOf(after, elementId);
            expect(x + fixedPoint[0] * width, `${connection.id} ${name}`).toBeCloseTo(end?.[0] ?? NaN, 0);
            expect(y + fixedPoint[1] * height, `${connection.id} ${name}`).toBeCloseTo(end?.[1] ?? NaN, 0);
          }
        }
      }),
    );
  });
});

function isRightAngled(path: readonly (readonly [number, number])[]): boolean {
  return path.slice(1).every(([x, y], i) => {
    const [px, py] = path[i] ?? [x, y];
    return Math.min(Math.abs(x - px), Math.abs(y - py)) < 0.05;
  });
}
