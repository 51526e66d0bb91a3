import { expect, it } from "vitest";
import { forgetTexts, textMemo } from "../../../src/core/document/text-memo.ts";

it("reads a text once while it is in use, and forgets what is long gone", () => {
  const read: string[] = [];
  const length = textMemo((text) => {
    read.push(text);
    return text.length;
  }, 10);
  expect([length("aaaa"), length("bbbb"), length("aaaa")]).toEqual([4, 4, 4]);
  expect(read).toEqual(["aaaa", "bbbb"]);
  for (const text of ["cccc", "dddd", "eeee", "ffff", "gggg"]) length(text);
  expect(length("aaaa")).toBe(4);
  expect(read.filter((text) => text === "aaaa")).toHaveLength(2);
});

it("lets go of the texts of one document when told, and keeps those that others share", () => {
  const read: string[] = [];
  const own = textMemo((text) => read.push(`own ${text}`));
  const shared = textMemo((text) => read.push(`shared ${text}`), undefined, true);
  for (const memo of [own, own, shared, shared]) memo("a");
  expect(read).toEqual(["own a", "shared a"]);
  forgetTexts();
  for (const memo of [own, own, shared, shared]) memo("a");
  expect(read).toEqual(["own a", "shared a", "own a"]);
});
