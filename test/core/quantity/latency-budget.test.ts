import { describe, expect, it } from "vitest";
import { latencyBudgets, latencyPaths } from "../../../src/core/quantity/latency-budget.ts";
import { shortTimeNames } from "../../../src/core/quantity/unit-names.ts";

const path = [
  "## Latency budget",
  "",
  "The feed answers within p99 < 200 ms end to end.",
  "",
  "- Feature fetch: 30 ms",
  "- Candidate generation — 60 ms",
  "- Ranking model: 90 ms",
  "- Business rules and response assembly: 40 ms",
].join("\n");

describe("latencyBudgets", () => {
  it("adds up the stages of a list and finds the promise", () => {
    const [budget, ...others] = latencyBudgets(path);
    expect(others).toEqual([]);
    expect(budget?.sum.value).toBeCloseTo(0.22, 9);
    expect(budget?.bound).toMatchObject({ text: "200 ms", percentile: 99 });
    expect(budget?.stages.map((stage) => stage.name)).toEqual([
      "Feature fetch",
      "Candidate generation",
      "Ranking model",
      "Business rules and response assembly",
    ]);
    expect(budget && path.slice(budget.range.start, budget.range.end)).toMatch(/^30 ms[^]*40 ms$/);
  });

  it("reads tables, with spans by their lower end", () => {
    const text = [
      "Latency SLO: p99 ≤ 100 ms",
      "",
      "| Stage | Time |",
      "| --- | --- |",
      "| ANN retrieval | 10–15 ms |",
      "| Feature lookup | 20 ms |",
      "| Ranker inference | 80 ms |",
    ].join("\n");
    expect(latencyBudgets(text)).toMatchObject([{ bound: { text: "100 ms" }, sum: { value: 0.11 } }]);
  });

  it("takes a total that is bounded for the promise", () => {
    const text = "Stages of the path:\n\n- retrieval 20 ms\n- ranking 50 ms\n- total < 100 ms\n";
    expect(latencyBudgets(text)).toMatchObject([{ bound: { text: "100 ms" }, stages: [{}, {}] }]);
  });

  it("leaves offline stages out", () => {
    const text = path.replace("Ranking model", "Ranking model (offline batch)");
    expect(latencyBudgets(text)[0]?.sum.value).toBeCloseTo(0.13, 9);
  });

  it.each([
    [
      "alternatives",
      "p99 < 10 ms\n\n- Logistic regression: 1 ms\n- Gradient boosting: 4 ms\n- Deep network: 9 ms",
    ],
    ["no promise", path.replace("p99 < 200 ms", "quickly")],
    ["two promises", `${path}\n\nThe page has a p99 latency < 500 ms.`],
    [
      "parallel work",
      path.replace("The feed", "Stages run in parallel:").replace("- Feature", "- parallel feature"),
    ],
    ["percentiles of one thing", "latency p99 < 300 ms\n\n- p50 = 40 ms\n- p90 = 90 ms\n- p99 = 180 ms"],
    ["times of training", "p99 < 200 ms\n\n- ranking model trains 3 hours\n- embedding model trains 5 hours"],
    ["one stage", "p99 < 200 ms\n\n- ranking: 250 ms"],
  ])("says nothing about %s", (_, text) => {
    expect(latencyBudgets(text)).toEqual([]);
  });
});

it.each(shortTimeNames)("reads stages in %s", (unit) => {
  const stages = `- Feature fetch: 0.2 ${unit}\n- Ranking model: 0.3${unit}\n`;
  expect(latencyPaths(stages)[0]?.stages.map(({ name }) => name)).toEqual(["Feature fetch", "Ranking model"]);
});
