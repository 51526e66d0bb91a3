import { expect, it } from "vitest";
import { designSteps } from "../../../src/core/assist/design-steps.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
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
