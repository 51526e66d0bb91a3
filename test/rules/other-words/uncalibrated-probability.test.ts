import { describe, expect, it } from "vitest";
import { uncalibratedProbability } from "../../../src/rules/uncalibrated-probability.ts";
import { design, underlined } from "../findings-of.ts";

const count = (model: string, serving = "Online inference."): number =>
  underlined(
    uncalibratedProbability,
    design({ "Model development": model, "Deployment and serving": serving }),
  ).length;

describe("uncalibrated-probability, in other words", () => {
  it.each([
    "The bid is pCTR times the value of a click.",
    "Ads are ordered by expected revenue, bid × predicted CTR.",
    "Score = p(click) · bid.",
    "We rank items by P(purchase) × margin.",
    "Expected value = probability of conversion * order value.",
    "The bid equals the predicted conversion probability multiplied by the target CPA.",
    "eCPM = pCTR * bid * 1000.",
    "The expected cost is the fraud probability times the amount.",
    "We approve when p(default) × loss given default is below the margin.",
    "The final score combines pCTR × pCVR × price.",
    "Expected profit is computed from the churn probability and the lifetime value.",
    "The value of a slot is bid * ctr.",
    "Decline if probability × amount exceeds the cost of a review.",
    "The queue is sorted by p × views.",
    "The router adds (1 − p) × 4.5 min to the walking time.",
    "A call pays off where probability × 120 EUR is above 6 EUR.",
    "Expected search cost is the model's output times the balance.",
    "Value = sum over heads w_i · p_i.",
    "Summing the scores of all orders gives the number of returns to expect.",
    "Очередь сортируется по p × просмотры.",
  ])("reports %j", (model) => {
    expect(count(model)).toBe(1);
  });

  it.each([
    "The bid is pCTR times the value of a click; Platt scaling calibrates pCTR.",
    "Score = p(click) · bid, with temperature scaling on the validation day.",
    "We rank items by P(purchase) × margin. Reliability is checked by expected calibration error.",
    "Items are ordered by the predicted probability of a click.",
    "The top 10 by score are shown.",
    "eCPM = pCTR * bid. Isotonic regression keeps pCTR honest.",
    "A threshold on the probability is chosen for 95% precision.",
    "The probability is shown to the reviewer.",
    "The score is multiplied by a recency boost.",
    "The budget is p95 × 1.2, or 2 × 40 ms.",
    "We compare 3 × 5 models at p < 0.05.",
    "Risks are summed up in a table.",
    "We do not multiply the probability by the bid.",
    "1,000 requests × 20 candidates = 20,000 scores.",
    "The expected cost is the fraud probability times the amount, so the scores are calibrated weekly.",
  ])("leaves %j alone", (model) => {
    expect(count(model)).toBe(0);
  });

  it("reads it in the serving step, and calibration anywhere", () => {
    expect(count("Boosted trees.", "The auction multiplies the click probability by the bid.")).toBe(1);
    expect(
      count("Boosted trees, then isotonic calibration.", "The auction multiplies pCTR by the bid."),
    ).toBe(0);
  });

  it("reads it in a design without headings, which may speak of watching, too", () => {
    const memo =
      "The task is binary classification: the input is a mail, the output a probability. The probability is multiplied by what a wrong path costs.\n\nPredictions are logged, drift of the inputs rings an alert, and we retrain monthly.";
    expect(underlined(uncalibratedProbability, memo)).toHaveLength(1);
    expect(underlined(uncalibratedProbability, `${memo} It is calibrated.`)).toEqual([]);
  });
});
