import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "leaky-feature",
    what: "complaints that come later",
    edits: [
      ["complaints per 100 orders over 30 days", "complaints in the 30 days after the payout"],
      [/What a row may see is[^]*?Flink job\./, ""],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "nothing sets the chance right",
    edits: [
      [/After them isotonic regression[^]*?ten bins\./, ""],
      [/ That product is why[^]*?the order\./, ""],
      [", expected calibration error 0.6 points", ""],
      ["caught share, calibration per bin, PR area", "caught share, PR area"],
      [/, and undo that afterwards by shifting the intercept/, ""],
      [/, or when a bin is off by more than 20% two weeks running/, ""],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "rare defaults",
    edits: [
      [/With so few bad rows we keep[^]*?original share\./, ""],
      [/, area under the precision-recall curve 0\.41/, ", accuracy 99.2%"],
      ["calibration per bin, PR area", "calibration per bin"],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "nothing of hashes and erasing",
    edits: [[/; bank details and IDs of owners stay in the vault[^]*?24 months/, ""]],
  },
  {
    rule: "latency-budget",
    what: "a slow store",
    edits: [
      ["values from the store 45 ms", "values from the store 190 ms"],
      ["; 132 ms in all", ""],
    ],
  },
  {
    rule: "no-fallback",
    what: "what happens without an answer",
    edits: [
      [/If we do not answer in 400 ms[^]*?own process\.\n/, ""],
      ["; when we are silent money has to move anyway", ""],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "no settled rows",
    edits: [[/Every week, on rows that are 60[^]*?groups above\./, ""]],
  },
  {
    rule: "metric-task-mismatch",
    what: "an error of amounts",
    edits: [
      [/share of lost money caught at 0\.4%[^]*?0\.6 points\./, "RMSE 0.11 and MAPE 9%."],
      ["caught share, calibration per bin, PR area", "RMSE"],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "shuffled",
    edits: [
      [
        /Cut: everything until June[^]*?outcomes are settled\./,
        "Cut: rows are shuffled, 80% to train, 10% to tune, 10% to judge.",
      ],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "for everybody at once",
    edits: [[/We begin with two weeks where[^]*?that it works\.\n/, ""]],
  },
  {
    rule: "no-retraining-trigger",
    what: "never again",
    edits: [[/We train again on the first Monday[^]*?says yes\./, ""]],
  },
  {
    rule: "vague-quantity",
    what: "a peak without a number",
    edits: [
      [/600,000 in four hours: 600,000 \/ 14,400 s = 42 per second/, "high traffic after a sale"],
      [/within 250 ms at the 99th percentile; the payout/, "fast response; the payout"],
      [
        /Every hour: held share per country, score histogram against last week, calls above 250 ms, /,
        "Every hour: held share per country, ",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "SQL for training, Java live",
    edits: [
      [
        /the replay of the log gives both the training rows and the live values, from the same Flink job/,
        "training rows come from a Spark SQL query over the warehouse, and the live values are computed in Java in the payout service",
      ],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "ten times the peak",
    edits: [["600,000 / 14,400 s = 42 per second", "600,000 / 14,400 s = 420 per second"]],
  },
];
