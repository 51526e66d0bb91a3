import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  { rule: "no-non-goals", what: "the section left out", edits: [[/### Non-goals[^]*?to bid\n\n/, ""]] },
  {
    rule: "undefined-metric",
    what: "better forecasts that traders trust",
    edits: [
      [
        "- Cut imbalance fees per MWh by 12% in the first year",
        "- Improve forecast quality and traders' confidence",
      ],
      ["Decides: imbalance fees per MWh. Also: share", "Decides: traders' confidence. Also: share"],
      ["- Imbalance fees per MWh, weekly, with Trading\n", ""],
      [", EUR 31M last year", ""],
    ],
  },
  {
    rule: "leaky-feature",
    what: "measured wind of the day itself",
    edits: [
      [
        "forecast wind and direction at the four nearest grid points",
        "wind measured at the hub in that hour, forecast wind and direction at the four nearest grid points",
      ],
      [/All weather is the forecast[^]*?measured one\. /, ""],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "random hours",
    edits: [
      [
        "Split: train 2019–2023, validate 2024, test 2025. Models are also back-tested with a rolling origin, month by month.",
        "Split: 20% of the hours, chosen at random, are the test set.",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "notebooks and Java",
    edits: [
      [
        "Training and the morning run use the same Python package.",
        "For training they are computed in a pandas notebook; the morning run has its own Java code for them.",
      ],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "log loss for megawatts",
    edits: [
      [
        "LightGBM per quantile with pinball loss, one model for all farms",
        "LightGBM trained with log loss, one model for all farms",
      ],
    ],
  },
  {
    rule: "no-baseline",
    what: "neither persistence nor the vendor",
    edits: [
      ["- Baseline 1: persistence (power of the last hour). Baseline 2: the vendor's forecast.\n", ""],
      [/\| Persistence[^\n]*\n\| Vendor[^\n]*\n/, ""],
      [" We replace the vendor's forecast by our own model.", ""],
      ["half with the vendor's", "half without"],
      ["the vendor's forecast is used for that day", "yesterday's numbers are used for that day"],
      ["two months beside the vendor's forecast without bids", "two months without bids"],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "persistence is better",
    edits: [[/\| Persistence[^|]*\| 17\.9%/, "| Persistence | 7.9%"]],
  },
  {
    rule: "no-rollout-plan",
    what: "the line left out",
    edits: [[/Release: two months[^]*?switch away\.\n\n/, ""]],
  },
  {
    rule: "no-retraining-trigger",
    what: "the line left out",
    edits: [
      [/Retraining on the first Monday[^]*?not worse\.\n\n/, ""],
      [", retraining within a week", ""],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "one average",
    edits: [
      [/; by farm, coast or inland[^]*?each quarter\./, "."],
      ["coverage per farm, each morning", "coverage, each morning"],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "values",
    edits: [
      [
        "62 farms × 24 hours × 3 quantiles = 4,464 values",
        "62 farms × 24 hours × 3 quantiles = 44,640 values",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "another number of farms",
    edits: [
      [
        "forecasts for 62 farms × 24 hours × 3 quantiles = 4,464 values",
        "forecasts for 48 farms × 24 hours × 3 quantiles = 3,456 values",
      ],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "job and inputs only",
    edits: [[/- nMAE, pinball loss and coverage per farm[^]*?with Trading\n/, ""]],
  },
  {
    rule: "unowned-risk",
    what: "bare risks",
    edits: [
      [" → both are in the ensemble, retraining within a week (Forecasting)", ""],
      [" → power curve and neighbours for the first 90 days (Forecasting)", ""],
      [" → flag from the meteorologist, wider interval (Meteorology)", ""],
    ],
  },
];
