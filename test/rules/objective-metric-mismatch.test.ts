import { describe, expect, it } from "vitest";
import { objectiveMetricMismatch } from "../../src/rules/objective-metric-mismatch.ts";
import { design, underlined } from "./findings-of.ts";

const found = (requirements: string, evaluation: string): readonly string[] =>
  underlined(objectiveMetricMismatch, design({ Requirements: requirements, Evaluation: evaluation }));

describe("objective-metric-mismatch", () => {
  it.each([
    ["The goal is to raise retention by 2%.", "- **Online metrics.** CTR in an A/B test.", "CTR"],
    [
      "### Business objective\n\nMore watch time per member.",
      "### Online metrics\n\nClicks per session.",
      "Clicks",
    ],
    ["We want to increase revenue.", "Online: page views.", "page views"],
    [
      "Reduce complaints of passengers.",
      "| Kind | Metric |\n| --- | --- |\n| online | click-through rate |",
      "click-through",
    ],
    [
      "Goal: cut fraud losses by a third.",
      "Offline: PR-AUC.\n\nOnline metrics: p99 latency and uptime.",
      "p99",
    ],
    [
      "What is the objective? Lower churn.",
      "What decides the A/B test? The A/B test is decided by the open rate.",
      "open rate",
    ],
    ["Improve customer satisfaction.", "Primary metric: likes.", "likes"],
  ])("reports %j measured by %j", (requirements, evaluation, words) => {
    expect(found(requirements, evaluation)[0]).toContain(words);
  });

  it.each([
    ["The goal is to raise retention by 2%.", "- **Online metrics.** Retention after 28 days, CTR."],
    ["Raise the click-through rate.", "Online metrics: CTR."],
    ["Raise revenue through more clicks.", "Online: CTR."],
    ["The goal is more revenue.", "Offline: AUC of the click model.\n\nOnline: conversion rate, clicks."],
    ["The goal is retention.", "Offline: NDCG. A/B test on 5% of users."],
    ["The goal is retention.", "CTR would mislead here, so the A/B test is decided by churn."],
    ["The goal is retention.", "Online: returning users. Guard-rails: p99, CTR."],
    ["Serve 40M users.", "Online metrics: CTR."],
    ["Reduce the cost of support.", "Online metrics: deflection rate and clicks on the answer."],
  ])("leaves %j measured by %j alone", (requirements, evaluation) => {
    expect(found(requirements, evaluation)).toEqual([]);
  });
});
