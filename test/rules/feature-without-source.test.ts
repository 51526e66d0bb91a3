import { describe, expect, it } from "vitest";
import { featureWithoutSource } from "../../src/rules/feature-without-source.ts";
import { design, underlined } from "./findings-of.ts";

const listed = "### Sources\n\n- Orders, from the event stream\n- Products, from the catalogue database\n\n";
const found = (features: string, sources = listed): readonly string[] =>
  underlined(featureWithoutSource, design({ "Data preparation": `${sources}### Features\n\n${features}` }));

const table = (row: string): string => `| Feature | From |\n| --- | --- |\n| Orders a day | orders |\n${row}`;

describe("feature-without-source", () => {
  it.each([
    ["- Orders of the last week\n- Weather", "Weather"],
    ["- Orders of the last week\n- Temperature at the depot", "Temperature at"],
    ["Price, and credit score of the customer.", "credit score"],
    [table("| Complaints a month | call centre notes |"), "call centre notes"],
    ["Which features? Units sold, and competitor prices.", "competitor prices"],
    ["- **Market**: exchange rate", "exchange rate"],
    ["Voice recordings of the hotline, price.", "Voice recordings"],
  ])("reports %j", (features, words) => {
    expect(found(features)).toEqual([words]);
  });

  it("reads a table of sources", () => {
    const sources =
      "### Sources and storage\n\n| Source | Kind |\n| --- | --- |\n| Orders | stream |\n| Stores | OLTP |\n\n";
    expect(found("- GPS traces of the couriers", sources)).toEqual(["GPS traces"]);
  });

  it.each([
    ["- Orders of the last week", listed],
    ["- Weather", "### Sources\n\n- Orders\n- Weather forecasts\n\n"],
    ["- Weather", "Data of the company.\n\n"],
    ["- We do not use the weather", listed],
    [table("| Price | product catalogue |"), listed],
    [table("| Hour and weekday | request |"), listed],
    [table("| Embedding | a text model over product titles |"), listed],
    ["Text of the order. Scores are temperature-scaled.", listed],
    ["- Summary of the order, written at temperature 0.2", listed],
    ["- Price, divided by a learned temperature", listed],
    ["- Temperature", "### Sources\n\n- Orders\n- Climate records of the region\n\n"],
  ])("leaves %j alone", (features, sources) => {
    expect(found(features, sources)).toEqual([]);
  });
});
