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
});
