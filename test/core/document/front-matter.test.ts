import { describe, expect, test } from "vitest";
import { readFrontMatter } from "../../../src/core/document/front-matter.ts";

describe("readFrontMatter", () => {
  test("reads what we know and keeps the rest", () => {
    const text = "---\nloopboard: true\nframework: seven-steps\ntags: [ml]\n---\n\n# Title\n";
    const frontMatter = readFrontMatter(text);
    expect(frontMatter).toMatchObject({
      loopboard: true,
      framework: "seven-steps",
      data: { tags: ["ml"] },
      problems: [],
    });
    expect(text.slice(frontMatter?.range.start, frontMatter?.range.end)).toMatch(/^---[^]*\n---$/);
  });

  test.each([
    "\uFEFF---\r\nloopboard: false\r\n---\r\ntext",
    "---\nloopboard: false\n...\n",
    "---  \rloopboard: false\r---",
  ])("takes a byte order mark, any line break and both closing lines: %j", (text) => {
    expect(readFrontMatter(text)?.loopboard).toBe(false);
  });

  test.each([
    "",
    "# Title\n---\n",
    "\n---\na: b\n---\n",
    "---\nno end",
    "--- a\nb\n---\n",
    "----\na: b\n----\n",
  ])("is none in %j", (text) => {
    expect(readFrontMatter(text)).toBeUndefined();
  });

  test("empty front matter has no data and no problem", () => {
    expect(readFrontMatter("---\n---\n")).toMatchObject({ data: {}, problems: [] });
  });

  test("says where YAML is broken", () => {
    const text = "---\ntitle: [a\n---\n";
    const problem = readFrontMatter(text)?.problems[0];
    expect(problem?.message).toMatch(/^The front matter is not valid YAML/);
    expect(problem?.range.start).toBeGreaterThan(3);
    expect(problem?.range.end).toBeLessThanOrEqual(text.length);
  });

  test.each([
    ["---\n- a\n---\n", "The front matter must be a list of `key: value` lines."],
    [
      "---\nloopboard: maybe\n---\n",
      '"loopboard" in the front matter is "maybe", expected `true` or `false`.',
    ],
    ["---\nframework: 7\n---\n", '"framework" in the front matter is 7, expected the name of a framework.'],
  ])("says what is wrong with %j", (text, message) => {
    expect(readFrontMatter(text)?.problems.map((problem) => problem.message)).toEqual([message]);
  });

  test("aliases that expand without end are a problem of the text", () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level},`.repeat(9)}]`,
    );
    const text = `---\na0: &a0 [x]\n${levels.join("\n")}\n---\n`;
    expect(readFrontMatter(text)?.problems[0]?.message).toMatch(/^The front matter cannot be read/);
  });
});
