import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-online-metric",
    what: "the experiment removed",
    edits: [[/Online: an experiment[^]*?late share\.\n/, ""]],
  },
  {
    rule: "leaky-feature",
    what: "the rating of the delivery as a feature",
    edits: [
      [
        "vehicle, pace of the last five trips",
        "vehicle, actual handover time, customer's rating of this delivery",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "orders are shuffled",
    edits: [[/Time goes one way:[^]*?August heat\./, "Orders are shuffled and split 80/10/10."]],
  },
  {
    rule: "loss-task-mismatch",
    what: "cross-entropy for minutes",
    edits: [
      ["with quantile (pinball) loss", "with cross-entropy loss"],
      ["pinball loss summed over quantiles, non-crossing by construction", "cross-entropy loss"],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "accuracy and F1 for minutes",
    edits: [
      [
        /Offline: MAE[^]*?bias per city\./,
        "Offline: accuracy, F1 and ROC AUC of the total and of each stage.",
      ],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the trees are worse than the lookup",
    edits: [["LightGBM, 800 trees of 64 leaves: 5.6 min.", "LightGBM, 800 trees of 64 leaves: 8.6 min."]],
  },
  {
    rule: "privacy-unaddressed",
    what: "the paragraph removed",
    edits: [[/Privacy: a courier's[^]*?beyond the order\.\n/, ""]],
  },
  {
    rule: "estimate-mismatch",
    what: "a zero lost",
    edits: [["70 updates = 84M per day", "70 updates = 8.4M per day"]],
  },
  {
    rule: "vague-quantity",
    what: "low latency",
    edits: [[/Allowed time, list of 30(\s*)\| 80 ms at p99/, "Allowed time, list of 30 | low latency"]],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "features computed twice",
    edits: [
      [
        /Stream features are written[^]*?0\.5% differ\./,
        "Training computes the features with SQL in Spark; the service computes them again in Java.",
      ],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "the bullet removed",
    edits: [[/- Retrain every Monday[^]*?two cities\.\n/, ""]],
  },
  {
    rule: "latency-budget",
    what: "more stages than time",
    edits: [
      ["30 × 9 tree models 19 ms", "30 × 9 tree models 65 ms"],
      ["That is 47 ms of 80.", ""],
    ],
  },
  {
    rule: "no-fallback",
    what: "what answers when the model does not",
    edits: [
      [/When Redis or the model[^]*?wider range\.\n/, ""],
      ["degraded answers, ", ""],
    ],
  },
];
