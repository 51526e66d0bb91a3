import { describe, expect, it } from "vitest";
import { latencyVsBatch } from "../../../src/rules/latency-vs-batch.ts";
import { design, underlined } from "../findings-of.ts";

const count = (requirements: string, serving: string): number =>
  underlined(latencyVsBatch, design({ Requirements: requirements, "Deployment and serving": serving }))
    .length;

describe("latency-vs-batch, in other words", () => {
  it.each([
    ["Fraud must be stopped while the payment is in flight.", "Scores come from an overnight job."],
    ["Decisions within 200 ms of the swipe.", "A cron job scores everything once per day."],
    ["The model reacts to what the user just clicked.", "We precompute recommendations every night."],
    ["React to session behaviour immediately.", "Inference is a Spark job that runs every 24 hours."],
    ["Posts are moderated before they go live.", "Predictions are generated in a nightly batch."],
    ["Respond to each request in real time.", "Batch prediction once a week; results go to a table."],
    ["Alerts fire within 5 seconds of the event.", "Airflow runs the scoring job hourly."],
    ["Real-time detection of bots.", "Offline batch scoring at 3 am."],
    ["Block abusive messages before delivery.", "The scoring job runs daily."],
    ["Online, sub-second decisions for every transaction.", "All accounts are scored in a daily batch run."],
    ["ETA is updated live during the ride.", "Predictions are computed in batch every morning."],
  ])("reports %j served by %j", (requirements, serving) => {
    expect(count(requirements, serving)).toBe(1);
  });

  it.each([
    ["Fraud must be stopped while the payment is in flight.", "Each payment is scored synchronously."],
    ["Decisions within 200 ms.", "A REST endpoint scores the payment; retraining is a nightly batch."],
    ["React to session behaviour immediately.", "A Flink job updates the scores on each event."],
    ["Recommendations load within 100 ms.", "We precompute them every night and read them from Redis."],
    ["A weekly email to each user.", "A weekly batch job scores all users."],
    ["No real-time requirement; a daily refresh is enough.", "Nightly batch."],
    ["Real-time detection of bots.", "Stream processing; a nightly job rebuilds the profiles."],
    [
      "Alerts fire within 5 seconds.",
      "The stream scorer reads Kafka. A daily batch recomputes the thresholds.",
    ],
    ["Real-time ranking.", "Online ranking; embeddings are refreshed in a nightly batch."],
    ["Forecasts are ready by 6 am.", "The batch runs at 4 am."],
    [
      "Block abusive messages before delivery.",
      "gRPC service, p99 40 ms. A daily batch re-scores the backlog.",
    ],
  ])("leaves %j served by %j alone", (requirements, serving) => {
    expect(count(requirements, serving)).toBe(0);
  });

  it.each([
    [
      "When a lift stops, everybody who has the app open sees a new wait within two seconds.",
      "The model itself is run by cron, at the full hour, for all lifts in one go.",
    ],
    [
      "The service has to know what the queues are at this moment.",
      "At half past five a job works out the predictions of the whole day and writes them into a table.",
    ],
    [
      "The picker has to put something else into the crate within 5 seconds of pressing the key.",
      "Scoring is an Airflow task. Every two hours it takes all lines that were reported missing.",
    ],
    [
      "The warning stands on the display while the phone still rings.",
      "A job scores all numbers every night and writes the scores into a table.",
    ],
    [
      "The gate has to decide the moment a cup is off.",
      "A script predicts the milk of all cows each evening.",
    ],
    [
      "A forged ticket must be refused on the spot.",
      "The probabilities are refreshed by a job at four in the morning.",
    ],
    [
      "The nurse is warned as soon as a value comes in.",
      "Every 30 minutes a task scores the values that have come in since the last one.",
    ],
    [
      "A letter must be stopped before it leaves the hall.",
      "All letters of the day are scored overnight in one run.",
    ],
    [
      "The dispatcher needs the answer while the caller is on the line.",
      "Once an hour a program ranks all cars and stores the list.",
    ],
    [
      "The brake reacts within 50 ms of a shadow on the rails.",
      "The pictures are gathered and predicted by a job every quarter of an hour.",
    ],
    [
      "Spam has to be held back before anybody reads it.",
      "Forecasts and scores are made in a batch that starts each midnight.",
    ],
  ])("reports %j served by %j, under any heading", (goal, serving) => {
    const texts = (one: string, other: string) =>
      underlined(latencyVsBatch, design({ [one]: goal, [other]: serving })).length;
    expect(texts("What is it for?", "Scorer")).toBe(1);
    expect(texts("Requirements", "Serving")).toBe(1);
  });

  it.each([
    ["The list is on the desk when the shift begins.", "A job scores all beds at half past five."],
    [
      "The warning stands on the display while the phone still rings.",
      "Each call is scored when it arrives. A job retrains every night.",
    ],
    [
      "The gate has to decide the moment a cup is off.",
      "The scorer in the robot decides. Every evening a job copies its predictions into the warehouse.",
    ],
    [
      "The nurse is warned as soon as a value comes in.",
      "A stream job scores each value. Once an hour a task computes the features of the ward.",
    ],
    [
      "The picker sees three articles within 5 seconds.",
      "A service ranks them when the key is pressed. Indexes are built in a nightly run.",
    ],
    [
      "The answer is on the screen within 400 ms.",
      "A job scores all customers every night, and the service reads the row.",
    ],
    ["Members get a letter once a month.", "A monthly job scores all members."],
    [
      "The brake reacts within 50 ms of a shadow on the rails.",
      "The model runs in the control unit. A nightly job compares its predictions with the log.",
    ],
    ["The driver waits at the gate.", "A report of scores is made each evening."],
  ])("leaves %j served by %j alone, under any heading", (goal, serving) => {
    expect(underlined(latencyVsBatch, design({ "What is it for?": goal, Scorer: serving }))).toEqual([]);
    expect(underlined(latencyVsBatch, design({ Requirements: goal, Serving: serving }))).toEqual([]);
  });
});
