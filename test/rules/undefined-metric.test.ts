import { describe, expect, it } from "vitest";
import { undefinedMetric } from "../../src/rules/undefined-metric.ts";
import { design, findingsIn } from "./little-design.ts";

const found = (goal: string, evaluation = "A/B test.") =>
  findingsIn(design({ Requirements: goal, Evaluation: evaluation }), undefinedMetric).map(
    ({ words }) => words,
  );

describe("undefined-metric", () => {
  it.each([
    ["Improve user engagement on the home feed.", "Improve user engagement"],
    ["- **Goal** — increase customer satisfaction.", "increase customer satisfaction"],
    ["We want to boost engagement, and soon.", "boost engagement"],
    ["Q: Why?\nA: To enhance the user experience.", "enhance the user experience"],
    ["The business wants to drive loyalty.", "drive loyalty"],
    [
      "| Goal | Why |\n| --- | --- |\n| Maximise long-term engagement | growth |",
      "Maximise long-term engagement",
    ],
  ])("finds the goal that nobody can count in %j", (goal, words) => {
    expect(found(goal)).toEqual([words]);
  });

  it.each([
    "Improve engagement, measured by sessions a week.",
    "Raise engagement: minutes watched per user.",
    "Increase customer satisfaction (CSAT) from 4.1 to 4.3.",
    "Cut waste from 7.4% to 5.5%.",
    "Improve engagement. By engagement we mean visits on three days of a week.",
    "Grow revenue. The click-through rate is the online metric; better engagement follows.",
    "Raise satisfaction. Satisfaction = share of chats with a thumb up.",
    "Improve user experience by answering within 200 ms.",
    "Improve the satisfaction score.",
  ])("is content with %j", (goal) => {
    expect(found(goal)).toEqual([]);
  });

  it("is content with a measure in another section", () => {
    expect(found("Improve engagement.", "Engagement is defined as posts read to the end.")).toEqual([]);
    expect(found("Improve engagement.", "Online: 28-day retention.")).toEqual([]);
  });

  it("leaves what a method improves alone", () => {
    expect(findingsIn(design({ Model: "Hard negatives improve relevance." }), undefinedMetric)).toEqual([]);
  });
});
