import { describe, expect, it } from "vitest";
import { noFallback } from "../../src/rules/no-fallback.ts";
import { design, findingsIn } from "./little-design.ts";

const found = (body: string) => findingsIn(design({ Serving: body }), noFallback).map(({ words }) => words);

describe("no-fallback", () => {
  it.each([
    "Online inference, 12 replicas, p99 below 100 ms.",
    "Each request is scored in 20 ms by a Triton server.",
    "- **Inference mode** — online, since the basket changes.\n- **Caching** — 60 s.",
    "| Stage | p99 |\n| --- | --- |\n| Features | 10 ms |\n| Score | 20 ms |\n\nScored per request.",
    "Q: Online or batch?\nA: Real-time scoring behind an API gateway.",
    "The ranking service answers every query within 200 ms; three zones, one may fail.",
    "Requests are ranked in real time. Rollback takes a minute.",
    "Online. Timeout 80 ms → an alert.",
    "Online. When the log store is empty, the job is started again.",
    "The ranker answers in 80 ms. Static features come from a batch pipeline, others from a stream.",
  ])("asks for it in %j", (body) => {
    expect(found(body)).toEqual(["Serving"]);
  });

  it.each([
    "Online inference. After 80 ms without a score, the rules decide.",
    "Online inference.\n\n### Fallback\n\nPopular items.",
    "Each request is scored. If the feature store is down, a smaller model scores from the request.",
    "Scores are computed nightly and read from a table.",
    "Real-time scoring; on a timeout the service returns the list of yesterday.",
    "Online inference that degrades gracefully to BM25.",
    "Online inference; we fail open and let the payment through.",
    "| Failure | Answer |\n| --- | --- |\n| model down | cached answer |\n\nScored per request.",
    "Q: And when the model is slow?\nA: Users see the default ranking. Served online.",
    'Requests are answered online. The assistant says "I don\'t know" and hands over to a person.',
    "Online inference. Timeout 15 ms on the model → routing ETA.",
    "Each request is answered. Vendor down or slow (> 3 s): link to the top article.",
    "Scored nightly, read per request. If the store misses: popular people at the same employer.",
    "Scored per request. Where the index has no entry, the category's best sellers are shown.",
    "The daily batch writes predictions; no request reaches a model.",
  ])("is content with %j", (body) => {
    expect(found(body)).toEqual([]);
  });

  it("leaves a step without a section, or an empty one, to other rules", () => {
    expect(findingsIn(design({ Data: "Logs." }), noFallback)).toEqual([]);
    expect(found("")).toEqual([]);
  });
});
