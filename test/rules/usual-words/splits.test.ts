/** How team docs and interview answers usually write that data is split, and how they write that it is split by time. */
import { describe, expect, it } from "vitest";
import { randomSplitOverTime } from "../../../src/rules/random-split-over-time.ts";
import { design, underlined } from "../findings-of.ts";

const found = (split: string, data = "Orders and returns of the last 2 years, 300 orders a day."): number =>
  underlined(randomSplitOverTime, design({ Requirements: "Tell them apart.", Data: `${data}\n\n${split}` }))
    .length;

describe("random-split-over-time", () => {
  it.each([
    "80/10/10 random split.",
    "Stratified 80/10/10 split by intent.",
    "Random 80/20 train/test split.",
    "Train/val/test = 80/10/10 (random).",
    "Split: 80% train / 10% validation / 10% test, random.",
    "We randomly split the data into 80% train, 10% val, 10% test.",
    "Data split: random 70/15/15",
    "80/10/10 at random over all three years.",
    "5-fold cross-validation on the full dataset.",
    "We use scikit-learn's train_test_split with test_size=0.2.",
    "20% of rows are held out at random as the test set.",
    "Hold out a random 10% for testing.",
    "The dataset is shuffled and split 80/20.",
    "Shuffle, then 90/10.",
    "**Split**: random by row, 80/10/10",
    "| What | How |\n| --- | --- |\n| Split | 80/10/10, random |",
    "Rows are assigned to train or test by a hash of the row ID.",
    "We sample 10% of the examples uniformly as a test set.",
    "Split 80/20 with a fixed seed (42).",
    "Random split stratified by label (80/20).",
    "Train 80%, test 20%, chosen randomly.",
    "An 80/20 split (stratified on the label).",
  ])("reports %j", (split) => {
    expect(found(split)).toBe(1);
  });

  it.each([
    "Split by time: first 10 months train, last 2 test.",
    "Random split of users for the A/B test, 50/50.",
    "80/10/10 by date.",
    "Stratified sampling of negatives.",
    "Time-based split: train on Jan–Oct, validate on Nov, test on Dec.",
    "We tried a random 80/20 split, which leaked; now by week.",
    "Split by user hash, then by time.",
    "Not a random split: time-ordered 80/10/10.",
    "Chronological 80/10/10.",
    "5-fold time-series cross-validation.",
    "Traffic is assigned to treatment by a hash of the session ID.",
  ])("leaves %j alone", (split) => {
    expect(found(split)).toBe(0);
  });

  it.each([
    "9,000 tickets a day. Export of the help desk: 2.1M tickets, 3 years.",
    "| Source | Volume |\n| --- | --- |\n| Help desk | 2.1M tickets, 3 years |\n| Surveys | 380k, 500 reviews per day |",
    "500 emails per day, from all four years of the archive.",
  ])("takes %j for data in the order of time", (data) => {
    expect(found("80/10/10 at random.", data)).toBe(1);
  });

  it.each(["12,000 photos of leaves, four species.", "A corpus of 3,000 books and 2 tables of authors."])(
    "does not take %j for that",
    (data) => {
      expect(found("80/10/10 at random.", data)).toBe(0);
    },
  );
});
