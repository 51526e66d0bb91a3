import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-non-goals",
    what: "nothing out of scope",
    edits: [[/### Out of scope[^]*?(?=## Requirements)/, ""]],
  },
  {
    rule: "estimate-mismatch",
    what: "161 billion",
    edits: [["= 161 million forecasts", "= 16 million forecasts"]],
  },
  {
    rule: "contradicting-quantity",
    what: "560 stores",
    edits: [
      [
        "A nightly batch in Airflow reads features from Delta tables",
        "A nightly batch in Airflow reads the features of all 560 stores from Delta tables",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "a horizon of 21 days",
    edits: [
      [
        "- Forecast daily unit sales per product and store for the next 14 days.",
        "- Forecast daily unit sales per product and store for the next 21 days.",
      ],
    ],
  },
  {
    rule: "vague-quantity",
    what: "a lot of products",
    edits: [
      [
        "- The run has to finish between 01:00 and 04:30, before the order cut-off at 05:00.",
        "- The run has to finish fast enough.",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "k-fold with shuffled rows",
    edits: [
      [
        /Rolling-origin backtest:[^]*?14 days\./,
        "5-fold cross-validation with shuffled rows over the five years.",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "measured weather of the day",
    edits: [
      ["as forecast, not as measured |", "as measured on the day itself |"],
      ["| Temperature and rain     ", "| Actual temperature, rain "],
    ],
  },
  {
    rule: "leaky-feature",
    what: "receipts of the day to be predicted",
    edits: [
      [
        "| Sales lags 1, 7, 14, 28, 364 days           | Point of sale      | yes                          |",
        "| Sales lags 1, 7, 14, 28, 364 days           | Point of sale      | yes                          |\n| Number of receipts on the target day        | Point of sale      | yes                          |",
      ],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "accuracy and F1",
    edits: [
      [
        "| Model          | WAPE  | Bias  | Pinball loss (0.95) |",
        "| Model          | Accuracy | F1 | AUC |",
      ],
      [/ Coverage of the 0\.95 quantile is 94\.1%\./, ""],
      ["| WAPE and bias per category             |", "| Accuracy per category                  |"],
      [/\| Coverage of the quantiles .*\n/, ""],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "cross-entropy",
    edits: [["with pinball loss per quantile", "with binary cross-entropy"]],
  },
  {
    rule: "no-baseline",
    what: "neither naive nor today's",
    edits: [
      [/- \*\*Baselines\*\*:.*\n/, ""],
      [/\| Seasonal naive.*\n\| Moving average.*\n/, ""],
      [" Today's forecast is a moving average of four weeks, corrected by planners in a spreadsheet.", ""],
      [", and after two nights the moving average", ""],
      [" Planners can switch a store back to the old forecast.", ""],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the moving average is better",
    edits: [
      [
        "| Moving average | 33.5% | -2.8% | 0.52                |",
        "| Moving average | 24.3% | -0.3% | 0.34                |",
      ],
    ],
  },
  {
    rule: "no-offline-metric",
    what: "pilot only",
    edits: [
      [/### Offline metrics[^]*?(?=### Online)/, ""],
      [/\| WAPE and bias per category .*\n\| Coverage.*\n/, ""],
      [" A bias alert triggers an extra training.", ""],
    ],
  },
  {
    rule: "no-online-metric",
    what: "no pilot",
    edits: [
      [/### Online metrics[^]*?(?=## Serving)/, ""],
      ["the 40 pilot stores, then region", "region"],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "clicks of planners",
    edits: [
      [
        ": stock-out rate, food waste, and average stock on hand as a guardrail.",
        ": page views of the dashboard and log-ins of planners.",
      ],
      [/\| Stock-out rate, food waste .*\n/, ""],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "no slices",
    edits: [
      [/Slices: fresh food[^]*?month\. /, ""],
      ["| WAPE and bias per category             |", "| WAPE and bias                          |"],
    ],
  },
  { rule: "no-rollout-plan", what: "no roll-out", edits: [[/Roll-out goes by region:.*\n\n/, ""]] },
  {
    rule: "no-retraining-trigger",
    what: "never again",
    edits: [
      [/The model is trained each Saturday.*\n\n/, ""],
      ["Hyperparameters are tuned once a quarter on two cut-off dates.\n\n", ""],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only tables are watched",
    edits: [
      [/\| WAPE and bias per category .*\n\| Coverage.*\n\| Stock-out.*\n/, ""],
      [" A bias alert triggers an extra training.", ""],
    ],
  },
  {
    rule: "unowned-risk",
    what: "two empty cells",
    edits: [
      [
        "| Planners override by category; lags are capped           | Supply Chain  |",
        "| ?                                                        |               |",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "competitor prices",
    edits: [
      [
        "| Category, brand, shelf life                 | Product master     | yes                          |",
        "| Category, brand, shelf life                 | Product master     | yes                          |\n| Price at competitors                        |                    | yes                          |",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "pandas and SQL",
    edits: [
      [
        "One Spark library computes the features for training and for the nightly run.",
        "For training the features are computed with pandas, for the nightly run with stored procedures in the warehouse.",
      ],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "planners want it at once",
    edits: [
      [
        "- The run has to finish between 01:00 and 04:30, before the order cut-off at 05:00.",
        "- When a planner changes a promotion, the new forecast is shown within 2 seconds.",
      ],
    ],
  },
  {
    rule: "undefined-metric",
    what: "availability experience",
    edits: [
      [/1\. Lower the stock-out rate[^]*?by 10%\./, "Improve customer satisfaction in our stores."],
      [": stock-out rate, food waste, and average stock on hand as a guardrail.", ": satisfaction."],
      [/\| Stock-out rate, food waste .*\n/, ""],
    ],
  },
  { rule: "missing-step", what: "no data section", edits: [[/## Data\n[^]*?(?=## Features)/, ""]] },
  {
    rule: "thin-step",
    what: "monitoring in one sentence",
    edits: [[/## Monitoring\n[^]*?(?=## Risks)/, "## Monitoring\n\nWe monitor the model.\n\n"]],
  },
];
