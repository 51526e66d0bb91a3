import { describe, expect, it } from "vitest";
import { unmonitoredMetric } from "../../../src/rules/unmonitored-metric.ts";
import { design, underlined } from "../findings-of.ts";

const count = (
  monitoring: string,
  evaluation = "PR AUC 0.4 and recall at 95% precision on the last month.",
) => underlined(unmonitoredMetric, design({ Evaluation: evaluation, Monitoring: monitoring })).length;

describe("unmonitored-metric, in other words", () => {
  it.each([
    "Request rate, timeouts, PSI of the features and null rates are watched, with alerts at 0.2. Data quality checks stop the job.",
    "Every five minutes: age of the newest event, p99. We retrain each Monday and the new model goes live when its PR AUC is not worse than the old one's.",
    "Train on a sliding window; ship when validation PR AUC is not worse. Requests, p99, cached share. Exposure bias is why the shuffled 1% stays.",
    "Latency, memory and GPU use. Quality of the input data is checked by Great Expectations; logs are kept 30 days.",
    "The data team gets feedback on the data contracts. p99 and errors are on a dashboard, drift of inputs is measured weekly.",
    "По часам: p99, доля ответов по запасной таблице. Показываем среди прошедших порог качества, дежурит команда.",
  ])("reports %j", (monitoring) => {
    expect(count(monitoring)).toBe(1);
  });

  it.each([
    "Dashboard with p99, errors and null rates; PR AUC each week on settled labels, when they are there.",
    "p99, errors. Each day 500 answers are drawn and judged again by people; below 92% an engineer is called.",
    "p99; fraud losses per day, share of chargebacks that we let through, with alerts. Drift of features.",
    "The same numbers as in the evaluation are computed each week on rows whose outcome is known; latency too.",
    "p99, errors, drift, and a weekly look at 50 wrong decisions by two analysts with a count per cause.",
    "The new model goes live when its PR AUC is not worse; an alert rings when PR AUC falls below 0.35.",
  ])("leaves %j alone", (monitoring) => {
    expect(count(monitoring)).toBe(0);
  });

  it("takes the columns of a table of models for promises, too", () => {
    const table = "| Model | PR AUC |\n| --- | --- |\n| Rules | 0.2 |\n| LightGBM | 0.4 |";
    expect(count("Dashboard with p99, error rate, CPU and queue length; on-call is paged.", table)).toBe(1);
  });
});
