import { describe, expect, it } from "vitest";
import { stepOrder } from "../../src/rules/step-order.ts";
import { findingsIn } from "./little-design.ts";

const found = (...headings: readonly string[]) =>
  findingsIn(
    `# Late trains\n\n${headings.map((heading) => `${heading}\n\nSome words.\n`).join("\n")}`,
    stepOrder,
  ).map(({ words }) => words);

describe("step-order", () => {
  it("reports a step before the one that it builds on", () => {
    expect(found("## Requirements", "## Model", "## Data", "## Serving")).toEqual(["Data"]);
  });

  it("reports one below a heading of no step", () => {
    expect(found("## Requirements", "## Odds and ends", "### Serving", "## Data", "## Model")).toEqual([
      "Serving",
    ]);
  });

  it("leaves a step alone that is told within another one", () => {
    expect(found("## Requirements", "## Data", "## Model", "### Framing the problem", "## Serving")).toEqual(
      [],
    );
  });

  it("reports one that has a section of its own besides", () => {
    expect(
      found(
        "## Requirements",
        "## Data",
        "## Model",
        "### Framing the problem",
        "## Serving",
        "## ML problem framing",
      ),
    ).toEqual(["Framing the problem"]);
  });

  it("lets metrics be settled before there is a model, but no evaluation", () => {
    expect(found("## Requirements", "## Offline and online metrics", "## Data", "## Model")).toEqual([]);
    expect(found("## Requirements", "## Metrics", "## Data", "## Model", "## Serving")).toEqual([]);
    expect(found("## Requirements", "## Evaluation", "## Data", "## Model", "## Serving")).toEqual([
      "Evaluation",
    ]);
  });
});
