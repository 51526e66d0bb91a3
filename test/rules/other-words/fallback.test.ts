import { describe, expect, it } from "vitest";
import { noFallback } from "../../../src/rules/no-fallback.ts";
import { design, underlined } from "../findings-of.ts";

const reported = (serving: string, title = "Serving"): number =>
  underlined(
    noFallback,
    design({
      Requirements: "Answer within 200 ms at p99, 300 requests/s.",
      Model: "Rules today, 0.3; LightGBM 0.5.",
      [title]: serving,
    }),
  ).length;

describe("no-fallback, in other words", () => {
  it.each([
    "Promise: 250 ms at p99. Later than 250 ms, nothing is shown and the asker notices nothing.",
    "The endpoint answers requests. Slower than 80 ms, the old order stays.",
    "The API answers requests. If the scorer is silent for 80 ms, the shop shows yesterday's order.",
    "gRPC endpoint, p99 80 ms. No reply after 100 ms and the old order stays.",
    "The endpoint has four replicas. When the stream stalls, profiles of the last hour are used.",
    "Requests go to the ranker; while it is down, editors' picks are shown.",
    "One endpoint. Without an answer after 50 ms the caller keeps its own rules, which ship with it.",
    "Requests go to two pods.\n\n- stream stalls or pod gone for a minute: router takes the table",
    "REST endpoint.\n\n- model down → table of averages\n- store slow → without history",
  ])("hears it in %j", (serving) => {
    expect(reported(serving)).toBe(0);
  });

  it.each([
    "The API answers requests in 80 ms. If a pod fails, an alert rings and somebody on call looks.",
    "The API answers requests. We look when replies come later than 1.5 seconds for more than one in a hundred.",
    "The API answers requests. Later than 250 ms, an alert rings for somebody on call.",
    "Requests are scored by four replicas. When drift shows, we look at it.",
    "A gRPC endpoint, p99 80 ms, autoscaled on CPU; if the load is high, more pods start.",
    "Real-time inference on a GPU. When labels are late, training waits.",
    // The requirements promise an answer, and nothing here is a batch.
    "The ranker runs in four pods behind a load balancer; the registry holds its versions.",
  ])("misses it in %j", (serving) => {
    expect(reported(serving)).toBe(1);
  });

  it("asks sections of no step, too", () => {
    const how =
      "The shop calls our endpoint, which reads features in 20 ms, scores in 30 ms and answers. Four pods in two zones behind a load balancer. Models are in a registry; the CI pipeline deploys them. It costs 400 EUR a month.";
    expect(reported(how, "How it all runs together")).toBe(1);
    expect(reported(`${how} Time-outs degrade it.`, "How it all runs together")).toBe(0);
    expect(reported(`${how} When we are silent, the shop sorts by price.`, "How it all runs together")).toBe(
      0,
    );
  });

  it("asks nothing of a nightly batch", () => {
    expect(reported("A nightly job scores all customers and writes a table.")).toBe(0);
  });
});
