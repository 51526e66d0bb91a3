import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { narrowEdits } from "../../../src/core/board/narrow-edits.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";

const edited = (source: string, next: unknown) => {
  const edits = narrowEdits(source, { start: 0, end: source.length }, next);
  return edits && { count: edits.length, text: applyEdits(source, edits) };
};

describe("the edits of one value", () => {
  it("touch the numbers that change, and no line", () => {
    const points = "[\n  [0, 0],\n  [80.0,   1e1]\n]";
    expect(
      edited(points, [
        [0, 0],
        [92, 10],
      ]),
    ).toEqual({ count: 1, text: "[\n  [0, 0],\n  [92,   1e1]\n]" });
  });

  it("reach into members", () => {
    const binding = '{ "elementId": "a", "focus": 0.50, "gap": 1 }';
    expect(edited(binding, { elementId: "b", focus: 0.5, gap: 4 })).toEqual({
      count: 2,
      text: '{ "elementId": "b", "focus": 0.50, "gap": 4 }',
    });
  });

  it.each([
    ["a longer list", "[1]", [1, 2]],
    ["another member", '{"a": 1}', { b: 1 }],
    ["a member that is left out", '{"a": 1, "b": 2}', { a: 1, b: undefined }],
    ["a name that stands twice", '{"a": 1, "a": 2}', { a: 3 }],
    ["a list for a number", "[1]", [[1]]],
    [
      "many changes",
      JSON.stringify(Array.from({ length: 40 }, () => 0)),
      Array.from({ length: 40 }, () => 1),
    ],
  ])("are left to a whole value: %s", (_, source, next) => {
    expect(edited(source, next)).toBeUndefined();
  });

  it("give the value, wherever there are any", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.nat(3), (old, next, space) => {
        const result = edited(JSON.stringify(old, undefined, space), next);
        if (result) expect(JSON.parse(result.text)).toEqual(JSON.parse(JSON.stringify(next)));
      }),
    );
  });
});
