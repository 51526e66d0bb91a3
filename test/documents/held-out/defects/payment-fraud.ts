import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "missing-topic",
    what: "nothing says how many transactions there are",
    edits: [
      [/- \*\*Throughput:\*\* 100 million[^\n]*\n/, ""],
      [/### Capacity\n\n[^]*?carry the peak\.\n\n/, ""],
    ],
  },
  {
    rule: "missing-topic",
    what: "no word on labels",
    edits: [
      [/### Labels\n\n[^]*?would have happened\.\n\n/, ""],
      [/- \*\*Chargeback feed:\*\*[^\n]*\n/, ""],
      [/- \*\*Analyst decisions:\*\*[^\n]*\n/, ""],
    ],
  },
  {
    rule: "missing-step",
    what: "monitoring has no section",
    edits: [[/## Step 8: Monitoring and Retraining\n\n[^]*?last month\.\n\n/, ""]],
  },
  {
    rule: "no-baseline",
    what: "no baselines",
    edits: [[/- \*\*Baselines:\*\*[^\n]*\n/, ""]],
  },
  {
    rule: "no-offline-metric",
    what: "no offline metrics",
    edits: [[/### Offline Metrics\n\n[^]*?calibration error\.\n\n/, ""]],
  },
  {
    rule: "no-online-metric",
    what: "no online metrics",
    edits: [[/### Online Metrics\n\n[^]*?have matured\.\n\n/, ""]],
  },
  {
    rule: "no-rollout-plan",
    what: "no rollout",
    edits: [[/### Rollout\n\n[^]*?more than 20%\.\n\n/, ""]],
  },
  {
    rule: "no-fallback",
    what: "no fallback",
    edits: [
      [/### Fallback\n\n[^]*?set to missing\.\n\n/, ""],
      ["- **System:** latency, error rate, fallback rate.", "- **System:** latency, error rate."],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "retraining as needed",
    edits: [[/- \*\*Retraining:\*\* every two weeks[^]*?last month\./, "- **Retraining:** as needed."]],
  },
  {
    rule: "no-non-goals",
    what: "no non-goals",
    edits: [[/### Non-Goals\n\n[^]*?at login\.\n\n/, ""]],
  },
  {
    rule: "unowned-risk",
    what: "a risk with nothing done about it",
    edits: [
      [
        "- **Adversaries adapt.** Mitigation: fast retraining, rules that analysts can add within an hour. Owner: fraud operations.",
        "- **Adversaries adapt.** Fraudsters will learn what we block and change their behavior.",
      ],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "a classifier judged by RMSE",
    edits: [
      [
        /- PR-AUC as the main metric[^]*?- Expected calibration error\./,
        "- RMSE between predicted and actual label as the main metric.\n- MAE and R² on the test months.",
      ],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "accuracy where one in a thousand is fraud",
    edits: [
      [/- PR-AUC as the main metric[^]*?- Expected calibration error\./, "- Accuracy as the main metric."],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "squared error for a class",
    edits: [["- **Loss:** Binary cross-entropy.", "- **Loss:** Mean squared error."]],
  },
  {
    rule: "objective-metric-mismatch",
    what: "losses are the goal, clicks are measured",
    edits: [
      [
        /- Fraud losses in basis points of volume \(the primary metric\)\.[^]*?challenge success rate\./,
        "- Checkout page views per session (the primary metric).\n- API calls per merchant.",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "random split",
    edits: [
      [
        /The split follows time: train on[^]*?only use the past\./,
        "We use a stratified random split: 70% train, 15% validation, 15% test.",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "the dispute is a feature",
    edits: [
      [
        "- **Merchant features:** fraud rate in the last 90 days of settled labels, age, country.",
        "- **Merchant features:** age, country, and whether the transaction was later disputed.",
      ],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "rare fraud and nothing done",
    edits: [
      [
        /### Class Imbalance\n\n[^]*?original ratio\.\n\n/,
        "Only 0.12% of the transactions are fraudulent.\n\n",
      ],
      [
        "- PR-AUC as the main metric, because ROC-AUC looks good on rare positives whatever we do.",
        "- ROC-AUC as the main metric.",
      ],
      [" (PR-AUC 0.31)", ""],
      [", PR-AUC 0.46. It", ". It"],
      ["adds 0.02 PR-AUC, but", "is a little better, but"],
      [" at the original class ratio", ""],
      ["PR-AUC, recall at 0.5% FPR, and", "ROC-AUC, recall at 0.5% FPR, and"],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "probability times amount, not calibrated",
    edits: [
      [" Because the probability is used as a number, it has to be calibrated.", ""],
      [", and recalibrate the scores afterwards on data with the original ratio", ""],
      [/- \*\*Calibration:\*\*[^\n]*\n/, ""],
      ["- Expected calibration error.\n", ""],
      [", and calibration error on matured labels", " on matured labels"],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "an hourly job scores what is decided in 100 ms",
    edits: [
      [
        "The payment gateway calls the scoring service synchronously.",
        "An hourly Spark job scores the new transactions and writes the decisions to a table that the payment gateway reads.",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "credit score, of which no source tells",
    edits: [
      [
        "time since the last transaction.",
        "time since the last transaction, credit bureau score of the cardholder.",
      ],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "monitoring watches the system only",
    edits: [[/- \*\*Model quality:\*\* PR-AUC[^\n]*\n- \*\*Business:\*\*[^\n]*\n/, ""]],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "pandas for training, Go for serving",
    edits: [
      [
        "The same Flink code replays the log to build the training set, so training and serving can't diverge.",
        "For the training set the data scientists compute the same aggregates in pandas.",
      ],
    ],
  },
  {
    rule: "unrealistic-latency",
    what: "a large language model in 10 ms",
    edits: [["runs the model (10 ms)", "asks a 70B language model for a written assessment (10 ms)"]],
  },
  {
    rule: "baseline-beats-result",
    what: "the logistic regression is better",
    edits: [["(PR-AUC 0.31)", "(PR-AUC 0.49)"]],
  },
  {
    rule: "vague-quantity",
    what: "many transactions",
    edits: [
      [
        "- **Latency:** p99 below 100 ms for the scoring call.",
        "- **Latency:** the scoring call must be very fast.",
      ],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "100 million a day is not 12,000 a second",
    edits: [["about 1,200 TPS on average and 5,000 TPS", "about 12,000 TPS on average and 15,000 TPS"]],
  },
  {
    rule: "estimate-mismatch",
    what: "0.12% is told of 100 million a day",
    edits: [
      [
        "Only 0.12% of the transactions are fraudulent.",
        "Only 0.12% of the transactions are fraudulent, about 1.2 million of the 100 million per day.",
      ],
    ],
  },
  {
    rule: "latency-budget",
    what: "the stages take 150 ms, 100 ms are promised",
    edits: [
      ["calls the device vendor's cache (20 ms)", "calls the device vendor's API (120 ms)"],
      ["Together this is 50 ms at p99, half of the 100 ms that we have.", ""],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "another latency in the fallback",
    edits: [
      [
        "Together this is 50 ms at p99, half of the 100 ms that we have.",
        "The p99 of the scoring call must stay below 200 ms.",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "another peak",
    edits: [["The peak of 5,000 TPS needs 20 instances", "The peak of 8,000 TPS needs 32 instances"]],
  },
  {
    rule: "unit-mix",
    what: "p99 promised, mean estimated",
    edits: [
      [
        "Together this is 50 ms at p99, half of the 100 ms that we have.",
        "Together this is 50 ms on average, which meets the 100 ms at p99.",
      ],
    ],
  },
  {
    rule: "undefined-metric",
    what: "the goal is trust",
    edits: [
      [
        /The goal is to \*\*reduce fraud losses by 30%\*\* while keeping[^]*?below 0\.5%\./,
        "The goal is to improve the **customer experience**.",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "card data and no privacy",
    edits: [
      [/### Privacy\n\n[^]*?within 30 days\.\n\n/, ""],
      ["- Card data falls under PCI DSS; we only see tokenized card numbers.\n", ""],
      ["merchant category, time, card token, IP address", "merchant category, time, card number, IP address"],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "no error analysis",
    edits: [[/### Error Analysis\n\n[^]*?rates explain\.\n\n/, ""]],
  },
  {
    rule: "thin-step",
    what: "the data is one sentence",
    edits: [
      [
        /## Step 3: Data\n\n[^]*?within 30 days\.\n\n/,
        "## Step 3: Data\n\nWe use the transaction log and chargebacks.\n\n",
      ],
    ],
  },
];
