import { describe, expect, it } from "vitest";
import { vagueQuantity } from "../../../src/rules/vague-quantity.ts";
import { design, underlined } from "../findings-of.ts";

const count = (heading: string, body: string): number =>
  underlined(vagueQuantity, design({ [heading]: body, Serving: "Answers quickly." })).length;

describe("vague-quantity, in other words", () => {
  it.each([
    "People stand noticeably less at the busiest lifts.",
    "A picker spends far less time on a swap than today.",
    "Complaints about waiting become a lot rarer.",
    "Nurses must be called considerably sooner.",
    "The share of empty trips falls significantly.",
    "We want to cut the number of wasted visits drastically.",
    "Substantially fewer parcels should come back.",
    "The light has to be green fast enough for a bus.",
    "An answer should be on the screen without a noticeable delay.",
    "Readers should hardly ever be asked again.",
    "The model must be accurate enough for daily use.",
    "It must not cost too much.",
    "The app has to respond quickly.",
    "False alarms must be rare.",
    "False alarms are kept to a minimum.",
    "High precision is a must.",
    "The dispatcher should get good accuracy at night as well.",
    "Translators should have to correct as little as possible.",
    "The gate has to open in a timely manner.",
    "Greenhouses use markedly less gas in winter.",
    "The answer has to be on the screen so fast that nobody puts the phone away again.",
    "Memory on the collar must stay small.",
    "It should scale to a large number of farms.",
    "Most of the misprints must be caught.",
    "The archive has to be searched at reasonable cost.",
    "We aim to raise the yield of the ovens clearly.",
    "The harbour saves a good deal of fuel.",
    "Patients should wait much shorter than they do today.",
  ])("reports %j as a goal", (sentence) => {
    expect(count("Goals", sentence)).toBe(1);
    expect(count("Requirements", `- ${sentence}`)).toBe(1);
  });

  it.each([
    "People stand noticeably less: 15 minutes instead of 19.",
    "People stand noticeably less at the busiest lifts. The mean goes from 19 minutes to 15.",
    "- Noticeably shorter queues\n  - 15 minutes instead of 19",
    "Complaints fall by half, which is a lot rarer.",
    "The share of empty trips falls by a quarter.",
    "Twice as many parcels must arrive in time.",
    "Not one nurse should be called later than today.",
    "Every alarm must be seen by somebody.",
    "The model must be more accurate than the table by hand.",
    "The dispatcher sees the reason for each score.",
    "Last year much more gas was used than in the year before.",
    "Complaints were far fewer before the merger.",
    "We do not need high precision here.",
    "Is it fast enough?",
    "Fast food orders must be accepted.",
    "High schools and small farms must be able to use it.",
    "The most important users are nurses.",
    "Fuel prices rise significantly every winter.",
    "The quick release of a version must be possible.",
    "Large parcels must be sorted by hand.",
    "Nobody needs it finer than that.",
    "Recall matters more than precision.",
    "A better model must replace the old one at night.",
    "The light has to be green at the least once per minute.",
    "Reduce waiting at the lifts.",
    "Most passengers pay by card.",
    "A wrong address costs the driver much more than a late one.",
    "As many items from each town as from the next must be read.",
    "We ask how many users must be told.",
    "So many requests must be turned away that a fee was brought in.",
    "Not many customers must wait at the counter.",
    "As many documents in Dutch as in French have to be marked.",
  ])("leaves %j alone", (text) => {
    expect(count("Goals", text)).toBe(0);
    expect(count("Requirements", text)).toBe(0);
  });

  it.each([
    ["Background", "Customers call significantly more often in winter."],
    ["Results", "The model is significantly better and much faster than the rules."],
    ["Alternatives", "A bigger model would be much slower."],
  ])("does not look below %j", (heading, body) => {
    expect(count(heading, body)).toBe(0);
  });

  it("takes a number that the same goal has in another section", () => {
    const text = (metric: string) =>
      design({
        Goals: "Customers wait noticeably shorter on the phone.",
        Evaluation: `Online metric: ${metric}`,
      });
    expect(underlined(vagueQuantity, text("seconds for which customers wait, from 90 to 60."))).toEqual([]);
    expect(underlined(vagueQuantity, text("seconds for which customers wait."))).toHaveLength(1);
  });
});
