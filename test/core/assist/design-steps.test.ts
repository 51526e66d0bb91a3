import { expect, it } from "vitest";
import { codeLenses } from "../../../src/core/assist/code-lenses.ts";
import { designSteps } from "../../../src/core/assist/design-steps.ts";
import { insertMissingTopics } from "../../../src/core/document/insert-topics.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";
import { lintDesignDoc } from "../../../src/core/lint/lint.ts";
import { missingStep } from "../../../src/rules/missing-step.ts";
import { placeholderText } from "../../../src/rules/placeholder-text.ts";

it("puts topics and findings below their step, and the others apart", () => {
  const doc = parseDesignDoc(
    "# Movie night\n\n## Evaluation\n\n- **Offline metrics** — nDCG\n- **Experiment** — TBD\n",
  );
  const { steps, findings } = designSteps(doc, lintDesignDoc(doc, [missingStep, placeholderText]));
  const evaluation = steps.find(({ id }) => id === "evaluation");
  expect(evaluation?.status).toBe("present");
  expect(evaluation?.topics.filter(({ found }) => found).map(({ id }) => id)).toEqual(["offline-metrics"]);
  expect(evaluation?.findings.map(({ rule }) => rule)).toEqual(["placeholder-text"]);
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(["missing-step"]));
  expect(steps.find(({ id }) => id === "serving")).toMatchObject({
    status: "missing",
    heading: undefined,
    findings: [],
  });
});

it("leads to the section of a step, and inserts there, where a part of another step speaks of it earlier", () => {
  const text =
    "# A\n\n## Requirements\n\n### Scale\n\n300 requests a second.\n\n## Serving\n\nA service of 12 replicas.\n";
  const doc = parseDesignDoc(text);
  const heading = designSteps(doc, []).steps.find(({ id }) => id === "serving")?.heading;
  expect(doc.text.slice(heading?.start, heading?.end)).toBe("Serving");
  const lens = codeLenses(doc, "steps").find(({ insert }) => insert?.step === "serving");
  expect(lens?.range.start).toBe(text.indexOf("## Serving"));
  expect(applyEdits(text, insertMissingTopics(doc, "serving", ["fallback"]))).toMatch(
    /12 replicas\.\n\n- \*\*Fallback\*\* — _/,
  );
});
