import { describe, expect, it } from "vitest";
import { unitMix } from "../../src/rules/unit-mix.ts";
import { design, findingsIn } from "./little-design.ts";

function found(body: string) {
  return findingsIn(design({ Serving: body }), unitMix);
}

describe("unit-mix", () => {
  it.each([
    ["A photo is 2 MB. A thumbnail takes 20 Kb on disk.", "20 Kb"],
    ["- Rows: 4 KB each\n- Index: 60 Gb", "60 Gb"],
    ["| Store | Size |\n| --- | --- |\n| Features | 200 GB |\n| Logs | 4 Tb |", "4 Tb"],
    ["Each node has 64 GiB; the model needs 12 Gb of memory.", "12 Gb"],
    ["How large is it? 900 Mb. And the cache? 2 GB.", "900 Mb"],
    ["- Ranker latency: p99 < 50 ms\n\nIn the load test the ranker latency was p50 = 30 ms.", "30 ms"],
    ["Retrieval latency must stay below 40 ms at p99. Retrieval latency is 12 ms at p50.", "12 ms"],
  ])("reports %j", (body, words) => {
    expect(found(body).map((finding) => finding.words)).toEqual([words]);
  });

  it("weighs a percentile less than a unit, and names what it is held against", () => {
    expect(found("2 MB, then 20 Kb.")).toMatchObject([
      {
        severity: "warning",
        message: "`20 Kb` is a size in bits among sizes in bytes such as `2 MB`; expected one of the two.",
        related: [{ message: "Beside it: 2 MB" }],
      },
    ]);
    expect(found("- Ranker: p99 < 50 ms\n- Ranker: p50 = 30 ms")).toMatchObject([
      {
        severity: "info",
        message: "`30 ms` at p50 is held against a promise at p99; expected the same percentile.",
      },
    ]);
  });

  it.each([
    "A photo is 2 MB, the link carries 100 Mb/s.",
    "A photo is 2 MB over a 1 Gbps link.",
    "The chip has 20 Kb.",
    "A photo is 2 MB, its thumbnail 20 kb.",
    "A photo is 2 MB, its thumbnail 20 KB; memory is 4 GiB.",
    "Ranker: p99 < 50 ms\n\nRanker: p50 = 20 ms\n\nRanker: p99 = 45 ms",
    "Ranker: p99 < 50 ms\n\nRetrieval: p50 = 20 ms",
    "Ranker: p50 < 20 ms\n\nRanker: p99 < 50 ms",
    "A photo is 2 MB. `20 Kb` is the name of a class.",
    "A photo is 2 MB.\n\n### Network\n\nPackets of 20 Kb.",
  ])("leaves %j alone", (body) => {
    expect(found(body)).toEqual([]);
  });

  it.each([
    ["10k QPS at peak.", "We size for 10k QPM.", "10k QPM"],
    ["- Load: 1,200 RPM", "1,200 requests per second need 12 machines.", "1,200 requests per second"],
    ["5,000 queries per second.", "| Load |\n| --- |\n| 5k QPM |", "5k QPM"],
  ])("reports a number of requests per two units of time: %j, %j", (requirements, serving, words) => {
    const text = design({ Requirements: requirements, Serving: serving });
    const [finding] = findingsIn(text, unitMix);
    expect(finding?.words).toBe(words);
    expect(finding?.message).toMatch(/per another unit of time; expected the same unit for both\.$/);
  });

  it.each([
    ["600k QPM at peak.", "We size for 10k QPS."],
    ["10k QPS, that is 600k QPM.", "600k QPM."],
    ["10k QPS at peak.", "Clients are limited to 10k QPM."],
    ["10 QPS at peak.", "A batch of 10 requests per minute."],
    ["10k QPS at peak.", "10k messages per minute."],
    ["10k QPS at peak.", "10k requests a day come from tests."],
  ])("leaves %j and %j alone", (requirements, serving) => {
    expect(findingsIn(design({ Requirements: requirements, Serving: serving }), unitMix)).toEqual([]);
  });
});
