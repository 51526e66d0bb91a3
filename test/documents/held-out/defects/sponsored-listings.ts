import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "baseline-beats-result",
    what: "the rate of today has the best numbers of the table",
    edits: [["(production) | 0.692 | 0.921", "(production) | 0.792 | 0.821"]],
  },
  {
    rule: "contradicting-quantity",
    what: "another peak in the capacity plan",
    edits: [
      [
        "20,000 searches per second × 200 ads = 4M predictions per second at peak. One CPU node of 32 cores serves 40,000 predictions per second, so 100 nodes are needed,",
        "Peak traffic is 35,000 searches per second. One CPU node of 32 cores serves 40,000 predictions per second. The fleet is sized for the peak",
      ],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "480M times 4 is not 2.92B",
    edits: [["480M searches = 1.92B impressions per day", "480M searches = 2.92B impressions per day"]],
  },
  {
    rule: "feature-without-source",
    what: "local weather that no source has",
    edits: [
      [
        /\| Device, hour of day, position[^]*?\|\n/,
        "| Local temperature and rain | numeric | weather service | hourly |\n",
      ],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "the rate stays, what is done about it goes",
    edits: [
      [
        /### 3\.3 Class Imbalance[^]*?`w` = 0\.1\./,
        "### 3.3 Label Statistics\n\nOnly 1.5% of the impressions are clicked. All impressions are used for training.",
      ],
    ],
  },
  {
    rule: "latency-budget",
    what: "inference takes 34 ms, the total 65",
    edits: [
      ["| pCTR inference (200 ads) | 14 ms", "| pCTR inference (200 ads) | 34 ms"],
      ["**45 ms**", "**65 ms**"],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "predictions of every pair are precomputed each night",
    edits: [
      [
        "```text\nSearch → Ad retrieval → Feature fetch → pCTR model → Auction → Results\n```",
        "A nightly Spark job computes pCTR for all frequent (user, ad) pairs and writes the predictions into a key-value store. The ad server only looks them up.",
      ],
      [/\| Feature fetch[^]*?14 ms \|\n/, "| Lookup | 5 ms |\n"],
      ["**45 ms**", "**26 ms**"],
      [/### 7\.3 Capacity[^]*?headroom\.\n/, ""],
    ],
  },
  {
    rule: "leaky-feature",
    what: "how long the user stays on the listing after the click",
    edits: [
      [
        /\| Seller rating and account age[^]*?\|\n/,
        "| Dwell time on the landing page after the click | numeric | user activity stream | near real time |\n",
      ],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "mean squared error for clicks",
    edits: [["binary cross-entropy (log loss)", "mean squared error (MSE)"]],
  },
  {
    rule: "metric-task-mismatch",
    what: "RMSE and R² for a classifier",
    edits: [
      ["**AUC-ROC** and **AUC-PR**: quality of the order", "**RMSE**: average size of the error"],
      [
        "**Normalized entropy** (log loss divided by the entropy of the base rate): primary offline metric",
        "**R²**: share of the variance that is explained, primary offline metric",
      ],
      ["**Calibration ratio** and expected calibration error (ECE)", "**MAE**"],
      [/\| Model \| AUC-ROC \| Normalized entropy/, "| Model | R² | RMSE"],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "bid × pCTR, and nothing calibrates",
    edits: [
      [/### 5\.4 Calibration[^]*?wrong prices\.\n/, ""],
      [/\| Calibration \| predicted \/ observed clicks within[^]*?\|\n/, ""],
      [/, and we correct the predictions afterwards with[^]*?`w` = 0\.1\./, "."],
      ["a calibrated probability `pCTR`", "a probability `pCTR`"],
      [/- \*\*Calibration ratio\*\*[^]*?\(ECE\)\n/, ""],
      ["Calibration and auction", "Auction"],
      [/\| Calibration \| predicted \/ observed clicks per slice[^]*?\|\n/, ""],
      ["latency, error rate or calibration", "latency or error rate"],
      ["when the calibration alert fires twice in a day or", "when"],
      [", and it is also used to estimate the calibration of ads that rarely win", ""],
      ["automatic rollback on calibration", "automatic rollback"],
    ],
  },
  {
    rule: "undefined-metric",
    what: "the goal is a better ad experience",
    edits: [
      [
        "increase ad revenue per thousand searches (RPM) by 4% within two quarters.",
        "improve the relevance of ads and user satisfaction.",
      ],
      [
        "the hide-ad rate must not rise, and organic purchases per session must not fall by more than 0.5%.",
        "users should stay engaged.",
      ],
      [
        "return on ad spend (ROAS) of the median seller must not fall.",
        "sellers should be happy with their campaigns.",
      ],
    ],
  },
  {
    rule: "unit-mix",
    what: "a promise at p99 against a budget of means",
    edits: [
      ["| Stage | p99 |", "| Stage | Average |"],
      ["p99 > 50 ms for 5 minutes", "errors > 1%"],
    ],
  },
  {
    rule: "no-fallback",
    what: "the section and all that speaks of it",
    edits: [
      [/### 7\.4 Fallback[^]*?organic results only\.\n/, ""],
      [
        "Listings with fewer than 100 impressions fall back to the",
        "Listings with fewer than 100 impressions use the",
      ],
      ["p50, p99, QPS, error rate, fallback rate", "p50, p99, QPS, error rate"],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "the section is left out",
    edits: [[/### 7\.5 Rollout[^]*?5 minutes\.\n/, ""]],
  },
  {
    rule: "no-retraining-trigger",
    what: "nothing says when it is trained again",
    edits: [
      [
        "Incremental training every 4 hours on the newest data, full retraining once a week on 21 days",
        "Training on 21 days of data",
      ],
      [/\*\*Retraining triggers\.\*\*[^]*?offline gates\.\n/, ""],
      [
        "| Incremental training drifts away | Medium | weekly full retraining, automatic rollback on calibration |",
        "| Embeddings overfit | Medium | dropout, L2 |",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "Spark for training, rewritten in Go for serving",
    edits: [
      [
        /Features are defined once in the feature store[^]*?by construction\./,
        "For training, features are computed with Spark SQL from the logs. For serving, they are reimplemented in Go inside the ad server.",
      ],
    ],
  },
  {
    rule: "unowned-risk",
    what: "a dash for the mitigation",
    edits: [["| quality score with dwell time in the auction (Ads Quality team) |", "| – |"]],
  },
  {
    rule: "no-non-goals",
    what: "the section and what is left for later",
    edits: [[/### 1\.5 Out of Scope[^]*?e-mail\)\n/, ""]],
  },
  {
    rule: "no-baseline",
    what: "only neural networks are compared",
    edits: [
      [/### 5\.1 Baselines[^]*?feature crosses\n/, ""],
      [/\| Historical CTR \(production\)[^]*?9 ms \|\n/, "| DeepFM | 0.775 | 0.838 | 12 ms |\n"],
      [
        "Today the auction ranks by bid times the historical click rate of the listing, which is noisy for new listings and ignores the query.",
        "",
      ],
      [/\*\*Why ML at all\?\*\*[^]*?stable rate\./, ""],
      ["uses the smoothed historical CTR from an in-memory table", "uses a constant"],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only the system is monitored",
    edits: [
      [/\| Model quality[^]*?last week \|\n/, ""],
      [/\| Calibration \| predicted \/ observed clicks per slice[^]*?\|\n/, ""],
      [/\| Business[^]*?\|\n/, ""],
      ["when the calibration alert fires twice in a day or", "when"],
    ],
  },
  {
    rule: "missing-topic",
    what: "no labels",
    edits: [
      [/### 3\.2 Labels[^]*?is needed\.\n/, ""],
      [/- \*\*Label:\*\*[^]*?otherwise 0\n/, ""],
      ["only ads that won an auction have labels", "only ads that won an auction are seen"],
      ["on labels 30 min old", "on recent data"],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "80/10/10 at random",
    edits: [
      [
        /We split by time: 21 days[^]*?offline metrics\./,
        "We use 23 days of logs and split the impressions randomly into 80% training, 10% validation and 10% test.",
      ],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "revenue is wanted, the experiment looks at clicks",
    edits: [
      [
        "**Primary metric:** ad revenue per thousand searches (RPM)",
        "**Primary metric:** click-through rate (CTR) of ads",
      ],
      [
        "hide-ad rate, organic purchases per session, median ROAS of sellers, p99 latency",
        "p99 latency, error rate",
      ],
      ["the minimum detectable effect on RPM is", "the minimum detectable effect on CTR is"],
    ],
  },
  {
    rule: "placeholder-text",
    what: "a table cell to be filled in",
    edits: [["about 20,000 at peak", "XXX at peak"]],
  },
];
