import { describe, expect, it } from "vitest";
import { leakyFeature } from "../../../src/rules/leaky-feature.ts";
import { design, underlined } from "../findings-of.ts";

const count = (features: string, title = "Data preparation"): number =>
  underlined(leakyFeature, design({ [title]: `Logs.\n\n### Features\n\n${features}` })).length;

describe("leaky-feature, in other words", () => {
  it.each([
    "- Number of refunds issued for this order",
    "- Whether the user clicked on the ad",
    "- Future sales (next 14 days)",
    "- Average of the target over all rows",
    "- Target encoding of the city computed on all the data",
    "- Time until delivery as recorded by the courier",
    "- Dwell time on the clicked result",
    "- Outcome of the manual review",
    "- Date the account was closed",
    "- Total minutes watched of the recommended video",
    "- Days until churn",
    "- The date of the chargeback",
    "- Rating that the rider gave after the trip",
    "- Actual arrival time",
    "- Statistics of next week's demand",
    "- Number of comments the post received in the 24 hours after publication",
    "- Final price of the auction",
    "- Occupancy 15 min after arrival",
    "- Likes that the user gives in the week after the impression",
    "- Support tickets opened afterwards",
    "- Whether a refund followed",
    "- Diagnosis codes (known at discharge)",
    "- The courier's real travel time",
    "- Measured temperature at the target hour",
    "- Weather observed on the delivery day",
    "- Stars that the buyer left for the order",
    "- Technician's findings",
    "- Result of the lab test",
    "- How long the session lasted",
    "- Time the parcel was handed over",
    "- What the buyer did next",
    "- T+1 balance",
    "- Жалобы на отзыв за 7 дней после публикации",
    "- Оценка, которую поставил покупатель после доставки",
    "- Whether the bill was taken back afterwards",
    "- Kilograms thrown away on the day itself",
    "- Seconds between the ends of both alarms",
    "- The cause in the ticket",
    "- Hours on the final bill",
  ])("reports %j", (features) => {
    expect(count(features)).toBe(1);
  });

  it.each([
    "- Refunds of the user in the last 90 days",
    "- Click-through rate of the ad over the previous week",
    "- Sales of the last 14 days",
    "- Target encoding of the city, computed out of fold",
    "- Average delivery time of the courier so far",
    "- Dwell time on earlier results of this session",
    "- Age of the account in days",
    "- Minutes watched yesterday",
    "- Days since the last order",
    "- The weather forecast for the next 3 days",
    "- Holidays of the next week",
    "- Time until the end of the promotion",
    "- Historical cancellation rate of the host",
    "- Rating of the driver averaged over past trips",
    "- Estimated arrival time from the routing engine",
    "- Price shown to the user",
    "- Known events in the coming 7 days",
    "- Complaints on earlier reviews in the 7 days after their publication",
    "- Minutes from purchase to review",
    "- Real travel times of the last 50 trips of the courier",
    "- Average session length of the user",
    "- Scheduled discharge date",
    "- Forecast of demand for tomorrow as issued this morning",
    "- Number of bidders so far",
    "- Whether the shop opened later than 9",
    "- Whether the last bill was taken back later",
    "- Seconds between the starts of both alarms",
    "- The diagnosis of the family doctor, before the visit",
  ])("leaves %j alone", (features) => {
    expect(count(features)).toBe(0);
  });

  it("reads of a table's first row that it holds features, whatever stands above", () => {
    const table =
      "| Feature | From |\n| --- | --- |\n| kilograms thrown away on the day itself | bin scales |";
    expect(count(`The label is demand: what was asked for.\n\n${table}`)).toBe(1);
    expect(count(`| Table | Since |\n| --- | --- |\n| tills | 2021 |\n\n${table}`)).toBe(1);
    expect(count(table.replace("Feature", "Label"))).toBe(0);
  });
});
