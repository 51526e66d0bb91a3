import { describe, expect, it } from "vitest";
import { randomSplitOverTime } from "../../../src/rules/random-split-over-time.ts";
import { design, underlined } from "../findings-of.ts";

const count = (data: string, title = "Evaluation", body = "PR-AUC."): number =>
  underlined(randomSplitOverTime, design({ "Data preparation": data, [title]: body })).length;

describe("random-split-over-time, in other words", () => {
  it.each([
    "Two years of daily sales. 20% of rows are drawn at random for validation.",
    "Click logs of the last month. A random sample of 10% is kept for testing.",
    "Transactions of the past year, randomly partitioned into train, validation and test.",
    "Six months of trips. We use 10-fold cross validation.",
    "Hourly sensor readings of two years; the split is 70/30, random.",
    "Impression logs from the last 60 days. Train/test split: random, 90/10.",
    "Event logs of 90 days. The test set is a random tenth of the events.",
    "Weekly demand for three years. Rows are assigned to folds at random.",
    "Payments of the last 12 months. sklearn's train_test_split with shuffle=True.",
    "The last 30 days of orders are shuffled before splitting into train and test.",
    "Two years of bookings; random 80-20 holdout.",
    "Stock prices since 2015. K-fold CV picks the hyper-parameters.",
    "Orders of two years. A tenth of the rows, drawn by lot, is kept to test.",
    "Click logs and orders. Rows are shuffled; 10% validate and 10% are the test set.",
    "Sessions and orders. 20% of rows chosen by chance are the test set.",
    "Impressions since 2022 and orders. Test rows are picked by a hash of the row id, 10%.",
    "Orders and clicks.\n\n| Set | Share | How |\n| --- | --- | --- |\n| test | 20% | random rows |",
    "Заказы и клики за 90 дней. Тест — случайные 10% строк.",
  ])("reports %j", (data) => {
    expect(count(data)).toBe(1);
  });

  it.each([
    "Two years of daily sales. The last eight weeks are the test set.",
    "Click logs of the last month; train on the first 3 weeks, test on the last.",
    "Transactions of the past year, split by date.",
    "Six months of trips. Rolling-origin evaluation over ten windows.",
    "Payments of the last 12 months. A random split would leak the future, so we cut by date.",
    "Photos of 40,000 plants. Random 80/20 split.",
    "Click logs of 90 days. Users are split at random between treatment and control.",
    "Event logs. A random sample of negatives is drawn for training; the newest week is the test set.",
    "Weekly demand for three years. TimeSeriesSplit with five folds.",
    "Impression logs of 60 days. Time-based split; within the training weeks rows are shuffled.",
    "Trips of six months. Forward-chaining cross-validation.",
    "Orders and clicks. Test: June. A random 1% of users is never trained on, to validate on new ones.",
    "Orders and clicks. Field test: 240 shops by lot, half of them with the lists, 10% without.",
    "Orders and clicks. 5% of rows, drawn by lot, are read by annotators.",
    "Orders and clicks of one year. 80 random trials, on the quarter before the test.",
    "Orders of one year. Out-of-time test set: December. Random seeds are fixed.",
  ])("leaves %j alone", (data) => {
    expect(count(data)).toBe(0);
  });

  it("reads the split in the evaluation as well", () => {
    expect(
      count("Click logs of 90 days.", "Evaluation", "On a random 10% of the clicks we report PR-AUC."),
    ).toBe(1);
    expect(
      count("Click logs of 90 days.", "Model development", "Hyper-parameters by 5-fold cross-validation."),
    ).toBe(1);
  });
});
