import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-non-goals",
    what: "nothing is out of scope",
    edits: [[/### Out of scope[^]*?(?=### Back)/, ""]],
  },
  {
    rule: "vague-quantity",
    what: "suggestions have to be fast",
    edits: [
      [
        "p99 latency of the service below 50 ms, since the list must keep up with typing.",
        "Low latency, since the list must keep up with typing.",
      ],
    ],
  },
  {
    rule: "vague-quantity",
    what: "many requests",
    edits: [
      [
        "2,800 requests per second at peak.\n\n### Out",
        "It has to handle a large number of requests at peak.\n\n### Out",
      ],
    ],
  },
  {
    rule: "undefined-metric",
    what: "a better search experience",
    edits: [
      [
        "raise the conversion of search sessions from 8.0% to 8.2%.",
        "make the search experience better and increase engagement.",
      ],
      [
        " Search sessions convert at 8.0%, but sessions in which a suggestion is used convert at 11.5%. Only 35% of the searches use one.",
        " Customers find it tedious to type on phones.",
      ],
      ["Primary metric: conversion of search sessions.", "Primary metric: engagement with search."],
      [
        "conversion of search sessions, share of searches with a suggestion, empty result pages",
        "engagement, empty result pages",
      ],
      [
        "Secondary: share of searches that use a suggestion, characters typed per search.\n",
        "Secondary: satisfaction of customers.\n",
      ],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "12 million times 5 is not 600 million",
    edits: [["= 60 million requests a day", "= 600 million requests a day"]],
  },
  {
    rule: "estimate-mismatch",
    what: "10 million queries of 60 bytes are 6 GB",
    edits: [["= 600 MB, which fits", "= 6 GB, which fits"]],
  },
  {
    rule: "estimate-mismatch",
    what: "the rise is 14%, not 24%",
    edits: [["that is by 14%", "that is by 24%"]],
  },
  {
    rule: "contradicting-quantity",
    what: "10 suggestions instead of 8",
    edits: [["the 8 highest are shown in that order", "the 10 highest are shown in that order"]],
  },
  {
    rule: "contradicting-quantity",
    what: "the peak of the pods is another",
    edits: [
      [
        "1. The client waits 80 ms",
        "The fleet is sized for a peak of 5,000 requests per second.\n\n1. The client waits 80 ms",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "the A/B test takes four weeks elsewhere",
    edits: [["100% after the A/B test.", "100% after the four weeks of the A/B test."]],
  },
  {
    rule: "random-split-over-time",
    what: "sessions are split at random",
    edits: [
      [
        /Split by time: 26 days for training, the next 2 for validation, the last 2 for testing\./,
        "Split: 80% of the sessions for training, 10% for validation and 10% for testing, chosen at random.",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "whether an order followed",
    edits: [
      [
        "similarity of the query's embedding to the previous queries of the session (search log).",
        "similarity of the query's embedding to the previous queries of the session, number of products added to the cart after the search (search log).",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "the number of results that were clicked after submitting",
    edits: [
      [
        "- **Context:** hour of day",
        "- **Outcome:** dwell time on the result page of this search (search log).\n- **Context:** hour of day",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "weather",
    edits: [
      [
        "hour of day, device, locale.",
        "hour of day, device, locale, weather at the customer's place (weather service).",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "BigQuery for training, Java for serving",
    edits: [
      [
        /The feature pipeline is one Flink job that[^]*?same numbers\./,
        "For training the features are computed with SQL in BigQuery; at serving time a Java service computes them from Redis counters.",
      ],
      [", delay of the Flink job", ""],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "squared error of clicks",
    edits: [
      [
        "LambdaMART (LightGBM, 300 trees, 63 leaves) with the LambdaRank loss, which optimizes NDCG directly.",
        "gradient boosted trees (LightGBM, 300 trees, 63 leaves) that classify whether a suggestion is clicked, trained with mean squared error.",
      ],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "RMSE of a ranking",
    edits: [
      [
        /\| Model \| MRR@8[^]*?0\.566 \|/,
        "| Model                      | RMSE  | MAE   |\n| -------------------------- | ----- | ----- |\n| Most popular completion    | 0.312 | 0.201 |\n| Popularity with time decay | 0.307 | 0.196 |\n| LambdaMART                 | 0.281 | 0.174 |",
      ],
      ["MRR@8 rises from 0.437 to 0.498, that is by 14%.", "RMSE falls from 0.307 to 0.281."],
      [
        "MRR@8 and success@3 per hour from the suggestion log, by locale; alert when MRR falls by 5% against the week before.",
        "RMSE per hour from the suggestion log, by locale; alert when it rises by 5%.",
      ],
      ["at once when MRR falls by 5%", "at once when RMSE rises by 5%"],
      [", which optimizes NDCG directly", ""],
      ["was 0.4 points better in MRR, but took", "was slightly better, but took"],
    ],
  },
  {
    rule: "no-baseline",
    what: "neither baseline nor what runs today",
    edits: [
      [/- \*\*Baseline:\*\*.*\n/, ""],
      [/- \*\*Is there something today\?\*\*[^]*?everybody\.\n/, ""],
      [/\| Most popular completion \|.*\n/, ""],
      [/\| Popularity with time decay \|.*\n/, ""],
      ["MRR@8 rises from 0.437 to 0.498, that is by 14%.", "MRR@8 is 0.498, which is good."],
      [" A new model is released only if it beats the old one offline.", ""],
      [" A flag brings the old ranker back within a minute.", ""],
      [
        "the candidates are shown in the order of their popularity",
        "the candidates are shown in the order of the trie",
      ],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "counting with decay is better than the ranker",
    edits: [
      [/\| LambdaMART .*\|/, "| LambdaMART                 | 0.431 | 57.0% | 0.502  |"],
      ["- MRR@8 rises from 0.437 to 0.498, that is by 14%.\n", ""],
    ],
  },
  {
    rule: "no-offline-metric",
    what: "only the A/B test judges",
    edits: [
      [/### Offline[^]*?(?=### Online)/, ""],
      [/- \*\*Quality:\*\* MRR@8.*\n/, ""],
      [
        ", and at once when MRR falls by 5%. A new model is released only if it beats the old one offline",
        "",
      ],
      [", which optimizes NDCG directly", ""],
      ["was 0.4 points better in MRR, but took", "was better, but took"],
    ],
  },
  {
    rule: "no-online-metric",
    what: "only offline",
    edits: [
      [/### Online[^]*?(?=## 7)/, ""],
      [/- \*\*Business:\*\*.*\n/, ""],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "the goal is conversion, the test looks at typing",
    edits: [
      ["Primary metric: conversion of search sessions.", "Primary metric: characters typed per search."],
      [
        "Secondary: share of searches that use a suggestion, characters typed per search.",
        "Secondary: click-through rate of the list.",
      ],
      [
        "conversion of search sessions, share of searches with a suggestion, empty",
        "click-through rate of the list, empty",
      ],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "averages only",
    edits: [
      [/- Slices: prefix length.*\n/, ""],
      [/- We read 300 lists a month.*\n/, ""],
      [" from the suggestion log, by locale;", " from the suggestion log;"],
    ],
  },
  {
    rule: "no-fallback",
    what: "nothing when the ranker is slow",
    edits: [
      [/- \*\*Fallback:\*\*[^]*?no list\.\n/, ""],
      ["99.9% availability; when suggestions fail, plain search still works.", "99.9% availability."],
      ["errors, rate of fallbacks.", "errors."],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "straight to everybody",
    edits: [[/- \*\*Rollout:\*\*.*\n/, ""]],
  },
  {
    rule: "latency-budget",
    what: "ranking takes 32 ms",
    edits: [
      ["| Ranking          | 12 ms |", "| Ranking          | 32 ms |"],
      ["| Sum              | 38 ms |", "| Sum              | 58 ms |"],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "lists are computed at night",
    edits: [
      [
        /3\. The trie and the fuzzy[^]*?4\. The ranker reads features[^]*?CPU\.\n/,
        "3. The lists of all prefixes and customers are computed by a Spark job every night and read from Redis.\n",
      ],
      ["- **Index:** the trie is rebuilt every hour and copied to all pods.\n", ""],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "trending within an hour, but the index is built at night",
    edits: [["the trie is rebuilt every hour and copied", "the trie is rebuilt every night and copied"]],
  },
  {
    rule: "unrealistic-latency",
    what: "a large language model ranks in 12 ms",
    edits: [
      [
        "LambdaMART (LightGBM, 300 trees, 63 leaves) with the LambdaRank loss, which optimizes NDCG directly.",
        "a fine-tuned Llama 3 70B that scores all 120 candidates in 12 ms.",
      ],
    ],
  },
  {
    rule: "unit-mix",
    what: "averages of steps against a p99",
    edits: [["| Step             | p99   |", "| Step             | avg   |"]],
  },
  {
    rule: "no-retraining-trigger",
    what: "nothing says when it is trained again",
    edits: [[/- \*\*Retraining:\*\*.*\n/, ""]],
  },
  {
    rule: "unmonitored-metric",
    what: "only data and operations are watched",
    edits: [
      [/- \*\*Quality:\*\* MRR@8.*\n/, ""],
      [/- \*\*Business:\*\*.*\n/, ""],
      [
        ", and at once when MRR falls by 5%. A new model is released only if it beats the old one offline",
        "",
      ],
    ],
  },
  {
    rule: "unowned-risk",
    what: "bots inflate a query, and that is that",
    edits: [
      [
        " counts are per customer and day, and bot traffic is filtered before counting.",
        " a competitor could push its own brand into the list.",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "search histories, addresses and health interests without a word on privacy",
    edits: [
      [/### Privacy[^]*?(?=## 4)/, ""],
      [
        "favorite categories, preferred language.",
        "favorite categories, home address, age, purchases of medicine.",
      ],
      [/- \*\*Personalization feels intrusive:\*\*.*\n/, ""],
    ],
  },
  { rule: "missing-step", what: "no monitoring", edits: [[/## 8\. Monitoring[^]*?(?=## 9)/, ""]] },
  {
    rule: "thin-step",
    what: "monitoring is a word",
    edits: [[/- \*\*Quality:\*\*[^]*?(?=## 9)/, "We will monitor the service and retrain weekly.\n\n"]],
  },
  { rule: "missing-topic", what: "nothing on labels", edits: [[/### Labels[^]*?(?=### Volume)/, ""]] },
];
