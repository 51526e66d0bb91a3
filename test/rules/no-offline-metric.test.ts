import { describe, expect, it } from "vitest";
import { noOfflineMetric } from "../../src/rules/no-offline-metric.ts";
import { design, findingsIn } from "./little-design.ts";

const found = (body: string) =>
  findingsIn(design({ Evaluation: body }), noOfflineMetric).map(({ words }) => words);

describe("no-offline-metric", () => {
  it.each([
    "An A/B test over two weeks; the primary metric is conversion.",
    "- **Online metrics**: retention, complaints per order.\n- **Experiment**: 5% of users for 3 weeks.",
    "Success is judged by revenue per user in a switchback test.",
    "| Metric | Target |\n| --- | --- |\n| Conversion | +1% |\n| Churn rate | -2% |",
    "Q: How do you know it works?\nA: Fewer complaints after launch.",
    "We watch click-through rate and dwell time of live users, by country.",
  ])("asks for it in %j", (body) => {
    expect(found(body)).toEqual(["Evaluation"]);
  });

  it.each([
    "NDCG@10 of 0.44, at least 0.42.",
    "### Offline\n\nShare of tickets routed as the expert did.\n\n### Online\n\nTime to answer.",
    "- **Offline metrics** — share of routes within 5 minutes of the best.",
    "Recall at 1% false alarms on the held-out month.",
    "A golden set of 400 questions is graded by three doctors.",
    "WAPE by store on the last 8 weeks, in a backtest with 6 origins.",
    "| Metric | Value |\n| --- | --- |\n| PR-AUC | 0.46 |",
    "On the test set, 91% of addresses are parsed right. Online: returns.",
    "Win rate against the old prompts, judged by two editors.",
    "Метрики: precision и recall на отложенной выборке.",
  ])("is content with %j", (body) => {
    expect(found(body)).toEqual([]);
  });

  it("leaves a step without a section, or an empty one, to other rules", () => {
    expect(findingsIn(design({ Data: "Logs." }), noOfflineMetric)).toEqual([]);
    expect(found("")).toEqual([]);
  });
});
