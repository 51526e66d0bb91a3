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
