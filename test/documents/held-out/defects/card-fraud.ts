import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "vague-quantity",
    what: "requirements in adjectives",
    edits: [
      ["12 payments/s on average, 150/s on peak days", "high, with peaks on some days"],
      ["p99 ≤ 100 ms for the decision, including feature lookup", "low latency, including feature lookup"],
      [
        "99.99%; a payment is never blocked by an outage",
        "highly available; a payment is never blocked by an outage",
      ],
    ],
  },
  {
    rule: "unrealistic-latency",
    what: "a large language model in 6 ms",
    edits: [
      ["LightGBM, 600 trees", "Fine-tuned Llama 70B on the serialized payment"],
      ["Model (LightGBM)", "Model (Llama 70B)"],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "the section, the retention and the tokens go",
    edits: [
      [/### Privacy[^]*?24 months\.\n/, ""],
      [/\| Retention[^]*?\|\n/, ""],
      ["currency, merchant, card token, BIN", "currency, merchant, card number, cardholder name, BIN"],
      ["age of the token", "age of the card"],
      ["Data Platform, Legal", "Data Platform"],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "totals only",
    edits: [
      [/Slices: country, merchant category[^]*?each candidate\.\n/, ""],
      ["checked with reliability diagrams per amount band", "checked with a reliability diagram"],
      ["Calibration per amount band", "Calibration"],
      ["quarterly audit of false declines by country", "quarterly audit with Compliance"],
    ],
  },
  {
    rule: "no-offline-metric",
    what: "only the experiment",
    edits: [
      [/### Offline[^]*?each candidate\.\n/, ""],
      [
        /\| Option \| PR-AUC[^]*?\n\nCalibration: isotonic/,
        "LightGBM with 600 trees was chosen over the rules in production and a logistic regression, which is the simple baseline.\n\nCalibration: isotonic",
      ],
      ["PR-AUC and recall on matured labels", "Score of matured labels"],
    ],
  },
  {
    rule: "no-online-metric",
    what: "no experiment and no live metrics",
    edits: [
      [/### Online[^]*?leading indicator\.\n/, ""],
      [/\| Ramp [^]*?\|\n/, "| Ramp | 10% → 50% | 6 weeks | no incidents |\n"],
    ],
  },
  {
    rule: "missing-step",
    what: "no monitoring",
    edits: [[/## Monitoring[^]*?runbook\.\n/, ""]],
  },
  {
    rule: "empty-step",
    what: "a heading of evaluation with nothing under it",
    edits: [[/### Offline\n[^]*?leading indicator\.\n/, ""]],
  },
  {
    rule: "thin-step",
    what: "monitoring is one sentence",
    edits: [[/(?<=## Monitoring\n\n)[^]*?runbook\./, "We will monitor the model in production."]],
  },
  {
    rule: "step-order",
    what: "serving stands before the data",
    edits: [
      [/## Serving\n[^]*?with a flag\.\n/, ""],
      [
        "## ML task",
        "## Serving\n\nThe model runs in the payment service's cluster in two regions, behind a timeout of 80 ms. When it fails, the 20 most precise rules decide alone.\n\n## ML task",
      ],
    ],
  },
  {
    rule: "duplicate-step",
    what: "two sections named Data",
    edits: [
      [
        "## Features\n",
        "## Data\n\nAll tables are copied to the warehouse every hour, and are kept in Parquet by day. The training set is a view of them, one row per payment.\n\n## Features\n",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "what the analyst found, and the reason of the chargeback",
    edits: [
      [
        "amount, currency, hour, amount / customer's usual amount",
        "amount, currency, reason code of the chargeback, analyst's decision on the payment",
      ],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "the section goes, the loss is plain",
    edits: [
      [/### Imbalance[^]*?real prior\.\n/, ""],
      ["weighted log loss", "log loss"],
      ["robust to imbalance", "quality of the order"],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "logistic regression is ahead in every column",
    edits: [["| Logistic regression | 0.31 | 58%", "| Logistic regression | 0.51 | 78%"]],
  },
  {
    rule: "contradicting-quantity",
    what: "another number of payments a month",
    edits: [["We process 30M card payments a month", "We process 45M card payments a month"]],
  },
  {
    rule: "estimate-mismatch",
    what: "per day and per second do not fit",
    edits: [["1M / 86,400 s ≈ 12 per second", "1M / 86,400 s ≈ 120 per second"]],
  },
  {
    rule: "latency-budget",
    what: "features and network take longer than the promise",
    edits: [
      ["| Feature lookup (Redis) | 20 ms", "| Feature lookup (Redis) | 60 ms"],
      ["| Network | 15 ms", "| Network | 35 ms"],
      ["| Total | 59 ms |", "| Total | 119 ms |"],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "payments are scored every hour",
    edits: [
      [
        "The model runs in the payment service's cluster in two regions. 150 payments/s × 6 ms = 0.9 cores, so three small pods per region are plenty.",
        "An Airflow job scores the payments of the last hour in one batch and writes the scores to Redis, from where the payment service reads them.",
      ],
      [/\| Model \(LightGBM\)[^]*?\|\n/, ""],
      ["59 ms", "53 ms"],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "a loss for quantities",
    edits: [["weighted log loss", "Huber loss"]],
  },
  {
    rule: "metric-task-mismatch",
    what: "MAPE for a classifier",
    edits: [
      ["| PR-AUC | robust to imbalance | ≥ production |", "| MAPE | easy to explain | ≤ 10% |"],
      [/\| Recall by value at 0\.6% FPR \|[^]*?≥ 70% \|\n/, ""],
      [/\| Expected calibration error[^]*?\|\n/, "| RMSE | penalizes large errors | ≤ production |\n"],
      ["| PR-AUC | Recall at 0.6% FPR (by value) |", "| MAPE | RMSE |"],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "the expected loss of a raw score",
    edits: [
      ["calibrated probability of fraud", "probability of fraud"],
      [", and scores are recalibrated to the real prior", ""],
      [
        "Calibration: isotonic regression on the validation month, checked with reliability diagrams per amount band. ",
        "",
      ],
      [/\| Expected calibration error[^]*?\|\n/, ""],
      [/\| Calibration per amount band[^]*?\|\n/, ""],
    ],
  },
  {
    rule: "unit-mix",
    what: "the limit is a p99, the alert is on the mean",
    edits: [
      ["p99 > 100 ms, fallback > 1%", "mean latency > 100 ms, fallback > 1%"],
      ["| Stage | p99 |", "| Stage | Mean |"],
    ],
  },
  {
    rule: "feature-without-source",
    what: "a credit score that no source has",
    edits: [["account age, number of cards, distance", "account age, credit score, distance"]],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "a notebook and a Java service",
    edits: [
      [
        /All features come from the feature store[^]*?0\.1% differ\)\./,
        "Training features are built with pandas in a notebook from the data warehouse. The payment service computes its features in Java.",
      ],
    ],
  },
  {
    rule: "unowned-risk",
    what: "a risk with neither owner nor mitigation",
    edits: [
      [
        "| Feature store outage | Data Platform | null-tolerant model, fallback rules |",
        "| Feature store outage | | |",
      ],
    ],
  },
];
