import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  { rule: "no-non-goals", what: "nothing unwanted", edits: [[/\| Not wanted[^\n]*\n/, ""]] },
  {
    rule: "no-baseline",
    what: "neither table nor linear",
    edits: [
      [/\| Table by model and hail[^\n]*\n\| Linear, 12[^\n]*\n/, ""],
      [": the present table by model and size of hail is off by 44%", ""],
      ["every claim goes to a surveyor, as today", "every claim goes to a surveyor"],
    ],
  },
  {
    rule: "leaky-feature",
    what: "hours of the workshop's bill as an input",
    edits: [
      [
        /\| make, model, age, mileage, paint[^\n]*\n/,
        "| make, model, age, mileage, paint | Claims system |\n| hours on the final bill of the workshop | Claims system |\n",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "a data set that is not listed",
    edits: [
      [
        /\| make, model, age, mileage, paint[^\n]*\n/,
        "| make, model, age, mileage, paint | Claims system |\n| market value of the car | Price guide |\n",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "no word on plates and faces",
    edits: [[/\| Personal data[^\n]*\n/, ""]],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "two packages",
    edits: [
      [
        "| Same in training and live | one package computes both; 1,000 claims a week are recomputed and compared |",
        "| Code of the inputs | training: SQL in the warehouse; live: Java in the claims system |",
      ],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "euros judged by AUC",
    edits: [
      ["Mean absolute error, € | Within 20% of the bill", "ROC AUC | F1"],
      [
        "mean absolute error of at most 650 €, 90% range holds in 88 to 92%",
        "ROC AUC of at least 0.9, F1 of at least 0.8",
      ],
      ["mean absolute error on the drawn 5%", "ROC AUC on the drawn 5%"],
      ["1,310 | 38%", "0.71 | 0.58"],
      ["1,020 | 47%", "0.78 | 0.67"],
      ["610 | 71%", "0.91 | 0.81"],
      ["640 | 70%", "0.90 | 0.80"],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "focal loss for euros",
    edits: [["Huber on the logarithm | a few written-off cars must not rule", "focal loss | as usual"]],
  },
  { rule: "baseline-beats-result", what: "linear is better", edits: [["| 1,020 | 47% |", "| 590 | 74% |"]] },
  {
    rule: "random-split-over-time",
    what: "claims at random",
    edits: [
      [
        "trained to 2022, tuned on 2023, tested on 2024; a storm is never on two sides",
        "claims of 2016 to 2024 at random, 80 / 10 / 10",
      ],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "no parts, no reading",
    edits: [[/\| By part of the whole[^\n]*\n\| Mistakes read[^\n]*\n/, ""]],
  },
  {
    rule: "no-online-metric",
    what: "no live comparison",
    edits: [
      [/\| Live comparison[^\n]*\n/, ""],
      [/\| days to payment \|[^\n]*\n\| share paid at once[^\n]*\n/, ""],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "decided by opened letters",
    edits: [
      [
        "days to payment decides; loss ratio, complaints, later corrections must not get worse",
        "open rate of the letters decides; p99 must not get worse",
      ],
      [/\| days to payment \|[^\n]*\n/, "| open rate of the letters | daily | 60% | Claims |\n"],
    ],
  },
  {
    rule: "latency-budget",
    what: "more than the hour",
    edits: [
      [
        "upload checks 5 s, detector 240 s, trees 1 s, letter 30 s under a full queue",
        "upload checks 15 min, detector 50 min, trees 5 min, letter 20 min under a full queue",
      ],
    ],
  },
  { rule: "no-fallback", what: "nothing when it breaks", edits: [[/\| When it breaks[^\n]*\n/, ""]] },
  {
    rule: "no-rollout-plan",
    what: "no introduction",
    edits: [
      [/\| Introduction[^\n]*\n/, ""],
      [" and two weeks of silence", ""],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "GPUs only",
    edits: [
      [
        /\| mean absolute error on the drawn 5%[^]*?stability index \| Data team \|/,
        "| load of the GPUs | each minute | 90% | Claims IT |\n| length of the queue | each minute | 2,000 claims | Claims IT |\n| failed uploads | hourly | 2% | Claims IT |\n| free space of the archive | daily | 10% | Claims IT |",
      ],
      [", and when the error stays above 750 € for three weeks", ""],
    ],
  },
  { rule: "no-retraining-trigger", what: "not trained again", edits: [[/\| Trained again[^\n]*\n/, ""]] },
  {
    rule: "unowned-risk",
    what: "workshops are left alone",
    edits: [["the limit varies by 300 € per claim; bills near it are audited | Claims |", " |  |"]],
  },
];
