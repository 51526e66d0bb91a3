/** Features of how a contract or a search went, in designs that judge it before it begins. */
import { describe, expect, it } from "vitest";
import { featureWithoutSource } from "../../../src/rules/feature-without-source.ts";
import { leakyFeature } from "../../../src/rules/leaky-feature.ts";
import { design, underlined } from "../findings-of.ts";

const framing = "Binary classification: will the loan default within 12 months of being paid out?";
const inTable = (feature: string): readonly string[] =>
  underlined(
    leakyFeature,
    design({
      "ML task": framing,
      Features: `| Feature | Source |\n| --- | --- |\n| Debt-to-income ratio | Applications |\n| ${feature} | Ledger |`,
    }),
  );
const inList = (feature: string): readonly string[] =>
  underlined(
    leakyFeature,
    design({ "ML task": framing, Features: `- Debt-to-income ratio (applications)\n- ${feature}` }),
  );

describe("leaky-feature, of contracts and answers", () => {
  it.each([
    "Days past due of the first three instalments",
    "Number of dunning letters sent for the loan",
    "Missed payments in the first six months",
    "Late installments during the first year",
    "Payment behaviour on the first two invoices",
    "Payment reminders about this contract",
    "Collection calls for the loan",
    "Arrears in the first quarter",
    "Dunning level of the loan",
    "Number of returned debits since disbursement",
    "Dwell time on the result page of this search",
    "Number of clicks on the results page for the query",
  ])("%j", (feature) => {
    expect(inTable(feature)).toHaveLength(1);
    expect(inList(feature)).toHaveLength(1);
  });

  it.each([
    "Worst days past due of earlier loans, 24 months",
    "Missed payments on other loans",
    "Amount of the first instalment",
    "Number of instalments of the loan",
    "Dunning letters of the last two years",
    "Months since the last payout of an earlier loan",
    "Delinquencies in the last 12 months",
    "Late payments of previous contracts",
    "Average dwell time on result pages over 30 days",
    "Clicks per query over the last 7 days",
    "Payment reminders before the application",
  ])("is silent on %j", (feature) => {
    expect(inTable(feature)).toEqual([]);
    expect(inList(feature)).toEqual([]);
  });
});

describe("feature-without-source, of sources in brackets and of providers", () => {
  const sources =
    "### Sources\n\n- **Search log**: queries, time.\n- **Order log**: orders.\n- **Product catalog**: titles, brands.";
  const found = (features: string): readonly string[] =>
    underlined(featureWithoutSource, design({ Data: sources, Features: features }));
  const known = "- Count of the query over 7 days (search log).\n- Products in stock (product catalog).";

  it.each([
    ["- Weather at the customer's place (weather service).", "weather service"],
    ["- **Context:** hour of day, rain in the city (rain radar API)", "rain radar API"],
    ["- Mentions of the brand (news feed);", "news feed"],
    ["- Solvency of the customer (credit bureau).", "credit bureau"],
    ["- Number of calls (from the CRM)", "CRM"],
    ["- Opening hours (shop register)", "shop register"],
  ])("%j", (feature, words) => {
    expect(found(`${known}\n${feature}`)).toEqual([words]);
  });

  it.each([
    "- Orders of the last week (order log).",
    "- Orders and searches (order log, search log).",
    "- Age of the product (numeric).",
    "- Length of the prefix (one-hot).",
    "- Hour of day (request).",
    "- Similarity to earlier queries (embedding).",
  ])("is silent on %j", (feature) => {
    expect(found(`${known}\n${feature}`)).toEqual([]);
  });

  it("asks for no source where brackets say other things", () => {
    expect(found("- Count of the query (a sparse table).\n- Price (rounded).")).toEqual([]);
  });

  it("holds no provider for known because something is provided", () => {
    const table = (source: string) =>
      `| Feature | Source |\n| --- | --- |\n| Clicks | Search log |\n| Late phone bills | ${source} |`;
    const text = (source: string) =>
      design({ Goals: "Provisions are another team's.", Data: sources, Features: table(source) });
    expect(underlined(featureWithoutSource, text("Utility providers"))).toEqual(["Utility providers"]);
    expect(underlined(featureWithoutSource, text("Order log"))).toEqual([]);
  });
});
