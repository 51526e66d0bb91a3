import { describe, expect, it } from "vitest";
import { findQuantities } from "../../../src/core/quantity/find-quantities.ts";
import type { Unit } from "../../../src/core/quantity/unit.ts";

type Expected = readonly [text: string, value: number, unit: Unit];

const day = 86_400;

const lines: readonly (readonly [line: string, ...found: readonly Expected[]])[] = [
  ["100M DAU", ["100M DAU", 1e8, { user: 1 }]],
  ["20 req/day each", ["20 req/day", 20 / day, { request: 1, second: -1 }]],
  ["a day has 86,400 s", ["86,400 s", 86_400, { second: 1 }]],
  ["≈ 23k QPS", ["23k QPS", 23_000, { query: 1, second: -1 }]],
  ["1B items of 256 dims", ["1B items", 1e9, { item: 1 }], ["256 dims", 256, { dimension: 1 }]],
  ["4 bytes, 4 B", ["4 bytes", 4, { byte: 1 }], ["4 B", 4, { byte: 1 }]],
  ["1 TB or 1.5 GiB", ["1 TB", 1e12, { byte: 1 }], ["1.5 GiB", 1.5 * 2 ** 30, { byte: 1 }]],
  [
    "500 Mb/s and 500 MB/s",
    ["500 Mb/s", 62.5e6, { byte: 1, second: -1 }],
    ["500 MB/s", 5e8, { byte: 1, second: -1 }],
  ],
  ["99.9% of requests", ["99.9%", 0.999, {}]],
  ["$0.002 per 1k tokens", ["$0.002 per 1k tokens", 0.000002, { $: 1, token: -1 }]],
  ["€20 a month", ["€20 a month", 20 / (30 * day), { "€": 1, second: -1 }]],
  ["10^9, 1e9 and 2 × 10⁶ users", ["10^9", 1e9, {}], ["1e9", 1e9, {}], ["2 × 10⁶ users", 2e6, { user: 1 }]],
  ["3–5 days", ["3–5 days", 4 * day, { second: 1 }]],
  ["3 to 5 days", ["3 to 5 days", 4 * day, { second: 1 }]],
  ["5 ms-10 ms", ["5 ms-10 ms", 0.0075, { second: 1 }]],
  ["10M–20M users", ["10M–20M users", 1.5e7, { user: 1 }]],
  ["~30 minutes", ["30 minutes", 1800, { second: 1 }]],
  ["86 400 с", ["86 400 с", 86_400, { second: 1 }]],
  ["1_000_000 rows", ["1_000_000 rows", 1e6, { row: 1 }]],
  ["5 млн пользователей", ["5 млн пользователей", 5e6, { user: 1 }]],
  ["3 тыс. запросов в секунду", ["3 тыс. запросов в секунду", 3000, { request: 1, second: -1 }]],
  ["200 мс, 1,5 ГБ", ["200 мс", 0.2, { second: 1 }], ["1,5 ГБ", 1.5e9, { byte: 1 }]],
  ["20 million daily active users", ["20 million daily active users", 2e7, { user: 1 }]],
  ["5 B users, 2 M rows", ["5 B users", 5e9, { user: 1 }], ["2 M rows", 2e6, { row: 1 }]],
  [
    "10k requests per user per day",
    ["10k requests per user per day", 1e4 / day, { request: 1, user: -1, second: -1 }],
  ],
  ["30-day window, 768-dim vectors", ["30-day", 30 * day, { second: 1 }], ["768-dim", 768, { dimension: 1 }]],
  ["100 GPU-hours", ["100 GPU-hours", 360_000, { gpu: 1, second: 1 }]],
  ["500M+ products", ["500M+ products", 5e8, { item: 1 }]],
  [
    "**23k QPS** and *5 ms*, _7 ms_",
    ["23k QPS", 23_000, { query: 1, second: -1 }],
    ["5 ms", 0.005, { second: 1 }],
    ["7 ms", 0.007, { second: 1 }],
  ],
  ["40 shards", ["40 shards", 40, { shard: 1 }]],
  ["600 RPM", ["600 RPM", 10, { request: 1, second: -1 }]],
  ["$225K/month", ["$225K/month", 225_000 / (30 * day), { $: 1, second: -1 }]],
  ["a drop of -5%", ["-5%", -0.05, {}]],
];

const noQuantities: readonly string[] = [
  "v1.2.3 and 10.0.0.1",
  "On 2024-01-05, 01/02/2024, in 2024, since 2019 users ask",
  "GPT-4, A100, H100, p99, F1, k8s, top-10",
  "at 12:30, ratio 1:10",
  "# 3.2 Scale\n\n1. First\n2) Second",
  "see #123, [1], §4, ndcg@10",
  "`100M DAU` and\n```\n100M DAU\n```",
  "$x = 5 \\text{ ms}$ or $$5 ms$$",
  "https://example.org/5GB?n=10ms [link](page-5ms)",
  "5m, 3D, 2PR, 1st, 4th",
  "step 3 users see, figure 2 shows",
  "a score of 0.82, k = 10",
];

describe("findQuantities", () => {
  it.each(lines.map(([line, ...expected]) => ({ line, expected })))("reads $line", ({ line, expected }) => {
    const found = findQuantities(line);
    expect(found.map((one) => one.text)).toEqual(expected.map(([text]) => text));
    for (const [index, [text, value, unit]] of expected.entries()) {
      const one = found[index];
      expect(one?.unit).toEqual(unit);
      expect(one?.value).toBeCloseTo(value, 12 - Math.ceil(Math.log10(Math.abs(value) + 1)));
      expect(line.slice(one?.range.start, one?.range.end)).toBe(text);
    }
  });

  it.each(noQuantities)("finds none in %j", (text) => {
    expect(findQuantities(text)).toEqual([]);
  });

  it.each([
    ["p99 < 200 ms", { percentile: 99, comparator: "<" }],
    ["p99.9 latency of at most 1 s", { percentile: 99.9, comparator: "<=" }],
    ["200 ms at p95", { percentile: 95, comparator: undefined }],
    ["median latency: 40 ms", { percentile: 50 }],
    ["about 40 ms", { approximate: true, comparator: "~" }],
    ["no more than 40 ms", { comparator: "<=" }],
    ["не более 40 мс", { comparator: "<=" }],
    ["over 10M users", { comparator: ">" }],
    ["10M+ users", { comparator: ">=" }],
    ["p99 is high, 40 ms", { percentile: undefined }],
  ])("reads what stands around: %j", (text, expected) => {
    expect(findQuantities(text)).toMatchObject([expected]);
  });

  it("keeps both ends of a span", () => {
    expect(findQuantities("2–3 GB")).toMatchObject([{ low: 2e9, high: 3e9, value: 2.5e9 }]);
  });
});
