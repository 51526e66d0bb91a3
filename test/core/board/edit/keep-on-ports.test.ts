import { describe, expect, it } from "vitest";
import { arrowOnPorts, backOnPorts } from "../../../../src/core/board/edit/keep-on-ports.ts";
import type { Point } from "../../../../src/core/board/element.ts";
import { pathOf } from "../../../../src/core/board/line-points.ts";
import { defaultPorts } from "../../../../src/core/board/port.ts";
import type { SceneElement } from "../../../../src/core/board/scene.ts";
import { changeElements } from "../../../../src/core/board/scene-change.ts";

const customData = { loopboard: { component: "cache" } };
const card = (id: string, x: number, y: number): SceneElement => ({
  ...{ id, type: "rectangle", x, y, width: 160, height: 100, customData },
});
const line = (path: readonly Point[], more: SceneElement = {}): SceneElement => {
  const [[x, y] = [0, 0]] = path;
  return {
    ...{ id: "line", type: "arrow", x, y, points: path.map(([px, py]) => [px - x, py - y]) },
    ...{
      startBinding: { elementId: "a", focus: 0.2, gap: 5 },
      endBinding: { elementId: "b", focus: 0.2, gap: 5 },
    },
    ...more,
  };
};
const board = (...elements: readonly SceneElement[]) => new Map(elements.map((one) => [String(one.id), one]));
const [a, b] = [card("a", 0, 0), card("b", 400, 200)];

/** From the right port of a to the left one of b. */
const between: readonly Point[] = [
  [165, 50],
  [395, 250],
];

/** The path of the arrow after a change that Excalidraw has made, put right. */
function kept(before: readonly SceneElement[], after: readonly SceneElement[]): readonly Point[] | undefined {
  const arrow = arrowOnPorts("line", board(...before), () => defaultPorts);
  const changes = arrow ? backOnPorts(arrow, board(...after), () => 1) : [];
  return pathOf(changeElements(board(...after), changes).get("line") ?? {});
}

describe("an arrow whose ends lie on ports", () => {
  it("is put back on them when a card was moved", () => {
    const drifted: readonly Point[] = [
      [165, 31],
      [450, 395],
    ];
    expect(kept([a, b, line(between)], [a, card("b", 400, 400), line(drifted)])).toEqual([
      [165, 50],
      [395, 450],
    ]);
  });

  it("keeps its other points", () => {
    const bent = (x: number, y: number) =>
      line([
        [165, 50],
        [280, 80],
        [x, y],
      ]);
    expect(kept([a, b, bent(395, 250)], [a, card("b", 300, 200), bent(310, 196)])).toEqual([
      [165, 50],
      [280, 80],
      [295, 250],
    ]);
  });

  it("is left alone where nothing was moved: then the end was", () => {
    const elsewhere: readonly Point[] = [
      [80, 105],
      [395, 250],
    ];
    expect(kept([a, b, line(between)], [a, b, line(elsewhere)])).toEqual(elsewhere);
  });

  it("is left alone at an end that is bound elsewhere by now, or was on no port", () => {
    const free = line(
      [
        [165, 31],
        [500, 500],
      ],
      { endBinding: null },
    );
    expect(kept([a, b, line(between)], [card("a", 10, 0), b, free])).toEqual([
      [175, 50],
      [500, 500],
    ]);
    const off: readonly Point[] = [
      [165, 20],
      [395, 220],
    ];
    expect(kept([a, b, line(off)], [card("a", 10, 0), b, line(off)])).toEqual(off);
  });

  it("is left to Excalidraw where it has right angles", () => {
    const elbow = line(between, { elbowed: true });
    expect(arrowOnPorts("line", board(a, b, elbow), () => defaultPorts)).toBeUndefined();
  });

  it("survives that its card is gone, turned, or never was one of the library", () => {
    const arrow = line(between);
    expect(kept([a, b, arrow], [card("a", 10, 0), arrow])).toEqual([[175, 50], between[1]]);
    const plain = { ...b, customData: undefined };
    expect(kept([a, plain, arrow], [a, { ...plain, x: 500 }, arrow])).toEqual(between);
    const turned = board(a, { ...b, angle: 1 }, arrow);
    expect(arrowOnPorts("line", turned, () => defaultPorts)?.ports).toHaveLength(1);
  });
});
