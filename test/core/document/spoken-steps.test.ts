import { expect, test } from "vitest";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { stepsSpokenOf } from "../../../src/core/document/spoken-steps.ts";

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
  const doc = parseDesignDoc("# A\n\n## What may go wrong\n\nLabels are late, and the features are stale.\n");
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
