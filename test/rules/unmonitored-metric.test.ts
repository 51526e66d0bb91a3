import { describe, expect, it } from "vitest";
import { unmonitoredMetric } from "../../src/rules/unmonitored-metric.ts";
import { design, underlined } from "./findings-of.ts";

const found = (
  monitoring: string,
  evaluation = "NDCG@10 and recall@100 on held-out queries.",
): readonly string[] =>
  underlined(unmonitoredMetric, design({ Evaluation: evaluation, Monitoring: monitoring }));

describe("unmonitored-metric", () => {
  it.each([
    "Dashboards for CPU, memory and p99, with alerts to the engineers on call by day and by night.",
    "- **Alerts.** Page when p99 is above 200 ms for five minutes.\n- **Logs.** Every request, kept for a month.",
    "| Signal | Alert |\n| --- | --- |\n| p99 | 200 ms for five minutes |\n| disk | 90% full for ten minutes |",
    "Population stability index of every feature against the training month; above 0.2 the owner is told.",
    "What is watched? Uptime, the queue, throughput and the cost of the cluster per day and per region.",
    "Availability and latency are on the dashboard of the platform team, who are paged when one is red.",
  ])("reports %j", (monitoring) => {
    expect(found(monitoring)).toEqual(["Monitoring"]);
  });

  it.each([
    "NDCG@10 on yesterday's queries, daily, with an alert below 0.40; p99 and memory on the dashboard.",
    "Model quality is measured weekly on labelled samples, next to latency, memory and the error rate.",
    "The click-through rate of the first page, every hour, and p99 and memory, with alerts to the owner.",
    "A sample of 500 answers is rated by people every week; below the promised quality a ticket is opened.",
    "The same metrics as in the evaluation, daily, on the newest labels, with alerts to the owner.",
    "Latency.",
    "Recall on early labels, weekly; population stability index of all features, hourly, and the p99.",
    "Users' feedback (thumbs down) per thousand answers, daily, next to p99, cost and the error rate.",
  ])("leaves %j alone", (monitoring) => {
    expect(found(monitoring)).toEqual([]);
  });

  it("needs a promise", () => {
    expect(
      found(
        "Dashboards for CPU, memory and p99, with alerts to the engineers on call.",
        "To be agreed with the product team.",
      ),
    ).toEqual([]);
  });
});
