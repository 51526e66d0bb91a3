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
    "PR-AUC 0.4, 22 cores in the worst case. Large batches, old numbers.",
    "PR-AUC 0.4. What is compared is sales per store and month.",
    "PR-AUC 0.4; online accepted invitations per member, with reports and ignored ones as guard-rails.",
  ])("asks for it in %j", (body) => {
    expect(found(body)).toEqual(["Evaluation"]);
  });

  it.each([
    "NDCG, and NDCG for new users.",
    "### Slices\n\nCountry, device.",
    "AUC per segment.",
    "NE, AUC, calibration per campaign/country.",
    "PR-AUC 0.4. By maker, coolant, age and month.",
    "Per: market, device, lead time (<2 d), logged in or not. NDCG 0.4.",
    "Recall 0.9. An engineer went through all 70 missed failures of August.",
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
