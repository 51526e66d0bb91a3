import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  { rule: "no-non-goals", what: "no out of scope", edits: [[/### Out of scope[^]*?(?=### Scale)/, ""]] },
  {
    rule: "estimate-mismatch",
    what: "40,000 × 300 is not 1.2 million",
    edits: [["= 12 million scores per second", "= 1.2 million scores per second"]],
  },
  {
    rule: "contradicting-quantity",
    what: "the peak is 25,000 in serving",
    edits: [
      [
        "The ad server sends the candidates in one request;",
        "At peak traffic of 25,000 auctions per second, the ad server sends the candidates in one request;",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "impressions are split at random",
    edits: [
      [
        /We train on 14 days,[^]*?in training\./,
        "We randomly split the last 16 days of impressions into 80% training, 10% validation and 10% test.",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "dwell time on the landing page",
    edits: [
      [
        /\| Clicks of the user, last 24 h .*\n/,
        "| Clicks of the user, last 24 h  | Click log      | numeric     |\n| Time spent on the landing page | Click log      | numeric     |\n",
      ],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "0.8% and nothing is done",
    edits: [[" We downsample negatives to 1 in 10 and correct the predicted odds for it afterwards.", ""]],
  },
  {
    rule: "uncalibrated-probability",
    what: "no calibration",
    edits: [
      [
        / After training we\s+calibrate with isotonic regression on the validation day, since the auction multiplies the prediction with the bid\./,
        "",
      ],
      ["return calibrated probabilities", "return a score"],
      [" and correct the predicted odds for it afterwards", ""],
      [
        /\| Model \| Log[^]*?1\.01[ ]*\|/,
        "| Model               | AUC   |\n| ------------------- | ----- |\n| Logistic regression | 0.741 |\n| LightGBM            | 0.756 |\n| DCN-v2              | 0.768 |",
      ],
      [/- Log loss, AUC and calibration per hour.*\n/, "- AUC per hour, alert when it falls by 0.01.\n"],
      ["When calibration is out of range", "When AUC is out of range"],
      ["We report log loss and AUC by", "We report AUC by"],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "RMSE and R2 of a click",
    edits: [
      [
        /\| Model \| Log[^]*?1\.01[ ]*\|/,
        "| Model               | RMSE  | R²    |\n| ------------------- | ----- | ----- |\n| Logistic regression | 0.091 | 0.021 |\n| LightGBM            | 0.089 | 0.034 |\n| DCN-v2              | 0.088 | 0.039 |",
      ],
      ["We report log loss and AUC by", "We report RMSE by"],
      [" (AUC 0.71)", ""],
      ["- Log loss, AUC and calibration per hour", "- RMSE and calibration per hour"],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "mean squared error",
    edits: [["The loss is binary cross-entropy.", "The loss is mean squared error."]],
  },
  {
    rule: "no-baseline",
    what: "neither baseline nor the model of today",
    edits: [
      [/\*\*Baseline\*\*: .*\n\n/, ""],
      [" Today pCTR comes from a logistic regression from 2021 that is refreshed once a week.", ""],
      [/\| Logistic regression \|.*\n/, ""],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the logistic regression has the best AUC and log loss",
    edits: [["| Logistic regression | 0.0441   | 0.741 |", "| Logistic regression | 0.0411   | 0.781 |"]],
  },
  {
    rule: "no-offline-metric",
    what: "only the A/B test",
    edits: [
      [/### Offline[^]*?(?=### Online)/, ""],
      [/- Log loss, AUC and calibration per hour.*\n/, "- Predicted against observed clicks per hour.\n"],
    ],
  },
  { rule: "no-online-metric", what: "only offline", edits: [[/### Online[^]*?(?=## 7)/, ""]] },
  {
    rule: "objective-metric-mismatch",
    what: "online it is time on page",
    edits: [
      [
        /Primary metric: RPM\. Guardrails: .*\n/,
        "Primary metric: time on page. Guardrails: bounce rate, p99 latency.\n",
      ],
      ["- RPM, advertiser ROI and share of hidden ads per day.", "- Time on page and bounce rate per day."],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "averages only",
    edits: [[/We report log loss and AUC by device[^]*?AUC 0\.71\)\./, "DCN-v2 is better than both others."]],
  },
  {
    rule: "no-fallback",
    what: "nothing when the model is slow",
    edits: [
      [/If the model does not answer[^]*?slot\.\n/, ""],
      [
        "| Local cache of ad features for 5 minutes         |",
        "| Bigger machines for the feature store            |",
      ],
    ],
  },
  { rule: "no-rollout-plan", what: "no rollout", edits: [[/### Rollout[^]*?(?=## 8)/, ""]] },
  {
    rule: "latency-budget",
    what: "scoring takes 18 ms",
    edits: [["| Scoring              | 10 ms |", "| Scoring              | 18 ms |"]],
  },
  {
    rule: "latency-vs-batch",
    what: "scores come from a nightly job",
    edits: [
      [
        /The ad server sends the candidates in one request;[^]*?returns the scores\./,
        "A nightly Spark job computes the pCTR of all pairs of user and ad and writes them to Redis, from where the ad server reads them.",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "SQL for training, Go for serving",
    edits: [
      [
        /Counters are computed by one Flink job[^]*?training and serving\./,
        "For training, counters are computed in Hive SQL over the logs; at serving time the ad server computes them in Go.",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "weather",
    edits: [
      [
        /\| Clicks of the user, last 24 h .*\n/,
        "| Clicks of the user, last 24 h  | Click log      | numeric     |\n| Weather at the user's place    | Weather        | categorical |\n",
      ],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "nothing says when it is trained again",
    edits: [
      [/### Training\n\n.*\n\n/, ""],
      [/When calibration is out of range for.*\n\n/, ""],
      [/\| Freshness .*\n/, ""],
      [" that is refreshed once a week", ""],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only technical metrics are watched",
    edits: [
      [/- Log loss, AUC and calibration per hour.*\n/, ""],
      ["- RPM, advertiser ROI and share of hidden ads per day.\n", ""],
      ["When calibration is out of range for two hours", "When a feature is out of range for two hours"],
    ],
  },
  {
    rule: "unowned-risk",
    what: "a risk without mitigation or owner",
    edits: [
      [
        "| Invalid-traffic filter before the labels join    | ads quality |",
        "|                                                  |             |",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "health interests and locations, no privacy",
    edits: [
      [/### Privacy[^]*?(?=## 4)/, ""],
      ["interest segments, age band, country ", "GPS location, health interests, age "],
    ],
  },
  {
    rule: "unrealistic-latency",
    what: "an LLM reads each ad in 5 ms",
    edits: [["| Scoring              | 10 ms |", "| Scoring, a 70B LLM   | 5 ms  |"]],
  },
  {
    rule: "vague-quantity",
    what: "low latency",
    edits: [["| p99 of the scoring call below 25 ms |", "| as low as possible                  |"]],
  },
  {
    rule: "unit-mix",
    what: "a mean against a p99",
    edits: [["| Stage                | p99   |", "| Stage                | mean  |"]],
  },
  { rule: "missing-step", what: "no monitoring section", edits: [[/## 8\. Monitoring[^]*?(?=## 9)/, ""]] },
];
