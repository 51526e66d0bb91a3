import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-non-goals",
    what: "what is not part removed",
    edits: [[/Not part of this:[^]*?ahead anyway\.\n/, ""]],
  },
  {
    rule: "no-baseline",
    what: "two elaborate models alone",
    edits: [
      [/\| what the chefs wrote[^]*?22\.8% \| – \|\n/, ""],
      ["the app shows the mean of the last four same weekdays", "the app shows yesterday's numbers"],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "all canteens at once",
    edits: [[/\| Stage \| Canteens \|[^]*?no red week \|\n/, "All canteens get it in May.\n"]],
  },
  {
    rule: "no-retraining-trigger",
    what: "never trained again",
    edits: [[/- A new model each month[^]*?is lower\.\n/, ""]],
  },
  {
    rule: "no-error-analysis",
    what: "averages only",
    edits: [[/By canteen size, by weekday[^]*?each quarter\.\n/, ""]],
  },
  {
    rule: "metric-task-mismatch",
    what: "a forecast judged by AUC",
    edits: [
      [
        "Offline: pinball loss and WAPE as above, coverage of the 80% quantile (target 78 to 82%, now 80.6%), bias within ±2%.",
        "Offline: ROC-AUC and F1.",
      ],
      ["| Model | Pinball | WAPE | Training |", "| Model | ROC-AUC | F1 | Training |"],
      [
        "Pinball loss, averaged over the four quantiles; WAPE of the median; test of the second half of 2024.",
        "Test of the second half of 2024.",
      ],
      ["WAPE, bias, coverage, portions thrown away", "F1, portions thrown away"],
      [
        "WAPE above 20% over two weeks in a canteen, coverage outside 72–88%, a",
        "F1 below 0.7 over two weeks in a canteen, a",
      ],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "a forecast trained on cross-entropy",
    edits: [
      [
        "We take LightGBM with the pinball loss as its objective",
        "We take LightGBM with cross-entropy as its objective",
      ],
      ["Pinball loss, averaged over the four quantiles; WAPE", "WAPE"],
    ],
  },
  {
    rule: "leaky-feature",
    what: "the bins of the day that is forecast",
    edits: [
      [
        "| holidays, bridge days, pay day | calendar | always |",
        "| kilograms thrown away on the day itself | Bin scales | the night after |",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "table bookings that nobody delivers",
    edits: [
      [
        "| holidays, bridge days, pay day | calendar | always |",
        "| meeting rooms booked for tomorrow | Room bookings | the evening before |",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "rows shuffled",
    edits: [
      [
        "Training takes 2021 to 2023, tuning the first half of 2024, the test the second half. Nothing is shuffled.",
        "We shuffle the rows and take 80% for training, 10% for tuning and 10% for the test.",
      ],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "clicks in the app",
    edits: [
      [
        "| portions thrown away, share | decides | −2.5 points |",
        "| clicks per chef in the app | decides | +20% |",
      ],
      ["| guests who find their dish sold out | must not rise | at most +0.2 points |\n", ""],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "what decides is watched by nothing",
    edits: [
      [
        "WAPE, bias, coverage, portions thrown away, sold-out guests, share overwritten",
        "CPU and memory of the batch",
      ],
      ["WAPE above 20% over two weeks in a canteen, coverage outside 72–88%, a source", "a source"],
    ],
  },
  {
    rule: "unowned-risk",
    what: "an event without an answer",
    edits: [
      [
        "| A big event empties a building | office managers enter events in the planner | Purchasing |",
        "| A big event empties a building | | |",
      ],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "ten times the rows",
    edits: [["73 canteens × 14 dishes = 1,022 rows", "73 canteens × 14 dishes = 10,220 rows"]],
  },
  {
    rule: "baseline-beats-result",
    what: "worse than the chefs",
    edits: [
      [
        "| LightGBM, one per quantile | 2.7 | 16.2% | 40 min |",
        "| LightGBM, one per quantile | 4.2 | 26.2% | 40 min |",
      ],
    ],
  },
];
