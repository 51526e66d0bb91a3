import { describe, expect, it } from "vitest";
import { snapArrow } from "../../../../src/core/board/edit/snap-arrow.ts";
import { pathOf } from "../../../../src/core/board/line-points.ts";
import { defaultPorts } from "../../../../src/core/board/port.ts";
import { arrowGap } from "../../../../src/core/board/route.ts";
import type { SceneElement } from "../../../../src/core/board/scene.ts";

const customData = { loopboard: { component: "cache" } };
const cards: Readonly<Record<string, SceneElement>> = {
  a: { id: "a", type: "rectangle", x: 0, y: 0, width: 160, height: 100, customData },
  b: { id: "b", type: "rectangle", x: 400, y: 200, width: 160, height: 100, customData },
  plain: { id: "plain", type: "rectangle", x: 400, y: 200, width: 160, height: 100 },
  turned: { id: "turned", type: "rectangle", x: 400, y: 200, width: 160, height: 100, angle: 1, customData },
};
const bound = (elementId: string) => ({ elementId, focus: 0.1, gap: 3, fixedPoint: [1.03, 0.3] });
const snapped = (arrow: SceneElement) => {
  const set = snapArrow(
    { type: "arrow", ...arrow },
    (key) => cards[key],
    () => defaultPorts,
  );
  return set && { set, path: pathOf({ ...arrow, ...set }) };
};
const elbow = (end: string): SceneElement => ({
  ...{ x: 165, y: 30, elbowed: true, startBinding: bound("a"), endBinding: bound(end) },
  points: [
    [0, 0],
    [100, 0],
    [100, 230],
    [230, 230],
  ],
});

describe("an arrow that is drawn to cards", () => {
  it("of right angles ends at ports, with its bends, and is bound there", () => {
    const { set, path } = snapped(elbow("b")) ?? {};
    expect(path).toEqual([
      [160 + arrowGap, 50],
      [265, 50],
      [265, 250],
      [400 - arrowGap, 250],
    ]);
    expect(set?.startBinding).toMatchObject({ elementId: "a", fixedPoint: [1.0313, 0.5001] });
    expect(set?.endBinding).toMatchObject({ elementId: "b", fixedPoint: [-0.0312, 0.5001] });
  });

  it("which is straight gets the bends that it needs", () => {
    const straight = {
      ...elbow("b"),
      points: [
        [0, 0],
        [230, 0],
      ],
      endBinding: null,
    };
    expect(snapped(straight)?.path).toEqual([
      [165, 50],
      [280, 50],
      [280, 30],
      [395, 30],
    ]);
  });

  it("of any other kind has its end at the port", () => {
    const line = {
      x: 170,
      y: 40,
      startBinding: bound("a"),
      endBinding: null,
      points: [
        [0, 0],
        [90, 70],
      ],
    };
    expect(snapped(line)?.path).toEqual([
      [165, 50],
      [260, 110],
    ]);
    expect(snapped(line)?.set).not.toHaveProperty("startBinding");
  });

  it("leaves shapes alone that are no cards of the library, or turned", () => {
    for (const end of ["plain", "turned", "gone"]) {
      const { set, path } = snapped(elbow(end)) ?? {};
      expect(path?.at(-1)).toEqual([395, 260]);
      expect(set).not.toHaveProperty("endBinding");
    }
  });

  it("stays where it is far from any port, or at one already", () => {
    expect(snapped({ ...elbow("plain"), y: 5 })).toBeUndefined();
    const at = { ...elbow("b"), ...snapped(elbow("b"))?.set };
    expect(snapped(at)).toBeUndefined();
  });
});
