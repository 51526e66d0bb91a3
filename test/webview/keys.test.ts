import { expect, test } from "vitest";
import { ownerOfKey } from "../../webview/board/keys.ts";

test.each([
  ["Control+z", "undo"],
  ["Meta+z", "undo"],
  ["Control+Shift+Z", "redo"],
  ["Control+y", "redo"],
  ["Control+s", "vscode"],
  ["Control+p", "vscode"],
  ["Control+Shift+P", "vscode"],
  ["Control+w", "vscode"],
  ["F1", "vscode"],
  ["Control+d", "canvas"],
  ["Control+c", "canvas"],
  ["Control+Alt+z", "canvas"],
  ["Delete", "canvas"],
])("%s belongs to %s", (keys, owner) => {
  const parts = keys.split("+");
  const has = (name: string) => parts.includes(name);
  expect(
    ownerOfKey({
      key: parts.at(-1) ?? "",
      ctrlKey: has("Control"),
      metaKey: has("Meta"),
      shiftKey: has("Shift"),
      altKey: has("Alt"),
    }),
  ).toBe(owner);
});

test("a letter alone is the canvas's", () => {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  expect(ownerOfKey({ key: "z", ...none })).toBe("canvas");
});
