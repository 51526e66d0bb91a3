import { expect, it } from "vitest";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { lintDesignDoc } from "../../src/core/lint/lint.ts";
import { invalidFrontMatter } from "../../src/rules/invalid-front-matter.ts";

function found(text: string) {
  return lintDesignDoc(parseDesignDoc(text), [invalidFrontMatter]).map(({ message, range }) => ({
    message,
    words: text.slice(range.start, range.end),
  }));
}

it.each([
  ["loopboard: maybe", /^"loopboard" in the front matter is "maybe", expected `true` or `false`\.$/],
  ["framework: 7", /^"framework" in the front matter is 7, expected the name of a framework\.$/],
  ["title: [a", /^The front matter is not valid YAML/],
])("says what is wrong with %j", (line, message) => {
  expect(found(`---\n${line}\n---\n\n# T\n`)).toMatchObject([
    { message: expect.stringMatching(message) as string },
  ]);
});

it.each([
  ["framework: five-steps", "five-steps"],
  ['title: five-steps\nframework: "five-steps"', "five-steps"],
])("underlines the framework that is not known in %j", (lines, words) => {
  const text = `---\n${lines}\n---\n\n# T\n`;
  const [finding, ...others] = lintDesignDoc(parseDesignDoc(text), [invalidFrontMatter]);
  expect(others).toEqual([]);
  expect(finding?.message).toMatch(/^There is no framework "five-steps"; expected one of seven-steps, /);
  expect(finding && text.slice(finding.range.start, finding.range.end)).toBe(words);
  expect(finding?.range.start).toBe(text.lastIndexOf("five-steps"));
});

it.each(["loopboard: true", "framework: nine-steps", "title: anything else"])(
  "is content with %j",
  (line) => {
    expect(found(`---\n${line}\n---\n\n# T\n`)).toEqual([]);
  },
);
