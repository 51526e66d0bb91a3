import { expect, it } from "vitest";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { builtInFrameworks } from "../../src/core/framework/frameworks.ts";
import { skeletonDocument } from "../../src/core/framework/skeleton.ts";
import { lintDesignDoc } from "../../src/core/lint/lint.ts";
import { emptyStep } from "../../src/rules/empty-step.ts";

const messages = (text: string): readonly string[] =>
  lintDesignDoc(parseDesignDoc(text), [emptyStep]).map(({ message }) => message);

it("says which step waits for an answer, once", () => {
  expect(messages("# T\n\n## Data preparation\n\n## Our metrics\n")).toEqual([
    '"Data preparation" has nothing under it yet; expected an answer for this step.',
    '"Our metrics" has nothing under it yet; expected an answer for the step Evaluation.',
  ]);
  expect(messages("# T\n\n## Data\n\n<!-- later -->\n")).toEqual([
    '"Data" has nothing under it yet; expected an answer for the step Data preparation.',
  ]);
});

it("does not call a section empty that is full of prompts", () => {
  for (const framework of builtInFrameworks) {
    const found = messages(skeletonDocument(framework, "T"));
    expect(found, framework.id).not.toEqual([]);
    for (const message of found)
      expect(message).toMatch(/^".+" has only prompts under it; expected answers in their place\.$/);
  }
});

it("takes a label for a point of the one above it, which has nothing else, where both are of one step", () => {
  const notes = (model: string) =>
    `# T\n\nData:\nClicks.\n\nModel:\n\n${model}: Popularity.\n\nServing:\nOnline.\n`;
  expect(messages(notes("Baseline"))).toEqual([]);
  expect(messages(notes("Metrics"))).toEqual([
    '"Model" has nothing under it yet; expected an answer for the step Model development.',
  ]);
});
