import { describe, expect, it } from "vitest";
import { leakyFeature } from "../../src/rules/leaky-feature.ts";
import { design, underlined } from "./findings-of.ts";

const count = (features: string, heading = "Features"): number =>
  underlined(leakyFeature, design({ "Data preparation": `Logs.\n\n### ${heading}\n\n${features}` })).length;

describe("leaky-feature", () => {
  it.each([
    "- Amount\n- Chargeback status",
    "Amount, country, whether the payment was refunded.",
    "| Feature | From |\n| --- | --- |\n| Actual delivery time | orders |",
    "- Clicks in the session after the impression",
    "Which features? Price, and the sales of the next 7 days.",
    "- **Ticket**: subject, body, resolution code",
    "- Watch time on this video",
    "The final sale price and the number of rooms.",
    "- Cancellation reason given by the customer",
    "- Moderator's verdict on the post",
    "- Store means computed over the whole dataset",
    "- Watch seconds of this impression",
    "- Credits paid for this order",
    "- Whether the user liked the video after watching",
    "Price, distance, total tickets sold for the event after it ended.",
    "- Number of messages exchanged after the order was delivered",
    "Features: length, number of user reports after publication.",
  ])("reports %j", (features) => {
    expect(count(features)).toBe(1);
  });

  it.each([
    "- Past chargebacks of the merchant",
    "- Fraud rate of the merchant, smoothed | chargebacks, at least 60 days old",
    "The chargeback status is not a feature.",
    "Chargeback status would leak the label.",
    "- Average watch time of the user over the last 30 days",
    "- Actual delivery times of previous orders",
    "- Planned promotions of the next week",
    "We drop the resolution code, which is known only after the ticket is closed.",
    "- Number of orders in the last 7 days\n- Hours since the last order",
    "- Time since the last purchase",
    "- Watch seconds of the last 50 videos",
    "- Days after the last order was delivered",
    "- Ratings of past orders after they were delivered",
    "- Average number of reports after publication over the author's last 50 posts",
    "- Credits paid in the last 30 days",
    "- Whether the user has a subscription",
    "Left out on purpose: the result of the investigation and every scan after the order.",
    "**Not used as features:** chargeback status, the outcome of the review.",
    "- Excluded on purpose: days until the refund, resolution code",
    "| Feature | Missing |\n| --- | --- |\n| Position on the screen | in training only |",
  ])("leaves %j alone", (features) => {
    expect(count(features)).toBe(0);
  });

  it("reads what is said of all counts, wherever in the section it stands", () => {
    expect(count("Counts are computed over the whole dataset.", "Joins")).toBe(1);
    expect(count("Counts are computed as of the impression.", "Joins")).toBe(0);
  });

  it("leaves labels alone", () => {
    expect(count("Chargeback status within 60 days after the payment.", "Labels")).toBe(0);
  });
});
