import { describe, expect, it } from "vitest";
import { unitMixes } from "../../../src/core/quantity/unit-mix.ts";

describe("unitMixes", () => {
  it("finds sizes in bits among sizes in bytes", () => {
    expect(unitMixes("A photo is 2 MB.\n\nA thumbnail takes 20 Kb on disk.")).toMatchObject([
      { kind: "bits-among-bytes", quantity: { text: "20 Kb" }, against: { text: "2 MB" } },
    ]);
  });

  it("finds a median held against a promised p99 of the same thing", () => {
    const text = "- Ranker latency: p99 < 50 ms\n\nIn the load test the ranker latency was p50 = 30 ms.";
    expect(unitMixes(text)).toMatchObject([
      {
        kind: "percentiles",
        quantity: { text: "30 ms", percentile: 50 },
        against: { text: "50 ms", percentile: 99 },
      },
    ]);
  });

  it.each([
    ["bandwidth in bits", "A photo is 2 MB, the link 100 Mb/s."],
    ["bits alone", "The chip has 20 Kb."],
    ["lower-case kilobytes", "A photo is 2 MB, its thumbnail 20 kb."],
    ["a promise that is answered", "Ranker: p99 < 50 ms\n\nRanker: p50 = 20 ms\n\nRanker: p99 = 45 ms"],
    ["different things", "Ranker: p99 < 50 ms\n\nRetrieval: p50 = 20 ms"],
    ["promises only", "Ranker: p50 < 20 ms\n\nRanker: p99 < 50 ms"],
  ])("says nothing about %s", (_, text) => {
    expect(unitMixes(text)).toEqual([]);
  });
});
