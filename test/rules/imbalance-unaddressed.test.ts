import { describe, expect, it } from "vitest";
import { imbalanceUnaddressed } from "../../src/rules/imbalance-unaddressed.ts";
import { design, underlined } from "./findings-of.ts";
import { findingsIn } from "./little-design.ts";

function count(data: string, rest: Readonly<Record<string, string>> = {}): number {
  const text = design({
    "Framing the problem as an ML task": "Binary classification.",
    "Data preparation": data,
    ...rest,
  });
  return underlined(imbalanceUnaddressed, text).length;
}

describe("imbalance-unaddressed", () => {
  it.each([
    "0.1% of payments are fraudulent.",
    "The positive rate is 2%.",
    "CTR is 1.5%. Labels are clicks.",
    "Only 3% of the users churn in a month: 3% of users are churned.",
    "About one in 1,000 messages is spam.",
    "About 0.6% of the calls are unwanted.",
    "97% of anchors are background.",
    "98% of sessions end without a purchase.",
    "Negatives make up 99% of the rows.",
    "- **Base rate**: 0.4%",
    "Labels: 1.2% positives.",
    "The labels come from fraud reports of analysts.",
  ])("reports %j", (data) => {
    expect(count(data)).toBe(1);
  });

  it.each([
    "0.1% of payments are fraudulent. We keep every positive and 1 in 50 negatives.",
    "The positive rate is 2%; negatives are downsampled tenfold.",
    "CTR is 1.5%. Class weights make up for it.",
    "The positive rate is 40%.",
    "60% of anchors are background.",
    "55% of sessions end without a purchase.",
    "30% of users are churned after a year.",
    "6% of the forms are filled in late, and a third of the calls are unwanted.",
    "2% of traffic is let through to the canary.",
    "The dataset has 1% of missing values.",
    "0.1% of payments are fraudulent, which focal loss handles.",
    "The goal is to raise the conversion rate by 2%.",
  ])("leaves %j alone", (data) => {
    expect(count(data)).toBe(0);
  });

  it("only informs where the task alone tells that positives are rare", () => {
    const severities = (data: string): readonly string[] =>
      findingsIn(
        design({ "Framing the problem as an ML task": "Binary classification.", "Data preparation": data }),
        imbalanceUnaddressed,
      ).map(({ severity }) => severity);
    expect(severities("0.1% of payments are fraudulent.")).toEqual(["warning"]);
    expect(severities("The labels come from fraud reports of analysts.")).toEqual(["info"]);
  });

  it("is content with metrics made for rare positives", () => {
    expect(count("0.1% of payments are fraudulent.", { Evaluation: "PR-AUC." })).toBe(0);
  });

  it("leaves designs that predict numbers alone: they have no positives", () => {
    const data = "3% of the hand-overs are tapped too early and corrected. The positive rate is 2%.";
    expect(count(data, { "Framing the problem as an ML task": "Regression: minutes until hand-over." })).toBe(
      0,
    );
    expect(count(data)).toBe(1);
  });
});
