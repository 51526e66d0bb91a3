import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  { rule: "no-non-goals", what: "no non-goals", edits: [[/## Non-Goals[^]*?(?=## Requirements)/, ""]] },
  {
    rule: "undefined-metric",
    what: "more trust, not measured",
    edits: [
      [
        'Cut refunds for "item not authentic" by 30% within six months of full launch. This is the business metric of this project.',
        "Increase the trust of buyers in the marketplace. This is the business metric of this project.",
      ],
      [
        'The primary metric is refunds for "item not authentic" per 1,000 orders.',
        "The primary metric is buyer trust.",
      ],
      ['refunds for "item not authentic" per 1,000 orders, weekly', "buyer trust, weekly"],
      [
        "Counterfeits cost us about $48 million a year in refunds, and brands",
        "Counterfeits hurt us, and brands",
      ],
    ],
  },
  {
    rule: "vague-quantity",
    what: "latency is acceptable",
    edits: [
      [
        "Decide on a listing within 500 ms (p99) of its submission, as",
        "Decide on a listing without a noticeable delay, as",
      ],
      ["p99 of 500 ms, p50 of 200 ms", "acceptable for sellers"],
    ],
  },
  {
    rule: "vague-quantity",
    what: "few wrong blocks",
    edits: [
      [
        "Keep wrongly blocked listings below 0.05% of all new listings.",
        "Keep the number of wrongly blocked listings reasonably low.",
      ],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "3.2 million in a day are not 370 per second",
    edits: [["86,400 s ≈ 37 listings per second", "86,400 s ≈ 370 listings per second"]],
  },
  {
    rule: "estimate-mismatch",
    what: "29.5 TB instead of GB",
    edits: [["≈ 29.5 GB per day", "≈ 29.5 TB per day"]],
  },
  {
    rule: "contradicting-quantity",
    what: "the queue takes 12,000 in the policy",
    edits: [
      [
        "the listing goes to review. The queue is ordered by",
        "the listing goes to review, which has a review capacity of 12,000 listings per day. The queue is ordered by",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "0.4% in the audit, 1.2% under imbalance",
    edits: [["0.4% of the listings are positive. We keep", "1.2% of the listings are positive. We keep"]],
  },
  {
    rule: "contradicting-quantity",
    what: "another peak in serving",
    edits: [
      [
        "Seller Platform calls the scoring service synchronously on submission.",
        "Seller Platform calls the scoring service synchronously on submission, at a peak of 200 listings per second.",
      ],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "queue order and thresholds on raw scores",
    edits: [
      ["The output is a calibrated probability `p`.", "The output is a probability `p`."],
      [" and correct for the sampling when we calibrate", ""],
      [" and calibrated by Platt scaling on the validation month", ""],
      [
        "| Model | PR-AUC | Recall at precision 0.90 | ECE |",
        "| Model | PR-AUC | Recall at precision 0.90 | F1 |",
      ],
      [
        /\| Logistic regression \| 0\.41\s+\| 0\.19\s+\| 0\.021/,
        "| Logistic regression | 0.41 | 0.19 | 0.38",
      ],
      [/\| Tabular XGBoost\s+\| 0\.58\s+\| 0\.37\s+\| 0\.012/, "| Tabular XGBoost | 0.58 | 0.37 | 0.53"],
      [/\| Proposed\s+\| 0\.74\s+\| 0\.61\s+\| 0\.008/, "| Proposed | 0.74 | 0.61 | 0.68"],
      ["Tree model, calibration and policy", "Tree model and policy"],
      [/\| Calibration .*\n/, ""],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "0.4%, and the classes are left as they are",
    edits: [
      [
        /We keep all positives, sample ten negatives[^]*?natural distribution\./,
        "The training set contains all labelled listings.",
      ],
      ["trained with weighted binary cross-entropy", "trained with binary cross-entropy"],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "MAE and R2 for yes or no",
    edits: [
      [
        "The main offline metric is recall at a precision of 0.90, with PR-AUC beside it.",
        "The main offline metric is mean absolute error, with R² beside it.",
      ],
      ["| Model | PR-AUC | Recall at precision 0.90 | ECE |", "| Model | R² | MAE | RMSE |"],
      ["gained 0.01 of PR-AUC", "gained 0.01 of R²"],
      ["weakest (recall 0.34), because", "weakest, because"],
      ["| Recall and PR-AUC |", "| R² and MAE |"],
      ["recall 10 points below release", "R² 10 points below release"],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "Huber loss for a class",
    edits: [["trained with weighted binary cross-entropy", "trained with the Huber loss"]],
  },
  {
    rule: "random-split-over-time",
    what: "80/10/10 at random",
    edits: [
      [
        /Training data are listings of January to September[^]*?both sides\./,
        "The labelled listings of January to November are randomly divided into training, validation and test data (80/10/10).",
      ],
      ["on the validation month", "on the validation data"],
    ],
  },
  {
    rule: "leaky-feature",
    what: "refunds of the listing",
    edits: [
      [
        /\| Listings from the same device.*\n/,
        "| Listings from the same device, 24 hours   | Device fingerprint, listing store |\n| Number of refunds of this listing         | Refunds                           |\n",
      ],
      ["All features are taken as of the moment of submission. They are defined", "The features are defined"],
      ["the same values, point in time, for training", "the same values for training"],
    ],
  },
  {
    rule: "leaky-feature",
    what: "the reviewer's verdict on the listing itself",
    edits: [
      [
        "| Past verdicts against the seller, 90 days | Review tool                       |",
        "| Reviewer's verdict on the listing         | Review tool                       |",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "messages between buyer and seller",
    edits: [
      [
        /\| Listings from the same device.*\n/,
        "| Listings from the same device, 24 hours   | Device fingerprint, listing store |\n| Share of chat messages that ask to pay outside | Chat messages                |\n",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "Spark for training, Java at submission",
    edits: [
      [
        /They are defined once in the shared feature platform[^]*?0\.5% differ\./,
        "Training features come from Spark jobs on the warehouse. At submission, Seller Platform's Java service derives the same features from the request.",
      ],
    ],
  },
  {
    rule: "no-baseline",
    what: "the proposed model alone",
    edits: [
      [/\*\*Baselines\.\*\* [^]*?tabular features\.\n\n/, ""],
      [/\| Rules \(today\) .*\n\| Logistic .*\n\| Tabular XGBoost .*\n/, ""],
      [/ It replaces the keyword and price rules that we have run since 2019\./, ""],
      [/ The current rules catch 38%[^]*?honest sellers\./, ""],
      ["the 2019 rules apply", "listings wait for a reviewer"],
      ["scores are logged, the rules decide.", "scores are logged."],
      [
        "A feature flag takes a country back to the rules within a minute.",
        "A feature flag turns a country off within a minute.",
      ],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "logistic regression is ahead everywhere",
    edits: [
      [
        /\| Logistic regression \| 0\.41\s+\| 0\.19\s+\| 0\.021/,
        "| Logistic regression | 0.78 | 0.66 | 0.007",
      ],
    ],
  },
  {
    rule: "no-offline-metric",
    what: "no number before launch",
    edits: [
      [/### Offline[^]*?(?=### Online)/, ""],
      ["gained 0.01 of PR-AUC", "was slightly better"],
      [
        "A drop of reviewers' precision below 0.55 for three days starts",
        "A drop of confirmed flags below half for three days starts",
      ],
      [/\| Precision .*\n\| Recall and PR-AUC .*\n/, ""],
      [/\| Calibration .*\n/, ""],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "one table of averages",
    edits: [[/We report all metrics by category[^]*?sort them by cause\.\n\n/, ""]],
  },
  {
    rule: "no-online-metric",
    what: "offline only",
    edits: [
      [/### Online[^]*?(?=## Serving)/, ""],
      ["3. The A/B test in three countries.\n", "3. Blocking in three countries.\n"],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "refunds are the goal, number of reviews is measured",
    edits: [
      [
        'The primary metric is refunds for "item not authentic" per 1,000 orders.',
        "The primary metric is the number of listings reviewed per hour.",
      ],
      [
        "Guardrails are the rate of upheld appeals, listings published per seller and the conversion rate of sellers in their first month.",
        "The guardrail is p99 latency.",
      ],
      ['refunds for "item not authentic" per 1,000 orders, weekly', "listings reviewed per hour, weekly"],
    ],
  },
  {
    rule: "latency-budget",
    what: "encoders take 340 ms",
    edits: [
      ["| Image and text encoders (GPU)      | 140 ms |", "| Image and text encoders (GPU)      | 340 ms |"],
      ["| **Total**                          | 400 ms |", "| **Total**                          | 600 ms |"],
    ],
  },
  {
    rule: "unit-mix",
    what: "means of stages against the p99",
    edits: [
      ["The path and its p99:", "The path and its mean times:"],
      ["| Step                               | p99    |", "| Step                               | mean   |"],
    ],
  },
  {
    rule: "unrealistic-latency",
    what: "a vision-language model of 34B in 20 ms",
    edits: [
      ["| Tree model, calibration and policy | 20 ms  |", "| 34B vision-language model as judge | 20 ms  |"],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "scores are computed every night",
    edits: [
      [
        "Seller Platform calls the scoring service synchronously on submission. The path and its p99:",
        "A nightly batch job scores all listings of the day and writes the results to a table that Seller Platform reads.",
      ],
      [/\| Step [^]*?400 ms \|\n\n/, ""],
      [
        "If the GPU tier does not answer within 300 ms, the tabular XGBoost model decides alone with stricter review thresholds, and the listing is scored again in the background. If the whole service is down",
        "If the job fails",
      ],
    ],
  },
  {
    rule: "no-fallback",
    what: "no answer without the GPU tier",
    edits: [
      [/If the GPU tier does not answer within[^]*?2019 rules apply\.\n\n/, ""],
      [", share of fallback, GPU usage", ", GPU usage"],
    ],
  },
  { rule: "no-rollout-plan", what: "no rollout", edits: [[/### Rollout[^]*?(?=## Monitoring)/, ""]] },
  {
    rule: "no-retraining-trigger",
    what: "nothing on retraining",
    edits: [[/\*\*Retraining\.\*\* [^]*?schedule\.\n\n/, ""]],
  },
  {
    rule: "unmonitored-metric",
    what: "drift and service only",
    edits: [[/\| Business [^]*?(?=\| Features and drift)/, ""]],
  },
  {
    rule: "unowned-risk",
    what: "an empty cell",
    edits: [
      [
        /\| Brands use notices against legal resale .*\n/,
        "| Brands use notices against legal resale | | |\n",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "bank and device, nothing on privacy",
    edits: [
      [/### Privacy and retention[^]*?(?=## Features)/, ""],
      ["Search, Seller Platform, Legal, Privacy Engineering", "Search, Seller Platform, Legal"],
      [
        "age of the account, country, bank country, past verdicts",
        "age of the account, country, bank account number, past verdicts",
      ],
    ],
  },
  { rule: "missing-step", what: "no monitoring", edits: [[/## Monitoring[^]*?(?=## Risks)/, ""]] },
  {
    rule: "missing-topic",
    what: "how labels come about is not said",
    edits: [[/### Labels[^]*?(?=### Class imbalance)/, ""]],
  },
];
