import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "baseline-beats-result",
    what: "the scorecard has the better row",
    edits: [
      [
        "| Baseline: 2019 scorecard (in production) | 0.142 | 0.741 | 0.024 |",
        "| Baseline: 2019 scorecard (in production) | 0.242 | 0.822 | 0.005 |",
      ],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "a row of the estimates is wrong",
    edits: [["6,000 a day × 15% | 900", "6,000 a day × 15% | 600"]],
  },
  {
    rule: "feature-without-source",
    what: "a group of features from the phone, which no source holds",
    edits: [
      [
        "| Time | Month, days since payday | Application form | Yes |",
        "| Mobile | Prepaid top-ups per month, age of the phone contract, roaming share | Operator data | Yes |",
      ],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "weights and the metric for rare positives removed",
    edits: [
      [/### 4\.3 Class imbalance[^]*?puts right\.\n/, ""],
      [
        /\| Model \| AUC-PR ≥ 0\.21 and expected calibration error/,
        "| Model | ROC AUC ≥ 0.80 and expected calibration error",
      ],
      [
        /- \*\*AUC-PR\*\* on the out-of-time test set[^]*?- \*\*ROC AUC\*\*, for comparison with the scorecard's history\./,
        "- **ROC AUC** on the out-of-time test set (target ≥ 0.80).",
      ],
      [
        /\| Model \| AUC-PR \| ROC AUC \| ECE \|\n[^]*?\n\n### 6\.2/,
        "| Model | ROC AUC | ECE |\n| --- | --- | --- |\n| Baseline: 2019 scorecard (in production) | 0.741 | 0.024 |\n| Logistic regression, 110 features | 0.776 | 0.009 |\n| **LightGBM, 110 features (proposed)** | 0.808 | 0.006 |\n| Neural network over transactions + LightGBM | 0.811 | 0.011 |\n\n### 6.2",
      ],
      ["gains 0.004 AUC-PR", "gains 0.003 ROC AUC"],
      ["by AUC-PR on the validation set", "by ROC AUC on the validation set"],
      ["(AUC-PR 0.168)", "(ROC AUC 0.752)"],
      [
        /AUC-PR and ROC AUC on matured vintages \| Monthly \| AUC-PR < 0\.19/,
        "ROC AUC on matured vintages | Monthly | ROC AUC < 0.78",
      ],
      ["if AUC-PR on matured loans falls below 0.19", "if ROC AUC on matured loans falls below 0.78"],
    ],
  },
  {
    rule: "latency-budget",
    what: "the bureau takes longer than the promise leaves",
    edits: [
      ["Bureau and transactions, in parallel | 520", "Bureau and transactions, in parallel | 840"],
      ["| **Total** | **700** |", "| **Total** | **1,020** |"],
      ["This leaves 100 ms of the promise for the network.", ""],
    ],
  },
  {
    rule: "leaky-feature",
    what: "arrears of the loan itself, in the table of features",
    edits: [
      [
        "Earlier loans with us, worst arrears on them, months since the last | Customer master | Yes, as of last night",
        "Missed instalments in the first three months of this loan, earlier loans with us | Customer master | Yes",
      ],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "squared error for default or not",
    edits: [
      [
        /log loss \(binary cross-entropy\), because the probability itself is used and not only the order\./,
        "mean squared error.",
      ],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "a classifier judged as a regression",
    edits: [
      [
        /- \*\*AUC-PR\*\* on the out-of-time test set[^]*?2\.5% with the proposed model\./,
        "- **RMSE** on the out-of-time test set (target ≤ 0.16).\n- **MAPE**, per month of booking.",
      ],
      [/\| Model \| AUC-PR ≥ 0\.21 and expected calibration error ≤ 0\.01 on/, "| Model | RMSE ≤ 0.16 on"],
      [
        /\| Model \| AUC-PR \| ROC AUC \| ECE \|\n[^]*?\n\n### 6\.2/,
        "| Model | RMSE |\n| --- | --- |\n| Baseline: 2019 scorecard (in production) | 0.171 |\n| Logistic regression, 110 features | 0.166 |\n| **LightGBM, 110 features (proposed)** | 0.158 |\n\n### 6.2",
      ],
      [" AUC-PR is the headline metric for the same reason.", ""],
      ["gains 0.004 AUC-PR", "gains 0.001 RMSE"],
      ["by AUC-PR on the validation set", "by RMSE on the validation set"],
      ["(AUC-PR 0.168)", "(RMSE 0.19)"],
      [
        /AUC-PR and ROC AUC on matured vintages \| Monthly \| AUC-PR < 0\.19/,
        "RMSE on matured vintages | Monthly | RMSE > 0.17",
      ],
      ["if AUC-PR on matured loans falls below 0.19", "if RMSE on matured loans rises above 0.17"],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "a table of random shares",
    edits: [
      [
        /\| Set \| Booking dates[^]*?both in training and in test\./,
        "Loans are shuffled and split at random: 80% training, 10% validation and calibration, 10% test.",
      ],
      [/Out-of-time test set, May and June 2024:/, "Test set:"],
      ["calibration error ≤ 0.01 on the out-of-time test set", "calibration error ≤ 0.01 on the test set"],
      ["**AUC-PR** on the out-of-time test set", "**AUC-PR** on the test set"],
      ["isotonic regression fitted on April 2024", "isotonic regression"],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "the raw score goes into the expected loss",
    edits: [
      [/### 6\.3 Calibration[^]*?calibrated PDs only\.\n/, ""],
      [/ The weights distort the probabilities, which calibration \(6\.3\) puts right\./, ""],
      [/\| Calibration \| 2024-04[^\n]*\n/, ""],
      [/ and expected calibration error ≤ 0\.01/, ""],
      [/- \*\*Expected calibration error\*\* over 10 deciles[^\n]*\n/, ""],
      [/\| Expected calibration error \|[^\n]*\n/, ""],
      [", calibration refitted monthly", ""],
      [
        /\| Model \| AUC-PR \| ROC AUC \| ECE \|\n[^]*?\n\n### 6\.2/,
        "| Model | AUC-PR | ROC AUC |\n| --- | --- | --- |\n| Baseline: 2019 scorecard (in production) | 0.142 | 0.741 |\n| Logistic regression, 110 features | 0.181 | 0.776 |\n| **LightGBM, 110 features (proposed)** | 0.223 | 0.808 |\n\n### 6.2",
      ],
    ],
  },
  {
    rule: "no-fallback",
    what: "the sub-section and what speaks of it removed",
    edits: [
      [/### 9\.3 Fallback[^]*?as in training\.\n/, ""],
      [
        "p99 latency, errors, fallback share | Minutes | 800 ms, 0.5%, 1%",
        "p99 latency, errors | Minutes | 800 ms, 0.5%",
      ],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "the section, and what leads to it, removed",
    edits: [
      [/## 10\. Rollout plan[^]*?goes back to the scorecard\.\n/, ""],
      [" A new version passes [the same rollout](#10-rollout-plan).", ""],
      [
        "- A/B test, 50/50 by applicant, for three months of bookings.",
        "- Measured for three months of bookings.",
      ],
      ["served, released and monitored", "served and monitored"],
      ["Validation, pause releases", "Validation"],
      ["after the A/B test. Credit Risk", "later. Credit Risk"],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "the paragraph and the reaction removed",
    edits: [
      [/\*\*Retraining\*\*: every six months[^]*?\(#10-rollout-plan\)\.\n/, ""],
      ["Retrain, review", "Review"],
      ["## 11. Monitoring and retraining", "## 11. Monitoring"],
      ["| Refit the calibration |", "| Credit ML looks into it |"],
      [", calibration refitted monthly", ""],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "bank transactions without a word on consent, access or deletion",
    edits: [
      [/## 12\. Privacy and compliance[^]*?human review\.\n/, ""],
      [
        "12 months of bank transactions, if the applicant consents",
        "12 months of bank transactions, where connected",
      ],
      ["Credit Risk, Platform, Model Validation, Data Protection", "Credit Risk, Platform, Model Validation"],
    ],
  },
  {
    rule: "unowned-risk",
    what: "the table of risks has no answer and no owner any more",
    edits: [
      ["## 13. Risks and mitigations", "## 13. Risks"],
      [
        /\| Risk \| Mitigation[^]*?(?=\n\n## 14)/,
        "| Risk | Likelihood | Impact |\n| --- | --- | --- |\n| Recession: PDs too low for everybody | Medium | High |\n| Model learns only from approved applicants | High | Medium |\n| Bureau changes its score | Low | High |\n| Applicants overstate their income | Medium | Medium |\n| Proxy discrimination | Low | High |",
      ],
    ],
  },
  {
    rule: "unit-mix",
    what: "the promise is a p99, its stages are medians",
    edits: [["| Stage | p99 (ms) |", "| Stage | p50 (ms) |"]],
  },
  {
    rule: "contradicting-quantity",
    what: "another share of defaults in the data than in the framing",
    edits: [["With 3.1% positives, we keep", "With 5.4% positives, we keep"]],
  },
  {
    rule: "contradicting-quantity",
    what: "two promises of the same latency",
    edits: [
      [
        "This leaves 100 ms of the promise for the network.",
        "The promise of p99 ≤ 1,200 ms from submitted application to decision is kept.",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "SQL for training, Kotlin for serving",
    edits: [
      [
        /The feature definitions are one Python package\.[^]*?and compares\./,
        "For training, features are computed in SQL on the warehouse; the decision engine computes them again in Kotlin.",
      ],
      ["→ feature package → scoring service", "→ feature code → scoring service"],
      ["Score equals offline replay for 99.9%, p99 within the promise", "p99 within the promise"],
      ["features from point-in-time tables", "features by SQL from point-in-time tables"],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only the machine is watched",
    edits: [
      [
        /\| AUC-PR and ROC AUC on matured vintages[^]*?\| p99 latency, errors, fallback share/,
        "| CPU and memory | Minutes | 80% | Page |\n| p99 latency, errors, fallback share",
      ],
      [
        /, and at once if AUC-PR on matured loans falls below 0\.19 or PSI of the score stays above 0\.2 for two weeks/,
        "",
      ],
      [", calibration refitted monthly", ""],
      ["Group ratios each quarter, features", "Features"],
    ],
  },
  {
    rule: "empty-step",
    what: "the section on training and serving kept as a heading",
    edits: [[/## 11\. Monitoring and retraining[^]*?## 12\./, "## 11. Monitoring and retraining\n\n## 12."]],
  },
  {
    rule: "broken-anchor",
    what: "the link has the section's old number",
    edits: [["(#10-rollout-plan)", "(#9-rollout-plan)"]],
  },
  {
    rule: "no-baseline",
    what: "the scorecard's row and the simple model removed, and what runs today",
    edits: [
      [/\| Baseline: 2019 scorecard[^\n]*\n/, ""],
      [/\| Logistic regression, 110 features[^\n]*\n/, ""],
      [
        "The answer comes from a logistic scorecard that was fitted in 2019, plus about 40 hand-written policy rules. This",
        "This",
      ],
      [/ The scorecard uses 14 features[^]*?since it was launched\./, ""],
      [", for comparison with the scorecard's history", ""],
      ["2.9% with the scorecard, 2.5% with the proposed model", "2.5%"],
      [
        "the decision engine uses the 2019 scorecard, which is a table in its own process",
        "the application is referred to an underwriter",
      ],
      ["it takes under one minute and goes back to the scorecard", "it takes under one minute"],
    ],
  },
  {
    rule: "no-offline-metric",
    what: "the evaluation has only what is seen live",
    edits: [
      [/### 8\.1 Offline\n[^]*?with the proposed model\.\n/, ""],
      [/\| Model \| AUC-PR ≥ 0\.21[^\n]*\n/, ""],
      [
        /Out-of-time test set, May and June 2024:\n\n\| Model[^]*?(?=### 6\.2)/,
        "The 2019 scorecard is the baseline, logistic regression is the simplest alternative, LightGBM is proposed.\n\n",
      ],
      [" AUC-PR is the headline metric for the same reason.", ""],
      [" The network gains 0.004 AUC-PR, can't be given", " A network can't be given"],
      [", by AUC-PR on the validation set", ""],
      ["- All metrics by product,", "- Losses by product,"],
      ["(AUC-PR 0.168)", ""],
      [/\| AUC-PR and ROC AUC on matured vintages[^\n]*\n/, ""],
      [/\| Expected calibration error \|[^\n]*\n/, ""],
      ["if AUC-PR on matured loans falls below 0.19 or PSI", "if PSI"],
      ["Final numbers, once", "Checks"],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "the sub-section removed",
    edits: [
      [/### 8\.2 Error analysis[^]*?since fixed\.\n/, ""],
      [" Results are reported with and without them.", ""],
      [/\| Fairness \|[^\n]*\n/, ""],
      [/\| Approval-rate ratio of groups[^\n]*\n/, ""],
      ["Calibration is checked per decile and per product; the cut-offs", "The cut-offs"],
      ["Group ratios each quarter, features", "Features"],
    ],
  },
  {
    rule: "duplicate-step",
    what: "a second section of the same name, left by a merge",
    edits: [
      [
        "## 12. Privacy and compliance",
        "## 8. Evaluation\n\n### 8.1 Offline\n\nAUC-PR and calibration error on the out-of-time test set, as agreed with Model Validation.\n\n## 12. Privacy and compliance",
      ],
    ],
  },
  {
    rule: "missing-step",
    what: "the section on monitoring removed",
    edits: [
      [/## 11\. Monitoring and retraining[^]*?## 12\./, "## 12."],
      ["served, released and monitored", "served and released"],
      [", calibration refitted monthly", ""],
      ["Group ratios each quarter, features", "Features"],
      [", measured each quarter", ""],
    ],
  },
  {
    rule: "vague-quantity",
    what: "words for the numbers of latency and availability",
    edits: [
      [
        "p99 ≤ 800 ms from submitted application to decision, bureau call included",
        "Low latency from submitted application to decision",
      ],
      ["99.9% a month", "High"],
      ["This leaves 100 ms of the promise for the network.", ""],
      ["800 ms, 0.5%, 1%", "0.5%, 1%"],
    ],
  },
];
