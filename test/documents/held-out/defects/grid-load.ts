import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-offline-metric",
    what: "the section removed",
    edits: [[/### 5\.1 Offline[^]*?(?=### 5\.2)/, ""]],
  },
  {
    rule: "random-split-over-time",
    what: "days are drawn at random",
    edits: [
      [
        /\| Training[^]*?late meter values\)\./,
        "| All | 4 years | days drawn at random, 80% for training, 20% for testing |",
      ],
    ],
  },
  {
    rule: "no-fallback",
    what: "what happens on failure removed",
    edits: [
      ["go on with what is there; missing groups are masked", "–"],
      ["retry once, then yesterday's features shifted", "–"],
      ["yesterday's model; then GAM; then last week's day", "–"],
      ["the desk has the CSV by mail", "–"],
      [/The chain in the last column[^]*?quarter\.\n/, ""],
    ],
  },
  {
    rule: "unowned-risk",
    what: "a risk without an answer",
    edits: [[/second person trained by June(\s*)\| Grid operation/, "| "]],
  },
  {
    rule: "baseline-beats-result",
    what: "worse than last week's day",
    edits: [[/LightGBM, one model, quantile loss(\s*)\| 2\.6%/, "LightGBM, one model, quantile loss | 6.2%"]],
  },
  {
    rule: "no-error-analysis",
    what: "slices and dear days removed",
    edits: [
      [/Reported by zone, season[^]*?switching, model\.\n/, ""],
      [/\| Peak quarter-hour error.*\n/, ""],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only feeds are watched",
    edits: [
      [/\| MAPE and pinball loss of yesterday.*\n/, ""],
      [/\| Imbalance cost, € per MWh.*\n/, ""],
      [/\| Coverage of the 90% interval, 30 days.*\n/, ""],
      [/\| Peak error, 20 highest days.*\n/, ""],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "ten times the numbers",
    edits: [["96 × 9 = 12,096 numbers", "96 × 9 = 120,960 numbers"]],
  },
  {
    rule: "feature-without-source",
    what: "a feature of prices that nobody delivers",
    edits: [
      [
        /\| Industry \| scheduled MW/,
        "| Mobility | passenger counts of the train stations in the last week | yes |\n| Industry | scheduled MW",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "the weather as it was",
    edits: [
      [
        /forecast temperature, felt temperature, cloud, wind, 24 h and 72 h smoothed(\s*)\| yes, as issued/,
        "measured temperature, cloud and wind of the hour to be predicted | after the fact",
      ],
      [/Training uses weather[^]*?worthless\.\n/, ""],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "nothing on training again",
    edits: [
      [
        "Training: daily at 04:00, 18 minutes on 16 cores. Parameters by a search each spring.",
        "Training takes 18 minutes on 16 cores.",
      ],
      ["train 04:00", "train"],
      [/Retraining is daily anyway\.[^]*?end date\.\n/, ""],
      ["6 h on a GPU each day", "6 h on a GPU"],
    ],
  },
  { rule: "no-non-goals", what: "the table removed", edits: [[/### 1\.2 In and out[^]*?(?=### 1\.3)/, ""]] },
  {
    rule: "no-rollout-plan",
    what: "the phases removed",
    edits: [
      [
        /### 5\.2 Live[^]*?(?=## 6)/,
        "### 5.2 Live\n\nThe imbalance cost in € per MWh, compared with last year.\n\n",
      ],
    ],
  },
];
