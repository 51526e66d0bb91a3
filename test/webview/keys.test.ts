import { expect, test } from "vitest";
import { keyOwners, type KeyPress } from "../../webview/board/keys.ts";

/** A key as Playwright writes it, such as `Control+z`. */
function press(keys: string): KeyPress {
  const parts = keys.split("+");
  const has = (name: string) => parts.includes(name);
  const key = parts.at(-1) ?? "";
  return {
    key,
    code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
    ctrlKey: has("Control"),
    metaKey: has("Meta"),
    shiftKey: has("Shift"),
    altKey: has("Alt"),
  };
}

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
  ["Shift+Alt+F", "vscode"],
  ["Shift+F", "canvas"],
  ["Control+d", "canvas"],
  ["Control+c", "canvas"],
  ["Control+Alt+z", "canvas"],
  ["Delete", "canvas"],
])("%s belongs to %s", (keys, owner) => {
  expect(keyOwners()(press(keys))).toBe(owner);
});

test("a letter alone is the canvas's", () => {
  expect(keyOwners()(press("z"))).toBe("canvas");
});

test.each([
  ["Control+k z o", "vscode vscode canvas"],
  ["Control+k Control+s o", "vscode vscode canvas"],
  ["Control+k Shift Control+Shift+z z", "vscode canvas vscode canvas"],
  ["Meta+k Meta+k r", "vscode vscode canvas"],
  ["Control+p o", "vscode canvas"],
])("of %j the keys of a chord are VS Code's, and what follows is not", (keys, owners) => {
  const ownerOf = keyOwners();
  expect(keys.split(" ").map((key) => ownerOf(press(key)))).toEqual(owners.split(" "));
});
