import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "leaky-feature",
    what: "codes that are entered later",
    edits: [
      [
        /Families: prior use/,
        "Families: number of billing codes entered in the three weeks after discharge, prior use",
      ],
      [/\*\*What the notebook did and we must not do\.\*\*[^]*?with readmissions\.\n/, ""],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "random folds",
    edits: [
      [
        /Ours: by time and patient:[^]*?does it travel\?"\./,
        "Ours: the same, five random folds over 2015–2022.",
      ],
      ["AUC (time split)", "AUC"],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "the bullet removed",
    edits: [
      [/- Patient data: stays in the hospital's[^]*?source system\.\n/, ""],
      ["data protection officer, ", ""],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "the paragraph removed",
    edits: [[/Retrain yearly, in January[^]*?beside the old one\.\n/, ""]],
  },
  {
    rule: "no-online-metric",
    what: "the trial removed",
    edits: [[/In the field: a stepped-wedge[^]*?they know\.\n/, ""]],
  },
  {
    rule: "baseline-beats-result",
    what: "worse than the rule",
    edits: [
      [/\| CatBoost, 180 features(\s*)\| 0\.728/, "| CatBoost, 180 features | 0.628"],
      ["one boosted model, 0.728", "one boosted model, 0.628"],
      ["from 0.748 to 0.728", "from 0.748 to 0.628"],
    ],
  },
  {
    rule: "unowned-risk",
    what: "a risk without an answer",
    edits: [[/3\. Patients without a phone:[^]*?in charge\./, "3. Patients without a phone."]],
  },
  {
    rule: "no-non-goals",
    what: "the section removed",
    edits: [[/### Not included[^]*?(?=### Constraints)/, ""]],
  },
  {
    rule: "unmonitored-metric",
    what: "nothing is measured after 30 days",
    edits: [
      [/- Each month, when the 30 days[^]*?with weights\.\n/, ""],
      [", or when the calibration slope leaves 0.8–1.2 at two hospitals for two months,", ""],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "errors of a regression",
    edits: [
      [/Offline: AUC, PR AUC[^]*?per hospital\./, "Offline: RMSE and MAPE."],
      [
        "Metric of the contest: ROC AUC. Ours: precision among the top 35 of each day, and calibration.",
        "Metric: RMSE.",
      ],
      [/Precision-recall is reported beside AUC\./, ""],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "no subgroups, no reading",
    edits: [
      [/Subgroups: sex, age, language[^]*?came in\.\n/, ""],
      [/\*\*Fairness\.\*\*[^]*?audits\.\n/, ""],
      [/calibration slope per hospital\. 95%/, "calibration slope. 95%"],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "switched on for all",
    edits: [
      [/Start: four weeks silent at one hospital[^]*?LACE\.\n/, ""],
      [
        /In the field: a stepped-wedge trial: three hospitals start each quarter, in random order\./,
        "In the field:",
      ],
      [/With nine hospitals in three steps[^]*?they know\./, ""],
      ["A new version runs silently for a month beside the old one.", ""],
    ],
  },
];
