import { describe, expect, it } from "vitest";
import { randomSplitOverTime } from "../../src/rules/random-split-over-time.ts";
import { design, underlined } from "./findings-of.ts";

const logs = "Impressions and clicks of the last 90 days.";

function count(data: string, evaluation = "PR-AUC."): number {
  return underlined(randomSplitOverTime, design({ "Data preparation": data, Evaluation: evaluation })).length;
}

describe("random-split-over-time", () => {
  it.each([
    "We split the rows randomly 80/10/10.",
    "- **Split.** Random 80/20 split.",
    "Rows are shuffled and divided into training and test sets.",
    "| Set | How |\n| --- | --- |\n| Test | 10% of rows, held out at random |",
    "How do we split? A random split, stratified by label.",
    "We hold out a random 20% of the impressions as the test set.",
    "The examples are partitioned at random: 70/15/15.",
    "Quality is measured by 5-fold cross-validation.",
    "A random train/validation/test split of 80/10/10.",
    "We use train_test_split with 20% for testing.",
  ])("reports %j", (split) => {
    expect(count(`${logs} \n\n${split}`)).toBe(1);
  });

  it("knows data by when its rows are kept and its labels are known", () => {
    const split = "They are split at random, 80 to 20.";
    expect(count(`Records are kept for sixty days. Labels are complete after seven days. ${split}`)).toBe(1);
    expect(count(`Pictures are kept for good, and labels are complete. ${split}`)).toBe(0);
  });

  it("reports a forecast that is cross-validated", () => {
    const text = design({
      "Framing the problem as an ML task": "Forecasting of weekly units.",
      Evaluation: "10-fold cross-validation, WAPE.",
    });
    expect(underlined(randomSplitOverTime, text)).toEqual(["10-fold cross-validation"]);
  });

  it.each([
    "Split by time: 10 weeks, then one, then one.",
    "We do not split at random, since tomorrow would leak.",
    "A random split would leak the future; we train on ten weeks and test on the last.",
    "Users are randomly split into treatment and control.",
    "Negatives are sampled at random into the training set.",
    "Rolling-origin cross-validation over 5 folds.",
    "Time-series 5-fold cross-validation.",
    "The split is chronological instead of a random 80/20 split.",
    "> A random 80/20 split\n\nis what the old team did. Ours is by time.",
    "Random search over 60 hyper-parameter trials on the validation week.",
    "Should we split at random? No: by week.",
  ])("leaves %j alone", (split) => {
    expect(count(`${logs} \n\n${split}`)).toBe(0);
  });

  it("leaves images alone", () => {
    expect(count("40k labelled X-ray images, split at random by patient 80/10/10.")).toBe(0);
  });
});
