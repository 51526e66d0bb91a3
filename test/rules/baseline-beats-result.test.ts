import { describe, expect, it } from "vitest";
import { baselineBeatsResult } from "../../src/rules/baseline-beats-result.ts";
import { design, underlined } from "./findings-of.ts";

const found = (model: string, evaluation = "See above."): readonly string[] =>
  underlined(baselineBeatsResult, design({ "Model development": model, Evaluation: evaluation }));

const table = (rows: string): string => `| Model | NDCG@10 | Cost |\n| --- | --- | --- |\n${rows}`;

describe("baseline-beats-result", () => {
  it.each([
    [table("| Popularity | 0.44 | 1 |\n| Two-tower (chosen) | 0.41 | 8 |"), "See above.", "0.41"],
    [
      "| Model | PR-AUC | p99 |\n| --- | --- | --- |\n| Rules | 0.7 | 5 ms |\n| LightGBM (chosen) | 0.6 | 40 ms |",
      "See above.",
      "0.6",
    ],
    ["PR-AUC of the model: 0.31, against 0.46 of the baseline.", "See above.", "0.31"],
    ["- **Baseline.** Popularity: NDCG@30 of 0.44.", "- **NDCG@30**: reached 0.36.", "0.36"],
    ["- **Baseline.** Seasonal naive, WAPE 0.20.", "The model reaches a WAPE of 0.24.", "0.24"],
    ["MAE: 5.2 vs 4.8 for the heuristic.", "See above.", "5.2"],
    ["RMSE 14, down from 12 with the baseline.", "See above.", "14"],
    ["Accuracy 81% compared to 84% by the rules.", "See above.", "81"],
  ])("reports %j, %j", (model, evaluation, words) => {
    expect(found(model, evaluation)).toEqual([words]);
  });

  it.each([
    [table("| Popularity | 0.31 | 1 |\n| Two-tower (chosen) | 0.44 | 8 |"), "See above."],
    [table("| Rules | 0.11 | 0 |\n| Trees | 0.31 | 1 |\n| GraphSAGE | 0.41 | 8 |"), "See above."],
    [table("| BM25 + cross-encoder | 0.31 | 1 |\n| Same with the teacher | 0.35 | 8 |"), "See above."],
    ["PR-AUC 0.46, against 0.31 of the baseline.", "See above."],
    ["MAE: 4.8 vs 5.2 for the heuristic.", "See above."],
    ["- **Baseline.** Popularity: NDCG@30 of 0.31.", "NDCG@30: at least 0.25; reached 0.44."],
    ["- **Baseline.** Popularity: NDCG@30 of 0.31.", "The model reaches an NDCG@5 of 0.22."],
    ["- **Baseline.** Recall at 0.3% declined of 0.60.", "Recall with the fallback model is 0.49."],
    ["- **Baseline.** WAPE of 30%.", "The model reaches a WAPE of 0.24."],
    [
      "| Model | Recall | Precision |\n| --- | --- | --- |\n| Rules | 0.9 | 0.2 |\n| Trees (chosen) | 0.8 | 0.7 |",
      "x",
    ],
    ["Latency of the model 12 ms against 1 ms of the baseline.", "See above."],
    [
      "| Model | PR-AUC | p99 |\n| --- | --- | --- |\n| Rules | 0.2 | 5 ms |\n| LightGBM | 0.6 | 40 ms |\n| Multimodal | 0.7 | 240 ms |\n\nWe go with LightGBM.",
      "x",
    ],
  ])("leaves %j, %j alone", (model, evaluation) => {
    expect(found(model, evaluation)).toEqual([]);
  });

  const results =
    "| Model | recall@1000 | NDCG@20 |\n| --- | --- | --- |\n| Popularity | 0.11 | 0.21 |\n| Matrix factorization | 0.34 | 0.29 |\n| Two-tower | 0.30 | 0.25 |";

  it.each([
    ["- Baseline: most popular videos; then matrix factorization", ["0.30"]],
    ["Baselines: popularity, matrix factorization.", ["0.30"]],
    ["- Baseline: most popular videos\n- Matrix factorization was tried, too.", []],
    ["- Baseline: most popular videos; matrix factorization beats it.", []],
    ["- Baseline: most popular, matrix factorization and two-tower", []],
  ])("takes for simple what %j declares, of a table of models", (model, words) => {
    expect(found(model, results)).toEqual(words);
  });
});
