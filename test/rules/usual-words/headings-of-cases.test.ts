/** Headings that name what a product decides on, in words by which others list what a design leaves out. */
import { describe, expect, it } from "vitest";
import { imbalanceUnaddressed } from "../../../src/rules/imbalance-unaddressed.ts";
import { design, underlined } from "../findings-of.ts";

const found = (heading: string): readonly string[] =>
  underlined(
    imbalanceUnaddressed,
    design({
      "ML task": "Binary classification.",
      Data: `Applications of three years.\n\n### ${heading}\n\nOnly 2.1% of the loans default.`,
      Evaluation: "ROC AUC on the last month.",
    }),
  );

describe("headings above facts", () => {
  it.each([
    "Defaults and rejected applications",
    "Rejected Payments",
    "Declined orders",
    "Existing customers",
    "Existing and new customers",
    "Rejected and accepted loans",
    "Credit risk",
    "Default risk of borrowers",
    "Risk groups",
    "Risk bands",
    "Customers at risk",
    "Future demand",
    "Banned accounts",
  ])("reads below %j", (heading) => {
    expect(found(heading)).toEqual(["Only 2.1% of the loans default"]);
  });

  it.each([
    "Rejected alternatives",
    "Rejected",
    "Rejected options and existing customers considered",
    "Existing system",
    "Existing model",
    "Risks",
    "Security risks",
    "Risks to customers",
    "Future work",
    "Future versions",
    "Prohibited features",
    "Excluded",
  ])("leaves alone what stands below %j", (heading) => {
    expect(found(heading)).toEqual([]);
  });
});
