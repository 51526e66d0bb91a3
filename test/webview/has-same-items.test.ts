import { expect, it } from "vitest";
import { hasSameItems } from "../../webview/board/excalidraw/has-same-items.ts";

it("tells the very same items in the same order from all others", () => {
  const [one, other, like] = [{ id: "1" }, { id: "2" }, { id: "1" }];
  expect(hasSameItems([one, other], [one, other])).toBe(true);
  expect(hasSameItems([], [])).toBe(true);
  expect(hasSameItems([one, other], [other, one])).toBe(false);
  expect(hasSameItems([one, other], [like, other])).toBe(false);
  expect(hasSameItems([one], [one, other])).toBe(false);
  expect(hasSameItems([one, other], [one])).toBe(false);
});
