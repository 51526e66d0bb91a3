import { describe, expect, it } from "vitest";
import { contradictingQuantity } from "../../../src/rules/contradicting-quantity.ts";
import { design, underlined } from "../findings-of.ts";

const found = (one: string, other: string): readonly string[] =>
  underlined(contradictingQuantity, design({ "What is it about?": one, "How large is it?": other }));

describe("contradicting-quantity, in other words", () => {
  it.each([
    // Of how many there are in all.
    ["For each of 14 lifts we predict the wait.", "Each opening asks for all 16 lifts.", "16"],
    ["The chain has 210 stores.", "It has to work in all 180 stores.", "180"],
    ["There are 52 greenhouses.", "All 48 greenhouses send a value per minute.", "48"],
    ["We run 31 ferries.", "Sensors hang in all 37 ferries.", "37"],
    ["All of our 620 nurses get the list.", "There are 540 nurses in total.", "540"],
    ["The city has 1,240 bus stops.", "Forecasts for all 1,420 bus stops.", "1,420"],
    ["A letter goes to one of 12 desks.", "The model chooses among 15 desks.", "15"],
    ["It sorts e-mails into 14 classes.", "The network ends in a softmax over 18 classes.", "18"],
    ["Each call gets one of nine topics.", "Accuracy is the mean over all eleven topics.", "eleven"],
    ["The trees see 42 features.", "Of all 38 features, wind matters most.", "38"],
    // How much comes in.
    [
      "The shop takes 38,000 orders per day.",
      "The bus carries 52,000 orders per day.",
      "52,000 orders per day",
    ],
    [
      "Doctors dictate 3,400 letters a day.",
      "With 4,300 letters a day one machine is enough.",
      "4,300 letters a day",
    ],
    ["Farmers send 900 photos per hour.", "We size for 1,500 photos per hour.", "1,500 photos per hour"],
    [
      "We get 12 million readings a week.",
      "Storage: 18 million readings a week at 40 bytes.",
      "18 million readings a week",
    ],
    // How far ahead.
    ["The model predicts demand 14 days ahead.", "Its forecast reaches 28 days ahead.", "28 days"],
    [
      "The probability that a member leaves within the next 30 days.",
      "The label says whether somebody left in the next 60 days.",
      "60 days",
    ],
    [
      "We forecast the load of the next 48 hours.",
      "The test compares forecasts of the next 24 hours with meters.",
      "24 hours",
    ],
    ["The horizon is 6 hours.", "With a horizon of 12 hours the error grows.", "12 hours"],
    // How long something is kept.
    ["Photos are deleted after 30 days.", "Photos are kept for 90 days.", "90 days"],
    [
      "Transcripts are erased after 14 days.",
      "Training reads transcripts, which are stored for 60 days.",
      "60 days",
    ],
    ["Hashes are thrown away after 48 hours.", "Hashes are kept for 7 days.", "7 days"],
    // When the truth is known.
    [
      "The label is complete 26 hours after the pick.",
      "Its label comes at most 72 hours after the pick.",
      "72 hours",
    ],
    [
      "The truth is known 14 days after the visit.",
      "We wait for labels until 30 days after the visit.",
      "30 days",
    ],
    // What was promised.
    [
      "The nurse must see the score within 400 ms at p95.",
      "We are paged when p95 is above the promised 600 ms.",
      "600 ms",
    ],
    ["The answer has to be there within 2 s at p99.", "The p99 target of 3 s is checked every night.", "3 s"],
  ])("reports %j against %j", (one, other, words) => {
    const texts = found(one, other);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain(words);
  });

  it.each([
    ["For each of 14 lifts we predict the wait.", "All 14 lifts have antennas."],
    ["The chain has 210 stores.", "60 stores get it first."],
    ["The chain has 210 stores.", "All 60 stores of the test get it."],
    ["The chain has 210 stores.", "All 12 stores in Wales get it."],
    ["There are 52 greenhouses.", "There were 40 greenhouses last year."],
    ["There are 52 greenhouses.", "There will be 70 greenhouses in two years."],
    ["All 31 ferries have sensors.", "All 3 ferries that run at night have cameras."],
    ["We have about 600 nurses.", "All 612 nurses get it."],
    ["We have 52 people.", "All 14 people on call can switch it off."],
    ["The letter goes to one of 12 desks.", "Each of the 3 busiest desks is looked at alone."],
    ["It sorts e-mails into 14 classes.", "The 3 largest classes make up half."],
    ["It sorts e-mails into 14 classes.", "Two classes were merged."],
    ["The trees see 42 features.", "The top 10 features are shown."],
    ["The trees see 42 features.", "6 new features were tried."],
    ["The shop takes 38,000 orders per day.", "Saturday brings 52,000 orders per day."],
    ["The shop takes 38,000 orders per day.", "At peak, 52,000 orders per day."],
    ["The shop takes 38,000 orders per day.", "11,000 orders per day come from the app."],
    ["A store takes 180 orders per day.", "All stores together take 38,000 orders per day."],
    ["The shop takes 38,000 orders per day.", "38k orders a day are nothing for one core."],
    ["We get 900 photos per hour.", "The test bench took 1,500 photos per hour."],
    ["The model predicts demand 14 days ahead.", "Flour is ordered 3 days ahead."],
    ["The model predicts demand 14 days ahead.", "Features look at the last 28 days."],
    [
      "The probability that a member leaves within the next 30 days.",
      "In the next 60 days we build the service.",
    ],
    ["Photos are deleted after 30 days.", "Scores are kept for 90 days."],
    ["Raw photos are deleted after 30 days.", "Photos of the test set are kept for 2 years."],
    [
      "The nurse must see the score within 400 ms at p95.",
      "We are paged when p95 is above 600 ms for ten minutes.",
    ],
    ["The nurse must see the score within 400 ms at p95.", "The target is 400 ms."],
    ["The nurse must see the score within 400 ms at p95.", "The target of the batch is 2 hours."],
    ["The label is complete 26 hours after the pick.", "The crate is closed 2 hours after the pick."],
    [
      "The label is complete 26 hours after the pick.",
      "The label of a return comes 9 days after the delivery.",
    ],
    ["Every page has 3 boards.", "All 5 boards of the hall are shown."],
    ["Answers come from two zones.", "All three zones are asked."],
  ])("leaves %j and %j alone", (one, other) => {
    expect(found(one, other)).toEqual([]);
  });
});

describe("contradicting-quantity, of what an estimate begins with", () => {
  const ofEstimate = (stated: string, estimate: string): readonly string[] =>
    underlined(
      contradictingQuantity,
      design({ "Problem and requirements": stated, "Scale estimation": estimate }),
    );

  it.each([
    ["Our 1,200 stores sell fresh bread.", "800 stores × 20,000 products = 16M series", "800 stores"],
    ["~2M documents, most of them in English.", "5M docs × 8 chunks = 40M chunks", "5M docs"],
    [
      "25,000 employees, in chat and by mail.",
      "40,000 employees × 2 questions = 80,000 questions",
      "40,000 employees",
    ],
    ["Sellers: 3M sellers, 120M listings.", "- 5M sellers × 40 listings = 200M listings", "5M sellers"],
    ["The fleet has 600 trucks.", "900 trucks × 24 pings = 21,600 pings", "900 trucks"],
    [
      "We serve 40M daily active users.",
      "60M daily active users × 5 sessions = 300M sessions",
      "60M daily active users",
    ],
    ["The network has 4,000 antennas.", "6,000 antennas × 96 readings = 576,000 readings", "6,000 antennas"],
    ["12,000 courses and 3M learners.", "5M learners × 4 lessons = 20M lessons", "5M learners"],
    [
      "It runs 3,100 booster pumps in 310 stations.",
      "2,400 pumps × 8 sensors = 19,200 signals",
      "2,400 pumps",
    ],
    ["It covers 350 warehouses.", "500 warehouses * 2,000 shelves = 1M shelves", "500 warehouses"],
    ["90,000 drivers use the app.", "150,000 drivers × 10 trips = 1.5M trips", "150,000 drivers"],
  ])("%s / %s", (stated, estimate, words) => {
    expect(ofEstimate(stated, estimate)).toEqual([words]);
  });

  it.each([
    // The same, or rounded.
    ["Our 812 stores sell fresh bread.", "800 stores × 20,000 products = 16M series"],
    ["About 24,700 employees ask questions.", "25,000 employees × 2 questions = 50,000 questions"],
    // Of a part, another time or others.
    [
      "Our 800 stores sell bread, and 200 stores in Wales sell milk.",
      "1,000 stores × 20 products = 20,000 series",
    ],
    ["We will have 1,200 stores next year.", "800 stores × 20,000 products = 16M series"],
    ["The pilot runs in 80 stores.", "800 stores × 20,000 products = 16M series"],
    ["We have 100M registered users.", "40M daily active users × 5 sessions = 200M sessions"],
    ["2M users of the web shop.", "40M users × 5 sessions = 200M sessions"],
    ["The top 500 documents are cached.", "900 documents × 8 chunks = 7,200 chunks"],
    ["Support up to 50,000 drivers.", "90,000 drivers × 10 trips = 900,000 trips"],
    ["Each store has 30 shelves.", "50 shelves × 12 boxes = 600 boxes"],
    ["3M sellers, of which 1M sellers pay.", "5M sellers × 40 listings = 200M listings"],
  ])("is silent of %s / %s", (stated, estimate) => {
    expect(ofEstimate(stated, estimate)).toEqual([]);
  });
});

describe("contradicting-quantity, of the peak", () => {
  const peak = (requirement: string, plan: string): readonly string[] =>
    underlined(contradictingQuantity, design({ Requirements: requirement, Capacity: plan }));
  const table = "| Requirement | Target |\n| --- | --- |\n| Peak traffic | 20,000 searches per second |";

  it("finds another number of the same things", () => {
    expect(peak(table, "Peak traffic is 35,000 searches per second.")).toEqual([
      "35,000 searches per second",
    ]);
    expect(peak("Peak load: 150 payments per second.", "The peak load is 400 payments per second.")).toEqual([
      "400 payments per second",
    ]);
    expect(
      peak(
        "- 3M photo searches per day: 3M / 86,400 = 35 QPS on average, 150 QPS at peak",
        "- **Scaling:** three of them serve the peak of 400 QPS.",
      ),
    ).toEqual(["400 QPS"]);
  });

  it("is silent of other things and of the same number", () => {
    expect(peak(table, "Peak traffic is 4M predictions per second.")).toEqual([]);
    expect(peak(table, "Peak traffic is about 20,000 searches per second.")).toEqual([]);
    expect(peak(table, "Last year's peak traffic was 12,000 searches per second.")).toEqual([]);
  });
});
