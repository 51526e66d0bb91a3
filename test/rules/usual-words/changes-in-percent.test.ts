/** By how much a metric rose or fell, beside the two values from which that follows. */
import { describe, expect, it } from "vitest";
import { estimateMismatch } from "../../../src/rules/estimate-mismatch.ts";
import { design, underlined } from "../findings-of.ts";

const found = (evaluation: string): readonly string[] =>
  underlined(estimateMismatch, design({ Evaluation: evaluation }));

describe("estimate-mismatch, of changes", () => {
  it.each([
    ["MRR@8 rises from 0.437 to 0.498, that is by 24%.", "24%"],
    ["The model cuts defaults from 4.4% to 3.7%, by 26%.", "26%"],
    ["p99 falls from 120 ms to 90 ms (-40%).", "-40%"],
    ["Defaults go from 4.4% to 3.7%, a 26% reduction.", "26%"],
    ["NDCG goes from 0.40 to 0.44, a relative improvement of 20%.", "20%"],
    ["**Result:** NDCG@10 0.40 → 0.44 (+20%).", "20%"],
    ["The new model reduces MAE by 25%, from 20 to 18 minutes.", "25%"],
    ["It lowers MAE by 25% (from 20 to 18 minutes).", "25%"],
    ["A 30% drop in latency from 200 ms to 180 ms.", "30%"],
    ["AUC improved from 0.742 to 0.789 (+7.4 pp).", "7.4"],
    ["AUC improved from 0.742 to 0.789, by 7.4 points.", "7.4"],
    ["Conversion rises from 8.0% to 8.4%, i.e. 15% more.", "15%"],
    ["Tickets per day fall from 4,000 to 3,000, so 40% fewer.", "40%"],
    ["- Recall: from 0.60 to 0.75, an increase of 45%", "45%"],
    [
      "| Metric | Baseline | Model | Change |\n| --- | --- | --- | --- |\n| MAE | 20.0 | 18.0 | −25% |",
      "−25%",
    ],
    ["| Metric | Old | New | Lift |\n| --- | --- | --- | --- |\n| NDCG@10 | 0.400 | 0.440 | +20% |", "+20%"],
  ])("%j", (evaluation, words) => {
    expect(found(evaluation).some((text) => text.includes(words.replace(/^[+−-]/, "")))).toBe(true);
  });

  it.each([
    "MRR@8 rises from 0.437 to 0.498, that is by 14%.",
    "MRR@8 rises from 0.437 to 0.498, that is by 6.1 points.",
    "The model cuts defaults from 4.4% to 3.7%, by 16%.",
    "The model cuts defaults from 4.4% to 3.7%, by 0.7%.",
    "The model cuts defaults from 4.4% to 3.7%, by 0.7 percentage points.",
    "p99 falls from 120 ms to 90 ms (-25%).",
    "Answers come 33% faster: from 120 ms to 90 ms.",
    "Throughput doubles from 50 to 100 requests (100% more).",
    "**Result:** NDCG@10 0.40 → 0.44 (+10%).",
    "The rollout goes from 1% to 5%, 25% and 100%.",
    "The rollout goes from 5% to 10%, by 50% of the stores first.",
    "Traffic grows from 100 to 160 requests per second, by 17% a year.",
    "It falls from 4.4% to 3.7% at an approval rate of 55%.",
    "It falls from 20 to 18 minutes for 40% of the trips.",
    "From 2,000 to 3,000 tickets a day, up to 40% more in December.",
    "Would it fall from 20 to 10, by 20%?",
    "The threshold moved from 0.5 to 0.6, and 20% fewer alarms are raised.",
    "Revenue goes from 2M to 2.1M, +5% against plan.",
    "| Metric | Baseline | Model | Change |\n| --- | --- | --- | --- |\n| MAE | 20.0 | 18.0 | −10% |",
    "| Metric | Baseline | Model | Change |\n| --- | --- | --- | --- |\n| Rate | 20% | 18% | −2% |",
    "| Metric | Baseline | Other | Model | Change |\n| --- | --- | --- | --- | --- |\n| MAE | 20.0 | 19.0 | 12.0 | −40% |",
    "| Change | Before | After | Share |\n| --- | --- | --- | --- |\n| New index | 20 | 18 | 50% |",
  ])("is silent on %j", (evaluation) => {
    expect(found(evaluation)).toEqual([]);
  });

  it("says what the change is", () => {
    const text = design({
      Evaluation: "MRR rises from 0.40 to 0.50, by 10 points, and NDCG from 0.50 to 0.55, by 30%.",
    });
    expect(underlined(estimateMismatch, text)).toEqual(["30%"]);
  });
});
