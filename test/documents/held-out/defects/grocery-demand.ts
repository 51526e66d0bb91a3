import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "feature-without-source",
    what: "footfall and competitors' prices that no source has",
    edits: [
      [
        "Price, discount depth, promotion type and day of the promotion.",
        "Price, competitors' prices, promotion type and day of the promotion.",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "the weather that was, and the day's closing stock",
    edits: [
      [
        "- Temperature and rain of the forecast, deviation from the seasonal norm.",
        "- Temperature and rain observed on the target day, stock left at closing of the target day.",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "k folds at random",
    edits: [
      [
        /Rolling-origin backtest: 8 cut-off dates[^]*?nothing after it\./,
        "5-fold cross-validation: store–product–day rows are assigned to folds at random.",
      ],
      ["estimates waste and availability", "estimates waste and availability on the folds"],
      ["replays the replenishment optimizer on the backtests", "replays the replenishment optimizer"],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "cross-entropy for units",
    edits: [["minimize the pinball (quantile) loss", "minimize the cross-entropy loss"]],
  },
  {
    rule: "metric-task-mismatch",
    what: "F1 and AUC for a forecast",
    edits: [
      [
        /\| WAPE \| accuracy of the median[^]*?±2% \|\n/,
        "| F1 score | balance of precision and recall | ≥ 0.8 |\n| ROC AUC | quality of the order | ≥ 0.85 |\n",
      ],
      ["| WAPE | Pinball loss (0.9) |", "| F1 | AUC |"],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the moving average has the least error",
    edits: [["| B0 moving average | 46.1% | 0.391", "| B0 moving average | 33.1% | 0.251"]],
  },
  {
    rule: "no-baseline",
    what: "only learned models",
    edits: [
      [/### 7\.1 Baselines[^]*?per series\.\n/, ""],
      [/\| B0 moving average[^]*?\$110 \|\n/, ""],
      ["≥ 5% better than B0", "≤ 37%"],
      [/- \*\*Improving the moving average[^]*?pilot\.\n/, ""],
      [
        "Its quantile forecasts replace the moving averages that the replenishment system uses to compute order proposals.",
        "Its quantile forecasts feed the replenishment system.",
      ],
      [/Orders are proposed by a moving average[^]*?weather or holidays\. /, ""],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "one number for all stores",
    edits: [
      [/Metrics are broken down by category[^]*?every release\.\n/, ""],
      ["WAPE, bias and coverage per category every morning", "WAPE, bias and coverage every morning"],
    ],
  },
  {
    rule: "no-offline-metric",
    what: "straight to the trial",
    edits: [
      [/### 8\.1 Offline\n[^]*?waste and availability\.\n/, ""],
      [
        /\| Model \| WAPE[^]*?nightly window\./,
        "**Decision:** LightGBM, one model per quantile and per group of horizons.",
      ],
      ["reached a WAPE of 42% in a pilot", "tried in a pilot"],
      [
        "**Forecast quality:** WAPE, bias and coverage per category every morning, against",
        "**Forecast quality:** checked every morning against",
      ],
      ["additionally when WAPE exceeds its alert threshold for three days", "additionally on an alert"],
    ],
  },
  {
    rule: "no-online-metric",
    what: "backtests are all",
    edits: [
      [/### 8\.2 Online[^]*?80% power\.\n/, ""],
      [/- \*\*Business:\*\*[^]*?dashboard\.\n/, ""],
      [/3\. \*\*Trial:\*\* 80 stores, see 8\.2\.\n/, "3. **Ramp:** 80 stores.\n"],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "the bullet goes",
    edits: [
      [/- \*\*Retraining:\*\*[^]*?14 days\.\n/, ""],
      ["Hyperparameters are tuned twice a year with Optuna.", "Hyperparameters are tuned with Optuna."],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "all stores at once",
    edits: [
      [
        /### 9\.3 Rollout[^]*?next order\.\n/,
        "### 9.3 Launch\n\nAll 800 stores are switched over on the same night.\n",
      ],
      [
        /A store-level randomized trial: 80 treatment[^]*?8 weeks\./,
        "Live metrics of all stores are compared with the year before.",
      ],
      [/With 80 stores per arm[^]*?power\./, ""],
    ],
  },
  {
    rule: "no-non-goals",
    what: "the section goes",
    edits: [[/### 2\.2 Non-Goals[^]*?own warehouses\.\n/, ""]],
  },
  {
    rule: "objective-metric-mismatch",
    what: "waste is to fall, logins are measured",
    edits: [
      [
        "**Primary metrics:** waste rate and on-shelf availability at 5 pm.",
        "**Primary metrics:** number of store managers who log in to the order screen.",
      ],
      [
        "**Secondary metrics:** share of manually corrected proposals, days of inventory.",
        "**Secondary metrics:** time spent on the order screen.",
      ],
      [/- \*\*Guardrails:\*\* sales per store[^]*?capacity\)\.\n/, ""],
      [/With 80 stores per arm[^]*?power\./, ""],
      [/- \*\*Business:\*\*[^]*?dashboard\.\n/, ""],
    ],
  },
  {
    rule: "placeholder-text",
    what: "a sentence to be written",
    edits: [
      [
        "Each store has a switch back to the moving average, which takes effect with the next order.",
        "(to be filled in: how stores switch back)",
      ],
    ],
  },
  {
    rule: "missing-topic",
    what: "no way to be told of drift or bad data",
    edits: [
      [/- \*\*Data:\*\* freshness[^]*?0\.2\.\n/, ""],
      [/- \*\*Forecast quality:\*\*[^]*?mean\.\n/, ""],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "the quantiles and the waste are watched by nobody",
    edits: [
      [/- \*\*Forecast quality:\*\*[^]*?mean\.\n/, ""],
      [/- \*\*Business:\*\*[^]*?dashboard\.\n/, ""],
      ["; additionally when WAPE exceeds its alert threshold for three days", ""],
    ],
  },
  {
    rule: "unowned-risk",
    what: "to be discussed by nobody",
    edits: [
      [
        "| Low | shorter training window, manual factor per category | Supply Chain ML |",
        "| Low | none | none |",
      ],
    ],
  },
  {
    rule: "undefined-metric",
    what: "better replenishment",
    edits: [
      [
        "reduce waste (written-off value / sales value) from 4.2% to 3.7%.",
        "improve the freshness of our shelves.",
      ],
      [
        "raise on-shelf availability, measured at 5 pm, from 93.5% to 95%.",
        "improve customer satisfaction in the stores.",
      ],
      [
        "reduce manual corrections of order proposals from 35% to below 20%.",
        "raise the trust of store managers.",
      ],
      ["We expect 12% less food waste and 1.5 percentage points higher on-shelf availability.", ""],
    ],
  },
  {
    rule: "vague-quantity",
    what: "a number of stores, many products, in time",
    edits: [
      [
        "All forecasts are available at 04:00 local time; orders are placed at 06:00",
        "Forecasts are available early enough for the orders",
      ],
      ["The pipeline can be rerun within 90 minutes", "The pipeline can be rerun quickly"],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "one team's SQL, another's Spark",
    edits: [
      [
        "Features are computed by one Spark library that both the training job and the nightly inference job import; an integration test compares both on a fixed date.",
        "Training features come from SQL views in the warehouse; the nightly inference job computes them in PySpark.",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "loyalty cards with names and places",
    edits: [
      [/\| R6 \|[^]*?product \|\n/, ""],
      [
        "- **Holiday calendar:**",
        "- **Loyalty cards:** name, home address and purchases of every customer, location of the phone in the store.\n- **Holiday calendar:**",
      ],
    ],
  },
  {
    rule: "step-order",
    what: "operations before the data",
    edits: [
      [/## 10\. Monitoring and Operations[^]*?hotline\.\n/, ""],
      [
        "## 5. Data\n",
        "## 5. Monitoring and Operations\n\nWAPE, bias and coverage per category are computed every morning, against the sales of the day before. Every Sunday the models are trained again.\n\n## 5. Data\n",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "another number of stores",
    edits: [
      [
        "Our 800 stores sell about 20,000 products each.",
        "Our 1,200 stores sell about 20,000 products each.",
      ],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "a night's forecasts",
    edits: [
      ["16M series × 14 days = 224M forecasts per night", "16M series × 14 days = 140M forecasts per night"],
    ],
  },
];
