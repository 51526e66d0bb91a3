import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "imbalance-unaddressed",
    what: "the rate is told, and nothing more",
    edits: [
      [
        "We keep all positives, sample one negative in 20, and weigh the classes in the loss.",
        "This is usual for failures.",
      ],
      ["Log loss with class weights", "Log loss"],
      [
        "PR-AUC, precision in the top 100 per week, recall of failures, and the expected calibration error.",
        "ROC AUC, log loss and the expected calibration error.",
      ],
      [
        "precision of 35% in the top 100 and no district below 25%",
        "a ROC AUC of 0.85 and no district below 0.8",
      ],
      [
        "| Model | PR-AUC | Precision in the top 100 per week | Recall |",
        "| Model | ROC AUC | Log loss | Brier |",
      ],
      ["Unplanned failures per 100 pumps, recall", "Unplanned failures per 100 pumps"],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "probability times $9,000, raw",
    edits: [
      ["calibrated probability, because", "probability, because"],
      ["Probabilities are calibrated with isotonic regression on the validation period.", ""],
      [", and the expected calibration error", ""],
      [/\| Calibration[^]*?recalibrate \|\n/, ""],
    ],
  },
  {
    rule: "feature-without-source",
    what: "water chemistry that nobody measures",
    edits: [["Forecast frost days in the next week", "Water hardness and chlorine level at the station"]],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "MATLAB for training and Java at night",
    edits: [
      [
        /One Python package computes the features[^]*?fixed days\./,
        "Data scientists compute the training features in MATLAB. The nightly job was written by IT and computes them in Java.",
      ],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "absolute error for a failure or none",
    edits: [["Log loss with class weights, 400 trees", "Mean absolute error as the objective, 400 trees"]],
  },
  {
    rule: "no-baseline",
    what: "two learned models alone",
    edits: [
      [/### 6\.1 Baselines[^]*?and vibration\.\n/, ""],
      [/\| Vibration rule[^]*?30% \|\n/, ""],
      ["A district can return to the vibration rule at any time.", ""],
      ["those of 20 similar stations by today's rule", "those of 20 similar stations as usual"],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "from March in all districts",
    edits: [
      [
        /(?<=### 8\.2 Rollout\n\n)In March[^]*?any time\./,
        "From March 1 on the list replaces the old one in all four districts at once.",
      ],
      [
        /### 7\.3 Field trial[^]*?must not rise\.\n/,
        "### 7.3 Field results\n\nUnplanned failures per 100 pumps are compared with last year.\n",
      ],
    ],
  },
  {
    rule: "unowned-risk",
    what: "nobody and nothing",
    edits: [
      [
        '| New pump type without history | Asset Analytics | score by similar models, flag "little data" |',
        "| New pump type without history | tbc | - |",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "another number of pumps",
    edits: [["The utility runs 2,400 booster pumps", "The utility runs 3,100 booster pumps"]],
  },
  {
    rule: "undefined-metric",
    what: "reliability and trust",
    edits: [
      [
        "The goal is to cut unplanned failures by 30% with the crews that we have.",
        "The goal is to increase customer satisfaction and to make crews happier.",
      ],
      [/### 2\.2 Success criteria[^]*?capacity\) \|\n/, ""],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "the section goes",
    edits: [
      [/### 7\.2 Error analysis[^]*?shown it\.\n/, ""],
      [" and no district below 25%", ""],
      ["Results are also reported for stations that were not in training.", ""],
    ],
  },
  {
    rule: "no-non-goals",
    what: "the section goes",
    edits: [[/### 2\.4 Not in scope[^]*?own alarms\.\n/, ""]],
  },
];
