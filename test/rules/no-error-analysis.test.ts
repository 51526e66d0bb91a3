import { describe, expect, it } from "vitest";
import { noErrorAnalysis } from "../../src/rules/no-error-analysis.ts";
import { design, findingsIn } from "./little-design.ts";

const found = (body: string) =>
  findingsIn(design({ Evaluation: body }), noErrorAnalysis).map(({ words }) => words);

describe("no-error-analysis", () => {
  it.each([
    "NDCG@10 of 0.44. A/B test on conversion.",
    "- **Offline metrics** — PR-AUC 0.46.\n- **Online metrics** — net loss.",
    "| Metric | Value |\n| --- | --- |\n| AUC | 0.79 |\n| log loss | 0.31 |",
    "Q: How do you test it?\nA: Precision and recall, then an experiment over 4 weeks.",
    "Calibration error below 0.01 in every decile; an A/B test decides.",
    "WAPE in a backtest with 6 origins; online: waste.",
  ])("asks for it in %j", (body) => {
    expect(found(body)).toEqual(["Evaluation"]);
  });

  it.each([
    "NDCG, and NDCG for new users.",
    "### Slices\n\nCountry, device.",
    "AUC per segment.",
    "Errors of the last month are read by two analysts.",
    "A confusion matrix shows which teams are mixed up.",
    "- **Error analysis** — 200 misses a month.",
    "Fairness: the false-decline rate of each country.",
    "WAPE is reported by store and by category.",
    "| Slice | Recall |\n| --- | --- |\n| new cards | 0.6 |",
    "Q: Where does it fail?\nA: We cluster the misclassified tickets; the worst slices get labels first.",
    "Анализ ошибок по сегментам пользователей.",
  ])("is content with %j", (body) => {
    expect(found(body)).toEqual([]);
  });

  it("leaves a step without a section, or an empty one, to other rules", () => {
    expect(findingsIn(design({ Data: "Logs." }), noErrorAnalysis)).toEqual([]);
    expect(found("")).toEqual([]);
  });
});
