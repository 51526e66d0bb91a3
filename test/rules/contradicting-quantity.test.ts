import { describe, expect, it } from "vitest";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { lintDesignDoc } from "../../src/core/lint/lint.ts";
import { contradictingQuantity } from "../../src/rules/contradicting-quantity.ts";
import { design, underlined } from "./findings-of.ts";

const found = (requirements: string, serving: string): readonly string[] =>
  underlined(
    contradictingQuantity,
    design({ Requirements: requirements, "Deployment and serving": serving }),
  );

describe("contradicting-quantity", () => {
  it.each([
    ["100M DAU.", "We size for 50M DAU.", "50M DAU"],
    ["- **Scale.** 100 million daily active users.", "DAU: 50 million", "50 million"],
    ["| Number | Value |\n| --- | --- |\n| DAU | 100M |", "With 50M DAU we need 12 machines.", "50M DAU"],
    ["Peak load is 70k QPS.", "The peak traffic of 20k QPS needs 40 machines.", "20k QPS"],
    ["23,000 QPS on average and 70,000 at peak.", "40 machines for a peak of 25,000 QPS.", "25,000 QPS"],
    ["Q: How big is it?\nA: 23,000 QPS on average and 70,000 at peak.", "40 machines for a peak of 25,000 QPS.", "25,000 QPS"], // prettier-ignore
    ["- How large is the load? 70k QPS at peak.", "The peak load is 20k QPS.", "20k QPS"],
    ["**How many people use it?** 100M DAU.", "With 50M DAU we need 12 machines.", "50M DAU"],
    ["How many requests per second does it get? 70k QPS at peak.", "Q: What is the peak load?\nA: 20k QPS at peak.", "20k QPS"], // prettier-ignore
    ["Peak QPS is 10k.", "Peak QPS = 25k, or 40 machines × 625.", "25k"],
    ["20k requests per second at peak.", "Sized for 35k RPS at peak.", "35k RPS"],
    ["p99 latency below 100 ms.", "The p99 latency is 200 ms.", "200 ms"],
    ["- **Latency.** p99 < 100 ms", "- **Latency.** p99 < 200 ms end to end", "200 ms"],
    ["Availability of 99.9%.", "Two zones give an availability of 99.99%.", "99.99%"],
    ["The model is retrained daily.", "We retrain weekly.", "weekly"],
    ["Retraining every 6 hours.", "The job retrains the model every day.", "every day"],
    ["Logs are kept for 90 days.", "Logs are kept for 30 days.", "30 days"],
    ["A catalogue of 50M videos.", "10M videos in the catalogue.", "10M videos"],
    ["Trained on the last 90 days.", "The model is trained on the last 30 days.", "30 days"],
    ["The index takes 1 TB.", "The vector index is 256 GB.", "256 GB"],
    ["We have 300M monthly active users.", "MAU is 200M.", "200M"],
  ])("reports %j against %j", (requirements, serving, words) => {
    expect(found(requirements, serving)).toEqual([words]);
  });

  it.each([
    ["100M DAU.", "100 million daily active users."],
    ["100M DAU.", "300M MAU."],
    ["Average load is 23k QPS.", "Peak load is 70k QPS."],
    ["Load: about 23k QPS.", "Load: 23,148 QPS."],
    ["23k QPS × 3 = 70k QPS at peak.", "Peak load is 70k QPS."],
    ["23,000 QPS on average and 70,000 at peak.", "70k QPS at peak, 23k QPS on average."],
    ["Peak QPS = 4k × 2.5 = 10k.", "Peak QPS = 9k × 2 = 18k."],
    ["Peak RPS: 600 x 3 = 1,800 RPS", "Peak RPS is 1,800."],
    ["p50 latency of 40 ms.", "p99 latency of 100 ms."],
    ["p99 latency below 100 ms.", "The ranker has a p99 latency of 40 ms."],
    ["p99 latency below 100 ms.", "An alert fires when p99 latency exceeds 150 ms."],
    ["100M DAU.", "Today there are 60M DAU."],
    ["100M DAU.", "In two years, 200M DAU."],
    ["100M DAU.", "20M DAU in Europe."],
    ["The ranker is retrained daily.", "The retrieval model is retrained weekly."],
    ["Incrementally retrained daily.", "Retrained from scratch weekly."],
    ["We retrain at least weekly.", "The model is retrained daily."],
    ["Retrained nightly.", "Retrained daily."],
    ["- **Search.** p99 latency 100 ms.", "- **Feed.** p99 latency 200 ms."],
    ["Logs are kept for 90 days.", "Features are kept for 30 days."],
    ["Raw logs are kept for 30 days.", "Logs are kept for 400 days."],
    ["The index takes 1 TB.", "The compressed index is 64 GB."],
    ["100M DAU.", "Would 200M DAU change the design?"],
    ["How many people use the feed? 100M DAU.", "How many people use the search? 50M DAU."],
    ["Read load is 20k QPS.", "Write load is 2k QPS."],
    ["Availability of 99.9%.", "Availability of 99.99% was considered and is too expensive."],
    ["Trained on the last 90 days.", "Evaluated on the last 7 days."],
    ["30-day retention of users is 40%.", "7-day retention is 60%."],
    ["The feature store answers 2M QPS.", "The load is 20k QPS."],
  ])("leaves %j and %j alone", (requirements, serving) => {
    expect(found(requirements, serving)).toEqual([]);
  });

  it("stays silent where a third value shows that they are of different things", () => {
    expect(found("100M DAU.", "50M DAU here.\n\n20M DAU there.")).toEqual([]);
  });

  it("leaves a list of values in one section alone", () => {
    expect(found("- 100M requests per month = 40 RPS\n- 1B requests per month = 400 RPS", "Online.")).toEqual(
      [],
    );
  });

  it("shows the other place", () => {
    const text = design({ Requirements: "100M DAU.", Serving: "50M DAU." });
    const [finding] = lintDesignDoc(parseDesignDoc(text), [contradictingQuantity]);
    const [related] = finding?.related ?? [];
    expect(related && text.slice(related.range.start, related.range.end)).toBe("100M DAU");
  });

  it("holds the promise that a sum is said to be below against the one that was made", () => {
    const serving = "Total about 170 ms, below the 350 ms at p99.";
    expect(
      underlined(contradictingQuantity, design({ Requirements: "- p99 < 250 ms", Serving: serving })),
    ).toEqual(["350 ms"]);
    expect(
      underlined(contradictingQuantity, design({ Requirements: "- p99 < 350 ms", Serving: serving })),
    ).toEqual([]);
  });
});
