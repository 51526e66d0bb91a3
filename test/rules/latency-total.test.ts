/** Totals of stages that are told in one line or in sentences, and what beside them is no total of theirs. */
import { describe, expect, it } from "vitest";
import { latencyBudget } from "../../src/rules/latency-budget.ts";
import { design, underlined } from "./findings-of.ts";

const found = (serving: string): readonly string[] =>
  underlined(latencyBudget, design({ Requirements: "Quick.", Serving: serving }));

describe("a total of stages", () => {
  it.each([
    [
      "Latency: gateway 10 ms, feature lookup 25 ms, ranking 40 ms, post-processing 5 ms; total 60 ms.",
      "60 ms",
    ],
    [
      "Per ticket: fetch 0.2 s, classify 0.05 s, retrieval 0.3 s, LLM 12 s, billing API 1.5 s. Total ≈ 9 s",
      "9 s",
    ],
    ["Gateway 10 ms + features 25 ms + model 40 ms = 65 ms.", "65 ms"],
    ["Gateway (10 ms) → features (25 ms) → model (40 ms) = 65 ms end to end.", "65 ms"],
    ["Path: gateway 10 ms → features 25 ms → model 40 ms → total 65 ms.", "65 ms"],
    ["The gateway takes 10 ms, the feature store 25 ms and the model 40 ms, 65 ms in all.", "65 ms"],
    ["Retrieval takes 20 ms, ranking 60 ms and re-ranking 15 ms, which adds up to 85 ms.", "85 ms"],
    ["Retrieval: 20 ms, ranking: 60 ms, re-ranking: 15 ms. Sum: 85 ms.", "85 ms"],
    [
      "Budget: embeddings 120 ms, features 30 ms, model 40 ms, network 50 ms = 210 ms of the 300 ms.",
      "210 ms",
    ],
    ["Fetch features 20 ms, score 60 ms, re-rank 15 ms = 85 ms out of 200 ms.", "85 ms"],
    ["End-to-end latency is 85 ms: retrieval 20 ms, ranking 60 ms, re-ranking 15 ms.", "85 ms"],
    ["In total 85 ms: retrieval 20 ms, ranking 60 ms and re-ranking 15 ms.", "85 ms"],
    ["LLM: 4 calls × 3 s = 12 s, retrieval 0.3 s, guardrails 0.5 s; in total 10 s.", "10 s"],
    ["Retrieval 20–30 ms, ranking 60–80 ms, so 180–210 ms in total.", "180–210 ms"],
    ["Retrieval ~20 ms, ranking ~60 ms, about 120 ms in total.", "120 ms"],
    ["Tokenize 5 ms + encode 18 ms + ANN search 7 ms + rerank 30 ms = 50 ms", "50 ms"],
    [
      "Latency budget: API gateway 5 ms, feature fetch 15 ms, model 30 ms. Total: 60 ms (target 100 ms).",
      "60 ms",
    ],
    ["API gateway 5 ms, feature fetch 15 ms, model 30 ms. Total: 60 ms against a target of 100 ms.", "60 ms"],
  ])("that is not their sum is reported: %j", (text, total) => {
    expect(found(text)).toEqual([total]);
  });

  it.each([
    ["Total about 120 ms, below the 250 ms at p99.", ["120 ms"]],
    ["Total: 120 ms (budget 250 ms)", ["120 ms"]],
    ["Sum: 120 ms of 250 ms", ["120 ms"]],
    ["Total about 170 ms, below the 250 ms at p99.", []],
    ["In total 170 ms, against a target of 250 ms.", []],
    ["Total: 170 ms, and 230 ms on a cold cache", []],
  ])("below a list is held against it, whatever promise stands beside it: %j", (total, words) => {
    const stages =
      "- Feature fetch: 15 ms\n- Retrieval: 25 ms\n- Ranking: 80 ms\n- Re-ranking: 10 ms\n- Network: 40 ms";
    expect(found(`${stages}\n\n${total}`)).toEqual(words);
  });

  it("of percentiles only wants a word on how it was found", () => {
    const text = "p99: retrieval 20 ms, feature fetch 25 ms, ranking 60 ms, total 80 ms.";
    expect(found(text)).toEqual(["80 ms"]);
  });

  it.each([
    "Latency: gateway 10 ms, feature lookup 25 ms, ranking 40 ms, post-processing 5 ms; total 80 ms.",
    "Budget: embeddings 120 ms, features 30 ms, model 40 ms, network 50 ms = 240 ms of the 300 ms.",
    "Retrieval 20 ms, features 10 ms, model 30 ms = 0.03 s.",
    "Retrieval 20 ms, features 10 ms, model 2 × 30 ms = 60 ms.",
    "Per ticket: fetch 0.2 s, classify 0.05 s, retrieval 0.3 s, LLM 12 s, billing API 1.5 s. Total ≈ 14 s",
    "Gateway 10 ms + features 25 ms + model 40 ms = 75 ms, well below 100 ms.",
    "Gateway (10 ms) → features (25 ms) → model (40 ms) = 75 ms end to end.",
    "Retrieval takes 20 ms, ranking 60 ms and re-ranking 15 ms, which adds up to 95 ms and leaves 5 ms.",
    "Retrieval takes 20 ms, ranking 60 ms and re-ranking 15 ms. Overall we promise 200 ms.",
    "LLM: 4 calls × 3 s = 12 s, retrieval 0.3 s, guardrails 0.5 s; in total about 13 s.",
    "LLM: 4 calls × 3 s = 12 s, retrieval 0.3 s, guardrails 0.5 s; 12.8 s in all.",
    "Retrieval takes 20 ms and ranking 60 ms; on a cache hit the total is 25 ms.",
    "Retrieval takes 20 ms and ranking 60 ms (features 25 ms, model 35 ms), in total 80 ms.",
    "Retrieval takes 20 ms and ranking 60 ms, so the total with the network is 110 ms, overhead included.",
    "Retrieval takes 20 ms and ranking 60 ms. The total budget is 150 ms.",
    "Retrieval takes 20 ms, ranking 60 ms and re-ranking 15 ms in total.",
    "Retrieval and ranking take 80 ms together; the gateway adds 10 ms and the network 20 ms.",
    "Ranking takes 60 ms for 500 items, 0.12 ms each; retrieval takes 20 ms; total 80 ms.",
    "Retrieval 20 ms, ranking 60 ms, of which 25 ms are features; total 80 ms.",
    "p99: retrieval 20 ms, ranking 60 ms. The end-to-end p99 is 70 ms as measured on whole requests.",
    "The median is 20 ms for retrieval and 60 ms for ranking, total 75 ms.",
    "ASR takes 300 ms, the LLM 900 ms and TTS 250 ms. We stream, so the user hears the first word after 700 ms in total.",
    "Feature lookup 8 ms; inference 12 ms. Total latency (incl. network) 35 ms.",
    "Retrieval and ranking run in parallel: 20 ms and 60 ms, 60 ms in total.",
    "Candidate generation (15 ms), feature hydration (10 ms), ranking (25 ms) and business rules (5 ms) total 55 ms.",
  ])("that is one, or of something else, is left alone: %j", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("stages of one line against a promise", () => {
  const against = (promise: string, serving: string): readonly string[] =>
    underlined(latencyBudget, design({ Requirements: promise, Serving: serving }));

  it.each([
    [
      "First response under 10 s at p95.",
      "LLM 4 calls × 3 s = 12 s, billing API 1.5 s, retrieval 0.3 s.",
      "12 s",
    ],
    ["Answer within 5 s at p95.", "Prompt assembly 0.1 s, generation 6 s, guardrails 0.5 s.", "6 s"],
    [
      "p99 < 60 ms",
      "End-to-end latency is 95 ms: retrieval 20 ms, ranking 60 ms, re-ranking 15 ms.",
      "60 ms",
    ],
  ])("%j against %j", (promise, serving, words) => {
    expect(against(promise, serving)).toEqual([words]);
  });

  it.each([
    ["First response under 15 s at p95.", "LLM 4 calls × 3 s = 12 s, billing API 1.5 s, retrieval 0.3 s."],
    ["p99 < 100 ms", "Retrieval: 20 ms, ranking: 60 ms, re-ranking: 15 ms. Sum: 95 ms."],
  ])("%j is kept by %j", (promise, serving) => {
    expect(against(promise, serving)).toEqual([]);
  });
});
