import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { insertSteps, missingSteps, stepHeadingAt } from "../../../src/core/document/insert-steps.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { stepPlace } from "../../../src/core/document/step-place.ts";
import { stepIds } from "../../../src/core/framework/step-id.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";

const titles = {
  requirements: "Requirements",
  framing: "Framing as an ML task",
  data: "Data preparation",
  model: "Model development",
  evaluation: "Evaluation",
  serving: "Deployment and serving",
  monitoring: "Monitoring",
} as const;

function designWith(ids: readonly (keyof typeof titles)[], numbered = false, newline = "\n"): string {
  const sections = ids.map(
    (id, index) => `## ${numbered ? `${index + 1}. ` : ""}${titles[id]}\n\nAnswered.\n`,
  );
  return `# Movie night\n\n${sections.join("\n")}`.replaceAll("\n", newline);
}

function withAll(text: string): string {
  const doc = parseDesignDoc(text);
  return applyEdits(text, insertSteps(doc, missingSteps(doc)));
}

describe("stepHeadingAt", () => {
  test.each([
    ["## 1. Requirements\n\nx\n\n## 2. Data\n\ny\n", "## 3. Model development"],
    ["## Step 1: Requirements\n\nx\n\n## Step 2: Data\n\ny\n", "## Step 3: Model development"],
    ["## I. Requirements\n\nx\n\n## II. Data\n\ny\n", "## III. Model development"],
    ["### 4.1 Requirements\n\nx\n\n### 4.2 Data\n\ny\n", "### 4.3 Model development"],
    ["## Requirements\n\nx\n\n## Data\n\ny\n", "## Model development"],
  ])("goes on with the numbers of %j", (text, heading) => {
    const doc = parseDesignDoc(text);
    const { line, edits } = stepHeadingAt(doc, text.length, stepPlace(doc, "model"));
    expect(line).toBe(heading);
    expect(edits).toEqual([]);
  });
});

describe("insertSteps", () => {
  it("puts a step between its neighbours, with one blank line on each side", () => {
    const text = designWith(["requirements", "framing", "model"]);
    const doc = parseDesignDoc(text);
    const fixed = applyEdits(text, insertSteps(doc, ["data"]));
    expect(fixed).toMatch(
      /Framing as an ML task\n\nAnswered\.\n\n## Data preparation\n\n- \*\*[^]+_\n\n## Model development/,
    );
  });

  it("appends the last steps at the end", () => {
    const fixed = withAll(designWith(["requirements", "framing", "data", "model", "evaluation"]).trimEnd());
    expect(fixed).toMatch(
      /## Evaluation\n\nAnswered\.\n\n## Deployment and serving\n\n[^]+_\n\n## Monitoring[^\n]*\n\n[^]+_\n$/,
    );
  });

  it("keeps the line breaks of the document", () => {
    const fixed = withAll(designWith(["requirements", "model"], false, "\r\n"));
    expect(fixed.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("leaves nothing missing, keeps what was there, and lands in the framework's order", () => {
    fc.assert(
      fc.property(fc.subarray([...stepIds]), fc.boolean(), (ids, numbered) => {
        const text = designWith(ids, numbered);
        const doc = parseDesignDoc(withAll(text));
        expect(missingSteps(doc)).toEqual([]);
        const kept = [...doc.text.matchAll(/^Answered\.$/gm)];
        expect(kept).toHaveLength(ids.length);
        const firsts = doc.steps.map((step) => step.sections[0] ?? -1);
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  const headings = (text: string) => [...text.matchAll(/^#+ .*$/gm)].map(([line]) => line);

  it("numbers the headings behind an inserted step anew, with those below them and the links to them", () => {
    const text = `# Movie night

See [the model](#3-model-development) and [its baseline](#31-baseline).

## 1. Requirements

Answered.

## 2. Framing as an ML task

Answered.

## 3. Model development

### 3.1 Baseline

Answered.

## 4. Deployment and serving

Answered.

## 7. Appendix

Old numbers stay: [the requirements](#1-requirements).
`;
    const doc = parseDesignDoc(text);
    const fixed = applyEdits(text, insertSteps(doc, ["data", "evaluation"]));
    expect(headings(fixed)).toEqual([
      "# Movie night",
      "## 1. Requirements",
      "## 2. Framing as an ML task",
      "## 3. Data preparation",
      "## 4. Model development",
      "### 4.1 Baseline",
      "## 5. Evaluation",
      "## 6. Deployment and serving",
      "## 7. Appendix",
    ]);
    expect(fixed).toContain("[the model](#4-model-development) and [its baseline](#41-baseline)");
    expect(fixed).toContain("[the requirements](#1-requirements)");
  });

  it("numbers nothing anew that was not numbered in sequence, and keeps every style", () => {
    const gap = designWith(["requirements", "framing", "model"], true).replace("3. Model", "4. Model");
    expect(headings(applyEdits(gap, insertSteps(parseDesignDoc(gap), ["data"]))).slice(-2)).toEqual([
      "## 3. Data preparation",
      "## 4. Model development",
    ]);
    const steps = "## Step 1: Requirements\n\nx\n\n## Step 2: Data\n\nx\n\n## Step 3: Model\n\nx\n";
    expect(headings(applyEdits(steps, insertSteps(parseDesignDoc(steps), ["framing"])))).toEqual([
      "## Step 1: Requirements",
      expect.stringMatching(/^## Step 2: Fram/) as string,
      "## Step 3: Data",
      "## Step 4: Model",
    ]);
    const first = "## 1. Data\n\nx\n\n## 2. Model\n\nx\n";
    expect(
      headings(applyEdits(first, insertSteps(parseDesignDoc(first), ["requirements"]))).slice(1),
    ).toEqual(["## 2. Data", "## 3. Model"]);
  });

  it("leaves the numbers of a document in sequence, whatever is missing", () => {
    fc.assert(
      fc.property(fc.subarray([...stepIds], { minLength: 1 }), (ids) => {
        const numbers = [...withAll(designWith(ids, true)).matchAll(/^## (\d+)\. /gm)].map(([, number]) =>
          Number(number),
        );
        expect(numbers).toEqual(stepIds.map((_, index) => index + 1));
      }),
      { numRuns: 60 },
    );
  });

  it("works on an empty text", () => {
    const fixed = withAll("");
    expect(missingSteps(parseDesignDoc(fixed))).toEqual([]);
    expect(fixed.startsWith("#")).toBe(true);
  });
});
