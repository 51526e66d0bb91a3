/** Numbers that are given twice, as team docs usually write them, and what is of two things. */
import { describe, expect, it } from "vitest";
import { contradictingQuantity } from "../../../src/rules/contradicting-quantity.ts";
import { design, underlined } from "../findings-of.ts";

describe("contradicting-quantity", () => {
  it.each([
    ["Requirements", "- Scale: 50M DAU", "Serving", "We serve 20M DAU from three regions.", "20M DAU"],
    ["Model", "Output embedding of 256 dims.", "Serving", "Vectors: 200M × 512 × 4 bytes = 410 GB.", "512"],
    [
      "Requirements",
      "- 100M requests per day",
      "Serving",
      "Logs: 200M requests × 1 KB = 200 GB per day.",
      "200M requests",
    ],
    ["Requirements", "- Users: 1M DAU, 5k events", "Serving", "We serve 2M DAU.", "2M DAU"],
    [
      "Requirements",
      "- 10M daily active users",
      "Data",
      "Logs of 5M daily active users.",
      "5M daily active users",
    ],
    [
      "Requirements",
      "- Availability: 99.9%",
      "Serving",
      "The service is built for 99.99% availability.",
      "99.99%",
    ],
    [
      "Requirements",
      "- p99 latency < 100 ms",
      "Serving",
      "The p99 latency budget of 200 ms is split over three stages.",
      "200 ms",
    ],
    [
      "Requirements",
      "- End-to-end latency of 200 ms at p99",
      "Monitoring",
      "Alert when p99 latency exceeds the SLO of 500 ms.",
      "500 ms",
    ],
    [
      "Requirements",
      "- 2,000 QPS at peak",
      "Serving",
      "The cluster is sized for a peak of 20,000 QPS.",
      "20,000 QPS",
    ],
    [
      "Data",
      "We train on 12 months of logs.",
      "Model",
      "The model is trained on 3 months of logs.",
      "3 months",
    ],
    ["Data", "Training window: 90 days", "Model", "Each training run uses the last 30 days.", "30 days"],
    [
      "Data",
      "The attribution window is 7 days.",
      "Evaluation",
      "With an attribution window of 30 days, recall is 0.4.",
      "30 days",
    ],
    [
      "Data",
      "Embeddings have 128 dimensions.",
      "Serving",
      "The index holds 256-dimensional embeddings.",
      "256-dimensional embeddings",
    ],
    [
      "Data",
      "20M items in the catalog.",
      "Serving",
      "The index covers all 2M items of the catalog.",
      "2M items",
    ],
    ["Model", "The model is retrained weekly.", "Monitoring", "Retraining happens monthly.", "monthly"],
    [
      "Model",
      "We retrain every day.",
      "Serving",
      "The weekly retraining job publishes a new model.",
      "weekly",
    ],
    [
      "Evaluation",
      "The A/B test runs for two weeks.",
      "Serving",
      "After the four-week A/B test we ramp up.",
      "four-week A/B test",
    ],
    [
      "Evaluation",
      "The A/B test runs on 5% of traffic.",
      "Serving",
      "The A/B test gets 20% of traffic.",
      "20% of traffic",
    ],
    [
      "Requirements",
      "- Budget: $10,000 per month",
      "Serving",
      "The monthly budget of $25,000 covers 40 GPUs.",
      "25,000",
    ],
    [
      "Data",
      "Logs are kept for 30 days.",
      "Monitoring",
      "Prediction logs are retained for 90 days.",
      "90 days",
    ],
    [
      "Data",
      "We have 1M labelled examples.",
      "Model",
      "Training uses all 200k labelled examples.",
      "200k labelled examples",
    ],
    [
      "Model",
      "The model has 110M parameters.",
      "Serving",
      "Serving a model with 7B parameters on one GPU.",
      "7B parameters",
    ],
    [
      "Requirements",
      "- Forecast 14 days ahead",
      "Evaluation",
      "WAPE over the 28-day horizon.",
      "28-day horizon",
    ],
    [
      "Data",
      "The catalog has 40 categories.",
      "Model",
      "The classifier predicts one of 25 categories.",
      "25 categories",
    ],
    [
      "Problem framing",
      "3.1% of booked loans are positive.",
      "Data",
      "With 5.4% positives, we keep all of them.",
      "5.4% positives",
    ],
  ])("%s: %j contradicts %s: %j", (first, one, second, other, words) => {
    expect(underlined(contradictingQuantity, design({ [first]: one, [second]: other }))).toEqual([words]);
  });

  it.each([
    ["Requirements", "- 50M MAU, 10M DAU", "Serving", "At peak 2M users are online."],
    ["Requirements", "- p99 latency < 200 ms", "Serving", "Retrieval has a p99 of 50 ms."],
    ["Data", "We train on 12 months of logs.", "Evaluation", "We test on 1 month of logs."],
    ["Evaluation", "The A/B test runs on 5% of traffic.", "Serving", "Ramp to 20%, 50%, 100% of traffic."],
    ["Data", "Embeddings of queries have 128 dimensions.", "Model", "Image embeddings have 512 dimensions."],
    ["Model", "The model is retrained weekly.", "Monitoring", "Thresholds are reviewed monthly."],
    [
      "Model",
      "The model is retrained weekly.",
      "Monitoring",
      "A full retraining from scratch happens quarterly.",
    ],
    ["Requirements", "- Budget: $10,000 per month", "Serving", "GPUs cost $6,000 per month."],
    ["Data", "Logs are kept for 30 days.", "Monitoring", "Aggregates are kept for two years."],
    ["Model", "The teacher has 7B parameters.", "Serving", "The distilled model has 110M parameters."],
    ["Evaluation", "The decision threshold is 0.8.", "Serving", "Scores above 0.5 go to manual review."],
    ["Requirements", "- Availability: 99.9%", "Serving", "The feature store offers 99.99% availability."],
    [
      "Data",
      "Fraud is 0.1% of transactions.",
      "Model",
      "We downsample so that 2% of training rows are fraud.",
    ],
    [
      "Model",
      "Candidate generation returns 500 candidates.",
      "Serving",
      "The re-ranker sees the top 50 candidates.",
    ],
    ["Data", "20M items in the catalog.", "Serving", "2M new items a month."],
    [
      "Problem framing",
      "3.1% of booked loans are positive.",
      "Data",
      "After sampling, 20% positives are left.",
    ],
    [
      "Problem framing",
      "3.1% of booked loans are positive.",
      "Evaluation",
      "At 1% false positives, recall is 0.6.",
    ],
  ])("%s: %j goes with %s: %j", (first, one, second, other) => {
    expect(underlined(contradictingQuantity, design({ [first]: one, [second]: other }))).toEqual([]);
  });
});
