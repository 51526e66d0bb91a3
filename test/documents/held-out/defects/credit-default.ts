import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-non-goals",
    what: "only what is in scope",
    edits: [
      [
        /\| In scope[^]*?(?=### 1\.2)/,
        "| In scope                               |\n| -------------------------------------- |\n| Unsecured loans of 1,000 to 50,000 EUR |\n| New and existing customers             |\n| Online and branch applications         |\n\n",
      ],
    ],
  },
  {
    rule: "undefined-metric",
    what: "portfolio quality",
    edits: [
      [
        "reduce the annual credit loss rate from 3.1% to 2.7% while the approval rate stays at 55% or above.",
        "improve the quality of the portfolio and the experience of customers.",
      ],
      [", and annual credit losses have risen to 3.1% of the granted volume", ""],
      [/Credit loss rate of the vintage; share[^|]*/, "Quality of the portfolio "],
      [/\| Credit loss rate, share 30\+ days past due.*\n/, ""],
    ],
  },
  {
    rule: "vague-quantity",
    what: "a decision in near real time",
    edits: [[/p95 below 1\.5 s \|(?=\n\| Avail)/, "Near real time |"]],
  },
  {
    rule: "vague-quantity",
    what: "high availability",
    edits: [[/99\.9% during the opening hours of all channels/, "As high as possible"]],
  },
  {
    rule: "estimate-mismatch",
    what: "55% of 40,000 is not 24,000",
    edits: [
      ["that is 22,000 loans a month", "that is 24,000 loans a month"],
      ["22,000 per month × 12 = 264,000", "24,000 per month × 12 = 288,000"],
      ["22,000 × 6,500 EUR = 143 million EUR", "24,000 × 6,500 EUR = 156 million EUR"],
      ["264,000 × 4.2% ≈ 11,100", "288,000 × 4.2% ≈ 12,100"],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "a tenth of the defaults",
    edits: [["264,000 × 4.2% ≈ 11,100", "264,000 × 4.2% ≈ 1,110"]],
  },
  {
    rule: "estimate-mismatch",
    what: "from 4.4% to 3.7% is not by 26%",
    edits: [["from 4.4% to 3.7%, by 16%", "from 4.4% to 3.7%, by 26%"]],
  },
  {
    rule: "estimate-mismatch",
    what: "the steps sum up to 1,170 ms",
    edits: [["| 1,170 ms |", "| 970 ms |"]],
  },
  {
    rule: "contradicting-quantity",
    what: "another default rate",
    edits: [["Only 4.2% of the loans default.", "Only 2.4% of the loans default."]],
  },
  {
    rule: "contradicting-quantity",
    what: "another approval rate",
    edits: [
      ["At an approval rate of 55% the proposed model", "At an approval rate of 60% the proposed model"],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "the challenger gets 20% elsewhere",
    edits: [
      [
        "Champion against challenger on 10% of the applications",
        "Champion against challenger on 20% of the applications",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "loans of all years are split at random",
    edits: [
      [
        /\| Sample \| Loans paid out[^]*?4\.4% \|/,
        "| Sample     | Share | Loans   | Default rate |\n| ---------- | ----- | ------- | ------------ |\n| Training   | 70%   | 708,400 | 4.2%         |\n| Validation | 15%   | 151,800 | 4.2%         |\n| Test       | 15%   | 151,800 | 4.2%         |\n\nLoans paid out from 2022 to 2025 are assigned to the samples at random, stratified by the target.",
      ],
      ["### 6.1 Offline Results, Out-of-time Sample", "### 6.1 Offline Results"],
      ["No customer of the test sample is in training with the same loan; features", "Features"],
    ],
  },
  {
    rule: "leaky-feature",
    what: "payments of the loan itself",
    edits: [
      [
        /\| Returned debits, 6 months .*\n/,
        "| Returned debits, 6 months | Current accounts | Monotone |\n| Days past due of the first three instalments | Loan ledger | Numeric |\n",
      ],
      ["; used for the target only", ""],
    ],
  },
  {
    rule: "leaky-feature",
    what: "reminders that collections sent",
    edits: [
      [
        /\| Returned debits, 6 months .*\n/,
        "| Returned debits, 6 months | Current accounts | Monotone |\n| Number of dunning letters sent for the loan | Loan ledger | Numeric |\n",
      ],
      ["; used for the target only", ""],
    ],
  },
  {
    rule: "feature-without-source",
    what: "utility bills",
    edits: [
      [
        /\| Returned debits, 6 months .*\n/,
        "| Returned debits, 6 months | Current accounts | Monotone |\n| Late utility and phone bills | Utility providers | Numeric |\n",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "SAS for training, Java for serving",
    edits: [
      [
        /The same Python feature library[^]*?compares the features\./,
        "Features for training are built with SAS macros in the warehouse; the scoring service implements them in Java.",
      ],
      [/Features equal in 99\.9% of the applications/, "No errors in four weeks"],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "4.2%, and nothing is done",
    edits: [
      [" The rare class gets a weight of 5 in training, and the scores are calibrated afterwards.", ""],
      ["### 3.3 Class Imbalance and Rejected Applications", "### 3.3 Defaults and Rejected Applications"],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "no calibration",
    edits: [
      [" PDs are calibrated with isotonic regression on the validation sample.", ""],
      [", and the scores are calibrated afterwards", ""],
      ["Binary classification with calibrated probabilities", "Binary classification with probabilities"],
      [
        /\| Model \| AUC[^]*?0\.99 \|/,
        "| Model               | AUC   | Gini  | KS    |\n| ------------------- | ----- | ----- | ----- |\n| Scorecard 2019      | 0.742 | 0.484 | 0.361 |\n| Logistic regression | 0.761 | 0.522 | 0.389 |\n| LightGBM            | 0.789 | 0.578 | 0.431 |",
      ],
      [
        /\| Segment \| Loans[^]*?0\.93 \|/,
        "| Segment               | Loans   | Gini  |\n| --------------------- | ------- | ----- |\n| Existing customers    | 143,000 | 0.611 |\n| New customers         | 77,000  | 0.509 |\n| Without a bureau file | 13,200  | 0.402 |",
      ],
      [/\| Expected \/ observed defaults \| Monthly.*\n/, ""],
      ["earlier when Gini or calibration leave their range", "earlier when Gini leaves its range"],
      ["; monthly recalibration", ""],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "R² and RMSE of defaults",
    edits: [
      [
        /\| Model \| AUC[^]*?0\.99 \|/,
        "| Model               | RMSE  | R²    |\n| ------------------- | ----- | ----- |\n| Scorecard 2019      | 0.200 | 0.021 |\n| Logistic regression | 0.199 | 0.034 |\n| LightGBM            | 0.196 | 0.058 |",
      ],
      [
        /\| Segment \| Loans[^]*?0\.93 \|/,
        "| Segment               | Loans   | RMSE  |\n| --------------------- | ------- | ----- |\n| Existing customers    | 143,000 | 0.191 |\n| New customers         | 77,000  | 0.204 |\n| Without a bureau file | 13,200  | 0.217 |",
      ],
      [
        /\| Gini and KS of matured vintages .*\n/,
        "| RMSE of matured vintages | Monthly | Above 0.2 | Retraining |\n",
      ],
      [/\| Expected \/ observed defaults \| Monthly.*\n/, ""],
      ["earlier when Gini or calibration leave their range", "earlier when RMSE leaves its range"],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "accuracy alone, of 4% positives",
    edits: [
      [
        /\| Model \| AUC[^]*?0\.99 \|/,
        "| Model               | Accuracy |\n| ------------------- | -------- |\n| Scorecard 2019      | 95.1%    |\n| Logistic regression | 95.4%    |\n| LightGBM            | 95.9%    |",
      ],
      [
        /\| Segment \| Loans[^]*?0\.93 \|/,
        "| Segment               | Loans   | Accuracy |\n| --------------------- | ------- | -------- |\n| Existing customers    | 143,000 | 96.8%    |\n| New customers         | 77,000  | 94.3%    |\n| Without a bureau file | 13,200  | 93.9%    |",
      ],
      [
        /\| Gini and KS of matured vintages .*\n/,
        "| Accuracy of matured vintages | Monthly | Below 95% | Retraining |\n",
      ],
      [
        "earlier when Gini or calibration leave their range",
        "earlier when accuracy or calibration leave their range",
      ],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "mean absolute error",
    edits: [
      [
        "is trained with log loss and early stopping",
        "is trained with mean absolute error and early stopping",
      ],
    ],
  },
  {
    rule: "no-baseline",
    what: "neither a baseline nor the scorecard of today",
    edits: [
      [/\| Replaces \|.*\n/, ""],
      [
        "The scorecard of 2019 has lost discrimination since customers moved to online channels, and annual",
        "Customers have moved to online channels, and annual",
      ],
      [/\| Scorecard 2019 \| Baseline.*\n/, ""],
      [/\| Logistic regression with weight.*\n/, ""],
      [/\| Scorecard 2019 \| 0\.742.*\n/, ""],
      [/\| Logistic regression \| 0\.761.*\n/, ""],
      [/At an approval rate of 55% the proposed[^]*?16%\./, ""],
      [/Scorecard 2019 inside the origination system decides/, "Application waits in a queue until it does"],
      ["Champion against challenger on 10% of the applications", "Test on 10% of the applications"],
      [
        /\| Challenger \| 10%.*\n/,
        "| Pilot | 10% | 3 months | 30+ days past due after 3 months below 2% |\n",
      ],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the scorecard is the best",
    edits: [
      [/\| Scorecard 2019 \| 0\.742.*\n/, "| Scorecard 2019 | 0.801 | 0.602 | 0.447 | 0.0380 | 0.86 |\n"],
    ],
  },
  {
    rule: "no-offline-metric",
    what: "only the live comparison",
    edits: [
      [/### 6\.1 Offline Results[^]*?(?=### 6\.2)/, ""],
      [
        /\| Segment \| Loans[^]*?0\.93 \|/,
        "| Segment               | Loans   |\n| --------------------- | ------- |\n| Existing customers    | 143,000 |\n| New customers         | 77,000  |\n| Without a bureau file | 13,200  |",
      ],
      [/\| Gini and KS of matured vintages .*\n/, ""],
      [/\| Expected \/ observed defaults \| Monthly.*\n/, ""],
      ["earlier when Gini or calibration leave their range", "earlier when losses are above plan"],
    ],
  },
  {
    rule: "no-online-metric",
    what: "no live evaluation",
    edits: [[/### 6\.3 Online Evaluation[^]*?(?=## 7)/, ""]],
  },
  {
    rule: "objective-metric-mismatch",
    what: "the goal is losses, the test looks at processing time",
    edits: [
      [/Credit loss rate of the vintage; share[^|]*/, "Time from application to decision "],
      [
        "Approval rate, share of manual reviews, complaints, decision latency",
        "Share of manual reviews, customer satisfaction",
      ],
      [/\| Credit loss rate, share 30\+ days past due.*\n/, ""],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "averages only",
    edits: [
      [/### 6\.2 Segments and Errors[^]*?(?=### 6\.3)/, ""],
      [", by gender and age band", ""],
    ],
  },
  {
    rule: "no-fallback",
    what: "nothing when scoring is down",
    edits: [
      [/\| Failure \|[^]*?(?=### 7\.1)/, ""],
      ["Latency, errors, fallbacks", "Latency, errors"],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "live on one day",
    edits: [
      [/### 7\.1 Rollout[^]*?(?=## 8)/, ""],
      [
        "Champion against challenger on 10% of the applications for three months, drawn at random by application id.",
        "We compare the three months after the launch with the three months before.",
      ],
    ],
  },
  {
    rule: "latency-budget",
    what: "the bureau takes 1,600 ms",
    edits: [
      ["| 900 ms |", "| 1,600 ms |"],
      ["| 1,170 ms |", "| 1,870 ms |"],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "scores of a nightly batch",
    edits: [
      [
        "The loan origination system calls the scoring service over REST. The service runs as three containers in two data centers.",
        "A batch job scores all new applications every night and writes the PDs to the warehouse, from where the loan origination system reads them.",
      ],
    ],
  },
  {
    rule: "unit-mix",
    what: "medians of steps against a p95",
    edits: [[/\| Step \| p95 \|/, "| Step | Median |"]],
  },
  {
    rule: "unrealistic-latency",
    what: "a language model writes the reasons in 60 ms",
    edits: [[/\| Reason codes \| 60 ms/, "| Letter of reasons, written by GPT-4 | 60 ms"]],
  },
  {
    rule: "no-retraining-trigger",
    what: "nothing says when it is trained again",
    edits: [
      ["The model is retrained every 12 months, and earlier when Gini or calibration leave their range.", ""],
      ["| Retraining ", "| Report to Model Validation "],
      ["| Recalibration ", "| Report to Model Validation "],
      ["; monthly recalibration", ""],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "neither Gini nor losses are watched",
    edits: [
      [/\| Gini and KS of matured vintages .*\n/, ""],
      [/\| Expected \/ observed defaults \| Monthly.*\n/, ""],
      [/\| Credit loss rate, share 30\+ days past due.*\n/, ""],
      ["earlier when Gini or calibration leave their range", "earlier when PSI leaves its range"],
    ],
  },
  {
    rule: "unowned-risk",
    what: "discrimination is only named",
    edits: [
      ["| Quarterly fairness report, no proxies among the features |", "| – |"],
      [/\| Legal \|\n*$/, "| – |\n"],
    ],
  },
  {
    rule: "unowned-risk",
    what: "the downturn is to be watched",
    edits: [["| Stress test with a PD shift of 50%; monthly recalibration |", "| To be discussed |"]],
  },
  {
    rule: "privacy-unaddressed",
    what: "income and accounts, and nothing on privacy",
    edits: [
      [/\| Personal data .*\n/, ""],
      [/\| Legal basis .*\n/, ""],
      ["### 3.4 Data Quality and Privacy", "### 3.4 Data Quality"],
    ],
  },
  { rule: "missing-step", what: "no monitoring", edits: [[/## 8\. Monitoring[^]*?(?=## 9)/, ""]] },
  {
    rule: "thin-step",
    what: "monitoring is a sentence",
    edits: [
      [
        /\| What \| How often[^]*?each version\./,
        "The performance of the model will be monitored regularly.",
      ],
    ],
  },
  {
    rule: "missing-topic",
    what: "no target",
    edits: [
      [/\| Target \| 1 if.*\n/, ""],
      ["; used for the target only", ""],
      ["All loans had 12 months to default. ", ""],
    ],
  },
];
