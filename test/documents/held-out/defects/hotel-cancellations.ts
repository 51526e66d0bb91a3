import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "undefined-metric",
    what: "better use of rooms",
    edits: [
      [
        "- **Goal:** raise occupancy on sold-out nights from 93.5% to 96%.",
        "- **Goal:** better efficiency of revenue management and happier guests.",
      ],
      [/- \*\*Constraint:\*\* at most 1 walked[^]*?and a taxi\.\n/, ""],
      [
        /metric: occupancy on sold-out nights\. Guardrails: .*\n/,
        "metric: efficiency of revenue management.\n",
      ],
      [
        "| Occupancy on sold-out nights, walks, overrides      | daily     | walks above 1 per 1,000, 7 days |\n",
        "",
      ],
    ],
  },
  {
    rule: "no-non-goals",
    what: "nothing is left out",
    edits: [[/### ▸ Not part of this project[^]*?(?=## 📐)/, ""]],
  },
  {
    rule: "vague-quantity",
    what: "limits are loaded early enough",
    edits: [
      [
        "| loaded into the reservation system by 04:30, job starts at 02:00          |",
        "| loaded into the reservation system in reasonable time in the morning      |",
      ],
    ],
  },
  {
    rule: "vague-quantity",
    what: "a limit is read quickly",
    edits: [
      [
        "| p99 below 30 ms, up to 400 requests per second (when somebody books)      |",
        "| very fast, also with many requests at a time                              |",
      ],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "cost of walks is ten times too small",
    edits: [
      ["| 2,280 × €650               | €1.5 M       |", "| 2,280 × €650               | €150,000     |"],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "the ratio of costs",
    edits: [["95 / (95 + 650) = 12.8%", "95 / (95 + 650) = 14.6%"]],
  },
  {
    rule: "contradicting-quantity",
    what: "280 hotels in the data",
    edits: [["| 320 hotels, daily  |", "| 280 hotels, daily  |"]],
  },
  {
    rule: "contradicting-quantity",
    what: "the limit of walks is 2 per 1,000 in the roll-out",
    edits: [
      [
        "two weeks apart, if walks stay below 1 per 1,000.",
        "two weeks apart, if there are at most 2 walked guests per 1,000 arrivals.",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "a walk costs €450 in the formula",
    edits: [["95 / (95 + 650) = 12.8%.", "95 / (95 + 450) = 17.4%, as walking a guest costs €450."]],
  },
  {
    rule: "random-split-over-time",
    what: "k-fold over all bookings",
    edits: [
      [
        /By date of arrival: January 2023[^]*?same part\./,
        "5-fold cross-validation over all bookings since 2023, shuffled. A tenth of the bookings is held out for the test.",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "status of the reservation and refund",
    edits: [
      [
        "| changes of date so far, days since the last change                        |",
        "| changes of date so far, refund paid, reservation status                   |",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "the room that was assigned at check-in",
    edits: [
      [
        "| tier, earlier stays, share of earlier bookings cancelled                  | Loyalty programme             |",
        "| tier, earlier stays, room assigned at check-in, minibar bill              | Loyalty programme, Property system |",
      ],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "1.5% and nothing done",
    edits: [
      [
        "24% of all bookings are positive, of those still on the books one day before arrival 6%.",
        "Only 1.5% of the rows are positive.",
      ],
      [" Rows with 6% positives need no resampling for boosted trees; we look at PR-AUC besides.", ""],
      [
        "| Model                                 | Log loss | PR-AUC | Calibration error |",
        "| Model                                 | Log loss | Accuracy | Calibration error |",
      ],
      ["| Log loss, PR-AUC and calibration by", "| Log loss and calibration by"],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "raw scores are summed and compared with costs",
    edits: [
      ["So the probabilities have to be calibrated, ranking alone is not enough.", ""],
      [" Isotonic regression by days before arrival calibrates the result.", ""],
      ["| needs calibration               |", "| harder to explain               |"],
      [
        /\| Log loss \| PR-AUC \| Calibration error \|[^]*?2\.6\s+\|/,
        "| PR-AUC | Error per night (rooms, MAE) |\n| --- | --- | --- |\n| Fixed rate per hotel | 0.24 | 5.2 |\n| LightGBM | 0.57 | 2.6 |",
      ],
      [
        /\| Log loss, PR-AUC and calibration by.*\n/,
        "| PR-AUC by days before arrival | weekly | below 0.5 |\n",
      ],
      [/If the calibration error stays above[^]*?the month\.\n/, ""],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "RMSE as objective of a binary question",
    edits: [["Log loss as objective, 600 trees", "RMSE as objective, 600 trees"]],
  },
  {
    rule: "metric-task-mismatch",
    what: "R² and RMSE of cancelled or not",
    edits: [
      [
        "| Model                                 | Log loss | PR-AUC | Calibration error | Error per night (rooms, MAE) |",
        "| Model                                 | RMSE     | R²     | MAPE              | MAE                          |",
      ],
      ["; we look at PR-AUC besides", ""],
      ["Airport hotels are worst (MAE 4.4)", "Airport hotels are worst"],
      [
        "| Log loss, PR-AUC and calibration by days before arrival | weekly | calibration error above 0.02  |",
        "| RMSE by days before arrival | weekly | above 0.4  |",
      ],
      [
        "| Error per night (rooms, MAE) by hotel type          | weekly    | above 3.5                     |\n",
        "",
      ],
      ["If the calibration error stays above 0.02", "If the RMSE stays above 0.4"],
    ],
  },
  {
    rule: "no-baseline",
    what: "neither the fixed rate nor a share",
    edits: [
      [" Revenue managers\noverbook by a fixed rate per hotel, which they set once a season.", ""],
      [/\| Fixed rate per hotel \(today\).*\n/, ""],
      [/\| Share by hotel, channel and lead time \| one.*\n/, ""],
      [/\| Logistic regression\s+\| can.*\n/, ""],
      [/\| Fixed rate per hotel\s+\|.*\n/, ""],
      [/\| Share by hotel, channel and lead time \| 0.*\n/, ""],
      [/\| Logistic regression\s+\| 0.*\n/, ""],
      ["; after two days the fixed rate per hotel", ""],
      ["Each hotel has a switch back to the fixed rate.", "Each hotel has a switch back."],
      [
        "5% of hotel nights keep the fixed rate, and show the unchanged share",
        "5% of hotel nights are not overbooked, and show the unchanged share",
      ],
      ["in which limits are only shown beside those of the managers", "in which limits are only shown"],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the share by hotel has the smaller errors",
    edits: [
      [
        "| 0.472    | 0.41   | 0.028             | 4.1                          |",
        "| 0.372    | 0.61   | 0.008             | 2.1                          |",
      ],
    ],
  },
  {
    rule: "no-offline-metric",
    what: "only the test in hotels",
    edits: [
      [/### ▸ Offline[^]*?(?=### ▸ Online)/, ""],
      ["; we look at PR-AUC besides", ""],
      [
        "| Log loss, PR-AUC and calibration by days before arrival | weekly | calibration error above 0.02  |\n",
        "",
      ],
      [
        "| Error per night (rooms, MAE) by hotel type          | weekly    | above 3.5                     |\n",
        "",
      ],
      [/If the calibration error stays above[^]*?the month\.\n/, ""],
    ],
  },
  {
    rule: "no-online-metric",
    what: "no test in hotels",
    edits: [
      [/### ▸ Online[^]*?(?=## ⚙️)/, ""],
      ["3. The test with 40 hotels.", "3. 40 hotels."],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "logins of managers instead of occupancy",
    edits: [
      [
        /metric: occupancy on sold-out nights\. Guardrails: .*\n/,
        "metric: share of revenue managers who open the page each day. Guardrails: overrides per hotel.\n",
      ],
      [
        "| Occupancy on sold-out nights, walks, overrides      | daily     | walks above 1 per 1,000, 7 days |",
        "| Views of the page, overrides | daily | overrides above 20% |",
      ],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "means over all hotels",
    edits: [
      [/<aside>\n🔎[^]*?<\/aside>\n\n/, ""],
      [" by hotel type          | weekly", "                        | weekly"],
      ["| Log loss, PR-AUC and calibration by days before arrival |", "| Log loss, PR-AUC and calibration |"],
      ["; weekly list of nights with large errors", ""],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "all hotels on the first of the month",
    edits: [
      [
        /1\. Four weeks in which[^]*?back to the fixed rate\./,
        "All 320 hotels get the limits of the model on 1 September.",
      ],
    ],
  },
  {
    rule: "latency-budget",
    what: "the job takes longer than from 02:00 to 04:30",
    edits: [
      ["| Limits for 116,800 hotel nights | 35 min |", "| Limits for 116,800 hotel nights | 95 min |"],
      ["| **Total**                       | 110 min |", "| **Total**                       | 170 min |"],
    ],
  },
  {
    rule: "latency-budget",
    what: "the total forgets the checks",
    edits: [
      ["| **Total**                       | 110 min |", "| **Total**                       | 90 min |"],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "a new limit within a second of each cancellation",
    edits: [
      [
        "| every night of the next 365 days                                          |",
        "| every night of the next 365 days; a new limit 1 second after each cancellation |",
      ],
    ],
  },
  {
    rule: "no-fallback",
    what: "the model answers while somebody books and nothing helps when it is down",
    edits: [
      [
        "The reservation system reads limits from Redis. No model runs while somebody books.",
        "When somebody books, the reservation system calls the model service, which scores the bookings of the night and answers with the limit.",
      ],
      [/- \*\*Job failed or late:\*\*.*\n/, ""],
      ["Each hotel has a switch back to the fixed rate.", ""],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "notebooks in pandas, stored procedures at night",
    edits: [
      [
        "Features are dbt models on the warehouse. Training and the nightly job run the same models with another date, so there is only one definition.",
        "For training the features are built in a pandas notebook. The nightly job has its own stored procedures in Oracle.",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "flight delays and what rivals charge",
    edits: [
      [
        "| weekday, holiday, forecast of rain and storm (last 10 days before arrival) | Calendar, Weather service    |",
        "| weekday, holiday, flight delays at the nearest airport, prices of competitors | Calendar |",
      ],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "trained once",
    edits: [
      [
        "**Training:** on the first Monday of each month, on the last 30 months.",
        "**Training:** on the last 30 months, 40 minutes on one machine.",
      ],
      [/If the calibration error stays above[^]*?the month\.\n/, ""],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only the job is watched",
    edits: [
      [/\| Occupancy on sold-out nights, walks, overrides .*\n/, ""],
      [/\| Log loss, PR-AUC and calibration by.*\n/, ""],
      [/\| Error per night \(rooms, MAE\) by.*\n/, ""],
      [/If the calibration error stays above[^]*?the month\.\n/, ""],
    ],
  },
  {
    rule: "unowned-risk",
    what: "a shock has no answer",
    edits: [
      [
        "| Managers freeze limits for a city with one click                 | Revenue management |",
        "| Rare                                                             | -                  |",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "passport numbers and cards, nothing on privacy",
    edits: [
      [/### ▸ Privacy[^]*?(?=## 🔧)/, ""],
      [
        "| bookings with all changes since 2022, channel, rate, guarantee |",
        "| bookings with name, passport number, nationality, card number |",
      ],
    ],
  },
  {
    rule: "unit-mix",
    what: "the job is given in seconds and in minutes",
    edits: [
      [
        "| p99 below 30 ms, up to 400 requests per second (when somebody books)      |",
        "| p99 below 30 ms, measured mean 12 ms, so we are at 40% of the target      |",
      ],
    ],
  },
  { rule: "missing-step", what: "no data", edits: [[/## 🗄️ Data[^]*?(?=## 🔧)/, ""]] },
  { rule: "missing-topic", what: "no labels", edits: [[/### ▸ Labels[^]*?(?=### ▸ Snapshots)/, ""]] },
  {
    rule: "thin-step",
    what: "monitoring is one sentence",
    edits: [[/## 📈 Monitoring[^]*?(?=## 🚧)/, "## 📈 Monitoring\n\nWe watch the model.\n\n"]],
  },
];
