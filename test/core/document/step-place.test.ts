import { describe, expect, test } from "vitest";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { headingLine, stepPlace } from "../../../src/core/document/step-place.ts";
import type { StepId } from "../../../src/core/framework/step-id.ts";

/** The text with the step's heading put where it belongs. */
function withHeading(text: string, id: StepId): string {
  const place = stepPlace(parseDesignDoc(text), id);
  return `${text.slice(0, place.offset)}${headingLine(place, "")}\n${text.slice(place.offset)}`;
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
    expect(stepPlace(parseDesignDoc("# Data\n\nx\n\n# Model\n\n## Baseline\n\ny\n"), "serving").level).toBe(
      1,
    );
    expect(
      stepPlace(parseDesignDoc("# A\n\n## Plan\n\n### Data\n\nx\n\n### Model\n\ny\n"), "serving").level,
    ).toBe(3);
  });
});
