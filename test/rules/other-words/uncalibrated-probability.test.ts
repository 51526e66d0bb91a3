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

describe("uncalibrated-probability, by what is done with it", () => {
  const found = (model: string): number =>
    underlined(
      uncalibratedProbability,
      design({
        "Problem framing": "Predict whether it happens.",
        "Data preparation": "Logs.",
        "Model development": `Trees. ${model}`,
      }),
    ).length;

  it.each([
    "A visit pays when the probability times 0.6 times €740 is more than €85.",
    "We send a technician if p × €444 > €85.",
    "The list is ordered by the chance of a jam times what a call costs.",
    "Expected damage is the score multiplied by the insured sum, and the ten dearest are visited.",
    "Premium = risk × sum insured.",
    "The bid is what a subscriber is worth, times the model's output.",
    "We weigh the 3% chance against the price of a replacement.",
    "Each score is turned into money: score by price of the ticket.",
    "The scores of a ward are added up to tell how many beds will be needed.",
    "The sum of the probabilities over a street gives the expected number of empty bins.",
    "A loan is granted if expected loss (PD × exposure) stays below 2%.",
    "The discount is granted when the probability of leaving, times the yearly margin, exceeds its cost.",
    "The page shows the passenger the probability in per cent.",
    "Two models' probabilities are multiplied: click, then purchase.",
    "The threshold follows from costs: a false alarm costs 20, a miss 400, so we act above 0.05.",
    "We act as soon as the probability is above cost divided by benefit, 85/444.",
    "Utility: p·gain − (1−p)·cost.",
    "EV = p(win) × stake − (1 − p(win)) × fee",
    "The dispatcher gets a probability and holds it against the price of a second crew.",
    "Inspection pays from 19% on.",
    "We overbook by the summed no-show probabilities.",
  ])("reports %j", (use) => {
    expect(found(use)).toBe(1);
  });

  it.each([
    "The 600 highest scores are visited.",
    "Scores above the threshold that gives 90% precision are shown.",
    "Results are ordered by score.",
    "The score is compared with yesterday's.",
    "The number of calls times €740 is what we lose a year: 2,300 × €740 = €1.7M.",
    "The price of a visit is €85.",
    "We add up the costs of all visits.",
    "At 0.5 the label is true.",
    "The probability is logged.",
    "The user sees a warning and no number.",
    "p95 × 2 is the timeout.",
    "The threshold is tuned on validation days for recall.",
    "Scores are averaged over five seeds.",
    "Each hour costs €40, and there are 300 of them.",
    "Weights are multiplied by the learning rate.",
    "The loss is multiplied by 60 for positives.",
    "We weigh this against the cost of a second machine.",
    "Scores by fine-grained region are on the board.",
    "The threshold is moved when the cost of machines rises.",
    "Risks by team are listed below.",
    "It pays from 2027 on.",
    "The chance is shown as a colour.",
  ])("leaves %j alone", (use) => {
    expect(found(use)).toBe(0);
  });

  it.each([
    "Scores are mapped by isotonic regression.",
    "Of the cases with a score near 0.3, three in ten happen; we check that each week in ten bins.",
    "Predicted and observed rates are compared per decile, and the curve is corrected.",
    "A logistic curve on held-out days turns scores into frequencies.",
    "We check that what is said to be 20% happens in 20% of the cases.",
  ])("knows that %j looks at what scores mean", (calibration) => {
    expect(found(`The list is ordered by the probability times the price. ${calibration}`)).toBe(0);
  });
});
