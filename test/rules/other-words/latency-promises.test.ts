import { describe, expect, it } from "vitest";
import { latencyBudget } from "../../../src/rules/latency-budget.ts";
import { design, underlined } from "../findings-of.ts";

const count = (sections: Readonly<Record<string, string>>): number =>
  underlined(latencyBudget, design(sections)).length;

/** Ways to say within which time an answer is owed, beside the stages and under any heading. */
const promises: readonly string[] = [
  "The clinician must see the score within 300 ms.",
  "The gate may stay shut for no more than 300 ms.",
  "A caller waits 300 ms at the most.",
  "300 ms is all that the turnstile gives us.",
  "The bidder has 300 ms to answer.",
  "Replies that come after 300 ms are thrown away.",
  "We have agreed on 300 ms with the call centre.",
  "The player expects the next song in under 300 ms.",
  "Our SLA is 300 ms.",
  "No later than 300 ms after the press the light is on.",
  "The whole request must not take longer than 300 ms.",
  "It has to be done 300 ms after the card touches the reader.",
  "The crane driver is promised an answer after 0.3 s at p99.",
  "Promised to the drivers: 300 ms at p95.",
  "The kiosk allows 300 ms for all of it.",
  "The label has to be on the parcel's screen within 300 ms at p95.",
];

/** Ways to tell the stages, of which the last takes so many milliseconds. */
const paths = (ms: number): readonly string[] => [
  `Camera 40 ms + upload 60 ms + model ${ms} ms + light 20 ms.`,
  `The upload takes 60, the model ${ms} and drawing another 60 ms.`,
  `| Part | p95, ms |\n| --- | ---: |\n| Radio | 60 |\n| Lookup | 40 |\n| Trees | ${ms} |`,
  `| Step | Takes (ms) | Owner |\n| --- | --- | --- |\n| Gateway | 60 | Net |\n| Reading inputs | 40 | Us |\n| Forest | ${ms} | Us |`,
  `| Where the time goes | Milliseconds |\n| --- | --- |\n| Scanner | 60 |\n| Line to the hall | 40 |\n| Forest | ${ms} |\n| Display | 5 |`,
  `- radio, there and back: 60 ms\n- online store: 40 ms\n- model: ${ms} ms`,
  `Budget 300: edge 40 + API 30 + store 5 + render ${ms}`,
  `Of these the phone's network eats 60 ms, both ways counted, the gateway 25 and the drawing 20. Reading the state and asking the model come to another ${ms} ms.`,
  `The scanner needs 60 ms to read the code, 40 ms go by on the wire, and the model spends ${ms} ms.`,
];

describe("latency-budget, promised beside the stages", () => {
  it.each(promises)("holds stages against %j", (promise) => {
    const stages = (ms: number) => `Gateway 10 ms, features 40 ms, model ${ms} ms.`;
    for (const heading of ["How does an answer come about?", "Scorer", "Serving"]) {
      expect(count({ [heading]: `${promise}\n\n${stages(290)}` })).toBe(1);
      expect(count({ [heading]: `${promise}\n\n${stages(90)}` })).toBe(0);
    }
  });

  it.each(paths(290).map((slow, at) => [slow, paths(90)[at] ?? ""]))("reads %j", (slow, quick) => {
    const promise = "The answer has to be on the screen within 300 ms at p95.";
    expect(count({ "What happens at a press?": `${promise} Where does it go?\n\n${slow}` })).toBe(1);
    expect(count({ "What happens at a press?": `${promise} Where does it go?\n\n${quick}` })).toBe(0);
  });

  it("finds the promise in another section of any name", () => {
    const promise = "A nurse must see the score within 300 ms.";
    expect(
      count({ "What the ward needs": promise, Path: "Gateway 10 ms, features 40 ms, model 290 ms." }),
    ).toBe(1);
    expect(
      count({ "What the ward needs": promise, Path: "Gateway 10 ms, features 40 ms, model 90 ms." }),
    ).toBe(0);
  });

  it.each([
    "The gateway gives up after 300 ms.",
    "If there is no answer after 300 ms, the table answers.",
    "We alert when p95 is above 300 ms for ten minutes.",
    "The old service answered within 300 ms.",
    "The cache must answer within 300 ms.",
    "The model alone must answer within 300 ms.",
    "Measured last week: 300 ms at p95.",
    "The load test stayed within 300 ms at p95 at twice the load.",
    "A retry has to be sent within 300 ms.",
    "It would be nice to answer within 300 ms.",
  ])("takes %j for no promise of the whole", (sentence) => {
    expect(count({ Scorer: `${sentence}\n\nGateway 10 ms, features 40 ms, model 290 ms.` })).toBe(0);
  });

  it.each([
    "| Model | ms |\n| --- | --- |\n| Logistic regression | 20 |\n| Trees | 140 |\n| Network | 290 |",
    "| Part | AUC | ms |\n| --- | --- | --- |\n| Ranker | 0.8 | 200 |\n| Re-ranker | 0.7 | 240 |",
    "| Percentile | Latency, ms |\n| --- | --- |\n| p50 | 140 |\n| p95 | 280 |",
    "| Store | Items | Keys per read |\n| --- | --- | --- |\n| Features | 400 | 200 |\n| Model | 300 | 5 |",
    "| Load per second | Answer, ms |\n| --- | --- |\n| 100 | 120 |\n| 200 | 140 |\n| 400 | 290 |",
    "| Hardware | Model, ms |\n| --- | --- |\n| CPU | 260 |\n| GPU | 80 |",
    "| Part (run in parallel) | ms |\n| --- | --- |\n| Gateway | 200 |\n| Lookup | 140 |\n| Model | 190 |",
    "| Part | ms | Time-out, ms |\n| --- | --- | --- |\n| Gateway | 20 | 200 |\n| Lookup | 40 | 240 |",
  ])("leaves the table %j alone", (table) => {
    expect(count({ Scorer: `A nurse must see the score within 300 ms.\n\n${table}` })).toBe(0);
  });

  it.each([
    "On the phone it takes 190 ms, on the server 60 ms, and the way there another 80 ms.",
    "The small model needs 90 ms, the large one 190 ms and the ensemble 240 ms.",
    "Option A answers in 120 ms, option B in 240 ms, and the cache in 5 ms.",
    "Photos take 120 ms, videos 240 ms, and texts 20 ms to answer.",
    "Photos need 120 ms in the model, videos 240 ms, texts 20 ms.",
    "The answer took 140 ms in May, 160 ms in June and 120 ms after the cache came.",
    "Quantised, the model takes 90 ms; in half precision it takes 140 ms, in full 260 ms.",
    "A phone from 2019 needs 240 ms, one from 2022 takes 120 ms, a tablet 90 ms.",
    "The model on the server needs 60 ms and the network 200 ms; on the phone the model takes 180 ms.",
    "The first choice was a network at 280 ms; trees take 40 ms, and the search 30 ms.",
    "- on the phone: model 190 ms\n- on the server: model 60 ms, network 120 ms",
    "| Where it runs | Model, ms |\n| --- | --- |\n| Phone | 190 |\n| Server | 140 |",
    "| Phone | ms |\n| --- | --- |\n| A, with camera 1 | 190 |\n| B, with camera 2 | 140 |",
    "| Choice | Answer | ms |\n| --- | --- | --- |\n| Small network on the phone | good | 120 |\n| Network behind the gateway | better | 280 |",
    "Budget for the team: desks 400 + API 300 + store 500 licences",
    "Latency: we looked at pages 400 + 300 of the log.",
    "1. Model on the phone: 190 ms\n2. Model behind the gateway: 140 ms",
    "| Step | ms |\n| --- | --- |\n| Encoder, small | 90 |\n| Encoder, large | 240 |",
  ])("takes %j for no path", (text) => {
    expect(count({ Scorer: `A nurse must see the score within 300 ms.\n\n${text}` })).toBe(0);
    expect(count({ Requirements: "A nurse must see the score within 300 ms.", Decision: text })).toBe(0);
  });
});
