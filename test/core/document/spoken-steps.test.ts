import { describe, expect, test } from "vitest";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { spokenParagraphs } from "../../../src/core/document/spoken-paragraphs.ts";
import { stepsSpokenAt, stepsSpokenOf } from "../../../src/core/document/spoken-steps.ts";

const material =
  "Labels are the claims of the last year. Features are counts by week. They come from the warehouse. We split by time.";

function spokenBelow(...headings: readonly string[]): readonly string[] {
  const doc = parseDesignDoc(
    `# A\n\n${headings.map((heading) => `## ${heading}\n\n${material}\n`).join("\n")}`,
  );
  return doc.sections.slice(1).map((_, index) => stepsSpokenOf(doc, index + 1).join());
}

test("a heading in words of its own tells by its text of which step it is", () => {
  expect(spokenBelow("What it rests on")).toEqual(["data"]);
});

test("a heading that introduces a step tells itself", () => {
  expect(spokenBelow("Serving", "What it rests on")).toEqual(["serving", "data"]);
});

test("a section speaks of no step of which it says little", () => {
  const doc = parseDesignDoc(
    "# A\n\n## What may go wrong\n\nThe features are stale, and nobody would notice.\n",
  );
  expect(stepsSpokenOf(doc, 1)).toEqual([]);
});

test("a text of several steps speaks of each of them", () => {
  const doc = parseDesignDoc(
    `# A\n\n${material}\n\nBoosted trees, trained with log loss, beat the rules. The job runs nightly, by a canary first; a table is the fallback. Our goal is a shorter wait. The users are planners.\n`,
  );
  expect(stepsSpokenOf(doc, 0).toSorted()).toEqual(["data", "model", "requirements", "serving"]);
});

test("below a heading that introduces a step all is of that step", () => {
  const doc = parseDesignDoc(`# A\n\n## Model\n\nTrees.\n\n### What it rests on\n\n${material}\n`);
  expect(stepsSpokenOf(doc, 2)).toEqual(["model"]);
});

describe("a text of several steps", () => {
  const texts = [
    "Last year it cost us two million. We want fewer complaints, and the clerks are our users.",
    material,
    "Nobody else knows it.",
    "Boosted trees, trained with log loss, beat the rules.",
  ];
  const doc = parseDesignDoc(`Dear all,\n\n${texts.join("\n\n")}\n`);
  const stepsAt = (text: string) => stepsSpokenAt(doc, -1, doc.text.indexOf(text)).join();

  test("is of other steps in each paragraph", () => {
    expect(texts.map(stepsAt)).toEqual(["requirements", "data", stepsSpokenOf(doc, -1).join(), "model"]);
  });

  test("is of all that its paragraphs are of", () => {
    expect(stepsSpokenOf(doc, -1).toSorted()).toEqual(["data", "model", "requirements"]);
  });
});

test("rows and items are of one paragraph with the line that they follow", () => {
  const doc = parseDesignDoc(
    `# A\n\nWe have:\n- labels, which are claims\n- features by week\n\nThat is all.\n`,
  );
  expect(
    doc.parts
      .slice(1)
      .flatMap((part) => spokenParagraphs(doc, part))
      .map(({ start, end }) => doc.text.slice(start, end)),
  ).toEqual(["We have:\n- labels, which are claims\n- features by week", "That is all."]);
});

test("what is said everywhere tells little of a paragraph", () => {
  const everywhere = "The goal is fewer complaints from clerks, our users.";
  const doc = parseDesignDoc(`# A\n\n${everywhere} ${material}\n\n${everywhere}\n\n${everywhere}\n`);
  expect(stepsSpokenAt(doc, 0, doc.text.indexOf(everywhere))).toEqual(["data"]);
});
