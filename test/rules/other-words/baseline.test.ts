import { describe, expect, it } from "vitest";
import { baselineBeatsResult } from "../../../src/rules/baseline-beats-result.ts";
import { noBaseline } from "../../../src/rules/no-baseline.ts";
import { design, underlined } from "../findings-of.ts";

const reported = (model: string): number =>
  underlined(noBaseline, design({ Model: model, Evaluation: "PR AUC on the last month." })).length;

const table = (...rows: readonly string[]): string =>
  ["| Variant | PR AUC | Cost |", "| --- | --- | --- |", ...rows.map((row) => `| ${row} | 1 |`)].join("\n");

describe("no-baseline, in other words", () => {
  it.each([
    table("Sorted by age of the account | 0.2", "LightGBM | 0.4"),
    table("Weekly mean of the street | 0.2", "LSTM | 0.4"),
    table("CatBoost (in the app today) | 0.2", "Two-tower network | 0.4"),
    "A keyword list gets 41%. A fine-tuned BERT gets 72%. We ship BERT.",
    "What we have now finds 12 of 40 cases; XGBoost finds 31.",
    "Currently 0.31 (agents by hand). XGBoost 0.52.",
    "- tf-idf + Naive Bayes: 0.61\n- DistilBERT: 0.74",
    "A straight line through eight points is simple, too, and catches 44%. Gradient boosting catches 71%.",
    "AUC: keywords .62, BERT .79.",
  ])("hears it in %j", (model) => {
    expect(reported(model)).toBe(0);
  });

  it.each([
    table("CatBoost | 0.2", "LightGBM | 0.4"),
    table("Cabinets in the north | 0.2", "Cabinets in the south | 0.4"),
    "A fine-tuned BERT gets 72%, a larger one 74%. We ship the small one.",
    "A fine-tuned BERT, ECE 0.8% on last week.",
    "A fine-tuned BERT catches 72%, a larger one 74%. We ship the small one.",
    "LightGBM with 400 trees, log loss, 20 minutes on 16 cores. Average precision 0.3.",
  ])("misses it in %j", (model) => {
    expect(reported(model)).toBe(1);
  });
});

describe("baseline-beats-result, where no row is named after a baseline", () => {
  it.each([
    [`${table("Sorted by age | 0.42", "LightGBM | 0.4", "LSTM | 0.43")}\n\nWe take LightGBM.`, "0.4"],
    [
      `${table("Sorted by age | 0.42", "LightGBM | 0.4", "LightGBM + LSTM | 0.43")}\n\nWe take LightGBM.`,
      "0.4",
    ],
    [table("Sorted by age | 0.5", "LightGBM | 0.4", "LSTM | 0.43"), "0.4"],
    ["| Variant | MAE |\n| --- | --- |\n| Table by month | 910 |\n| LightGBM | 1,310 |", "1,310"],
    [`${table("17 правил, сейчас | 0,71", "CatBoost | 0,66")}\n\nБерём CatBoost.`, "0,66"],
  ])("reports %j", (model, words) => {
    expect(underlined(baselineBeatsResult, design({ Model: model }))).toEqual([words]);
  });

  it.each([
    `${table("Sorted by age | 0.31", "LightGBM | 0.4", "LSTM | 0.43")}\n\nWe take LightGBM.`,
    `${table("Sorted by age | 0.41", "LightGBM | 0.4", "LSTM | 0.43")}\n\nWe take the LSTM.`,
    `${table("Sorted by age | 0.5", "LightGBM | 0.4")}\n\nWe take sorting by age.`.replace(
      "sorting",
      "Sorted",
    ),
    table("LightGBM | 0.5", "LSTM | 0.43"),
    "| Variant | MAE |\n| --- | --- |\n| Table by month | 1,310 |\n| LightGBM | 610 |",
    "| Group | PR AUC |\n| --- | --- |\n| Old | 0.5 |\n| New | 0.4 |",
  ])("leaves %j alone", (model) => {
    expect(underlined(baselineBeatsResult, design({ Model: model }))).toEqual([]);
  });
});
