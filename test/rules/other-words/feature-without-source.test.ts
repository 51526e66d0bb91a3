import { describe, expect, it } from "vitest";
import { featureWithoutSource } from "../../../src/rules/feature-without-source.ts";
import { design, underlined } from "../findings-of.ts";

const data =
  "- Turnstiles: one event per pass, since four winters.\n- The till: receipts with articles and amounts, every minute.\n- The maintenance book of each machine.";

const found = (
  features: string,
  sections: Readonly<Record<string, string>> = { "Which data do we have?": data },
) => underlined(featureWithoutSource, design({ ...sections, "What does the model look at?": features }));

describe("feature-without-source, in other words", () => {
  it.each([
    "- receipts of the last hour\n- guests who slept in the village's hotels last night",
    "- receipts of the last hour\n- occupancy of the car parks at eight o'clock",
    "- receipts of the last hour\n- whether there is a football match in the stadium",
    "- receipts of the last hour\n- the tide at the pier",
    "- receipts of the last hour\n- pollen and air quality of the day",
    "- receipts of the last hour\n- the electricity price of the next hour",
    "- receipts of the last hour\n- sick leave in the team",
    "- receipts of the last hour\n- stars that customers gave the article",
    "- receipts of the last hour\n- seconds for which the customer had the page open",
    "- receipts of the last hour\n- diagnoses of the last year",
    "- receipts of the last hour\n- population density around the shop",
    "- receipts of the last hour\n- posts about us on social media",
    "- receipts of the last hour\n- steps and sleep of the guest's watch",
    "The model sees the receipts of the last hour, the value of the house and the income of those who live there.",
    "- temperature of the next hour\n- receipts of the last hour",
    "It looks at receipts of the last hour and at the footfall in the street.",
  ])("reports %j", (features) => {
    expect(found(features)).toHaveLength(1);
    expect(found(features, { Ingest: data })).toHaveLength(1);
    expect(found(features, { Data: data })).toHaveLength(1);
  });

  it.each([
    ["stars that customers gave it, from `reviews`", "`reviews`"],
    ["seconds for which its page was open, from the click log", "click log"],
    ["complaints of the last month, from the hotline's notes", "hotline's notes"],
    ["level of the tank, from `tank_levels`", "`tank_levels`"],
  ])("reports %j where the other features name known sources", (feature, words) => {
    const ingest =
      "Three feeds come over the bus:\n\n- `orders`: order lines, at once\n- `picks`: what was scanned\n- `shelf`: stock per store";
    const features = (last: string) =>
      `- orders of the article in a week, from \`orders\`\n- how often it was picked, from \`picks\`\n- ${last}`;
    const texts = found(features(feature), { Ingest: ingest });
    expect(texts).toEqual([words]);
    expect(found(features("pieces on the shelf, from `shelf`"), { Ingest: ingest })).toEqual([]);
    expect(
      found(features("change from one week to the next, from Monday to Sunday"), { Ingest: ingest }),
    ).toEqual([]);
  });

  it.each([
    "- receipts of the last hour\n- repairs in the maintenance book",
    "- receipts of the last hour\n- weekday and hour",
    "- receipts of the last hour\n- we leave out the weather",
    "- receipts of the last hour\n- passes through the turnstile in 15 minutes",
    "The model sees receipts and knows nothing of hotels.",
    "- receipts of the last hour\n- steps between two repairs",
    "- value of the receipts of a day",
    "- posts of the fence that were repaired",
    "- open machines, from Monday to Friday",
    "- receipts of the last hour\n- the weather of the next hour, from the met office",
    "- receipts of the last hour\n- occupancy of the car parks, which the town delivers",
    "- receipts of the last hour\n- tide at the pier, bought for €40 a month",
  ])("leaves %j alone", (features) => {
    expect(found(features)).toEqual([]);
  });

  it.each([
    ["- occupancy of the car parks", "- The municipality's counts of its car parks\n- Receipts"],
    ["- the tide at the pier", "- Tide tables of the port\n- Receipts"],
    ["- football matches of the day", "- Receipts\n- The club's fixtures, bought each season"],
    ["- air quality", "- Receipts\n- Sensors of the city for air and noise"],
    ["- diagnoses of the last year", "- The patient record of the ward\n- Receipts"],
  ])("leaves %j alone with %j", (features, sources) => {
    expect(found(features, { "Which data do we have?": sources })).toEqual([]);
  });

  it.each([
    ["Costs", "The weather costs €40 a month."],
    ["Fallback", "When there is no weather, yesterday's is taken."],
    ["Which data do we have?", `${data}\n- The weather of the valley, not older than ten minutes`],
  ])("takes what %j says for a source", (heading, body) => {
    expect(found("- weather of the next hour", { "Which data do we have?": data, [heading]: body })).toEqual(
      [],
    );
  });

  it("leaves a design alone that lists no data", () => {
    expect(found("- occupancy of the car parks", { Goal: "Shorter queues." })).toEqual([]);
  });
});
