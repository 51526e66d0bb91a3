/** Times that a client waits on purpose, and what waits for a failure: neither is promised, and neither is a stage. */
import { describe, expect, it } from "vitest";
import { latencyBudget } from "../../../src/rules/latency-budget.ts";
import { vagueQuantity } from "../../../src/rules/vague-quantity.ts";
import { design, underlined } from "../findings-of.ts";

const stages = (ranking: number): string =>
  `| Step | p99 |\n| --- | --- |\n| Gateway | 10 ms |\n| Candidates | 5 ms |\n| Feature store | 8 ms |\n| Ranking | ${String(ranking)} ms |`;

const found = (serving: string): readonly string[] =>
  underlined(
    latencyBudget,
    design({ Requirements: "- p99 latency of the service below 50 ms", Serving: serving }),
  );

describe("latency-budget, beside what waits on purpose", () => {
  it.each([
    "The client waits 80 ms after the last key, then sends the prefix.",
    "We wait 100 ms after the last keystroke before sending a request.",
    "Keystrokes are debounced by 150 ms.",
    "Requests are debounced (100 ms).",
    "The app has a debounce of 120 ms.",
    "The browser should wait 90 ms before it sends the prefix.",
    "Clients must be throttled to one request within 100 ms.",
    "Events are buffered for 200 ms before they are sent.",
  ])("holds stages to the promise beside %j", (pause) => {
    expect(found(`${pause}\n\n${stages(32)}`)).toEqual(["32 ms"]);
    expect(found(`1. ${pause}\n2. The gateway asks the ranker.\n\n${stages(32)}`)).toEqual(["32 ms"]);
    expect(found(`${pause}\n\n${stages(12)}`)).toEqual([]);
  });

  it.each(["The customer waits at most 80 ms.", "The list must be there within 80 ms after the request."])(
    "takes %j for a promise",
    (promise) => {
      expect(found(`${promise}\n\n${stages(32)}`)).toEqual([]);
    },
  );

  it("adds no item of a list to the rows of a table above it", () => {
    const fallback = "- **Fallback:** when the ranker takes longer than 25 ms, the old order is shown.";
    expect(found(`${stages(12)}\n\n${fallback}`)).toEqual([]);
    expect(found(`${stages(30)}\n\n${fallback}`)).toEqual(["30 ms"]);
  });
});

describe("vague-quantity, beside places in a list", () => {
  const goal = (text: string): readonly string[] => underlined(vagueQuantity, design({ Goals: `- ${text}` }));

  it.each([
    "Rank candidates so that the query that the customer wants stands as high as possible.",
    "The wanted product should be ranked as high as possible.",
    "Relevant results must appear as high as possible.",
    "The right article should be as high as possible in the list.",
    "Spam should be pushed as low as possible.",
  ])("is silent on %j", (text) => {
    expect(goal(text)).toEqual([]);
  });

  it.each([
    "Precision must be as high as possible.",
    "Costs should be as low as possible.",
    "The share of searches that rank well must be as high as possible.",
  ])("tells of %j", (text) => {
    expect(goal(text)).toHaveLength(1);
  });
});
