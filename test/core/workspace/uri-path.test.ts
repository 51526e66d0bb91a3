import { describe, expect, it } from "vitest";
import { folderOf, relativePath, uriKey } from "../../../src/core/workspace/uri-path.ts";

/** One letter, or a letter and its mark. */
const [composed, apart] = ["\u00fc", "u\u0308"];

describe("two URIs are of one file", () => {
  it.each([
    ["file:///c%3A/x/a.md", "file:///C:/x/a.md"],
    ["file:///w/b%20c.md", "file:///w/b%20%63.md"],
    ["file:///w/100%25.md", "file:///w/100%25.md"],
    [`file:///w/${composed}ber.md`, `file:///w/${apart}ber.md`],
    ["file:///w/%C3%BCber.md", "file:///w/u%CC%88ber.md"],
  ])("%s and %s", (some, other) => {
    expect(uriKey(some)).toBe(uriKey(other));
  });

  it.each([
    ["file:///w/a.md", "file:///w/A.md"],
    ["file:///w/h%23x.md", "file:///w/h.md#x"],
    ["file:///c:/x/a.md", "file:///d:/x/a.md"],
  ])("but not %s and %s", (some, other) => {
    expect(uriKey(some)).not.toBe(uriKey(other));
  });
});

it("a path is written as the system tells the name, below folders however these are told", () => {
  const from = `file:///${composed}/one/a.md`;
  const to = `file:///${apart}/one/${apart}.md`;
  expect(relativePath(from, to)).toBe(`${apart}.md`);
  expect(folderOf(to, [`file:///${composed}/one`])).toBe(`file:///${composed}/one`);
});
