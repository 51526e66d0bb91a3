import { describe, expect, it } from "vitest";
import { unrealisticLatency } from "../../src/rules/unrealistic-latency.ts";
import { design, underlined } from "./findings-of.ts";

const count = (serving: string): number =>
  underlined(unrealisticLatency, design({ "Deployment and serving": serving })).length;

describe("unrealistic-latency", () => {
  it.each([
    "A cross-encoder re-ranks 10,000 passages in 10 ms.",
    "- **Ranking.** An LLM scores 1,000 candidates within 50 ms.",
    "| Stage | p99 |\n| --- | --- |\n| Generate the answer with the LLM | 5 ms |",
    "Brute-force search over 1 billion vectors takes 5 ms.",
    "How fast? The large language model answers in 10 ms.",
    "Every payment gets a human review within 100 ms.",
    "GPT-4 rates all 500 products in 80 ms.",
  ])("reports %j", (serving) => {
    expect(count(serving)).toBe(1);
  });

  it.each([
    "A cross-encoder re-ranks 50 passages in 30 ms.",
    "The LLM answers in 1,500 ms.",
    "An LLM over 1,000 candidates in 50 ms would be impossible.",
    "The LLM labels 1M documents offline; the student answers in 5 ms.",
    "The ranker scores 800 candidates in 60 ms.",
    "An HNSW index over 1 billion vectors answers in 5 ms.",
    "The LLM gateway adds 5 ms.",
    "A distilled model replaces the LLM and takes 5 ms.",
    "Exact search over 100k vectors in 5 ms.",
  ])("leaves %j alone", (serving) => {
    expect(count(serving)).toBe(0);
  });
});
