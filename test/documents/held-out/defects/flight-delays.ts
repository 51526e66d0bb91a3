import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-non-goals",
    what: "the sentence left out",
    edits: [
      [
        "We do not predict cancellations or diversions, we do not rebook passengers automatically, and flights of partner airlines are left to a later phase. ",
        "",
      ],
      [
        'Classification into "late by more than 15 minutes", as in [2, 3], was considered, but the threshold that matters depends on the connection. ',
        "",
      ],
      ["Cancelled and diverted flights (1.2%) are left out. ", ""],
      [" The pandemic years 2020 and 2021 are excluded.", ""],
    ],
  },
  {
    rule: "vague-quantity",
    what: "fast, and highly available",
    edits: [
      ["must be answered within 400 ms (p95), since", "must be answered fast, since"],
      [
        "The service must be available 99.9% of the time between 03:00 and 24:00 UTC.",
        "The service must be highly available.",
      ],
      ["200 ms of the 400 ms are used at p95", "200 ms are used at p95"],
      ["takes longer than 400 ms", "times out"],
    ],
  },
  {
    rule: "undefined-metric",
    what: "punctuality experience",
    edits: [
      [
        "The **objective** is to reduce the cost of missed connections by 8% within a year of the full roll-out.",
        "The **objective** is to improve the passenger experience.",
      ],
      [
        "The primary metric is the cost of missed connections per 1,000 connecting passengers; secondary are missed connections and the lead time of rebookings.",
        "The primary metric is passenger experience.",
      ],
      ["The cost of missed connections and unnecessary rebookings are", "Unnecessary rebookings are"],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "a product that is off",
    edits: [["≈ 96,600 predictions per day", "≈ 9,660 predictions per day"]],
  },
  {
    rule: "contradicting-quantity",
    what: "another target for the objective",
    edits: [["within 400 ms (p95), since", "within 250 ms (p95), since"]],
  },
  {
    rule: "random-split-over-time",
    what: "cross-validation with shuffling",
    edits: [
      [
        /The data are ordered in time, and[^]*?are excluded\./,
        "We hold out a random 20% of the flights of January 2022 to June 2026 for testing and tune by five-fold cross-validation on the rest.",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "the actual departure delay and taxi-in",
    edits: [
      [
        "turnaround slack), the inbound",
        "turnaround slack), the flight itself (actual taxi-in time, delay codes assigned after landing), the inbound",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "social media and passengers' phones",
    edits: [
      [
        "(regulation in force, slot delay assigned).",
        "(regulation in force, slot delay assigned), and security queues (waiting times at the checkpoints).",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "pandas in research, Flink live",
    edits: [
      [
        "Both read from one feature store (Feast), whose definitions are shared.",
        "For training the features are derived with pandas from the archive; live they are computed by a Flink job in Java.",
      ],
      ["in training as well as live. ", "in training. "],
    ],
  },
  {
    rule: "no-baseline",
    what: "only learned models are compared",
    edits: [
      [/Our baseline is the estimate[^]*?ridge regression\. /, ""],
      [/\| OCC estimate[^]*?0\.1 ms[^|]*\|\n/, ""],
      [" against the estimate that the OCC uses now", ""],
      ["on the others with the OCC estimate", "on the others without"],
      ["the tool shows the OCC estimate and says so", "the tool shows the last prediction and its age"],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "ridge is better",
    edits: [["| 10.4      | 3.61         | 71%", "| 7.6      | 2.52         | 79%"]],
  },
  {
    rule: "loss-task-mismatch",
    what: "cross-entropy for minutes",
    edits: [
      [
        "LightGBM with the pinball (quantile) loss, one model per quantile, with sorted outputs to avoid crossing",
        "LightGBM with the cross-entropy loss",
      ],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "F1 and AUC for minutes",
    edits: [
      [
        "We report MAE, pinball loss and the coverage of the 80% interval, by horizon",
        "We report precision, recall and F1, by horizon",
      ],
      [
        "| Model                    | MAE (min) | Pinball loss | 80% coverage |",
        "| Model | F1 | Precision | Recall |",
      ],
      [
        " reduces the mean absolute error (MAE) by 31% against the estimate that the OCC uses now",
        " improves F1 by 31% against the estimate that the OCC uses now",
      ],
      ["MAE, pinball loss and coverage are computed daily", "Precision, recall and F1 are computed daily"],
      [
        "when the MAE rises by 15% on three days in a row or coverage leaves 75–85%",
        "when F1 falls by 15% on three days in a row",
      ],
    ],
  },
  {
    rule: "no-offline-metric",
    what: "no offline paragraph",
    edits: [
      [/\*\*Offline\.\*\* We report MAE[^]*?feature group \(iv\)\.\n\n/, ""],
      [/\| Model[^|]*\| MAE[^]*?\| 95 ms[^|]*\|\n/, ""],
      [/On two years of held-out flights a gradient-boosted[^]*?uses now\. /, ""],
      [
        "MAE, pinball loss and coverage are computed daily on the flights of the day before, by horizon and hub, and compared with the same weekday of the last eight weeks. An alert is raised when the MAE rises by 15% on three days in a row or coverage leaves 75–85%. ",
        "",
      ],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "averages only",
    edits: [
      [/, by horizon \(6 h, 3 h, 1 h, airborne\)[^]*?feature group \(iv\)\./, "."],
      [" and reported apart", ""],
      [", by horizon and hub, and compared", ", and compared"],
    ],
  },
  {
    rule: "no-online-metric",
    what: "no experiment",
    edits: [
      [/\*\*Online\.\*\* The value[^]*?questionnaire\.\n\n/, ""],
      ["The cost of missed connections and unnecessary rebookings are on the OCC's weekly dashboard. ", ""],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "time spent for costs",
    edits: [
      [
        "The primary metric is the cost of missed connections per 1,000 connecting passengers; secondary are missed connections and the lead time of rebookings.",
        "The primary metric is how often controllers open the prediction per shift.",
      ],
      [
        /Guardrails are unnecessary rebookings[^]*?below 4% and the controllers'/,
        "A guardrail is the controllers'",
      ],
      ["The cost of missed connections and unnecessary rebookings are", "Views are"],
    ],
  },
  {
    rule: "latency-budget",
    what: "stages of 640 ms",
    edits: [
      [
        "reading features 60 ms, the three models 10 ms and the explanation 110 ms, so 200 ms of the 400 ms are used at p95.",
        "reading features 160 ms, the three models 110 ms and the explanation 350 ms.",
      ],
    ],
  },
  {
    rule: "no-fallback",
    what: "the paragraph left out",
    edits: [[/When the scoring service fails[^]*?interval widens\.\n\n/, ""]],
  },
  {
    rule: "no-rollout-plan",
    what: "the paragraph left out",
    edits: [
      [/The system is introduced in stages\.[^]*?five minutes\.\n/, ""],
      [" within a year of the full roll-out", " within a year"],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "the sentence left out",
    edits: [
      [
        "The models are retrained every Monday on the last three years, additionally at the change of the summer and winter schedules and after the alert above. ",
        "",
      ],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "inputs and service only",
    edits: [
      [/MAE, pinball loss and coverage are computed daily[^]*?weekly dashboard\. /, ""],
      [" and after the alert above", ""],
    ],
  },
  {
    rule: "unowned-risk",
    what: "risks without a word on what is done",
    edits: [
      [/We log each action and exclude[^]*?monthly\./, ""],
      [/A contract test runs[^]*?under contract\./, ""],
      [/The interval is always shown with[^]*?head of OCC\)\./, ""],
    ],
  },
  {
    rule: "unit-mix",
    what: "p95 promised, mean measured",
    edits: [["200 ms of the 400 ms are used at p95", "200 ms of the 400 ms are used on average"]],
  },
  {
    rule: "step-order",
    what: "the model stands before the data",
    edits: [
      [/## 4\. Model\n\nOur baseline[^]*?tuning period\.\n\n/, ""],
      [
        "## 3. Data\n",
        "## 3. Model\n\nOur baseline is the estimate in use today, which adds the inbound delay to the schedule. The proposed model is LightGBM with the pinball (quantile) loss, one model per quantile. Training takes 50 minutes on 16 cores, and hyperparameters are tuned by Bayesian search.\n\n## 4. Data\n",
      ],
    ],
  },
];
