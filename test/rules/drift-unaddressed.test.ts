import { describe, expect, it } from "vitest";
import { driftUnaddressed } from "../../src/rules/drift-unaddressed.ts";
import { design, underlined } from "./findings-of.ts";

const data = "Clicks and orders of our users, from the logs.";
const found = (monitoring: string, source = data): readonly string[] =>
  underlined(driftUnaddressed, design({ "Data preparation": source, Monitoring: monitoring }));

describe("drift-unaddressed", () => {
  it.each([
    "Dashboards for CPU, memory, error rate and p99, with alerts to the team on call at night and by day.",
    "- **Alerts.** Page when p99 is above 200 ms for five minutes.\n- **Logs.** Every request with its answer, kept for a month.",
    "| Signal | Alert |\n| --- | --- |\n| p99 | 200 ms for five minutes |\n| error rate | 1% over ten minutes |",
    "What do we watch? Uptime, the error rate of the service, queue length, and the cost of the cluster per day.",
    "We alert on latency, and on recall measured on the labels of the last week, and we retrain every Monday.",
    "Grafana shows throughput, memory and the number of requests; PagerDuty wakes the engineer on call.",
  ])("reports %j", (monitoring) => {
    expect(found(monitoring)).toEqual(["Monitoring"]);
  });

  it.each([
    "Dashboards for CPU and p99; population stability index of every feature against training, weekly.",
    "We watch data drift and concept drift with a weekly job and alert the owner above a threshold.",
    "The distribution of the scores is compared with the training month every day, and the owner is told.",
    "The share of missing values and the mean of each feature against training; alerts go to the team on call.",
    "Training-serving skew is measured on a sample of the requests, next to p99, memory and error rate.",
    "Latency.",
    "Inputs are compared with the training set by a KS test every week, and a ticket is opened when it fails.",
    "Online accuracy decays within weeks, so it is measured on labels every day and the model is retrained.",
  ])("leaves %j alone", (monitoring) => {
    expect(found(monitoring)).toEqual([]);
  });
});
