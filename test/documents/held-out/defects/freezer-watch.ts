import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "leaky-feature",
    what: "the repair that follows",
    edits: [["days since the last repair.", "days until the next repair order."]],
  },
  {
    rule: "imbalance-unaddressed",
    what: "rare failures",
    edits: [
      [/For training we draw 40 quiet windows[^]*?left as they are\./, ""],
      ["with the weighted logistic loss", "with the logistic loss"],
      [/Justified visits(\s*)\| Average precision/, "Justified visits | ROC AUC"],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "windows at random",
    edits: [
      [
        /We train on 2019 to 2022, choose on[^]*?summers differ\./,
        "Windows of all years are put into five folds at random; four train, one is reported on.",
      ],
      [/60 stores are never seen in training, as a check for stores that will join\./, ""],
      ["on the first half of 2023.", "by cross-validation."],
      ["Models compared on the year of report", "Models compared"],
    ],
  },
  {
    rule: "no-fallback",
    what: "nothing when scores are old",
    edits: [
      [/When scores are older than two hours[^]*?under everything\.\n/, ""],
      [", the region goes back to the rule", ", somebody looks"],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only runs are watched",
    edits: [
      [/- Per week: share of justified visits[^]*?back to the rule\.\n/, ""],
      [/- Visits prevent failures, and then[^]*?score misses\.\n/, ""],
      ["The new model runs beside the old one for two weeks.", ""],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "an error of times",
    edits: [
      [/Failures seen at 156 visits(\s*)\| Justified visits(\s*)\| Average precision/, "RMSE | R² | MAPE"],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "worse than sorting by deviation",
    edits: [
      [
        /\| XGBoost, 210 inputs, 700 trees(\s*)\| 48%(\s*)\| 44%(\s*)\| 0\.21/,
        "| XGBoost, 210 inputs, 700 trees | 18% | 16% | 0.03",
      ],
      ["48% ± 2", "18% ± 2"],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "a digit lost",
    edits: [
      [
        "61,000 cabinets × 7 sensors × 1,440 minutes = 615M",
        "61,000 cabinets × 7 sensors × 1,440 minutes = 61.5M",
      ],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "everywhere at once",
    edits: [[/We start with one region, lists[^]*?one region's flag\.\n/, ""]],
  },
  {
    rule: "no-non-goals",
    what: "the paragraph removed",
    edits: [[/Not part of it: walk-in[^]*?own service\.\n/, ""]],
  },
  {
    rule: "no-error-analysis",
    what: "no groups, no reading",
    edits: [
      [/By maker, coolant, age, region and month[^]*?seen beforehand\./, ""],
      [", per region and maker, as soon", ", as soon"],
    ],
  },
  {
    rule: "no-baseline",
    what: "nothing simple",
    edits: [
      [/\| Sort by deviation from.*\n/, ""],
      [/\| Logistic regression on 30.*\n/, ""],
      [
        /the lists are made from the deviation rule, which runs/,
        "the lists of the day before are used; a copy runs",
      ],
      ["goes back to the rule", "is switched off"],
    ],
  },
  {
    rule: "vague-quantity",
    what: "amounts without numbers",
    edits: [[/1\. 61,000 cabinets × 7[^]*?7\.4 GB\./, "1. A very large volume of readings every day."]],
  },
  {
    rule: "unowned-risk",
    what: "a risk without an answer",
    edits: [[/ Checks on ranges per model stop the input[^]*?missing at random\./, ""]],
  },
];
