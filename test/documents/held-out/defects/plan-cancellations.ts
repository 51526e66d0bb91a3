import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-non-goals",
    what: "no scope",
    edits: [
      [/Not in scope: .*\n\n/, ""],
      ["- Customers who had an offer in the last 90 days are left out.\n", ""],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "random rows",
    edits: [
      [
        /\*\*Split\.\*\* Snapshots to December[^]*?label overlaps\./,
        "**Split.** 70/15/15 at random over all snapshots, stratified by label.",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "the reason given when cancelling",
    edits: [
      [
        "| Support  | tickets in 30 days, last rating                                | Support    |",
        "| Support  | tickets in 30 days, last rating, reason for cancellation       | Support    |",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "tickets after the snapshot",
    edits: [["tickets in 30 days, last rating ", "tickets in the 30 days after the snapshot "]],
  },
  {
    rule: "imbalance-unaddressed",
    what: "4% and nothing",
    edits: [
      ["; we weight positives 5 : 1 in training and judge by precision-recall", ""],
      [
        "| Model               | PR-AUC | Precision at 8,000 | Recall at 8,000 | Brier score |",
        "| Model               | AUC    | Accuracy           | Lift            | Brier score |",
      ],
      [
        "PR-AUC, precision at 8,000 and Brier score on the control group",
        "AUC, accuracy and Brier score on the control group",
      ],
      ["earlier when PR-AUC falls below 0.20", "earlier when AUC falls below 0.20"],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "no calibration",
    edits: [
      [", so it has to be calibrated", ""],
      [/ Probabilities are calibrated\s+with Platt scaling on the validation month\./, ""],
      [" Brier score |", " F1 |"],
      ["precision at 8,000 and Brier score on", "precision at 8,000 and F1 on"],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "MAPE and RMSE",
    edits: [
      [
        "| Model               | PR-AUC | Precision at 8,000 | Recall at 8,000 | Brier score |",
        "| Model               | RMSE   | MAPE               | MAE             | R²          |",
      ],
      [
        "; we weight positives 5 : 1 in training and judge by precision-recall",
        "; we weight positives 5 : 1 in training",
      ],
      ["PR-AUC, precision at 8,000 and Brier score on the control group", "RMSE on the control group"],
      ["earlier when PR-AUC falls below 0.20", "earlier when RMSE rises above 0.2"],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "squared error",
    edits: [["LightGBM with log loss", "LightGBM with L2 loss"]],
  },
  {
    rule: "no-baseline",
    what: "no rule, no baseline",
    edits: [
      [/\| Rule: no log-in.*\n/, ""],
      [/\| Rule \|.*\n/, ""],
      [/, and picks them by a rule today: no\s+log-in for 14 days/, ""],
      [/\| Logistic regression[ ]*\| simple.*\n/, ""],
      [/\| Logistic regression \| 0\.19.*\n/, ""],
      ["half by the rule, for 8 weeks", "half none, for 8 weeks"],
      [/ We go back to the rule by\s+a variable in Airflow\./, " We go back by a variable in Airflow."],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the rule has the best numbers",
    edits: [
      [
        "| Rule                | 0.11   | 14%                | 8%              |",
        "| Rule                | 0.29   | 36%                | 21%             |",
      ],
    ],
  },
  {
    rule: "no-offline-metric",
    what: "no offline metrics",
    edits: [
      [/\*\*Offline\*\*, on February[^]*?day after\.\n\n/, ""],
      [
        "- Weekly: PR-AUC, precision at 8,000 and Brier score on the control group, as soon as 30 days have passed.\n",
        "",
      ],
      ["earlier when PR-AUC falls below 0.20 or the PSI", "earlier when the PSI"],
      [" and judge by precision-recall", ""],
    ],
  },
  {
    rule: "no-online-metric",
    what: "no test with customers",
    edits: [
      [/\*\*Online\.\*\* Half of[^]*?points\.\n\n/, ""],
      ["- Weekly: churn rate, offer cost per retained customer and unsubscribes, per arm.\n", ""],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "e-mail opens instead of churn",
    edits: [
      [
        /Primary metric: 30-day\s+churn rate\. Secondary: offer cost per retained customer\. Guardrail: unsubscribes from e-mail\./,
        "Primary metric: open rate of the e-mails. Secondary: click-through rate.",
      ],
      [
        "- Weekly: churn rate, offer cost per retained customer and unsubscribes, per arm.",
        "- Weekly: open rate and click-through rate, per arm.",
      ],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "no segments, no errors",
    edits: [[/By segment: monthly plans[^]*?day after\.\n\n/, ""]],
  },
  {
    rule: "no-rollout-plan",
    what: "no rollout",
    edits: [[/Rollout: four weeks[^]*?Airflow\.\n\n/, ""]],
  },
  {
    rule: "no-retraining-trigger",
    what: "no retraining",
    edits: [
      [/The model is retrained on the first Sunday[^]*?complete month\.\n\n/, ""],
      [
        "Mitigation: retrain two weeks after it, the data science lead decides on a pause.",
        "Mitigation: the data science lead decides on a pause.",
      ],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only drift is watched",
    edits: [
      [/- Weekly: PR-AUC, precision at 8,000[^]*?per arm\.\n/, ""],
      ["earlier when PR-AUC falls below 0.20 or the PSI", "earlier when the PSI"],
    ],
  },
  {
    rule: "unowned-risk",
    what: "a risk with nothing done",
    edits: [[" Mitigation: one offer per 90 days; finance reviews the offer rate monthly.", ""]],
  },
  {
    rule: "privacy-unaddressed",
    what: "payment data without privacy",
    edits: [
      [/\*\*Privacy\.\*\* Only[^]*?within a day\.\n\n/, ""],
      ["plan, price, renewals, failed payments ", "card numbers, payments, home addresses "],
    ],
  },
  {
    rule: "feature-without-source",
    what: "NPS survey",
    edits: [
      [
        "| Contact  | e-mails opened in 60 days                                      | CRM        |",
        "| Contact  | e-mails opened in 60 days                                      | CRM        |\n| Survey   | last NPS answer, household income                              | Surveys    |",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "pandas for training, SQL for the run",
    edits: [
      [
        /All are computed as of the snapshot with dbt models, point in time\. Training and the weekly run call the same dbt models\./,
        "For training they are computed in a pandas notebook as of the snapshot; the weekly run computes them with SQL in Airflow.",
      ],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "in real time, from a weekly run",
    edits: [
      [
        "- The weekly run finishes within 2 hours.",
        "- A score must be available in real time, within 200 ms after each event in the app.",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "250,000 customers",
    edits: [
      [
        "(12 minutes on one machine for 420,000 customers)",
        "(12 minutes on one machine for 250,000 paying customers)",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "the label horizon is 60 days",
    edits: [
      [
        "The label is 1 when the subscription ended\nwithin 30 days of the snapshot.",
        "The label is 1 when the subscription ended\nwithin 60 days of the snapshot.",
      ],
    ],
  },
  {
    rule: "vague-quantity",
    what: "a reasonable time",
    edits: [["- The weekly run finishes within 2 hours.", "- The weekly run finishes in a reasonable time."]],
  },
  {
    rule: "undefined-metric",
    what: "loyalty",
    edits: [
      [
        "Reduce monthly churn from 4.0% to 3.5% within two quarters, at no higher offer cost than today.",
        "Make customers more loyal and more engaged.",
      ],
      [
        /Primary metric: 30-day\s+churn rate\. Secondary: offer cost per retained customer\. Guardrail: unsubscribes from e-mail\./,
        "Primary metric: engagement.",
      ],
      ["- Weekly: churn rate, offer cost per retained customer and unsubscribes, per arm.\n", ""],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "4% of 420,000",
    edits: [["cancel each\nmonth.", "cancel each\nmonth: 420,000 × 4% = 1,680 customers."]],
  },
  { rule: "missing-step", what: "no monitoring", edits: [[/## 9\. Monitoring[^]*?(?=## 10)/, ""]] },
  {
    rule: "thin-step",
    what: "deployment in one sentence",
    edits: [[/Airflow starts the run each Sunday[^]*?a variable in Airflow\./, "We deploy with Airflow."]],
  },
];
