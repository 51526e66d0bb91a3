/** New and changed things that are promised to be there soon, and are only brought up to date by a job. */
import { describe, expect, it } from "vitest";
import { latencyVsBatch } from "../../../src/rules/latency-vs-batch.ts";
import { design, underlined } from "../findings-of.ts";

const found = (requirements: string, serving: string): readonly string[] =>
  underlined(
    latencyVsBatch,
    design({ Requirements: requirements, Serving: `Answers are computed online per request.\n\n${serving}` }),
  );

describe("latency-vs-batch", () => {
  it.each([
    [
      "- New videos must be eligible within 10 minutes of upload.",
      "- New videos: added to the index every night",
      "every night",
    ],
    ["- New listings searchable in under 5 minutes", "A nightly job re-indexes new listings.", "nightly"],
    ["Updated prices are visible within 15 minutes.", "Updated prices are loaded once a day.", "once a day"],
    ["- New articles appear in at most 2 hours", "- New articles are embedded daily", "daily"],
  ])("%j is not kept by %j", (requirements, serving, words) => {
    expect(found(requirements, serving)).toEqual([words]);
  });

  it.each([
    [
      "- New videos must be eligible within 10 minutes of upload.",
      "- New videos: added to the index every 5 minutes",
    ],
    [
      "- New videos must be eligible within 10 minutes of upload.",
      "- New videos are embedded on upload; the index is rebuilt every night, too.",
    ],
    [
      "- New videos must be eligible within 10 minutes of upload.",
      "- New users are added to the segments every night",
    ],
    ["- New videos must be eligible within a day.", "- New videos: added to the index every night"],
    ["- New videos are welcome.", "- New videos: added to the index every night"],
    [
      "- New videos must be eligible within 10 minutes.",
      "- A nightly report counts new videos that were added.",
    ],
    ["- New listings appear within 24 hours", "- New listings are indexed daily"],
  ])("%j is kept by %j", (requirements, serving) => {
    expect(found(requirements, serving)).toEqual([]);
  });

  it("says what is late, and for which promise", () => {
    const text = design({
      Requirements: "New videos within 10 minutes.",
      Serving: "New videos: indexed every night",
    });
    expect(underlined(latencyVsBatch, text)).toEqual(["every night"]);
  });
});
