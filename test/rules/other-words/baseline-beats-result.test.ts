import { describe, expect, it } from "vitest";
import { baselineBeatsResult } from "../../../src/rules/baseline-beats-result.ts";
import { design, underlined } from "../findings-of.ts";

const count = (model: string, evaluation = "See above."): number =>
  underlined(baselineBeatsResult, design({ "Model development": model, Evaluation: evaluation })).length;

const table = (...rows: readonly string[]): string => rows.map((row) => `| ${row} |`).join("\n");

describe("baseline-beats-result, in other words", () => {
  it.each([
    "Our model has an AUC of 0.71; the baseline has an AUC of 0.78.",
    "The baseline reaches NDCG@10 of 0.42, the new ranker 0.39.",
    "MAE is 12.4 minutes for the model and 10.9 minutes for the baseline.",
    "Baseline RMSE: 3.1. Model RMSE: 3.6.",
    "Recall@50 fell from 0.61 (baseline) to 0.55 (two-tower).",
    "The heuristic baseline scores F1 = 0.80 while our model gets F1 = 0.74.",
    "Against a MAPE of 9% for the baseline, the network gets 11%.",
    "LightGBM: log loss 0.41 (baseline 0.38).",
    table("Model | AUC", "--- | ---", "Logistic regression (baseline) | 0.81", "DCN (ours) | 0.79"),
    table("Metric | Baseline | Model", "--- | --- | ---", "PR-AUC | 0.52 | 0.47"),
    table("Metric | Current rules | Proposed model", "--- | --- | ---", "Recall | 71% | 65%"),
    table("Variant | MAPE", "--- | ---", "Baseline: last week | 11%", "Proposed: LSTM | 13%"),
    "F1 is 0.51 for keywords, 0.86 for the linear model and 0.79 for BERT; a look by hand took a day.",
    "AUC: rule .62, logreg .81, lgbm .79.",
    "A straight line through eight readings is simple, and catches 78% at as many calls. Gradient boosting catches 71%.",
    table(
      "Model | Precision | Recall",
      "--- | --- | ---",
      "Logistic regression | 0.88 | 0.79",
      "XGBoost | 0.88 | 0.69",
    ),
  ])("reports %j", (model) => {
    expect(count(model)).toBe(1);
  });

  it.each([
    "Our model has an AUC of 0.81; the baseline has an AUC of 0.78.",
    "MAE is 9.4 minutes for the model and 10.9 minutes for the baseline.",
    "Baseline RMSE: 3.6. Model RMSE: 3.1.",
    "LightGBM: log loss 0.35 (baseline 0.38).",
    "The baseline reaches NDCG@10 of 0.42; the target is 0.40 of clicks.",
    "We expect 0.30 at first, the baseline has NDCG 0.42 after a year.",
    "Baseline latency is 12 ms, the model takes 30 ms.",
    "The baseline has precision 0.9 at recall 0.2, the model precision 0.8 at recall 0.6.",
    "Without the graph features the AUC drops from 0.84 to 0.80; the baseline has 0.77.",
    "Recall@50 rose from 0.55 (baseline) to 0.61 (two-tower).",
    table("Model | AUC", "--- | ---", "Logistic regression (baseline) | 0.79", "DCN (ours) | 0.81"),
    table("Metric | Baseline | Model", "--- | --- | ---", "PR-AUC | 0.47 | 0.52", "RMSE | 3 | 2"),
    table("Metric | Baseline | Model", "--- | --- | ---", "Latency | 5 ms | 20 ms", "AUC | 0.7 | 0.8"),
    "F1 is 0.51 for keywords, 0.66 for the linear model and 0.79 for BERT.",
    "F1 is 0.91 for short mails, 0.86 for the linear model's own mails and 0.79 for long ones.",
    "A straight line catches 78% at a thousand calls a day. Gradient boosting should catch 71% with ten.",
    "F1 is 86% for the linear model and 0.79 for BERT.",
    "F1 is 0.86 for the linear model, and 0.79 needs BERT if it drops below.",
    table(
      "Model | Precision | Recall",
      "--- | --- | ---",
      "Logistic regression | 0.88 | 0.69",
      "XGBoost | 0.88 | 0.69",
    ),
  ])("leaves %j alone", (model) => {
    expect(count(model)).toBe(0);
  });
});

describe("baseline-beats-result, of models that are named beside their numbers", () => {
  const found = (model: string): number =>
    underlined(
      baselineBeatsResult,
      design({
        "Problem framing": "Predict whether it happens.",
        "Model development": model,
        Evaluation: "Last two months.",
      }),
    ).length;

  it.each([
    "- MAE test year: mean of last 4 → 45 m, linear + hols → 49 m, LightGBM → 47 m",
    "The rule of thumb finds 46% of the calls; the trees find 44%.",
    "Recall is 0.47 with logistic regression and 0.44 with gradient boosting.",
    "Today's rules reach a precision of 0.81, our network 0.78.",
    "The seasonal naive forecast has a WAPE of 12%, and the transformer one of 14%.",
    "Popularity: NDCG 0.31. Two-tower model: NDCG 0.29.",
    "BERT gets an F1 of 0.79, a keyword list 0.83.",
    "MAE: last week's value 4.1, XGBoost 4.6.",
    "XGBoost has an RMSE of 5.2, a linear regression of 4.9.",
    "Accuracy: majority class 91%, CNN 89%.",
    "The heuristic catches 52% of the faults, the neural network 48%.",
    "AUC 0.71 (logistic regression) vs 0.69 (random forest).",
    "A straight line through the last three weeks is off by 6 minutes, the LSTM by 7.",
    "The clerk's rule is right in 84% of the cases, the boosted trees in 82%.",
    " - baseline (last value): MAPE 9.1\n- LSTM: MAPE 10.4",
  ])("reports %j", (model) => {
    expect(found(model)).toBe(1);
  });

  it.each([
    "The rule of thumb finds 22% of the calls; the trees find 44%.",
    "Recall is 0.31 with logistic regression and 0.44 with gradient boosting.",
    "The seasonal naive forecast has a WAPE of 14%, and the transformer one of 12%.",
    "MAE: last week's value 4.6, XGBoost 4.1.",
    "A straight line is off by 7 minutes, the LSTM by 6.",
    "XGBoost has an RMSE of 4.2, a linear regression of 4.9.",
    "AUC 0.69 (logistic regression) vs 0.71 (random forest).",
    "Rules cost 40 ms, the network 90 ms.",
    "Logistic regression was trained on 60% of the rows, boosting on 40%.",
    "The rule fires for 52% of the faults at 10% precision, the network for 48% at 60% precision.",
    "- baseline (last value): MAPE 10.4\n- LSTM: MAPE 9.1",
    "The keyword list covers 83% of the topics; BERT's F1 is 0.79.",
  ])("leaves %j alone", (model) => {
    expect(found(model)).toBe(0);
  });
});
