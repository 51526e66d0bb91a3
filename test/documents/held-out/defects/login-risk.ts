import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "uncalibrated-probability",
    what: "nothing makes the score a probability",
    edits: [
      ["Isotonic calibration on the last complete week, after undoing the sampling.", ""],
      [/A probability that's off by[^]*?nicety\./, ""],
      ["with inverse weights so that the score remains a probability", "with inverse weights"],
      [/Brier score and a reliability curve in the region 0\.0005–0\.01, /, ""],
      ["average precision and Brier score on the cohort", "average precision on the cohort"],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "nothing about the rarity",
    edits: [
      [/With that rarity we keep[^]*?all decisions\.\n/, ""],
      ["after undoing the sampling", "by bins"],
      ["average precision, Brier", "ROC AUC, Brier"],
      ["recall at 0.1% and 0.3% challenged, ", ""],
    ],
  },
  {
    rule: "leaky-feature",
    what: "what happens after the login",
    edits: [
      [/What happens _after_ the login[^]*?not features\.\n/, ""],
      [
        /\| credential: does this/,
        "| session: address changed or gift card spent within an hour after the login | account database | yes |\n| credential: does this",
      ],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "accounts are scored at night",
    edits: [
      [
        /login service → risk service[^]*?of 60\.\n/,
        "Every night a Spark job scores all accounts and writes the scores to a table, which the login service reads.\n",
      ],
      [/12 pods of 4 cores:[^]*?worst minute\./, ""],
      [/The features are defined once[^]*?implementation\.\n/, ""],
      [
        /When the service doesn't answer in 60 ms[^]*?score\.\n/,
        "Without the table the login service uses the hand-written rules.\n",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "the bullet removed",
    edits: [
      [/- The regulator and our own[^]*?challenged\.\n/, ""],
      ["leak corpus (k-anonymity lookup)", "leak corpus"],
      [" (agreed with Legal)", ""],
    ],
  },
  {
    rule: "no-fallback",
    what: "what happens without a score",
    edits: [
      [/When the service doesn't answer in 60 ms[^]*?score\.\n/, ""],
      [/Two regions, either one can take all\. /, ""],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "the paragraph removed",
    edits: [[/Shipping: two weeks of shadow[^]*?recorded\.\n/, ""]],
  },
  {
    rule: "unmonitored-metric",
    what: "recall is looked at no more",
    edits: [[/_By the week, as labels ripen:_[^]*?takeovers per million\.\n/, ""]],
  },
  {
    rule: "metric-task-mismatch",
    what: "errors of a regression",
    edits: [
      [/Offline, on test: recall at 0\.1%[^]*?formula above\. /, "Offline, on test: RMSE and R². "],
      [/Campaign-wise recall:[^]*?caught\./, ""],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "ten times the cost",
    edits: [["15,840 × $2.10 ≈ $33k a day", "15,840 × $2.10 ≈ $330k a day"]],
  },
  {
    rule: "no-baseline",
    what: "only the trees are named",
    edits: [[/\| captcha rule [^]*?(?=\| gradient-boosted trees, 140)/, ""]],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "two implementations",
    edits: [
      [
        /The features are defined once[^]*?implementation\.\n/,
        "Training recomputes the features in Spark SQL from raw logs; the risk service has its own Go code for them.\n",
      ],
    ],
  },
  {
    rule: "unowned-risk",
    what: "a risk without an answer",
    edits: [[/Trees were trained with that group masked for 10% of rows; recall then is 0\.63\./, ""]],
  },
];
