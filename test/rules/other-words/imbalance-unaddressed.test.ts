import { describe, expect, it } from "vitest";
import { imbalanceUnaddressed } from "../../../src/rules/imbalance-unaddressed.ts";
import { design, underlined } from "../findings-of.ts";

const count = (data: string, evaluation = "ROC-AUC on the newest month."): number =>
  underlined(
    imbalanceUnaddressed,
    design({
      "Framing the problem as an ML task": "Binary classification of transactions.",
      "Data preparation": data,
      Evaluation: evaluation,
    }),
  ).length;

describe("imbalance-unaddressed, in other words", () => {
  it.each([
    "Fraud makes up 0.2% of all transactions.",
    "Less than 1% of accounts are bots.",
    "Roughly 1 in 500 transactions turns out to be fraudulent.",
    "The share of positives is 0.7%.",
    "Prevalence of the disease in the scans is 0.3%.",
    "The positive class is about 0.5% of the data.",
    "Our conversion rate is 1.8% and the label is a purchase within a day.",
    "The fraud rate is around 0.15%.",
    "Positives account for only 0.4% of examples.",
    "The classes are highly imbalanced: 99.5% negatives.",
    "We have 2,000 positives among 1M rows.",
    "Defaults: 2% of loans.",
    "Only 0.05% of uploads violate the policy.",
    "The dataset has 50 negatives per positive.",
    "The ratio of negatives to positives is 200:1.",
    "The fraud rate is 0.15%. Rows that are sampled for a read go to two editors.",
    "The fraud rate is 0.15%. The threshold is set by the head of the team.",
  ])("reports %j", (data) => {
    expect(count(data)).toBe(1);
  });

  it.each([
    "Fraud makes up 0.2% of all transactions; negatives are downsampled 20 to 1.",
    "The positive class is 0.5% of the data, so we weight the classes by inverse frequency.",
    "Positives are 1%. We oversample them with SMOTE.",
    "The fraud rate is 0.15%; training batches are balanced half and half.",
    "Less than 1% of accounts are bots, hence scale_pos_weight = 99.",
    "Only 0.05% of uploads violate the policy, so we upsample violations in each mini-batch.",
    "Prevalence is 0.3%. Hard negative mining picks the rest.",
    "Fraud is 0.2% of payments: we keep every fraud and subsample the legitimate ones.",
    "The fraud rate is 0.15%. The threshold is set where a false alarm costs as much as a miss.",
    "2% of the rows have no country.",
    "We hold out 1% of the traffic for the experiment.",
    "48% of the reviews are positive.",
    "Latency grew by 2% last year.",
    "The canary takes 1% of requests.",
  ])("leaves %j alone", (data) => {
    expect(count(data)).toBe(0);
  });

  it("takes a metric that looks at the rare class for an answer", () => {
    for (const metric of [
      "Average precision on the newest month.",
      "Recall at 1% false positive rate.",
      "Precision at 90% recall.",
      "Area under the precision-recall curve.",
    ])
      expect([metric, count("The fraud rate is around 0.15%.", metric)]).toEqual([metric, 0]);
  });
});

const said = (data: string, evaluation = "Accuracy on the last month."): number =>
  underlined(
    imbalanceUnaddressed,
    design({
      "Problem statement": "Binary classification: does the session end in a sale?",
      "Data preparation": data,
      Evaluation: evaluation,
    }),
  ).length;

describe("imbalance-unaddressed, whatever the positives are called", () => {
  it.each([
    "Label: the order is disputed within 60 days. About 0.6% of orders.",
    "A payout is bad if its shop vanishes: 0.3% of rows.",
    "Positives: opened within a day, 2.1% of messages.",
    "One row in 400 is positive.",
    "- label: reported by somebody, 0.9%",
    "Class balance: 98.7% / 1.3%.",
    "The share of positive rows is 3%.",
    "Roughly one in 250 sessions ends in a sale.",
    "We have 40,000 positives and 6M negatives.",
    "| Class | Rows |\n| --- | --- |\n| ok | 98.8% |\n| broken | 1.2% |",
    "The target is rare: 7 per thousand.",
    "Метка: возврат в течение 14 дней, 2,3% заказов.",
  ])("reports %j", (data) => {
    expect(said(data)).toBe(1);
  });

  it.each([
    "Label: the order is disputed. 2% of labels are wrong.",
    "1.5% of rows have no address and are dropped.",
    "Positives are 34% of rows.",
    "Sensors are stuck in 2% of cases.",
    "Annotators disagree on 3% of labels.",
    "Label: bought. 1.2% of rows; negatives are downsampled 1:20.",
    "Label: bought, 1.2% of rows. Classes are weighted.",
    "One in 30 requests is sampled for audit.",
    "Features are missing in 4% of rows.",
  ])("leaves %j alone", (data) => {
    expect(said(data)).toBe(0);
  });

  it("takes a metric that is made for rare positives for an answer", () => {
    expect(said("Label: bought, 1.2% of rows.", "PR AUC.")).toBe(0);
    expect(said("Label: bought, 1.2% of rows.", "Recall at 95% precision.")).toBe(0);
  });
});

describe("imbalance-unaddressed, with shares in words", () => {
  const asked = (data: string): number =>
    underlined(
      imbalanceUnaddressed,
      design({ "ML task": "Will the boiler break down within a week? Binary.", Data: data }),
    ).length;

  it.each([
    "Three in a thousand boilers break down.",
    "Two of every hundred boilers break down.",
    "7 out of 10,000 boilers break down.",
    "One boiler in sixty breaks down within a week.",
    "Boilers that break down are 2% of all.",
  ])("reports %j", (data) => {
    expect(asked(data)).toBe(1);
  });

  it.each([
    "Six in ten boilers break down.",
    "Three in a thousand letters come back.",
    "Forty of every hundred boilers break down.",
    "Boilers that break down are 2% of all. One in twenty of the others is kept to train on, weighted by class.",
    "Boilers that are never seen again are 2% of all.",
    "One boiler in two breaks down.",
  ])("leaves %j alone", (data) => {
    expect(asked(data)).toBe(0);
  });

  it("takes precision beside recall for an answer, as it does no accuracy", () => {
    const judged = (evaluation: string): number =>
      underlined(
        imbalanceUnaddressed,
        design({
          "ML task": "Will the boiler break down within a week? Binary.",
          Data: "2% of all boilers break down.",
          Evaluation: evaluation,
        }),
      ).length;
    expect(judged("Precision of 0.8 and recall of 0.6.")).toBe(0);
    expect(judged("| Model | Precision | Recall |\n| --- | --- | --- |\n| Trees | 0.8 | 0.6 |")).toBe(0);
    expect(judged("Accuracy of 0.98, precision of 0.8.")).toBe(1);
  });
});

describe("imbalance-unaddressed, by what the framing asks", () => {
  const found = (question: string, data: string): number =>
    underlined(
      imbalanceUnaddressed,
      design({
        "Problem framing": question,
        "Data preparation": data,
        "Model development": "Boosted trees with log loss.",
        Evaluation: "Accuracy on the last month.",
      }),
    ).length;

  it.each([
    [
      "For each lift: what is the probability that a call is made for its door within seven days?",
      "One lift in 70 has a call in a given week.",
    ],
    ["Predict whether a tree has to be felled.", "Of 400,000 trees 1,900 had to be felled."],
    ["Will the student drop out this term?", "Roughly one in thirty drops out."],
    ["Predict whether a swab is positive.", "Positives: 2.1%."],
    ["Classify whether a page is a hoax.", "Hoaxes are rare: 3 of 1,000 pages."],
    ["Predict whether a cow is lame.", "About 4% of the cows are lame on any day."],
    ["Predict whether the flight diverts.", "Diversions happen on 1 of 450 flights."],
    ["Predict whether the donor dies within the year.", "11,200 rows, 140 of them positive."],
    ["Predict whether a meter was manipulated.", "Manipulated meters make up half a per cent."],
    ["Say whether the bridge sensor is broken.", "Class balance: 0.4 / 99.6."],
    ["Whether a child is allergic.", "The allergic ones are two in a hundred."],
    ["Predict whether a claim goes to court.", "Only every eightieth claim goes to court."],
    ["Predict whether a nest is raided.", "400 raided nests against 31,000 that were not."],
    ["Say whether the rail is cracked.", "A crack is found on 0.02% of the metres."],
    ["Predict whether someone will be evicted.", "Evictions: 1.1 % of households."],
    ["binary: fire within 24h y/n", "pos rate .6%"],
    ["binary: bot y/n", "1:200 pos:neg"],
    ["Predict whether the patient falls.", "Falls occur in 2.4% of stays."],
    ["Predict whether the wine is corked.", "Of a hundred bottles three are corked."],
    ["Say whether a song is a cover.", "The label is true for 1.7% of the songs."],
  ])("reports, where it asks %j: %j", (question, share) => {
    expect(found(question, share)).toBe(1);
  });

  it.each([
    ["Predict whether the guest returns.", "38% of the guests return."],
    ["Predict whether a parcel is damaged.", "0.8% of the rows have no weight and are dropped."],
    ["Predict whether a parcel is damaged.", "Two people labelled 2% of the rows again and agreed on 95%."],
    ["For each shop, how many loaves are sold.", "1.2% of the shops are closed on Mondays."],
    ["Predict whether a song is a cover.", "We keep 5% of the songs to test."],
    ["Say which of five species a bird is.", "The rarest species has 12% of the recordings."],
    ["Predict whether the flight diverts.", "4% of the flights have no weather data."],
    ["Predict the price of a flat.", "One flat in 50 is sold twice a year."],
    ["Predict whether a student passes.", "81% pass."],
    ["Predict whether a meter was manipulated.", "Half of the meters in the sample were manipulated."],
  ])("leaves alone, where it asks %j: %j", (question, share) => {
    expect(found(question, share)).toBe(0);
  });

  it.each([
    "Negatives are thinned out to one in ten.",
    "All positives are kept, and ten times as many others are drawn.",
    "scale_pos_weight is 60.",
    "We report recall among the 600 that there is time for.",
    "PR-AUC and precision at 5%.",
    "Errors on positives count fifty times.",
    "Each batch holds as many of one kind as of the other.",
    "The threshold is chosen so that precision stays above a half.",
    "Accuracy would be 99% for a model that always says no, so we look at precision and recall.",
    "A missed one costs 40 times a false alarm, and the cut-off follows from that.",
  ])("knows that %j is an answer", (remedy) => {
    const share = "One lift in 70 has a call in a given week.";
    const question = "What is the probability that a call is made for its door?";
    expect(found(question, share)).toBe(1);
    expect(found(question, `${share} ${remedy}`)).toBe(0);
  });
});
