import { describe, expect, it } from "vitest";
import { uncalibratedProbability } from "../../src/rules/uncalibrated-probability.ts";
import { design, underlined } from "./findings-of.ts";

const count = (model: string, framing = "Score each request."): number =>
  underlined(
    uncalibratedProbability,
    design({ "Framing the problem as an ML task": framing, "Model development": model }),
  ).length;

describe("uncalibrated-probability", () => {
  it.each([
    "The auction ranks by pCTR × bid.",
    "We multiply the probability by the amount of the payment.",
    "- **Policy.** P(default) × exposure decides.",
    "The rank is P(click) * P(purchase | click) * price.",
    "The predicted probability is multiplied with the order value.",
    "eCPM = 1000 × the score",
    "Expected loss, from the probability and the amount, is compared with the cost of a review.",
    "| Output | Use |\n| --- | --- |\n| probability | probability × bid |",
  ])("reports %j", (model) => {
    expect(count(model)).toBe(1);
  });

  it.each([
    "pCTR × bid, with pCTR calibrated by Platt scaling.",
    "Isotonic regression on the newest week. The auction ranks by pCTR × bid.",
    "We do not multiply the score by the amount.",
    "Multiplying the probability by the bid would need a calibrated score, so we only rank.",
    "The list is sorted by score.",
    "100M × 64 dims × 4 bytes.",
    "Should we rank by pCTR × bid?",
    "Log loss. Brier score of 0.03. pCTR × bid ranks the ads.",
    "The matrix is multiplied by the user vector.",
  ])("leaves %j alone", (model) => {
    expect(count(model)).toBe(0);
  });

  it("wants the promise of the framing to be kept", () => {
    expect(count("Boosted trees.", "A calibrated probability. The policy multiplies it by the amount.")).toBe(
      1,
    );
  });
});
