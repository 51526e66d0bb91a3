import { expect, it } from "vitest";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { lintDesignDoc } from "../../src/core/lint/lint.ts";
import { baselineBeatsResult } from "../../src/rules/baseline-beats-result.ts";
import { growth } from "../growth.ts";

/** Each model loses in one metric and wins in another, so that all of them have to be looked at. */
function design(models: number): string {
  const lines = Array.from(
    { length: models },
    (_, at) => `- Our model ${at} reaches nDCG 0.3${at} and recall 0.9${at}.`,
  );
  const baselines = Array.from(
    { length: models },
    (_, at) => `- The baseline ${at} reaches nDCG 0.5${at} and recall 0.4${at}.`,
  );
  return `# Design\n\n## Evaluation\n\n${[...lines, ...baselines].join("\n")}\n`;
}

/** Each paragraph has a simple one and a better one, so that none of them is beaten. */
function told(paragraphs: number): string {
  const lines = Array.from(
    { length: paragraphs },
    (_, at) => `F1 is 0.51 for keywords, 0.66 for the linear model ${at} and 0.79 for BERT.`,
  );
  return `# Design\n\n## Evaluation\n\n${lines.join("\n\n")}\n`;
}

it.each([
  ["lists", design],
  ["prose", told],
])(
  "compares the models and baselines of a long design in %s in time that grows with their number",
  (_, textOf) => {
    const comparing = (models: number) => {
      const doc = parseDesignDoc(textOf(models));
      // What is read of the text is read before.
      lintDesignDoc(doc, [baselineBeatsResult]);
      return () => {
        for (let run = 0; run < 10; run++) expect(lintDesignDoc(doc, [baselineBeatsResult])).toEqual([]);
      };
    };
    // Four times the models take four times the time; what is quadratic would take sixteen times.
    expect(growth(comparing(2000), comparing(8000), 12)).toBeLessThan(12);
  },
);
