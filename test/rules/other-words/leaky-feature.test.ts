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

  it.each([
    "- Marks of the final exam of the same term",
    "- Spare parts used in the repair",
    "- Hours worked on the order",
    "- Rainfall measured on the day that is predicted",
    "- Wind as it blew during the flight",
    "- Delay on arrival of the same train",
    "- No-shows of this sailing",
    "- Final headcount at gate close",
    "- Number of people left standing at the stop on this run",
    "- Total cost of the claim once settled",
    "- Amount paid out on the claim",
    "- Whether a police report was filed later",
    "- Lawyer's fee at the end of the case",
    "- Second opinion given a week later",
    "- The judge's ruling",
    "- Number of bids at the close of the auction",
    "- Days on the market until sold",
    "- Number of times the customer called about it in the following week",
    "- Reason the tenant gave for moving out",
    "- Account blocked by the fraud team (flag)",
    "- What the inspector wrote down",
    "- Votes that the answer received by the end of the day",
    "- Yield of the same field at harvest",
    "- Weight at slaughter",
    "- Fuel left in the tank on landing",
    "- whether anyone drove there the next morning",
    "- Mean of the coming seven days",
    "- the driver's comment on finishing the tour",
    "- Temperature over the week that follows",
    "- grade of the teacher after correction",
    "- centred moving average (three days before, three days after)",
    "- rolling mean over 7 days, centred",
    "- lead-1 value of the series",
    "- imputed with the mean of the days before and after",
    "- Number of bags found on the platform after the train had left",
    "- Tip given at the end",
    "- Outcome of the appeal",
    "- How the case was closed",
    "- Reason of the return",
    "- Number of goals at full time",
    "- Weather on the day of delivery, as measured",
    "- Amount of water pumped out afterwards",
    "- Traffic in the hour after departure",
    "- Whether the loan was paid back",
    "- Result of the biopsy",
    "- Time until somebody answered",
    "- Sales on the first day after launch",
    "- Whether the offer was accepted",
    "- Price reached",
    "- Result of the search on site",
    "- Whether help came in time",
    "- Final distance driven",
    "- Complaint filed by the neighbour the day after",
    "- Energy used over the whole trip",
  ])("reports %j, which is there when all is over", (features) => {
    expect(count(features)).toBe(1);
  });

  it.each([
    "- Blood pressure before the operation",
    "- Planned length of the stay",
    "- Parts replaced in earlier repairs of the pump",
    "- Hours worked on the machine since the last overhaul",
    "- Rainfall measured on the three days before",
    "- Wind forecast for the flight",
    "- Delay of the same train at the stop before",
    "- No-shows on the last ten sailings",
    "- Headcount booked at the moment of the forecast",
    "- Length of the text",
    "- Amount of the claim as stated by the customer",
    "- Number of police reports in the postcode last year",
    "- Days on the market so far",
    "- Number of calls in the week before",
    "- Reason for the visit given when booking",
    "- Credit score at application",
    "- Share of instalments missed on earlier loans",
    "- Account age",
    "- Yield of the same field in the last three years",
    "- Weight at birth",
    "- Fuel in the tank at take-off",
    "- Hour of departure and arrival by the timetable",
    "- Time of day, weekday, school holidays of the coming week",
    "- Public holidays in the following seven days",
    "- Expected temperature over the week that follows",
    "- Rolling mean over the 7 days before",
    "- lag-1 value of the series",
    "- Missing values are filled with the last one seen",
    "- Age at the end of the year",
    "- Number of people in the household",
    "- whether the next day is a holiday",
    "- Distance to the next stop",
    "- time to the next departure by the timetable",
    "- Number of technicians on shift",
    "- Votes on the author's earlier answers",
    "- Grade of the last exam",
    "- Parts fitted at the factory",
    "- Ward at admission",
    "- Amount paid on deposit",
    "- Price at which it was listed",
    "- End date of the contract",
    "- Text of the message that the customer sent",
    "- Final stop of the line",
    "- Type of inspection that is due next",
    "- Rating of the guest on earlier stays",
    "- Outcome of earlier appeals of the same person",
    "- Days since the last stay",
    "- How earlier cases were closed",
    "- Insurance class",
    "- Reason of the request",
    "- Time at which the bus left the first stop",
    "- Number of seats",
    "- Money spent in the last month",
    "- Goals in the last five games",
    "- Forecast of rain for the day of delivery",
    "- Water level in the morning",
    "- Notes of the caller",
    "- Traffic in the hour before departure",
    "- Number of lectures this term",
    "- Whether an earlier loan was paid back",
    "- Result of the first blood test, at admission",
    "- Length of the post",
    "- Time of day",
    "- Sales of the predecessor on its first day",
    "- Tonnes of last year",
    "- Price asked",
    "- Distance planned",
    "- Complaints in the last year",
    "- Energy used on earlier trips",
  ])("leaves %j alone, which is there before", (features) => {
    expect(count(features)).toBe(0);
  });

  const inParagraph = (text: string) =>
    underlined(leakyFeature, design({ "Data preparation": `Logs.\n\n${text}` })).length;

  it.each([
    "The model gets the age of the pump, its vendor, and the parts that were replaced during the repair.",
    "As inputs serve the route, the vessel and the wind measured while it was under way.",
    "It sees the text of the question, the author's history and how many votes the answer had got by evening.",
    "What the network is fed: pulse, age, and the ward to which the patient was moved afterwards.",
    "Features are weekday, weather and how many guests came that evening.",
    "We feed it the bidder's history and the hammer price.",
    "The model is given the claim's text, the date, and what we paid in the end.",
    "Predictors: distance, tide, and the number of cars still on the quay when the boat left.",
    "Among what the model gets: door cycles; days since the last visit. From the order for the call come the parts that were used, the hours worked and the cause.",
    "Age and weight go in. Whether somebody complained about it afterwards is in it, too.",
  ])("reports of what the model is given: %j", (text) => {
    expect(inParagraph(text)).toBe(1);
  });

  it.each([
    "The model gets the age of the pump and the parts that earlier repairs replaced. Parts used in the repair itself are left out.",
    "As inputs serve the route, the vessel and the wind forecast for the crossing.",
    "Inputs are frozen at four o'clock, so what the technician writes later cannot get in.",
    "Features are weekday, weather forecast and bookings. How many guests came that evening is the target.",
    "The model sees bids until noon; the hammer price is the label.",
    "Labels come from the order: parts used, hours worked and the cause. Features are cycles and age.",
    "The model gets the route. What the driver noted, and whether the refund was paid, comes later and is left out.",
    "The model gets the route. The label is how many guests came that evening.",
    "The model gets route and date.\n\nParts used in the repair are billed at the end of the month.",
  ])("leaves alone: %j", (text) => {
    expect(inParagraph(text)).toBe(0);
  });

  it("takes what lasts from what the framing asks about", () => {
    const asked = (question: string, feature: string) =>
      underlined(
        leakyFeature,
        design({
          "Problem framing": question,
          "Data preparation": `Logs.\n\n### Features\n\n- Age\n- ${feature}`,
        }),
      ).length;
    const question = "Before it begins, predict how long the operation will take.";
    expect(asked(question, "Blood loss during the operation")).toBe(1);
    expect(asked(question, "Staff planned for the operation")).toBe(0);
    expect(asked(question, "Pulse during the examination")).toBe(0);
    expect(asked(question, "Number of earlier wounds that opened after the operation")).toBe(0);
  });

  const leaks = [
    "parts used in the repair",
    "the number of complaints in the following week",
    "what the inspector found",
    "whether the order was returned later",
  ];

  it.each([
    "What the model is given",
    "What it knows",
    "What we feed it",
    "What we know at the moment of the prediction",
    "From what",
    "Known things",
    "What the trees are told",
    "Explanatory variables",
    "What is looked at",
    "Clues",
  ])("knows that features stand below %j", (heading) => {
    for (const leak of leaks)
      expect(
        underlined(
          leakyFeature,
          design({ "Data preparation": `Logs.\n\n### ${heading}\n\n- age of the thing\n- ${leak}` }),
        ),
      ).toHaveLength(1);
  });

  it.each([
    ["The prediction is made from age, maker and ", "."],
    ["A case is described by its age, its maker and ", "."],
    ["The model learns from age, maker, weekday and ", "."],
    ["What speaks for it: age, maker, ", "."],
    ["For the prediction we take age, maker and ", "."],
    ["Age, maker, weekday and ", " are what the trees look at."],
    ["Strongest are age, maker and ", "."],
    ["Our twelve variables include age, maker and ", "."],
  ])("knows that features stand between %j and %j", (before, behind) => {
    for (const leak of leaks) expect(inParagraph(`${before}${leak}${behind}`)).toBe(1);
  });

  it.each([
    ["The label is made from ", "."],
    ["For each case there are its age, its maker and ", "."],
    ["We evaluate by ", "."],
    ["The table of orders has ", ", which is left out."],
    ["The store keeps ", "."],
    ["The customer sees ", "."],
    ["We report ", "."],
  ])("knows that none stands between %j and %j", (before, behind) => {
    for (const leak of leaks) expect(inParagraph(`${before}${leak}${behind}`)).toBe(0);
  });

  it("takes what a metric is measured on for no feature", () => {
    const trees = "Boosted trees on some 80 inputs (age, maker, weekday), log loss.";
    expect(inParagraph(`${trees} NDCG@12 on the following week: 0.312 against 0.287.`)).toBe(0);
    expect(inParagraph(`${trees} Strongest is the number of calls in the following week.`)).toBe(1);
  });
});
