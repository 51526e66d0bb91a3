import { describe, expect, it } from "vitest";
import { latencyBudget } from "../../../src/rules/latency-budget.ts";
import { design, underlined } from "../findings-of.ts";

const promises = [
  "Answer within 200 ms at the 99th percentile.",
  "- Latency: 200 ms (p99)",
  "We must answer in 200 ms.",
  "Results must be on the screen within 200 ms.",
  "- latency budget 200 ms",
  "The page waits at most 200 ms for us.",
  "200 ms for p99, end to end.",
  "Ответ за 200 мс.",
];

/** Ways to tell a path, of which one stage takes so many milliseconds. */
const paths = (ms: number): readonly string[] => [
  `Gateway (10 ms) → features (40 ms) → model (${ms} ms) → answer.`,
  `The gateway takes 10 ms. Reading features takes another 40 ms. The model needs ${ms} ms.`,
  `1. Features are read from Redis (40 ms).\n2. The model scores 500 rows (${ms} ms).\n3. Rules and logging (10 ms).`,
  `Reading features costs 40 ms and scoring ${ms} ms; the rest is below 10 ms.`,
  `A request reads its features (40 ms), is scored in one batch on the GPU (${ms} ms) and re-ordered (5 ms).`,
  `Of these 10 ms to the gateway, 40 ms for the features, ${ms} ms for the model; the rest is slack.`,
  `Candidates 40 ms (three sources in parallel), model ${ms} ms.`,
];

const count = (requirements: string, serving: string): number =>
  underlined(latencyBudget, design({ Requirements: requirements, Serving: serving })).length;

describe("latency-budget, in other words", () => {
  it.each(promises)("holds a path against %j", (promise) => {
    expect(count(promise, "Gateway 10 ms, features 40 ms, model 190 ms.")).toBe(1);
    expect(count(promise, "Gateway 10 ms, features 40 ms, model 30 ms.")).toBe(0);
  });

  it.each(paths(190).map((slow, at) => [slow, paths(30)[at] ?? ""]))("reads %j", (slow, quick) => {
    expect(count("Answer within 200 ms at p99.", slow)).toBe(1);
    expect(count("Answer within 200 ms at p99.", quick)).toBe(0);
  });

  it.each([
    "p50 60 ms, p95 120 ms, p99 190 ms.",
    "We time out after 300 ms, retry after 100 ms, alert at 250 ms.",
    "CPU 180 ms, GPU 60 ms, quantised 40 ms: we take the GPU.",
    "Three sources in parallel: graph 90 ms, vectors 80 ms, popular 100 ms.",
    "We keep 150 ms for later features, 100 ms for a slower model.",
    "Features 40 ms and model 30 ms; the nightly job takes 3 s.",
    "If the model needs more than 300 ms, the cache answers in 5 ms.",
  ])("leaves %j alone", (serving) => {
    expect(count("Answer within 200 ms at p99.", serving)).toBe(0);
  });

  it("takes the longest of several promises", () => {
    const path = "Features 40 ms, model 190 ms.";
    expect(count("Search answers within 200 ms, the report within 5 s.", path)).toBe(0);
    expect(count("Search answers within 200 ms, the report within 220 ms.", path)).toBe(1);
  });
});
