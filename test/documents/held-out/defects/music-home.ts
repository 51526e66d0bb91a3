import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "undefined-metric",
    what: "engagement is the goal and nothing measures it",
    edits: [
      [
        "+2% listening minutes per user per week that start from the home screen. 28-day retention must not drop.",
        "raise engagement with the home screen.",
      ],
      ["- Primary: listening minutes per user per week that start from home.", "- Primary: engagement."],
      [
        "- Product: minutes from home, share of opens with a stream, hide rate, retention; by country, hourly (retention weekly).",
        "- Product: engagement by country, hourly.",
      ],
      ["- Secondary: share of opens with a stream, saves.\n", ""],
    ],
  },
  { rule: "no-non-goals", what: "no out of scope", edits: [[/\*\*Out of scope\*\*.*\n\n/, ""]] },
  {
    rule: "vague-quantity",
    what: "the service answers fast",
    edits: [
      [
        "- Ranking service: p95 ≤ 150 ms. The whole screen, images included: p95 ≤ 800 ms.",
        "- The screen has to load fast, even at peak.",
      ],
    ],
  },
  {
    rule: "vague-quantity",
    what: "high availability",
    edits: [["- Availability 99.9%.", "- Highly available."]],
  },
  {
    rule: "estimate-mismatch",
    what: "opens per day forget the 4",
    edits: [
      ["| 60M users × 4              | 240M         |", "| 60M users × 4              | 180M         |"],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "embeddings are counted in GB for bytes of one dimension",
    edits: [
      ["| 12M × 128 × 4 bytes        | ≈ 6.1 GB     |", "| 12M × 128 × 4 bytes        | ≈ 1.5 GB     |"],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "other number of daily users in the test",
    edits: [
      ["A/B test by user, 5% (3M users) per arm", "A/B test by user, 5% of our 45M daily users per arm"],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "800 candidates are ranked, 600 elsewhere",
    edits: [
      ["12M → 600. Retrieval.", "12M → 600 candidates. Retrieval."],
      ["ranker (CPU, batch of 600)", "ranker (CPU, 800 candidates)"],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "impressions are split at random",
    edits: [
      [
        "By time: 4 weeks training, the next 3 days validation, the week after that test.",
        "5 weeks of impressions, 80/10/10 at random, stratified by country.",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "seconds played in this session",
    edits: [
      [
        "| hour, weekday, device, car mode                                                   | request                 |",
        "| hour, weekday, device, car mode, length of the session, seconds played from the card | request, stream log     |",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "streams of the 7 days around the impression",
    edits: [
      [
        "streams of 7 days by country, audio embedding",
        "streams in the 7 days after release by country, whether the user saved it afterwards",
      ],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "2.5% positives and nothing done",
    edits: [
      [
        "2.5% positives. Keep all positives and 1 in 5 negatives; correct the predicted odds for it.",
        "2.5% of the impressions are positive.",
      ],
      ["**Imbalance.**", "**Share.**"],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "two probabilities are weighed without calibration",
    edits: [
      [
        ", so both heads are calibrated (isotonic, on the validation days)",
        ", the 4 is the cost of a hide in streams",
      ],
      ["; correct the predicted odds for it", ""],
      [
        "NDCG@10, log loss and predicted / observed stream rate per day. Alert if the ratio leaves 0.95–1.05.",
        "NDCG@10 per day.",
      ],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "squared error for both heads",
    edits: [["binary cross-entropy for both", "MSE for both"]],
  },
  {
    rule: "metric-task-mismatch",
    what: "accuracy of ratings",
    edits: [
      [
        "| Model                | NDCG@10 | AUC   | Log loss |",
        "| Model                | RMSE    | MAE   | MAPE     |",
      ],
      ["Weakest: new users, AUC 0.71.", "Weakest: new users."],
      ["NDCG@10, log loss and predicted", "RMSE and predicted"],
      ["- Retrieval alone: recall@600 = 0.81 (popularity: 0.34).\n", ""],
      ["Retrieval: recall@600 per day; share", "Retrieval: share"],
      ["Two days with NDCG@10 more than 2% below", "Two days with RMSE more than 2% above"],
    ],
  },
  {
    rule: "no-baseline",
    what: "neither today's order nor something simple",
    edits: [
      [/- \*\*Baselines\*\*.*\n/, ""],
      [/- Today: an editor.*\n/, ""],
      [/\| Today's order .*\n/, ""],
      [/\| Matrix factorisation .*\n/, ""],
      [/\| LightGBM .*\n/, ""],
      [" LightGBM was close, but can't take the\n  sequence of streams.", ""],
      [" (popularity: 0.34)", ""],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "matrix factorisation is best",
    edits: [
      [
        "| Matrix factorisation | 0.287   | 0.701 | 0.109    |",
        "| Matrix factorisation | 0.387   | 0.801 | 0.091    |",
      ],
    ],
  },
  {
    rule: "no-offline-metric",
    what: "offline is listening into it",
    edits: [
      [
        /\*\*Offline\*\*, test week[^]*?(?=- Slices)/,
        "**Offline**: I look at the home screens of 20 colleagues and ask whether they like them.\n\n",
      ],
      ["Weakest: new users, AUC 0.71.", "Weakest: new users."],
      ["NDCG@10, log loss and predicted", "Predicted"],
      ["Retrieval: recall@600 per day; share", "Retrieval: share"],
      [
        "Two days with NDCG@10 more than 2% below the mean of the month",
        "Two days with the ratio out of range",
      ],
    ],
  },
  {
    rule: "no-online-metric",
    what: "an A/B test is not told",
    edits: [[/\*\*Online\*\*: A\/B test[^]*?(?=## 8)/, ""]],
  },
  {
    rule: "objective-metric-mismatch",
    what: "click-through rate for minutes",
    edits: [
      [
        "- Primary: listening minutes per user per week that start from home.",
        "- Primary: click-through rate of the cards.",
      ],
      ["- Secondary: share of opens with a stream, saves.", "- Secondary: scroll depth."],
      ["28-day retention, hide rate, share of streams outside", "hide rate, share of cards outside"],
      [
        "- Product: minutes from home, share of opens with a stream, hide rate, retention; by country, hourly (retention weekly).",
        "- Product: click-through rate, hide rate; by country, hourly.",
      ],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "averages only",
    edits: [[/- Slices: country[^]*?by cause\.\n/, ""]],
  },
  {
    rule: "no-fallback",
    what: "nothing when the ranker is slow",
    edits: [
      [/- Ranker times out after.*\n/, ""],
      [", share of fallbacks", ""],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "straight to everybody after the test",
    edits: [[/- Release: 2 days shadow.*\n/, ""]],
  },
  {
    rule: "latency-budget",
    what: "the ranker takes 80 ms",
    edits: [
      [
        "| Ranking of 600 cards                       | 45 ms  |",
        "| Ranking of 600 cards                       | 80 ms  |",
      ],
      [
        "| Total                                      | 130 ms |",
        "| Total                                      | 165 ms |",
      ],
    ],
  },
  {
    rule: "latency-budget",
    what: "the total is not the sum",
    edits: [
      [
        "| Total                                      | 130 ms |",
        "| Total                                      | 110 ms |",
      ],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "home screens are computed in the night, context of the moment is promised",
    edits: [
      [
        "App → gateway → home service → feature store, retrieval, ranker (CPU, batch of 600) → re-ranker → app.",
        "Every night a Spark job computes the home screen of each user and stores it in Cassandra. App → gateway → home service → Cassandra → app.",
      ],
    ],
  },
  {
    rule: "unrealistic-latency",
    what: "600 cards are ranked by an LLM",
    edits: [
      [
        "| Ranking of 600 cards                       | 45 ms  |",
        "| Ranking of 600 cards with a 7B LLM         | 45 ms  |",
      ],
    ],
  },
  {
    rule: "unit-mix",
    what: "the promise is at p95, the steps are means",
    edits: [
      [
        "| Step                                       | p95    |",
        "| Step                                       | mean   |",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "PySpark for training, Go when serving",
    edits: [
      [
        /Every feature is defined once in the feature store\.[^]*?with the offline values\./,
        "Training features come from PySpark jobs over the logs. The home service is in Go and computes the same features from Redis counters.",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "heart rate of a watch",
    edits: [
      [
        "| hour, weekday, device, car mode                                                   | request                 |",
        "| hour, weekday, device, car mode, weather, heart rate of the watch                 |                         |",
      ],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "nothing on when it is trained again",
    edits: [
      [
        "Training: the ranker every night on the last 28 days, warm start, 3 hours on 8 A100. The two towers every Sunday.",
        "Training takes 3 hours on 8 A100.",
      ],
      [/Two days with NDCG@10 more than[^]*?from scratch\.\n\n/, ""],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only the system is watched",
    edits: [
      [/- Product: minutes from home.*\n/, ""],
      [/- Model: NDCG@10.*\n/, ""],
      [/- Retrieval: recall@600 per day.*\n/, ""],
      [/Two days with NDCG@10 more than[^]*?from scratch\.\n\n/, ""],
    ],
  },
  {
    rule: "unowned-risk",
    what: "fake streams are named only",
    edits: [
      [
        "| fraud filter in front of labels and counters              | trust & safety |",
        "| possible                                                  |                |",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "GPS and contacts, nothing on privacy",
    edits: [
      [/\*\*Privacy\.\*\*[^]*?of the country\.\n\n/, ""],
      [
        "| country, plan, age band, sign-up date                |",
        "| e-mail, date of birth, GPS position, phone contacts  |",
      ],
    ],
  },
  { rule: "missing-step", what: "no monitoring", edits: [[/## 9\. Monitoring[^]*?(?=## 10)/, ""]] },
  {
    rule: "missing-topic",
    what: "no labels",
    edits: [[/\*\*Labels\.\*\*[^]*?left out\.\n\n/, ""]],
  },
];
