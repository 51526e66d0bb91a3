import { describe, expect, it } from "vitest";
import { unrealisticLatency } from "../../../src/rules/unrealistic-latency.ts";
import { design, underlined } from "../findings-of.ts";

const count = (serving: string): number =>
  underlined(unrealisticLatency, design({ "Deployment and serving": serving })).length;

describe("unrealistic-latency, in other words", () => {
  it.each([
    "The LLM generates the summary in under 10 ms.",
    "Claude writes the reply in 8 ms.",
    "We call GPT-4 for each candidate, 200 candidates, in a 20 ms budget.",
    "The cross-encoder scores 5,000 query-document pairs within 5 ms.",
    "BERT cross encoder over the top 20k documents: 10 ms.",
    "Exact kNN over 2B embeddings responds in 3 ms.",
    "We scan 500 million vectors by brute force in 2 ms.",
    "A flat (exhaustive) index of 1B vectors answers in 10 ms.",
    "A 70B model answers in 5 ms.",
    "Llama 3 70B answers the question in 5 ms.",
    "A human moderator looks at each post within 50 ms.",
    "Diffusion model renders the banner in 5 ms.",
    "Latency of the LLM call is 3 ms.",
    "1B vectors are compared one by one in 4 ms.",
  ])("reports %j", (serving) => {
    expect(count(serving)).toBe(1);
  });

  it.each([
    "The LLM generates the summary in about 2 seconds.",
    "Time to first token of the LLM is 300 ms.",
    "A cross-encoder re-ranks the top 50 in 40 ms on a GPU.",
    "HNSW over 1B vectors answers in 10 ms.",
    "An IVF-PQ index of 1B vectors is searched in 5 ms.",
    "Exact search over 100k vectors takes 5 ms.",
    "The LLM output is cached; a hit takes 2 ms.",
    "A distilled student of the LLM answers in 5 ms.",
    "The LLM writes 60 tokens per second, one every 15 ms.",
    "LLM: 1,200 ms; feature fetch: 5 ms.",
    "A gradient boosted tree scores 500 candidates in 5 ms.",
    "Moderators review posts within 4 hours; the rule engine answers in 10 ms.",
    "The LLM runs offline over 10M documents; the lookup takes 3 ms.",
    "The prompt is assembled in 5 ms, then the LLM answers in 1.5 s.",
  ])("leaves %j alone", (serving) => {
    expect(count(serving)).toBe(0);
  });
});
