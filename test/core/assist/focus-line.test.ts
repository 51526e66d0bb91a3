import { expect, it } from "vitest";
import { isHeldBack, moved, typed } from "../../../src/core/assist/focus-line.ts";

const at = (line: number): { line: number; character: number } => ({ line, character: 3 });

it("holds findings back on the line that is typed, and there only", () => {
  const focus = typed("a.md", at(4), "x");
  expect(isHeldBack(focus, "a.md", at(4), at(4))).toBe(true);
  expect(isHeldBack(focus, "a.md", at(3), at(3))).toBe(false);
  expect(isHeldBack(focus, "a.md", at(4), at(5))).toBe(false);
  expect(isHeldBack(focus, "b.md", at(4), at(4))).toBe(false);
  expect(isHeldBack(undefined, "a.md", at(4), at(4))).toBe(false);
});

it("follows an edit that ends on a later line", () => {
  expect(typed("a.md", at(4), "x\r\ny\nz")).toEqual({ document: "a.md", line: 6 });
});

it("lets go when the cursor leaves the line or the document", () => {
  const focus = typed("a.md", at(4), "x");
  expect(moved(focus, "a.md", 4)).toBe(focus);
  expect(moved(focus, "a.md", 5)).toBeUndefined();
  expect(moved(focus, "b.md", 4)).toBeUndefined();
  expect(moved(focus, undefined, 0)).toBeUndefined();
  expect(moved(undefined, "a.md", 4)).toBeUndefined();
});
