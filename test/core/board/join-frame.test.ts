import { describe, expect, it } from "vitest";
import { frameAt, insertAbove } from "../../../src/core/board/join-frame.ts";

const frame = (id: string, x: number, width: number, more = {}) => ({
  ...{ id, type: "frame", x, y: 0, width, height: 400 },
  ...more,
});
const box = (x: number, y = 100) => ({ x, y, width: 160, height: 100 });

describe("frameAt", () => {
  const elements = [
    frame("large", 0, 1000),
    { id: "card", type: "rectangle", x: 0, y: 0, width: 900, height: 400 },
    frame("upper", 500, 300),
    frame("gone", 0, 1000, { isDeleted: true }),
  ];

  it("is the topmost frame that the middle lies in", () => {
    expect(frameAt(elements, box(100))).toBe("large");
    expect(frameAt(elements, box(-70))).toBe("large");
    expect(frameAt(elements, box(600))).toBe("upper");
  });

  it("is none outside of all frames", () => {
    expect(frameAt(elements, box(-90))).toBeNull();
    expect(frameAt(elements, box(100, 360))).toBeNull();
    expect(frameAt([], box(0))).toBeNull();
    expect(frameAt([frame("broken", Number.NaN, 10)], box(0))).toBeNull();
  });

  it("knows frames that are drawn leftwards", () => {
    expect(frameAt([frame("left", 300, -300)], box(100))).toBe("left");
  });
});

describe("insertAbove", () => {
  const elements = [{ id: "a" }, { id: "frame" }, { id: "b" }];
  it("puts new shapes on top of everything", () => {
    expect(insertAbove(elements, [{ id: "new" }], null).map(({ id }) => id)).toEqual([
      "a",
      "frame",
      "b",
      "new",
    ]);
    expect(insertAbove(elements, [{ id: "new" }], "gone").map(({ id }) => id)).toEqual([
      "a",
      "frame",
      "b",
      "new",
    ]);
  });
  it("puts the shapes of a frame below its border", () => {
    expect(insertAbove(elements, [{ id: "new" }], "frame").map(({ id }) => id)).toEqual([
      "a",
      "new",
      "frame",
      "b",
    ]);
  });
});
