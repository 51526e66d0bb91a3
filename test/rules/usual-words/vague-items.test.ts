/** Requirements in a few words that name a level and no number, and what beside them is none. */
import { describe, expect, it } from "vitest";
import { vagueQuantity } from "../../../src/rules/vague-quantity.ts";
import { design, underlined } from "../findings-of.ts";

const found = (requirements: string, others: Readonly<Record<string, string>> = {}): readonly string[] =>
  underlined(vagueQuantity, design({ Requirements: requirements, ...others }));

describe("vague-quantity", () => {
  it.each([
    "First response fast.",
    "- First response fast",
    "- Fast first response",
    "- The system should respond quickly.",
    "- Responses must be fast.",
    "- Low latency",
    "- Latency: low",
    "- Peak traffic: high",
    "| What | Value |\n| --- | --- |\n| Peak traffic | high |",
    "- Serving cost: low",
    "- Query volume: large",
    "- Predictions must be near real-time.",
    "- Near-real-time predictions",
    "- The model must be highly accurate.",
    "- High accuracy",
    "- High recall",
    "- Must handle large volumes of events",
    "- Cheap to run",
    "- Costs should be kept low.",
    "- Data should be fresh.",
    "- Must be highly available",
    "- Must scale",
    "- Snappy user experience",
    "- Minimal downtime",
    "- Good accuracy on new users",
    "- Small model size",
    "- The service needs to handle heavy traffic",
    "- Quick turnaround",
    "- Real-time scoring",
    "- A reasonable budget",
  ])("reports %j", (requirement) => {
    expect(found(requirement)).toHaveLength(1);
  });

  it.each([
    "- First response under 2 s",
    "- Low latency: p99 < 100 ms",
    "- Peak traffic: 900 requests/s",
    "- Real-time scoring within 50 ms",
    "- High accuracy: ≥ 95%",
    "- Cost: low priority",
    "- We have high hopes.",
    "- Fast rollout is no goal",
    "- Quick wins first",
    "- Low-cost countries come later",
    "- Sub-second latency",
    "- High recall matters more than precision, since a missed case costs a life.",
    "### Non-goals\n\n- Low cost",
    "| Risk | Likelihood | Cost |\n| --- | --- | --- |\n| Drift | high | low |",
  ])("leaves %j alone", (requirement) => {
    expect(found(requirement)).toEqual([]);
  });

  it("underlines the words that say how much", () => {
    expect(found("- **Fast first response**\n- Peak traffic: high")).toEqual([
      "Fast first response",
      "Peak traffic: high",
    ]);
  });

  it("leaves alone what the design gives a number of elsewhere", () => {
    expect(found("- High recall", { Evaluation: "Recall at 1% false alarms: at least 90%." })).toEqual([]);
    expect(found("- High recall", { Evaluation: "Precision of at least 90%." })).toEqual(["High recall"]);
    expect(found("- Real-time scoring\n- p99 latency of 80 ms")).toEqual([]);
  });
});
