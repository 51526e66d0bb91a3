import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  { rule: "no-non-goals", what: "no out of scope", edits: [[/\*\*Out of scope\*\*:.*\n\n/, ""]] },
  {
    rule: "estimate-mismatch",
    what: "250 × 250",
    edits: [["= 62,500 friends of friends at most", "= 6,250 friends of friends at most"]],
  },
  {
    rule: "estimate-mismatch",
    what: "requests per second",
    edits: [["about 10,400 per second", "about 104,000 per second"]],
  },
  {
    rule: "contradicting-quantity",
    what: "200M daily active users",
    edits: [
      [
        "candidates for active users are generated",
        "candidates for the 200M daily active users are generated",
      ],
    ],
  },
  {
    rule: "vague-quantity",
    what: "low latency",
    edits: [
      ["- p95 latency of the module: 300 ms.", "- The latency of the module must be low."],
      [", below the 300 ms", ""],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "random pairs",
    edits: [
      [
        /The log is divided by time:[^]*?visible\./,
        "Pairs are divided at random: 80% for training, 10% for validation, 10% for the test.",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "messages after the friendship",
    edits: [
      [
        "- Profile views in either direction, last 30 days (interaction log)",
        "- Profile views in either direction, last 30 days; messages exchanged after the request was accepted (interaction log)",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "time until it was accepted",
    edits: [
      [
        "- Past acceptance rate of the user and of the candidate (impression log)",
        "- Past acceptance rate of the user, time until the request was accepted (impression log)",
      ],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "0.6% and nothing",
    edits: [
      ["; we keep all positives and sample 5% of the negatives", ""],
      [" with weights for the sampling rate", ""],
      [
        "| Model                 | ROC-AUC | Recall@10 | nDCG@10 |",
        "| Model                 | ROC-AUC | Accuracy  | KS      |",
      ],
      ["for new accounts Recall@10 is only 0.21", "for new accounts ROC-AUC is only 0.71"],
      ["ROC-AUC and recall@10 on", "ROC-AUC on"],
      ["If recall@10 falls", "If ROC-AUC falls"],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "RMSE and MAE",
    edits: [
      [
        "| Model                 | ROC-AUC | Recall@10 | nDCG@10 |",
        "| Model                 | RMSE    | MAE       | R²      |",
      ],
      ["for new accounts Recall@10 is only 0.21", "new accounts are worst"],
      ["- ROC-AUC and recall@10 on", "- RMSE on"],
      ["If recall@10 falls", "If RMSE rises"],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "Huber loss",
    edits: [
      [
        "Loss: binary cross-entropy with weights for the sampling rate.",
        "Loss: mean squared error with weights for the sampling rate.",
      ],
    ],
  },
  {
    rule: "no-baseline",
    what: "no mutual friends",
    edits: [
      [/- Baseline: sort by.*\n- Logistic.*\n/, ""],
      [/\| Mutual friends .*\n\| Logistic.*\n/, ""],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "mutual friends is best",
    edits: [
      [
        "| Mutual friends        | 0.71    | 0.22      | 0.18    |",
        "| Mutual friends        | 0.89    | 0.44      | 0.41    |",
      ],
    ],
  },
  {
    rule: "no-offline-metric",
    what: "only A/B",
    edits: [
      [/Offline:\n\n[^]*?by hand\.\n\n/, ""],
      ["- ROC-AUC and recall@10 on yesterday's impressions.\n", ""],
      [" If recall@10 falls by 5% against the week before, the GNN is trained again.", ""],
    ],
  },
  {
    rule: "no-online-metric",
    what: "only offline",
    edits: [[/Online: A\/B test by user clusters[^]*?guardrails\.\n\n/, ""]],
  },
  {
    rule: "objective-metric-mismatch",
    what: "ad revenue",
    edits: [
      [
        "Metrics: accepted requests per weekly active user, acceptance rate, dismissals\nand blocks as guardrails.",
        "Metrics: ad revenue per user, scroll depth.",
      ],
      [
        "- Accepted requests per weekly active user, acceptance rate, dismissals, blocks.",
        "- Ad revenue per user, scroll depth.",
      ],
    ],
  },
  { rule: "no-error-analysis", what: "averages", edits: [[/We compare new accounts[^]*?by hand\.\n\n/, ""]] },
  {
    rule: "no-fallback",
    what: "no fallback",
    edits: [
      ["When the ranker is not available, we show the candidates in the order of mutual friends.\n\n", ""],
    ],
  },
  { rule: "no-rollout-plan", what: "no deployment", edits: [[/Deployment: shadow mode.*\n\n/, ""]] },
  {
    rule: "no-retraining-trigger",
    what: "never again",
    edits: [
      [" We retrain the ranker daily on the last five weeks, and the GNN weekly.", ""],
      [" If recall@10 falls by 5% against the week before, the GNN is trained again.", ""],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only latency and drift",
    edits: [
      [
        /- Accepted requests per weekly active user, acceptance rate, dismissals, blocks\.\n- ROC-AUC.*\n/,
        "",
      ],
      [" If recall@10 falls by 5% against the week before, the GNN is trained again.", ""],
    ],
  },
  {
    rule: "latency-budget",
    what: "ranking takes 280 ms",
    edits: [
      ["rank with the MLP (80 ms)", "rank with the MLP (280 ms)"],
      [" In total 170 ms, below the 300 ms.", ""],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "reacts within a minute, but a daily batch",
    edits: [
      [
        "- Suggestions react to a new friendship within a day.",
        "- Suggestions react to a new friendship within a second.",
      ],
      [
        / On request: read candidates[^]*?below the 300 ms\./,
        " The ranker scores them in the same nightly job, and the home page reads the 10 best.",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "Spark and C++",
    edits: [
      [
        "Features are computed in one Spark pipeline, published to the feature store daily, and read from there by training and by serving.",
        "Features for training are computed in Spark; the ranking service computes them again in C++ from the graph store.",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "contacts",
    edits: [
      [
        "- Same school, employer or town; difference of year of birth (profile)",
        "- Same school, employer or town; difference of year of birth (profile)\n- Whether the two phones were at the same place (GPS location)",
      ],
    ],
  },
  {
    rule: "unowned-risk",
    what: "a bare risk",
    edits: [
      [
        "Accounts younger than 3 days with many requests are not suggested; owner is the integrity team.",
        "They send many requests.",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "location and no privacy",
    edits: [
      [/Privacy: year of birth.*\n\n/, ""],
      [
        "- **Profile**: school, employer, town, year of birth, language.",
        "- **Profile**: school, employer, religion, GPS location of the phone, year of birth, language.",
      ],
    ],
  },
  {
    rule: "unrealistic-latency",
    what: "an LLM ranks 1,000 in 5 ms",
    edits: [["rank with the MLP (80 ms)", "rank the 1,000 candidates with a 70B LLM (5 ms)"]],
  },
  {
    rule: "undefined-metric",
    what: "engagement",
    edits: [
      [
        "more accepted friend requests per weekly active user, because users with 10 or more friends stay. Target: +5%.",
        "more engagement.",
      ],
      [
        "Metrics: accepted requests per weekly active user, acceptance rate, dismissals\nand blocks as guardrails.",
        "Metrics: engagement.",
      ],
      ["- Accepted requests per weekly active user, acceptance rate, dismissals, blocks.\n", ""],
    ],
  },
  { rule: "missing-step", what: "no serving", edits: [[/## Serving\n[^]*?(?=## Monitoring)/, ""]] },
  {
    rule: "missing-topic",
    what: "no labels",
    edits: [[/Positives: a suggestion that led[^]*?negatives\.\n\n/, ""]],
  },
];
