import { describe, expect, it } from "vitest";
import { metricTaskMismatch } from "../../../src/rules/metric-task-mismatch.ts";
import { design, underlined } from "../findings-of.ts";
import { asksForClasses, asksForNumbers } from "./plain-questions.ts";

const count = (task: string, evaluation: string): number =>
  underlined(
    metricTaskMismatch,
    design({ "Framing the problem as an ML task": task, Evaluation: evaluation }),
  ).length;

describe("metric-task-mismatch, in other words", () => {
  it.each([
    ["Learning to rank the results of a query.", "Offline we track accuracy."],
    ["We rank candidates for each user.", "The offline metric is accuracy."],
    ["This is a regression problem: how many minutes.", "Success is an F1 of 0.8."],
    ["Predicting a continuous value, the price of a flat.", "We measure precision and recall."],
    ["A binary classifier: churns or stays.", "We evaluate with mean absolute error."],
    ["Yes/no decision per message, i.e. binary classification.", "Evaluation metric: RMSE."],
    ["Time-series forecasting of demand.", "Accuracy and F1 on the last month."],
    ["ML task: regression on the watch time.", "ROC AUC is the main offline metric."],
    ["We treat it as multi-class classification with 30 labels.", "MAE on the test set."],
    ["Two-stage retrieval and ranking.", "Offline evaluation: accuracy on a held-out week."],
  ])("reports %j judged by %j", (task, evaluation) => {
    expect(count(task, evaluation)).toBe(1);
  });

  it.each([
    ["Learning to rank the results of a query.", "Offline we track NDCG and MRR."],
    ["This is a regression problem: how many minutes.", "MAE, and the share of errors below 5 minutes."],
    ["A binary classifier: churns or stays.", "Precision at the top decile and Brier score."],
    ["Ranking by predicted click probability.", "ROC-AUC per query and log loss."],
    ["Pointwise ranking: a binary classifier of clicks.", "AUC and NDCG@10."],
    ["Time-series forecasting of demand.", "WAPE per store, pinball loss at the 90th percentile."],
    ["Retrieval of items, then ranking.", "Recall@500 and NDCG@20."],
    ["Generation of summaries.", "ROUGE-L and a human rating of accuracy."],
    ["Multi-class classification of tickets.", "Top-3 accuracy and macro F1."],
    ["Regression of the price.", "R², MAPE. Accuracy would mean nothing here."],
    ["Anomaly detection.", "Precision at 100 alerts a day."],
    ["Ordinal regression of star ratings.", "Quadratic kappa and accuracy."],
    ["Regression of minutes, and classification of cancellations.", "MAE; F1 for cancellations."],
  ])("leaves %j judged by %j alone", (task, evaluation) => {
    expect(count(task, evaluation)).toBe(0);
  });

  const judged = (question: string, evaluation: string): number =>
    underlined(
      metricTaskMismatch,
      design({ "Problem framing": question, "Model development": "Trees.", Evaluation: evaluation }),
    ).length;
  const ofNumbers = [
    "MAE and R².",
    "RMSE on the last quarter.",
    "Mean absolute error.",
    "MAPE per region.",
    "Root mean square error 0.31.",
    "WAPE.",
  ];
  const ofClasses = [
    "F1 and ROC-AUC.",
    "Precision and recall.",
    "AUC of 0.86.",
    "PR-AUC.",
    "Confusion matrix and accuracy.",
  ];

  it.each(asksForClasses)("knows that %j is not judged by distances", (question) => {
    for (const metric of ofNumbers) expect(judged(question, metric)).toBe(1);
    for (const metric of ofClasses) expect(judged(question, metric)).toBe(0);
    expect(judged(question, "F1, and MAE of the scores.")).toBe(0);
  });

  it.each(asksForNumbers)("knows that %j is not judged by hits", (question) => {
    for (const metric of ofClasses) expect(judged(question, metric)).toBe(1);
    for (const metric of ofNumbers) expect(judged(question, metric)).toBe(0);
    expect(judged(question, "MAE, and the recall of days above the limit.")).toBe(0);
    expect(judged(question, "Accuracy within ten per cent.")).toBe(0);
  });
});
