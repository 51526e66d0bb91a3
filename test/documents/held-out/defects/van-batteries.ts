import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "estimate-mismatch",
    what: "cost a year",
    edits: [["≈ 1.48M EUR a year", "≈ 14.8M EUR a year"]],
  },
  {
    rule: "estimate-mismatch",
    what: "megabytes a day",
    edits: [["at 50 bytes each 720 MB a day", "at 50 bytes each 7.2 GB a day"]],
  },
  {
    rule: "contradicting-quantity",
    what: "size of the fleet",
    edits: [["| Scoring of 24,000 vans   | 3", "| Scoring of 31,000 vans   | 3"]],
  },
  {
    rule: "contradicting-quantity",
    what: "when the list is there",
    edits: [
      [
        "A batch job starts at 02:30 local time:",
        "A batch job starts at 02:30 local time and its results are ready by 06:00 local time:",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "replacements per day",
    edits: [
      [
        "| Planners get 10 extra replacements per day; alert by depot ",
        "| The 60 planned replacements per day are enough; alert by depot ",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "share of failing vans",
    edits: [
      [
        "as accuracy would be 98.8% for a model that never warns.",
        "as accuracy would be 95% for a model that never warns. Positives are 5% of the vans within any 30 days.",
      ],
    ],
  },
  {
    rule: "latency-budget",
    what: "features take longer",
    edits: [
      ["| Features                 | 22      |", "| Features                 | 48      |"],
      ["| Total                    | 35      |\n", ""],
    ],
  },
  {
    rule: "unit-mix",
    what: "hours against days",
    edits: [["| MAE above 14 days                 |", "| MAE above 14 hours                |"]],
  },
  {
    rule: "feature-without-source",
    what: "driving style",
    edits: [
      [
        "| Starts per day                | Telematics       | 7, 30 days       |",
        "| Harsh braking score of the driver | Dashcam      | 7, 30 days       |",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "supplier's test",
    edits: [
      [
        "| Battery age, battery model    | Workshop system  | At prediction    |",
        "| Battery age, battery model    | Workshop system  | At prediction    |\n| Capacity at the factory test  | Supplier portal  | At purchase      |",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "next replacement",
    edits: [
      [
        "| Battery age, battery model    | Workshop system  | At prediction    |",
        "| Days until the next workshop visit | Workshop system  | At prediction    |",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "the window after",
    edits: [
      [
        "| Minimum voltage at start      | Telematics       | 1, 7, 30 days    |",
        "| Minimum voltage at start      | Telematics       | 7 days before and after the prediction |",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "cause code of the call",
    edits: [
      [
        "| Share of trips under 2 km     | Telematics       | 30 days          |",
        "| Cause code of the breakdown   | Breakdown calls  | Same day         |",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "at random",
    edits: [
      [
        /Split by time and van:\n[^]*?is censored there\./,
        "Split: van-days are drawn at random, 70% training, 15% validation, 15% test.",
      ],
      ["Results on the test year:", "Results on the test part:"],
      [/\| 2,400 unseen vans[^\n]*\n/, ""],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "rare failures",
    edits: [
      [
        "In the survival loss censored vans carry information by themselves; for the metrics at 30 days we use precision and recall, as accuracy would be 98.8% for a model that never warns.",
        "",
      ],
      [
        "Regression with censoring: for each van and night we predict the number of days until the battery fails.",
        "Binary classification: for each van and night we predict whether the battery fails within 30 days.",
      ],
      [/ Most batteries are replaced or still[^]*?drop them\./, ""],
      [
        "| C-index | MAE, days | Precision at 25 per day | Recall at 30 days |",
        "| ROC AUC | Brier | Accuracy | Specificity |",
      ],
      [
        "| XGBoost, accelerated failure time | Negative log-likelihood, censored | Chosen ",
        "| XGBoost classifier | Log loss | Chosen ",
      ],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "cross-entropy for days",
    edits: [
      [
        "| XGBoost, accelerated failure time | Negative log-likelihood, censored | Chosen ",
        "| XGBoost regressor | Binary cross-entropy | Chosen ",
      ],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "F1 for days",
    edits: [
      [
        "| C-index | MAE, days | Precision at 25 per day | Recall at 30 days |",
        "| Accuracy | F1 | Precision | Recall |",
      ],
      [
        "MAE is taken over batteries that failed within 60 days. The 80% interval covers 79% of the failures.",
        "",
      ],
      ["| Slice                | MAE, days | Recall at 30 days |", "| Slice                | F1 | Recall |"],
      [/\| Accuracy \| MAE below[^\n]*\n/, ""],
      [
        "| MAE and recall on matured labels                | Weekly    | MAE above 14 days                 |",
        "| F1 and recall on matured labels | Weekly | F1 below 0.5 |",
      ],
      ["and at once when MAE exceeds 14 days", "and at once when F1 falls below 0.5"],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the rule is better",
    edits: [
      [
        "| Voltage below 12.1 V on 3 mornings | 0.66    | 22.4      | 0.18                    | 0.36 ",
        "| Voltage below 12.1 V on 3 mornings | 0.83    | 10.4      | 0.38                    | 0.69 ",
      ],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "MAE of Cox is lower",
    edits: [
      [
        "| 0.81    | 11.2      | 0.34                    | 0.66",
        "| 0.65    | 24.2      | 0.15                    | 0.31",
      ],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "not calibrated",
    edits: [
      [
        "The probability of failure within 30 days is calibrated with isotonic regression on the validation part, as it is multiplied by 410 EUR to rank vans by expected cost.",
        "The probability of failure within 30 days is multiplied by 410 EUR to rank vans by expected cost.",
      ],
      ["The 80% interval covers 79% of the failures.", ""],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "pandas and Java",
    edits: [
      [
        /The features are defined once in the feature store[^]*?job reads\./,
        "Training computes the features in a pandas notebook, the nightly job has its own implementation in Java.",
      ],
    ],
  },
  {
    rule: "no-baseline",
    what: "no baseline",
    edits: [
      [/\| Replacement at 4 years \(today\)[^\n]*\n/, ""],
      [/\| Voltage below 12\.1 V on 3 mornings \| –[^\n]*\n/, ""],
      [/\| Replacement at 4 years [^\n]*\n/, ""],
      [/\| Voltage below 12\.1 V on 3 mornings \| 0[^\n]*\n/, ""],
      [/\| Cox proportional hazards \| 0[^\n]*\n/, ""],
      [/\| Cox proportional hazards \| Partial[^\n]*\n/, ""],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "averages only",
    edits: [
      [/\| Slice [^]*?\| 2,400 unseen vans[^\n]*\n/, ""],
      [/Error analysis: of 150[^]*?visible cause\.\n/, ""],
      [", the 2,400 unseen separately", ""],
      ["; alert by depot", ""],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "opens of the list",
    edits: [
      [
        "Primary metric: battery breakdowns per 1,000 vans and week. Secondary: share of replaced batteries that the tester finds weak. Guardrail: replacements per 1,000 vans must not rise by more than 5%.",
        "Primary metric: how often planners open the list. Secondary: clicks per session.",
      ],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only the machine",
    edits: [
      [/\| Battery breakdowns per 1,000 vans [^]*?\| Replacements per 1,000[^\n]*\n/, ""],
      ["every month, and at once when MAE exceeds 14 days. A", "every month. A"],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "no retraining",
    edits: [
      [
        "The model is retrained every month, and at once when MAE exceeds 14 days. A new model replaces the old one only if it is better on the last three months. ",
        "",
      ],
      [
        "| Retraining after 200 failures; until then the voltage rule ",
        "| Until enough is known the voltage rule ",
      ],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "all at once",
    edits: [
      [
        /Roll-out: four weeks in shadow[^]*?per depot\./,
        "The list goes to all planners on the first of October.",
      ],
      [
        /Online: depots are assigned at random, 155[^]*?from October\./,
        "Online: we compare with the year before.",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "positions",
    edits: [
      [
        /Privacy: positions of vans[^]*?agreed to this\.\n/,
        "The GPS track of each driver is kept with the records.\n",
      ],
    ],
  },
  {
    rule: "unowned-risk",
    what: "supplier",
    edits: [
      [
        "| Retraining after 200 failures; until then the voltage rule          | Workshop      |",
        "| –          | –      |",
      ],
    ],
  },
  {
    rule: "vague-quantity",
    what: "short job",
    edits: [["| The nightly job takes less than 45 minutes ", "| The nightly job is fast "]],
  },
  {
    rule: "vague-quantity",
    what: "good accuracy",
    edits: [
      [
        "| MAE below 12 days for batteries that fail within 60 days ",
        "| High accuracy for batteries that fail soon ",
      ],
    ],
  },
];
