import { describe, expect, it } from "vitest";
import { latencyVsBatch } from "../../src/rules/latency-vs-batch.ts";
import { design, underlined } from "./findings-of.ts";

const count = (requirements: string, serving: string): number =>
  underlined(latencyVsBatch, design({ Requirements: requirements, "Deployment and serving": serving }))
    .length;

describe("latency-vs-batch", () => {
  it.each([
    ["Block fraud in real time.", "A nightly batch job scores all cards."],
    ["- **Latency.** 100 ms at p99: p99 of 100 ms.", "Inference runs in a daily batch."],
    ["Decide before the payment is authorised.", "Scores are computed once a day and written to Redis."],
    ["Suggestions appear as the user types.", "- **Mode:** batch inference every night."],
    ["A post is checked within 2 seconds of its upload.", "Predictions are refreshed hourly."],
    ["Real-time ranking of the feed.", "| Aspect | Choice |\n| --- | --- |\n| Mode | nightly batch |"],
    [
      "Within 50 ms at p99: p99 below 50 ms.",
      "Similar images are computed for all images in a nightly batch job. When it fails, cached results are shown.",
    ],
    ["How fast? Instantly, at checkout.", "How is it served? By a weekly scoring job."],
  ])("reports %j served by %j", (requirements, serving) => {
    expect(count(requirements, serving)).toBe(1);
  });

  it.each([
    ["Block fraud in real time.", "Online inference. Card profiles come from a nightly batch job."],
    ["Block fraud in real time.", "A nightly batch would be useless; each payment is scored on request."],
    [
      "Within 50 ms at p99: p99 below 50 ms.",
      "Recommendations are precomputed every night and looked up by user.",
    ],
    ["Forecasts are ready at 6:00.", "A nightly batch job."],
    ["No real-time answers are needed.", "Batch inference every night."],
    [
      "Block fraud in real time.",
      "The gateway calls the scorer.\n\n### Fallback\n\nScores of the nightly batch job.",
    ],
    ["Block fraud in real time.", "Real-time inference, and batch inference for reports."],
    ["Block fraud in real time.", "Features are kept in the online store."],
    ["Is it real time?", "Nightly batch inference."],
    [
      "Answers in real time.",
      "The ranker scores. Features: static ones from a batch pipeline, others from a stream.",
    ],
  ])("leaves %j served by %j alone", (requirements, serving) => {
    expect(count(requirements, serving)).toBe(0);
  });
});
