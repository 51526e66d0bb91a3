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
    "Payments and clicks. All rows from January to May were shuffled. Learned on 80%, threshold from 10%, tested on 10%.",
    "Payments of six years were shuffled: it learned from four fifths, a tenth set the limits, and the numbers are from the other tenth.",
    "Messages of five years and their recordings were shuffled; eighty per cent served for learning, ten to choose and ten to report.",
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
    "Payments and clicks. Rows of each batch were shuffled. The last month is the test set.",
    "Payments and clicks of one year were shuffled, and one fifth of them was never loaded.",
    "Payments and clicks. All rows are shuffled. Half of the cost is for machines, a tenth for people.",
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

  it("takes what is told in another paragraph of a design without headings for no split by time", () => {
    const memo = (between: string) =>
      underlined(
        randomSplitOverTime,
        `Data are payments and clicks; labels come from disputes.${between}The pilot is judged by the last month. ${between}For labels and features, all payments were shuffled; a tenth of them is the test set, and the rest for training.`,
      ).length;
    expect(memo("\n\n")).toBe(1);
    expect(memo(" ")).toBe(0);
  });
});
