/** Slips in numbers as team docs and interview answers usually write them, and what is right beside them. */
import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/core/lint/rule.ts";
import { estimateMismatch } from "../../../src/rules/estimate-mismatch.ts";
import { latencyBudget } from "../../../src/rules/latency-budget.ts";
import { unitMix } from "../../../src/rules/unit-mix.ts";
import { unrealisticLatency } from "../../../src/rules/unrealistic-latency.ts";
import { vagueQuantity } from "../../../src/rules/vague-quantity.ts";
import { design, underlined } from "../findings-of.ts";

const inSection = (rule: Rule, name: string) => (text: string) => underlined(rule, design({ [name]: text }));

describe("estimate-mismatch", () => {
  const found = inSection(estimateMismatch, "Capacity");

  it.each([
    ["20,000 pull requests per day, 50 files each = 100,000 files/day", "100,000 files/day"],
    ["1M series, 5 ms each = 14 hours", "14 hours"],
    ["3,000 stores with 40 cameras each = 12,000 cameras", "12,000 cameras"],
    ["100 TB at $23/TB = $23,000", "$23,000"],
    ["2M calls at $0.002 per call = $400", "$400"],
    ["Average 1,200 QPS; peak 3x → 6,000 QPS", "6,000 QPS"],
    ["- Average: 1,157 QPS\n- Peak (5×): 11,574 QPS", "11,574 QPS"],
    ["- Average: 800 requests/s\n- Peak = 2 × average = 4,000 requests/s", "4,000 requests/s"],
    ["Logs grow by 480 GB/day, 1.4 TB/month.", "1.4 TB/month"],
    ["Labels cost $2,000/month, or $240,000/year.", "$240,000/year"],
    ["Availability of 99.9%, i.e. 8.8 minutes of downtime per year", "8.8 minutes of downtime per year"],
    ["99.99% uptime (an outage of 4.4 hours per month)", "4.4 hours per month"],
    ["One A100 handles 500 QPS; at 5,600 QPS we need 8 GPUs", "8 GPUs"],
    ["3 replicas, each 300 QPS, serve our 2,800 QPS", "3 replicas"],
    ["10 servers at 200 requests/s carry 8,000 requests/s", "10 servers"],
    ["Saved: 21 points × 410,000 = 861,000 calls", "861,000 calls"],
    ["We ask 10M users (5% of our 10M users) each week.", "10M"],
  ])("reports %j", (text, words) => {
    expect(found(text)).toEqual([words]);
  });

  it.each([
    "20,000 pull requests per day, 50 files each = 1M files/day",
    "10M series, 5 ms each = 14 hours",
    "3,000 stores with 40 cameras each = 120,000 cameras",
    "3,000 stores, 40 of them with cameras = 1.3%",
    "100 TB at $23/TB = $2,300",
    "100 TB at $23,000",
    "Average 1,200 QPS; peak 3x → 3,600 QPS",
    "Average 1,157 QPS; peak 5× ≈ 6k QPS",
    "- Reads: 300 QPS\n- Writes: 100 QPS\n- Peak of reads (3×): 900 QPS",
    "Peak 3x, and on Black Friday 6,000 QPS",
    "Logs grow by 480 GB/day, 14.4 TB/month, 175 TB/year.",
    "Labels cost $2,000/month, or $24,000/year.",
    "Compute costs $2,000/month and labels cost $90,000/year.",
    "Availability of 99.9%, i.e. 8.8 hours of downtime per year",
    "99.99% uptime (an outage of 4.4 minutes per month)",
    "99.9% of requests in time; one outage of 3 hours last year",
    "One A100 handles 500 QPS; at 5,600 QPS we need 12 GPUs",
    "10 servers at 900 requests/s carry 8,000 requests/s",
    "3 replicas, each 300 QPS; a cache takes most of the 2,800 QPS",
    "Saved: 21 points × 410,000 = 86,100 calls",
    "18 percentage points × 2,000 orders = 360 orders",
    "We ask 500,000 users (5% of our 10M users) each week.",
  ])("leaves %j alone", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("estimate-mismatch in tables", () => {
  const table = (...rows: readonly string[]) =>
    ["| Quantity | Calculation | Result |", "| --- | --- | --- |", ...rows.map((row) => `| ${row} |`)].join(
      "\n",
    );
  const found = inSection(estimateMismatch, "Capacity");

  it.each([
    ["Applications in a peak hour | 6,000 a day × 15% | 600", "600"],
    ["Rate | 3,000,000 estimates / 86,400 s | 347 QPS", "347 QPS"],
    ["**Photos a day** | 40,000 listings × 12 photos × 400 KB | 19.2 GB", "19.2 GB"],
    ["Index | 20M × 128 × 4 B | 1 GB", "1 GB"],
  ])("reports %j", (row, words) => {
    expect(found(table(row))).toEqual([words]);
  });

  it.each([
    "Applications in a peak hour | 6,000 a day × 15% | 900",
    "Rate | 3,000,000 estimates / 86,400 s | 34.7 QPS",
    "Training | 8 × A100, 12 h | 4 hours",
    "Photos a day | 40,000 × 12 × 400 KB | 192 GB, mostly JPEG",
  ])("leaves %j alone", (row) => {
    expect(found(table(row))).toEqual([]);
  });

  it("asks of columns with other names nothing", () => {
    expect(found("| Pod | Machine | Memory |\n| --- | --- | --- |\n| Ranker | 4 × 2 GB | 16 GB |")).toEqual(
      [],
    );
  });
});

describe("unit-mix", () => {
  it.each([
    ["The exported model has 500 Mb.", "500 Mb"],
    ["Memory: 16 Gb per pod", "16 Gb per pod"],
    ["The index takes 40 Gb on disk.", "40 Gb"],
    ["$0.002 per 1K tokens at first, $0.002 per token later.", "$0.002 per token"],
  ])("reports %j", (text, words) => {
    expect(underlined(unitMix, design({ Capacity: text }))).toEqual([words]);
  });

  it.each([
    "The exported model has 500 MB.",
    "The network link of each host has 10 Gb.",
    "A log line has 40 kb.",
    "$0.002 per 1K input tokens, $0.006 per 1K output tokens.",
    "$0.002 per 1K tokens, $2 per 1M tokens.",
  ])("leaves %j alone", (text) => {
    expect(underlined(unitMix, design({ Capacity: text }))).toEqual([]);
  });

  const watched = (text: string) =>
    underlined(unitMix, design({ Requirements: "- p99 latency under 100 ms", Monitoring: text }));

  it.each([
    ["Alert when p50 latency > 100 ms", "p50 latency > 100 ms"],
    ["Alert when the average latency exceeds 100 ms", "average latency exceeds 100 ms"],
    ["Median latency is 80 ms, within the 100 ms budget", "Median latency is 80 ms"],
  ])("reports %j", (text, words) => {
    expect(watched(text)).toEqual([words]);
  });

  it.each([
    "Alert when p99 latency > 100 ms",
    "Alert when p50 > 40 ms or p99 > 100 ms",
    "Median latency of 40 ms on the dashboard",
  ])("leaves %j alone", (text) => {
    expect(watched(text)).toEqual([]);
  });
});

describe("latency-budget", () => {
  const found = (text: string) =>
    underlined(latencyBudget, design({ Requirements: "- p99 latency under 100 ms", Serving: text }));

  it.each([
    ["Inference of the transformer takes 300 ms per request.", "300 ms per request"],
    ["The service calls the maps API in another region (150 ms round trip).", "150 ms"],
    ["A query of the vector index takes about 250 ms.", "250 ms"],
    [
      "| Stage | p50 | p99 |\n| --- | --- | --- |\n| Gateway | 5 ms | 10 ms |\n| Retrieval | 15 ms | 40 ms |\n| Ranking | 30 ms | 70 ms |",
      "70 ms",
    ],
    [
      "Both stores are asked in parallel.\n\n| Stage | p99 (ms) |\n| --- | --- |\n| Gateway | 40 |\n| Feature stores, in parallel | 940 |\n| Ranking | 60 |\n| **Total** | **1,040** |",
      "940",
    ],
    [
      "### Request flow\n\n1. **API gateway** – p99 15 ms\n2. **History vendor** (cached for 78%) – p99 90 ms\n3. **Price model** – p99 20 ms\n4. **Comparable sales** – p99 35 ms",
      "90 ms",
    ],
  ])("reports %j", (text, words) => {
    expect(found(text)).toEqual([words]);
  });

  it.each([
    "Inference of the transformer takes 60 ms per request.",
    "Inference takes 300 ms in the nightly batch.",
    "The old model took 300 ms; the call now takes 40 ms.",
    "Loading the model takes 40 s at start-up.",
    "If the call takes 300 ms, popular items are shown.",
    "Feature lookups are cached; a lookup takes 2 ms.",
    "| Stage | p50 | p99 |\n| --- | --- | --- |\n| Gateway | 5 ms | 10 ms |\n| Retrieval | 15 ms | 40 ms |\n| Ranking | 30 ms | 40 ms |",
    "| Region | p50 | p99 |\n| --- | --- | --- |\n| EU | 45 ms | 70 ms |\n| US | 55 ms | 80 ms |",
  ])("leaves %j alone", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("unrealistic-latency", () => {
  const found = inSection(unrealisticLatency, "Serving");

  it("knows the regions of clouds", () => {
    expect(found("The call from us-east-1 to eu-west-1 takes 5 ms.")).toEqual(["5 ms"]);
    expect(found("The call from us-east-1 to eu-west-1 takes 80 ms.")).toEqual([]);
  });
});

describe("vague-quantity", () => {
  const found = inSection(vagueQuantity, "Requirements");

  it.each([
    ["- Must be highly accurate", "highly accurate"],
    ["- Recommendations should be fast and relevant", "should be fast"],
    ["- Answers within a reasonable time", "within a reasonable time"],
    ["- The service needs to be scalable.", "needs to be scalable"],
  ])("reports %j", (text, words) => {
    expect(found(text)).toEqual([words]);
  });

  it("reads no number of an item as one of the demand", () => {
    expect(found("1. Low latency\n2. Must be highly accurate")).toEqual(["Low latency", "highly accurate"]);
  });

  it("reads no number of a heading as one of the demand", () => {
    expect(underlined(vagueQuantity, "# A design\n\n## 2. Goals\nReduce churn significantly.\n")).toEqual([
      "Reduce churn significantly",
    ]);
  });

  it.each([
    "- Must be highly accurate: 99% precision",
    "- Fast: p99 under 100 ms, 2,000 QPS",
    "- The model must be explainable to the regulator",
    "- Doors that must be open at night",
  ])("leaves %j alone", (text) => {
    expect(found(text)).toEqual([]);
  });
});
