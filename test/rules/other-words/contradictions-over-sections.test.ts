/** One number given twice, in the requirements and where it is used: shares in the same words, promises named again, tables that calculate. */
import { describe, expect, it } from "vitest";
import { contradictingQuantity } from "../../../src/rules/contradicting-quantity.ts";
import { latencyBudget } from "../../../src/rules/latency-budget.ts";
import { design, underlined } from "../findings-of.ts";

const found = (requirements: string, data: string): readonly string[] =>
  underlined(contradictingQuantity, design({ Requirements: requirements, Data: data }));

describe("contradicting-quantity, of shares", () => {
  it.each([
    ["- 3.1% of leads become customers.", "**Imbalance.** 1.3% of leads become customers."],
    ["About 12% of the calls are transferred twice.", "- 21% of calls are transferred twice"],
    ["Only 4% of orders come back damaged.", "Labels: 9% of our orders come back damaged."],
    ["We lose money, as 7% of trips end without a fare.", "17% of trips end without a fare."],
    ["18% of incoming mail is unwanted.", "The class is common: 28% of incoming mail is unwanted."],
    ["0.6% of parcels are never found (2025).", "Rare: 0.06% of parcels are never found."],
    [
      "31% of visitors leave after one page.",
      "13% of visitors leave after one page; these are the negatives.",
    ],
    ["2.5% of invoices contain an error.", "5.2% of all invoices contain an error."],
    ["8% of patients miss their first visit.", "Positives: 6% of patients miss their first visit."],
    ["40% of the listings have no photo.", "60% of listings have no photo."],
  ])("reports %j with %j", (requirements, data) => {
    expect(found(requirements, data)).toHaveLength(1);
  });

  it.each([
    ["3.1% of leads become customers.", "3.1% of leads become customers."],
    ["About 12% of calls are transferred twice.", "11.4% of calls are transferred twice."],
    ["3% of orders come back damaged.", "3.1% of orders come back damaged."],
    ["In Wales 7% of trips end without a fare.", "17% of trips end without a fare."],
    ["18% of incoming mail is unwanted.", "28% of incoming mail is in German."],
    ["Last year 31% of visitors left at once.", "13% of visitors left at once."],
    ["The goal is that 2% of invoices contain an error.", "5% of invoices contain an error."],
    ["8% of users.", "6% of users."],
    ["8% of patients miss their first visit.", "In the test month 6% of patients miss their first visit."],
    ["40% of the listings have no photo, 12% no price.", "52% of listings have no photo or no price."],
    ["Of mails from shops 18% of incoming mail is unwanted.", "28% of incoming mail is unwanted."],
  ])("is silent on %j and %j", (requirements, data) => {
    expect(found(requirements, data)).toEqual([]);
  });
});

describe("contradicting-quantity, of promises that are named again", () => {
  const again = (requirements: string, serving: string): readonly string[] =>
    underlined(contradictingQuantity, design({ Requirements: requirements, Serving: serving }));

  it.each([
    ["A request must be answered within 250 ms (p95).", "In sum 200 ms of the 400 ms are used at p95."],
    ["The page must be there within 300 ms (p99).", "All parts need 180 ms of our 500 ms at p99."],
    ["Latency: p99 200 ms.", "Model 60 ms, policy 5 ms: 105 ms in sum, p99 budget 300 ms."],
    ["The rider must see a price within 800 ms (p95).", "Price 90 ms, map 200 ms, p95 target: 600 ms."],
    ["The till must answer within 150 ms (p99).", "The card terminal takes 90 ms of the 250 ms at p99."],
  ])("reports %j with %j", (requirements, serving) => {
    expect(again(requirements, serving)).toHaveLength(1);
  });

  it.each([
    ["A request must be answered within 400 ms (p95).", "In sum 200 ms of the 400 ms are used at p95."],
    ["Latency: p99 200 ms.", "Model 60 ms, policy 5 ms, p99 budget 200 ms."],
    [
      "A request must be answered within 400 ms (p95).",
      "The store takes 20 ms of the 60 ms of the features.",
    ],
    ["Latency: p99 200 ms.", "The ranker has a p99 budget of 80 ms."],
    [
      "A request must be answered within 400 ms (p95).",
      "The median is 90 ms of the 120 ms that were measured.",
    ],
  ])("is silent on %j and %j", (requirements, serving) => {
    expect(again(requirements, serving)).toEqual([]);
  });

  it("adds no part of the whole to the stages", () => {
    const serving =
      "The gateway takes 20 ms, reading features 60 ms, the model 10 ms and the explanation 110 ms, so 200 ms of the 400 ms are used.";
    const text = (promise: string) =>
      design({ Requirements: `Answers within ${promise} at p95.`, Serving: serving });
    expect(underlined(latencyBudget, text("400 ms"))).toEqual([]);
    expect(underlined(latencyBudget, text("150 ms"))).toHaveLength(1);
  });
});

describe("contradicting-quantity, of tables that calculate", () => {
  const tabled = (scale: string, calculation: string): readonly string[] =>
    found(
      `${scale}\n\n| Quantity | Calculation | Result |\n| --- | --- | --- |\n| Per hour | ${calculation} | 192,000 |`,
      "Logs.",
    );

  it.each([
    ["- Scale: 12 hospitals, 3,600 beds, about 40 values per patient at most", "4,800 beds × 40"],
    ["We have 2,400 stores.", "1,600 stores × 120"],
    ["- 9,000 drivers, 30 cities", "12,000 drivers × 16"],
    ["There are 640 lifts, each with a door.", "960 lifts × 200"],
    ["The network has 7,500 sensors.", "10,000 sensors × 19"],
  ])("reports %j with %j", (scale, calculation) => {
    expect(tabled(scale, calculation)).toHaveLength(1);
  });

  it.each([
    ["- Scale: 12 hospitals, 4,800 beds, about 40 values per patient at most", "4,800 beds × 40"],
    ["We have 2,400 stores, of which 1,600 sell bread.", "2,400 stores × 80"],
    ["- 9,000 drivers, 30 cities", "30 cities × 6,400"],
    ["There will be 640 lifts.", "960 lifts × 200"],
    ["At most 7,500 sensors send at once.", "10,000 sensors × 19"],
  ])("is silent on %j and %j", (scale, calculation) => {
    expect(tabled(scale, calculation)).toEqual([]);
  });
});
