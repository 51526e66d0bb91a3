import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "loss-task-mismatch",
    what: "cross-entropy for a price",
    edits: [
      [
        /Huber loss on the log price for the point estimate; pinball loss[^]*?wrong price\./,
        "categorical cross-entropy.",
      ],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "a price judged by F1 and AUC",
    edits: [
      [
        /- \*\*MdAPE:\*\* primary, at most 6\.0%\.[^]*?of the price\.\n/,
        "- **F1 score:** primary, at least 0.90.\n- **ROC AUC:** at least 0.95.\n",
      ],
      [/- \*\*Sale model:\*\* log loss and expected calibration error\.\n/, ""],
      [
        "median absolute percentage error (MdAPE) of at most 6.0% on the most recent month",
        "F1 score of at least 0.90 on the most recent month",
      ],
      [
        /\| Model \| MdAPE \(test\)[^]*?\n\n### Chosen/,
        "| Model | F1 (test) | ROC AUC (test) |\n| --- | --- | --- |\n| Lookup table (baseline) | 0.74 | 0.81 |\n| Ridge regression | 0.82 | 0.88 |\n| **CatBoost (proposed)** | 0.91 | 0.96 |\n\n### Chosen",
      ],
      ["but 2.9 points worse in MdAPE for rare models", "but worse for rare models"],
      ["0.1 points of MdAPE don't justify", "0.1 points don't justify"],
      ["electric cars (MdAPE 8.1%) because", "electric cars (F1 0.82) because"],
      ["fewer than 50 sales a year (9.4%)", "fewer than 50 sales a year (0.79)"],
      [
        /MdAPE and interval coverage on newly confirmed sales, weekly, overall and by segment\. Alert: MdAPE above 7% or coverage outside 76–84%\./,
        "F1 and ROC AUC on newly confirmed sales, weekly. Alert: F1 below 0.88.",
      ],
      ["released if MdAPE on the newest month is no worse", "released if F1 on the newest month is no worse"],
      ["at once when MdAPE alert or PSI alert fires", "at once when the F1 alert or PSI alert fires"],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "scikit-learn's usual split",
    edits: [
      ["released if MdAPE on the newest month is no worse", "released if MdAPE on the test set is no worse"],
      [
        /- \*\*Split by time:\*\* months 1–21[^]*?for test\./,
        "- **Split:** `train_test_split` with shuffling, 80% training, 10% validation, 10% test.",
      ],
      ["on the most recent month", "on the test set"],
      ["isotonic regression on validation months;", "isotonic regression on the validation set;"],
      [
        "conformal adjustment on the validation months, per",
        "conformal adjustment on the validation set, per",
      ],
      ["once a quarter, on the validation months", "once a quarter, on the validation set"],
    ],
  },
  {
    rule: "leaky-feature",
    what: "days until it was sold, and the number of price cuts",
    edits: [
      [
        "Age, mileage, mileage per year, form's condition grade",
        "Age, mileage, days until the car was sold, number of price cuts before the sale",
      ],
      [" Price changes after that, number of views and days on the market are never features.", ""],
    ],
  },
  {
    rule: "feature-without-source",
    what: "the seller's income and credit score",
    edits: [
      [
        "Region, urban share, distance to the next city | Listings database",
        "Seller's household income, credit score, marital status | –",
      ],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "the raw probability of a sale against the holding cost",
    edits: [
      [
        " Because the probability is weighed against money, it is calibrated (see [Calibration](#calibration)).",
        "",
      ],
      [/### Calibration\n[^]*?- \*\*Intervals:\*\*/, "### Intervals\n\n- **Intervals:**"],
      ["for validation and calibration, month 24", "for validation, month 24"],
      ["log loss and expected calibration error.", "log loss."],
      [/- \*\*Sale model:\*\* expected calibration error on listings[^]*?above 0\.03\.\n/, ""],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "seconds of a day forgotten",
    edits: [["3,000,000 estimates / 86,400 s | 34.7 QPS", "3,000,000 estimates / 86,400 s | 347 QPS"]],
  },
  {
    rule: "estimate-mismatch",
    what: "a day's photos are ten times more",
    edits: [
      ["40,000 listings × 12 photos × 400 KB | 192 GB", "40,000 listings × 12 photos × 400 KB | 19.2 GB"],
    ],
  },
  {
    rule: "latency-budget",
    what: "the vendor takes 290 ms",
    edits: [
      ["(cached for 78% of VINs) – p95 90 ms", "– p95 290 ms"],
      [
        "In sequence this is 200 ms, which leaves 50 ms of the 250 ms for the network between services.",
        "All of this happens in sequence.",
      ],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "estimates come out of the night",
    edits: [
      [
        /1\. \*\*API gateway and authentication\*\*[^]*?between services\./,
        "Estimates are produced by a nightly batch job for all listings of the day and written to Redis. The seller's form reads the estimate from there.",
      ],
      [" New listings get their badge from the estimate service at creation.", ""],
      [/- \*\*Replicas:\*\* one pod serves[^]*?to spare\.\n/, ""],
      [
        /- \*\*Model service unavailable or slower than 150 ms:\*\* return/,
        "- **No estimate in Redis:** return",
      ],
    ],
  },
  {
    rule: "unrealistic-latency",
    what: "photos of a listing by a large network on a CPU in 5 ms",
    edits: [
      [
        "a fine-tuned EfficientNet scores damage and interior; it runs asynchronously after the upload, on a GPU, in about 900 ms for a listing",
        "a 7-billion-parameter vision-language model describes damage and interior of all 12 photos within the request, on a CPU, in 5 ms",
      ],
      [/- \*\*Photos at estimate time:\*\*[^]*?100 ms\.\n/, ""],
      ["| Photo store | Yes, after upload |", "| Photo store | Yes |"],
    ],
  },
  {
    rule: "unit-mix",
    what: "megabits of the line against megabytes of photos",
    edits: [
      [
        "the line to the GPU region carries 20 MB/s, nine times the average",
        "the line to the GPU region carries 20 Mb/s, nine times the average",
      ],
    ],
  },
  {
    rule: "unit-mix",
    what: "p95 promised, p50 of one stage added up",
    edits: [
      [
        "**Feature retrieval** from the online store and VIN cache – p95 40 ms",
        "**Feature retrieval** from the online store and VIN cache – p50 40 ms",
      ],
      ["(cached for 78% of VINs) – p95 90 ms", "(cached for 78% of VINs) – p50 90 ms"],
      ["three CatBoost models – p95 20 ms", "three CatBoost models – p50 20 ms"],
      ["for the explanation – p95 35 ms", "for the explanation – p50 35 ms"],
      ["**API gateway and authentication** – p95 15 ms", "**API gateway and authentication** – p50 15 ms"],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the simplest row wins",
    edits: [["| Ridge regression | 8.7% | 12.1% |", "| Ridge regression | 4.7% | 7.1% |"]],
  },
  {
    rule: "no-baseline",
    what: "nothing simple and nothing of today",
    edits: [
      [/### Baseline\n[^]*?60 features\.\n/, ""],
      [/\| Lookup table \(baseline\)[^\n]*\n/, ""],
      [/\| Ridge regression [^\n]*\n/, ""],
      [/\| k-NN over comparable cars[^\n]*\n/, ""],
      [/- \*\*Comparable search only \(k-NN\):\*\*[^\n]*\n/, ""],
      ["return the median from the lookup table, marked", "return the median price of the model, marked"],
    ],
  },
  {
    rule: "no-fallback",
    what: "the sub-section removed",
    edits: [
      [/### Fallback and Degradation[^]*?hidden after that\.\n/, ""],
      ["error rate, fallback rate (alert above 1%), cost", "error rate, cost"],
      ["; 4 pods cover the peak with one to spare", "; 4 pods cover the peak"],
      ["Model validated without history features, second vendor contracted", "Price fixed for two years"],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "the section and the words of it elsewhere removed",
    edits: [
      [/## Rollout Plan[^]*?within two minutes\.\n/, ""],
      ["User research decides by the end of the canary", "User research decides by June"],
      [
        /- \*\*A\/B test:\*\* randomized by listing, 50\/50, six weeks\.\n/,
        "- **Comparison:** six weeks before and after.\n",
      ],
      [/- \*\*Sample size:\*\*[^]*?840,000\.\n/, ""],
      ["100 largest errors of every release", "100 largest errors"],
      [
        "released if MdAPE on the newest month is no worse than that of the live model",
        "if there are new sales",
      ],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "trained, and never again",
    edits: [
      [/### Retraining[^]*?two days in a row\.\n/, ""],
      ["**Pipeline:** weekly, orchestrated by Airflow", "**Pipeline:** orchestrated by Airflow"],
      ["80 trials, once a quarter, on", "80 trials, on"],
      ["Weekly retraining, market feed, manual correction factor", "Market feed, manual correction factor"],
      ["errors of every release and note", "errors and note"],
      ["In the last round, 34", "In the first round, 34"],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "pandas for training, Java for serving",
    edits: [
      [
        /- \*\*Feature store:\*\* all features are defined once[^]*?opens an incident\.\n/,
        "- **Offline features:** computed in pandas notebooks for the training set.\n- **Online features:** the Java estimate service has its own implementation of the same features.\n",
      ],
      ["from the online store and VIN cache", "and VIN cache"],
      ["time-aware, smoothed means", "smoothed means"],
    ],
  },
  {
    rule: "thin-step",
    what: "monitoring is one sentence",
    edits: [
      [
        /## Monitoring\n[^]*?two days in a row\.\n/,
        "## Monitoring\n\nThe model will be monitored in production.\n",
      ],
    ],
  },
  {
    rule: "missing-topic",
    what: "nothing on labels",
    edits: [
      [/### Labels\n[^]*?\(0\.7%\)\.\n/, ""],
      ["Final sale price and sale date, confirmed by both parties", "Deals with price and date"],
      ["9.1 million confirmed sales", "9.1 million rows"],
      [/- \*\*Target:\*\* the logarithm of the final sale price in USD\.\n/, ""],
      [
        "- **Target:** whether the car, at a given asking price, sells within 30 days. 41% of listings are positive, so classes are close to balanced and no resampling is needed.\n",
        "",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "the seller's place and plates without a word of protection",
    edits: [
      [/## Privacy and Security\n[^]*?after 90 days\.\n/, ""],
      [
        "Region, urban share, distance to the next city",
        "Seller's home address, GPS position, payment history, region",
      ],
      [
        "asking price with its history, text, location",
        "asking price with its history, text, sellers' home address, GPS position, payment history",
      ],
    ],
  },
  {
    rule: "unowned-risk",
    what: "two risks of the table with empty cells",
    edits: [
      ["Weekly retraining, market feed, manual correction factor | Pricing ML", " | "],
      ["Photo damage score, inspection before Instant Offer pays | Instant Offer", " | "],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "sales within 30 days are wanted, page views counted",
    edits: [
      [
        /- \*\*Primary metric:\*\* share of listings sold within 30 days\.\n/,
        "- **Primary metric:** number of page views per visitor.\n",
      ],
      [
        /- \*\*Secondary metrics:\*\*[^]*?price cuts per listing\.\n/,
        "- **Secondary metrics:** time on page.\n",
      ],
      [
        "share of listings sold within 30 days, weekly cohorts; margin of Instant Offer",
        "page views per visitor, weekly",
      ],
      [/- \*\*Sample size:\*\*[^]*?840,000\.\n/, ""],
    ],
  },
  {
    rule: "invalid-front-matter",
    what: "a framework that nobody knows",
    edits: [
      [
        "# ML System Design: Used-Car Price Estimation",
        "---\nloopboard: true\nframework: ten-commandments\n---\n\n# ML System Design: Used-Car Price Estimation",
      ],
    ],
  },
  {
    rule: "unused-suppression",
    what: "a comment that silences nothing",
    edits: [["## Rollout Plan", "<!-- loopboard-disable-next-line placeholder-text -->\n\n## Rollout Plan"]],
  },
  {
    rule: "contradicting-quantity",
    what: "another target for the latency",
    edits: [
      [
        "In sequence this is 200 ms, which leaves 50 ms of the 250 ms for the network between services.",
        "In sequence this is 200 ms.",
      ],
      ["error rate above 1% or p95 above 250 ms", "error rate above 1%"],
      [
        "- **Estimate:** return a point estimate",
        "- **Estimate:** within a p95 latency of 400 ms, from API gateway back to API gateway, return a point estimate",
      ],
    ],
  },
];
