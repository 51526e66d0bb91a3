import { describe, expect, test } from "vitest";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { stepPlace } from "../../../src/core/document/step-place.ts";
import type { StepId } from "../../../src/core/framework/step-id.ts";

/** The text with the step's heading put where it belongs. */
function withHeading(text: string, id: StepId, alongside?: readonly StepId[]): string {
  const { offset, heading } = stepPlace(parseDesignDoc(text), id, alongside);
  return `${text.slice(0, offset)}${heading}\n${text.slice(offset)}`;
}

describe("stepPlace", () => {
  test("behind the nearest earlier step, with its subsections", () => {
    expect(withHeading("# A\n\n## Data\n\n### Labels\n\nx\n\n## Evaluation\n\ny\n", "model")).toBe(
      "# A\n\n## Data\n\n### Labels\n\nx\n\n## Model development\n## Evaluation\n\ny\n",
    );
  });

  test("before the nearest later step when none is earlier", () => {
    expect(withHeading("# A\n\nIntro.\n\n## Model\n\nx\n", "data")).toBe(
      "# A\n\nIntro.\n\n## Data preparation\n## Model\n\nx\n",
    );
  });

  test("at the end of a document without steps", () => {
    expect(withHeading("# A\n\nIntro.\n", "data")).toBe("# A\n\nIntro.\n## Data preparation\n");
  });

  test("on the level on which the document's steps stand", () => {
    expect(stepPlace(parseDesignDoc("# Data\n\nx\n\n# Model\n\n## Baseline\n\ny\n"), "serving").heading).toBe(
      "# Deployment and serving",
    );
    expect(
      stepPlace(parseDesignDoc("# A\n\n## Plan\n\n### Data\n\nx\n\n### Model\n\ny\n"), "serving").heading,
    ).toBe("### Deployment and serving");
  });

  test.each([
    ["## 1. Requirements\n\nx\n\n## 2. Data\n\ny\n", "## 3. Model development"],
    ["## Step 1: Requirements\n\nx\n\n## Step 2: Data\n\ny\n", "## Step 3: Model development"],
    ["## I. Requirements\n\nx\n\n## II. Data\n\ny\n", "## III. Model development"],
    ["### 4.1 Requirements\n\nx\n\n### 4.2 Data\n\ny\n", "### 4.3 Model development"],
    ["## Requirements\n\nx\n\n## Data\n\ny\n", "## Model development"],
  ])("numbers go on in %j", (text, heading) => {
    expect(stepPlace(parseDesignDoc(text), "model").heading).toBe(heading);
  });

  test("steps inserted together are numbered in a row", () => {
    const doc = parseDesignDoc("## 1. Requirements\n\nx\n\n## 2. Data\n\ny\n");
    const missing: readonly StepId[] = ["framing", "model", "evaluation"];
    expect(missing.map((id) => stepPlace(doc, id, missing).heading)).toEqual([
      "## 2. Framing the problem as an ML task",
      "## 3. Model development",
      "## 4. Evaluation",
    ]);
  });
});
