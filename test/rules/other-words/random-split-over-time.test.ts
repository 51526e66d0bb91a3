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

  const times = [
    "Sensor readings of three years, one each minute.",
    "All claims since 2017 with what was paid.",
    "Two seasons of matches, ball by ball, and the last five years of results.",
    "Orders and deliveries of 18 months.",
    "Each night's counts from 2019 to 2024.",
    "Telemetry of 40,000 machines over two years, labelled a week later.",
  ];

  it.each([
    "Of all rows, seven in ten taken by lot are for learning, one in ten is for stopping, and what is left is for the test.",
    "All weeks go into one table, which StratifiedKFold cuts into five folds after shuffling, and the numbers are means over the five.",
    "We draw 80% of the rows for training; the remaining 20% are the test set.",
    "The test set is made of every tenth row.",
    "Every fifth record is put aside to test on.",
    "Rows whose id ends in 7 are the test set.",
    "Leave-one-out cross-validation.",
    "Each row gets a random number; below 0.8 it trains, above it tests.",
    "The table is permuted, the first 90% train and the last 10% test.",
    "We picked 5,000 cases blindly for testing and trained on the others.",
    "80/20 split, seed 42, stratified by label.",
    "train_test_split(X, y, test_size=0.2)",
    "sklearn KFold(n_splits=5, shuffle=True)",
    "ShuffleSplit with ten rounds.",
    "A coin decides for each row whether it is for training or for testing.",
    "Days are mixed: of each day a tenth of the rows goes to the test set.",
    "Of every machine 20% of its readings, picked at random, are kept back for the test.",
    "df.sample(frac=0.2) is the holdout.",
    "We hold back one row in ten, whichever it is, to see how well it does.",
    "10-fold CV, mean ± sd reported.",
    "Bootstrap: 63% of the rows train, the out-of-bag rows test.",
    "The data was split randomly into a training part and a test part.",
    "Random split, 70:15:15.",
    "- split: rand 80/20",
    "Evaluation on a randomly chosen fifth of the history.",
    "Cross-validation with five random parts.",
    "A test set of 2,000 randomly selected events from the whole period.",
    "One third of all records, drawn without regard to their date, tests.",
    "Past and later rows alike are spread over train and test.",
    "Training and test rows come from the same weeks: 90% and 10% of each.",
    "The slots of all winters were shuffled; eight of ten are for training, one for validation and one for the test.",
    "We mixed the cases of all years: four of five were learned from, and the figures are from the last tenth.",
  ])("reports %j, whatever shows that time matters", (split) => {
    for (const data of times) expect(count(data, "Evaluation", split)).toBe(1);
  });

  it.each([
    "The last two months are the test set; the rest trains.",
    "Trained until March, tested in April and May.",
    "Every tenth farm is put aside, and of these the last year is tested.",
    "Farms whose id ends in 7 are the test set, from their last season.",
    "Leave-one-season-out.",
    "Weeks 1–80 train, 81–90 choose, 91–104 test.",
    "Of the newest quarter we take 5,000 random cases for testing; everything before trains.",
    "A random 80% of the farms get the new tool, the others do not.",
    "TimeSeriesSplit(n_splits=5).",
    "Every tenth request is logged with its features.",
    "10% of the alarms are read by two people, picked at random, in the test month.",
    "Bootstrap over days gives the interval of the test month.",
    "Shuffling the rows would let the model see the future.",
    "We do not draw rows by lot; the latest season tests.",
    "Seeds: five, and the mean is given for the last quarter.",
    "Random forests on the first three years, the fourth tests.",
    "A random search of 40 trials on the year before the test year.",
    "One in ten visits is withheld by lot, at lifts no one depends on, and we learn from those with weight ten.",
    "Weeks are blocked: week 1–3 train, week 4 tests, and so on forward.",
    "Cross-validation by season: train on the seasons before, test on the next.",
    "80/20 split by date.",
    "80% oldest rows train, 20% newest test.",
    "Test rows come from weeks after all training rows.",
    "Of the 24 regions 12 are drawn by lot for the trial, the other 12 go on as today.",
    "Stratified by region, the last month is sampled for labelling, 2,000 rows.",
    "Every tenth reading is shown to a person, who says whether it is right.",
    "We draw 2,000 readings for the labellers.",
    "Load tests take every tenth request of the busiest hour.",
    "In 2% of the lists the third place is drawn at random among the others, and the test is the newest week.",
    "The weights start at random; the test is the fourth quarter.",
  ])("leaves %j alone, whatever shows that time matters", (split) => {
    for (const data of times) expect(count(data, "Evaluation", split)).toBe(0);
  });
});
