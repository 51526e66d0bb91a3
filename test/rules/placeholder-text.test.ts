import { describe, expect, it } from "vitest";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { sevenSteps } from "../../src/core/framework/frameworks/seven-steps.ts";
import { skeletonDocument } from "../../src/core/framework/skeleton.ts";
import { lintDesignDoc } from "../../src/core/lint/lint.ts";
import { placeholderText } from "../../src/rules/placeholder-text.ts";

function found(text: string): readonly string[] {
  const doc = parseDesignDoc(text);
  return lintDesignDoc(doc, [placeholderText]).map(({ range }) => text.slice(range.start, range.end));
}

describe("placeholder-text", () => {
  it.each([
    ["- Labels: TODO", "TODO"],
    ["Labels (TBD)", "TBD"],
    ["| labels | ??? |", "???"],
    ["- **Owner** — to be decided", "to be decided"],
    ["To be determined.", "To be determined"],
    ["Lorem ipsum dolor sit amet", "Lorem ipsum"],
  ])("finds the placeholder in %j", (line, mark) => {
    expect(found(`# T\n\n## Data\n\n${line}\n`)).toEqual([mark]);
  });

  it.each([
    "Users write to-do lists and todo items",
    "The threshold has to be defined per market",
    "`TODO` marks in the code base are counted",
    "See [the list](https://example.org/TODO)",
    "See [the list](TODO.md) and ![the plan](<TBD 2.png>)",
    "<!-- TODO: ask the data team -->",
    "What??",
    "XXXL sizes",
    "```\nTODO\n```",
  ])("leaves %j alone", (line) => {
    expect(found(`# T\n\n## Data\n\n${line}\n`)).toEqual([]);
  });

  it("reports the prompts of the skeleton only once a section has an answer", () => {
    const skeleton = skeletonDocument(sevenSteps, "T");
    expect(found(skeleton)).toEqual([]);
    const [topic] = sevenSteps.steps[2]?.topics ?? [];
    const answered = skeleton.replace(`_${topic?.prompt ?? ""}_`, "Members and films.");
    expect(found(answered)).toHaveLength((sevenSteps.steps[2]?.topics.length ?? 0) - 1);
    // They are questions that wait; a mark is a hole that somebody has seen.
    const severities = (text: string) =>
      new Set(lintDesignDoc(parseDesignDoc(text), [placeholderText]).map(({ severity }) => severity));
    expect(severities(answered)).toEqual(new Set(["info"]));
    expect(severities("# T\n\n## Data\n\nTBD\n")).toEqual(new Set(["warning"]));
  });
});
