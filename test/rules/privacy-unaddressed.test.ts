import { describe, expect, it } from "vitest";
import { privacyUnaddressed } from "../../src/rules/privacy-unaddressed.ts";
import { design, underlined } from "./findings-of.ts";

const found = (data: string): readonly string[] =>
  underlined(privacyUnaddressed, design({ "Data preparation": data }));

describe("privacy-unaddressed", () => {
  it.each([
    ["Medical records of five years.", "Medical records"],
    ["- **Sources.** GPS traces of the drivers.", "GPS traces"],
    ["- Courier GPS pings every 5 s", "GPS pings"],
    ["| Source | Kind |\n| --- | --- |\n| Credit bureau reports | files |", "Credit bureau reports"],
    ["Which data? Patient notes and lab results.", "Patient notes"],
    ["We join salaries and bank statements.", "salaries"],
    ["Features: age and gender of the user, browsing history.", "age and gender"],
    ["Voice recordings of the call centre.", "Voice recordings"],
    ["Home and work places, trips of the drivers.", "trips of the drivers"],
    ["Invoices carry names, addresses and accounts.", "names, addresses and accounts"],
    ["Messages between tenants and landlords.", "Messages between tenants"],
    ["Grades and absences of pupils.", "Grades and absences of pupils"],
    ["Each tap has the keeper's name and the barn.", "keeper's name"],
    ["A watch sends the runners' pulse every second.", "runners' pulse"],
    ["Photos show the car and its number plates.", "number plates"],
    ["Sick notes from the roster of the depot.", "Sick notes"],
    ["The meter tells when the family is away.", "when the family is away"],
    ["Blood sugar, meals and steps of a day.", "Blood sugar"],
    ["The pupils' grades of six terms, kept for training only.", "pupils' grades"],
    ["Телефоны и карты авторов.", "Телефоны и карты авторов"],
    ["Patient notes. The model is latency-sensitive and has access to a GPU.", "Patient notes"],
  ])("reports %j", (data, words) => {
    expect(found(data)).toEqual([words]);
  });

  it.each([
    "Medical records, pseudonymised by the hospital.",
    "GPS traces are kept for 30 days.",
    "Age and gender are no features. We do not use age and gender.",
    "Clicks and impressions.",
    "Salaries, with the consent of the employees.",
    "Patient notes stay on-device.",
    "### Privacy\n\nNothing leaves the region.\n\n### Sources\n\nLocation history.",
    "Face images are never stored.",
    "Invoices carry names and bank accounts; names are replaced with made-up ones.",
    "GPS traces; their ends are cut at 300 m and ids rotate daily.",
    "Phone numbers never reach the store.",
    "Photos of products, weight of parcels, trips of buses.",
    "Телефоны и чехлы в каталоге.",
    "Store locations and opening hours.",
    "The keeper's name is replaced by a number.",
    "The runners' pulse is kept for two weeks.",
    "The machine's pulse and the pump's position.",
    "Customers like photos of plates and glasses.",
    "Number plates are blurred on the phone.",
  ])("leaves %j alone", (data) => {
    expect(found(data)).toEqual([]);
  });
});
