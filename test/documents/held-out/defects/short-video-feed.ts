import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "missing-topic",
    what: "no scale and no latency",
    edits: [
      [/- Scale: 200 million[^]*?at peak\.\n/, ""],
      [/- Latency: p95 of 300 ms for a page\.\n/, ""],
      [
        " One GPU server ranks 400 pages per second, so 120,000 QPS needs 300 servers, and I would run 400.",
        "",
      ],
    ],
  },
  {
    rule: "missing-topic",
    what: "new videos and new users are not thought of",
    edits: [
      [/Cold start: a new video has[^]*?at sign-up\.\n\n/, ""],
      [" and guaranteed impressions for new videos", ""],
    ],
  },
  {
    rule: "no-baseline",
    what: "no baseline",
    edits: [[/Baseline: popularity within country[^]*?in production now\.\n\n/, ""]],
  },
  {
    rule: "no-offline-metric",
    what: "no offline metrics",
    edits: [[/Offline:\n\n[^]*?of the test day\.\n\n/, ""]],
  },
  {
    rule: "no-online-metric",
    what: "no online test",
    edits: [[/Online: A\/B test by user[^]*?long-term effects\.\n\n/, ""]],
  },
  {
    rule: "no-rollout-plan",
    what: "no rollout",
    edits: [[/Rollout of a new model: offline[^]*?to go back\.\n\n/, ""]],
  },
  {
    rule: "no-fallback",
    what: "nothing when ranking times out",
    edits: [
      [
        " If ranking times out, the feed falls back to the pre-ranking order; if everything fails, to a cached list of popular videos per country.",
        "",
      ],
      ["- Latency, GPU use, fallback rate.", "- Latency, GPU use."],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "nothing on updating the model",
    edits: [[/The ranker is updated every hour[^]*?not released\.\n\n/, ""]],
  },
  {
    rule: "no-non-goals",
    what: "no scope",
    edits: [[/- Out of scope: ads[^]*?passed moderation\.\n/, ""]],
  },
  {
    rule: "unowned-risk",
    what: "filter bubbles, and nothing about them",
    edits: [
      [
        "- Filter bubbles: diversity constraints in re-ranking, exploration slots; the product team reviews the diversity report monthly.",
        "- Filter bubbles: users may see only one kind of video.",
      ],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "a ranking judged by BLEU",
    edits: [
      [
        /- Retrieval: recall@1000 of completed videos\.[^]*?of the test day\./,
        "- BLEU and ROUGE on sessions of the test day.",
      ],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "squared error for likes, cross-entropy for watch time",
    edits: [
      [
        "Binary cross-entropy for the action heads, Huber loss for log watch time.",
        "MSE loss for the binary action heads, binary cross-entropy for watch time in seconds.",
      ],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "retention is the goal, likes are measured",
    edits: [
      [
        "Primary metrics: day-28 retention and time spent per user per day.",
        "Primary metric: number of likes per video.",
      ],
      [
        "- Online metrics: day-28 retention, time spent per user per day, completion rate",
        "- Online metrics: likes per video, completion rate",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "impressions are split at random",
    edits: [
      [
        /I split by time: 14 days[^]*?in training and test\./,
        "I split the impressions randomly into 80% train, 10% validation and 10% test.",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "watch time of the very view",
    edits: [
      [
        "- Context: time of day, device, network type, videos already seen in this session.",
        "- Context: time of day, device, network type, how long the user watched this video.",
      ],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "rare shares and nothing done",
    edits: [
      [
        ", so negatives are downsampled to 1:10 per head for those heads, and the calibration corrects the shift.",
        ".",
      ],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "a weighted sum of probabilities without calibration",
    edits: [
      [
        " Since the weighted sum adds probabilities of different heads, each head is calibrated with Platt scaling on the most recent day.",
        "",
      ],
      [", and the calibration corrects the shift", ""],
      [
        "- Model quality: AUC, log loss and calibration per head,",
        "- Model quality: AUC and log loss per head,",
      ],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "the feed of each user is computed at night",
    edits: [
      [
        "The app asks the feed service for a page. Budget at p95:",
        "A nightly job ranks the videos for every user and stores the lists; the app reads the stored list. Budget at p95:",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "heart rate and music, of which no source tells",
    edits: [
      [
        "embeddings of the last 100 videos watched.",
        "embeddings of the last 100 videos watched, music streaming history, heart rate from the smartwatch.",
      ],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "monitoring watches the machines only",
    edits: [[/- Online metrics: day-28 retention[^]*?of the last day\.\n/, ""]],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "Spark for training, C++ for serving",
    edits: [
      [
        "At serving time we log the feature values that were used, and training reads these logs, so there is no skew between the two.",
        "For training, a Spark job recomputes the counters from the raw logs; at serving time they are computed in C++.",
      ],
    ],
  },
  {
    rule: "unrealistic-latency",
    what: "ranking the whole corpus",
    edits: [
      [
        "- ranking 300 candidates on GPU 70 ms",
        "- ranking all 500 million videos with the MMoE network 70 ms",
      ],
    ],
  },
  {
    rule: "vague-quantity",
    what: "real time, large scale",
    edits: [["- Latency: p95 of 300 ms for a page.", "- Latency: pages should load quickly."]],
  },
  {
    rule: "estimate-mismatch",
    what: "4 billion a day is not 4,600 a second",
    edits: [["roughly 46,000 QPS on average", "roughly 4,600 QPS on average"]],
  },
  {
    rule: "estimate-mismatch",
    what: "200 million times 20 is not 40 billion",
    edits: [
      [
        "so 4 billion page requests per day, roughly 46,000 QPS",
        "so 40 billion page requests per day, roughly 460,000 QPS",
      ],
    ],
  },
  {
    rule: "latency-budget",
    what: "the stages take 420 ms",
    edits: [
      ["- ranking 300 candidates on GPU 70 ms", "- ranking 300 candidates on GPU 220 ms"],
      ["That sums to 270 ms, within the 300 ms.", "That is within the budget."],
    ],
  },
  {
    rule: "latency-budget",
    what: "270 ms where 200 ms are promised",
    edits: [
      ["- Latency: p95 of 300 ms for a page.", "- Latency: p95 of 200 ms for a page."],
      ["That sums to 270 ms, within the 300 ms.", "That sums to 270 ms."],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "another number of daily users",
    edits: [
      ["Labels are implicit.", "With 100 million daily users the logs grow fast. Labels are implicit."],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "another number of candidates",
    edits: [["cuts 1,500 to 300.", "cuts 5,000 to 300."]],
  },
  {
    rule: "unit-mix",
    what: "p95 promised, mean given",
    edits: [
      ["Budget at p95:", "Budget on average:"],
      ["That sums to 270 ms, within the 300 ms.", "That sums to a mean of 270 ms, within the p95 of 300 ms."],
    ],
  },
  {
    rule: "undefined-metric",
    what: "the goal is engagement",
    edits: [
      [
        "- Business goal: long-term retention. Concretely, day-28 retention of new users and time spent per user per day should rise.",
        "- Business goal: increase user engagement.",
      ],
      ["Primary metrics: day-28 retention and time spent per user per day.", "Primary metric: engagement."],
      [
        "- Online metrics: day-28 retention, time spent per user per day, completion rate",
        "- Online metrics: engagement, completion rate",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "no word on privacy",
    edits: [
      [/Privacy: watch history is personal[^]*?off-platform data\.\n\n/, ""],
      [
        "- User profile: language, country, age band,",
        "- User profile: language, GPS location, date of birth, private messages,",
      ],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "no slices",
    edits: [
      [/I would look at slices too: [^]*?most wrong\.\n\n/, ""],
      [" by country and platform,", ""],
    ],
  },
  {
    rule: "thin-step",
    what: "monitoring is one sentence",
    edits: [
      [
        /## Monitoring\n\n[^]*?not released\.\n\n/,
        "## Monitoring\n\nI would monitor the model with dashboards.\n\n",
      ],
    ],
  },
];
