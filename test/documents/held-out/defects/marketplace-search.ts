import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "missing-topic",
    what: "no volume and no latency among the requirements",
    edits: [[/\*\*Non-functional requirements\*\*[^]*?within 5 minutes\.\n\n/, ""]],
  },
  {
    rule: "missing-topic",
    what: "nothing says where the labels come from",
    edits: [
      [/\*\*Labels\.\*\* A purchase[^]*?from that search\.\n\n/, ""],
      [/ We train it on graded labels: 3[^]*?shown and skipped\./, ""],
      [/\| Human judgments [^\n]*\n/, ""],
      [/- NDCG@10 on the human judgments[^\n]*\n/, ""],
    ],
  },
  {
    rule: "thin-step",
    what: "the whole evaluation is one sentence",
    edits: [
      [
        /\*\*Offline\*\*\n\n[^]*?a change of 0\.5%\./,
        "We look at NDCG@10 offline and at purchases per search session in an A/B test.",
      ],
    ],
  },
  {
    rule: "no-baseline",
    what: "the baseline paragraph is gone",
    edits: [[/\*\*Baseline\.\*\* The current BM25 sort[^\n]*\n\n/, ""]],
  },
  {
    rule: "no-offline-metric",
    what: "the offline part is gone",
    edits: [
      [/\*\*Offline\*\*\n\n[^]*?depend on clicks\.\n\n/, ""],
      [" It reaches an NDCG@10 of 0.41 on the test week.", ""],
      [" It reaches an NDCG@10 of 0.47.", ""],
      ["It reaches 0.48 but would", "It is a little better but would"],
      [" with NDCG@10. Hyperparameters", ". Hyperparameters"],
      ["- NDCG@10 on yesterday's searches, MRR, recall@500 of retrieval, purchases", "- Purchases"],
      ["and earlier when NDCG@10 falls by 2%", "and earlier when purchases fall by 2%"],
    ],
  },
  {
    rule: "no-online-metric",
    what: "the online part is gone",
    edits: [[/\*\*Online\.\*\* A\/B test[^]*?a change of 0\.5%\.\n\n/, ""]],
  },
  {
    rule: "no-rollout-plan",
    what: "no rollout",
    edits: [[/\*\*Rollout\.\*\* Shadow[^]*?a minute\.\n\n/, ""]],
  },
  {
    rule: "no-fallback",
    what: "no fallback",
    edits: [
      [/\*\*Fallback\.\*\* When ranking[^]*?supplies the candidates\.\n\n/, ""],
      ["- Latency, error rate and share of requests answered by the fallback.", "- Latency and error rate."],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "no retraining",
    edits: [[/\*\*Retraining\.\*\* The ranker[^]*?each quarter\.\n\n/, ""]],
  },
  {
    rule: "no-non-goals",
    what: "nothing is out of scope",
    edits: [[/\*\*Out of scope\.\*\*[^]*?query service\.\n\n/, ""]],
  },
  {
    rule: "unowned-risk",
    what: "a risk without mitigation and owner",
    edits: [[/\| Sellers game the click features [^\n]*\n/, "| Sellers game the click features | – | – |\n"]],
  },
  {
    rule: "metric-task-mismatch",
    what: "a ranker judged by RMSE",
    edits: [
      [
        "- NDCG@10 and MRR on the test week, with purchases as the highest grade.",
        "- RMSE and R² of the relevance score on the test week.",
      ],
      ["- Recall@500 of retrieval.\n", ""],
      [/- NDCG@10 on the human judgments[^\n]*\n/, ""],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "purchases are the goal, clicks are measured",
    edits: [
      [
        /Primary metric: purchases per search session\. Secondary: click-through rate and share of searches without a click\./,
        "Primary metric: click-through rate. Secondary: share of searches without a click.",
      ],
      [", purchases per search session, click-through rate", ", click-through rate"],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "queries are split at random",
    edits: [
      [
        "We train on 8 weeks, validate on the week after and test on the week after that.",
        "The queries of the last 10 weeks are shuffled and split 80/10/10 into train, validation and test.",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "the click on this result is a feature",
    edits: [
      [
        "| Buyer   | Categories clicked in the last 30 days, median price paid        |",
        "| Buyer   | Dwell time on the listing after the click, median price paid        |",
      ],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "rare purchases and nothing done about it",
    edits: [
      [
        /\*\*Sampling\.\*\* Purchases are rare: about 0\.6% of impressions\.[^]*?with weights\./,
        "**Sampling.** Purchases are rare: about 0.6% of impressions. We keep all impressions of the 8 weeks.",
      ],
      [
        "For a (query, buyer, listing) triple the model outputs a relevance score",
        "For a (query, buyer, listing) triple the model outputs the probability of a purchase",
      ],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "scores are computed by a nightly job",
    edits: [
      [
        "A request passes through these stages:",
        "All relevance scores are computed by a nightly batch job and written to a key-value store. A request passes through these stages:",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "household income, of which no source tells",
    edits: [
      [
        "| Buyer   | Categories clicked in the last 30 days, median price paid        | Interaction log              |",
        "| Buyer   | Categories clicked in the last 30 days, household income         | –                            |",
      ],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "monitoring watches the machines only",
    edits: [
      [/- NDCG@10 on yesterday's searches[^]*?the week before\.\n/, ""],
      [/- Seller exposure and cancellations weekly\.\n/, ""],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "SQL for training, Java for serving",
    edits: [
      [
        /Feature definitions live in one feature store: training reads[^]*?same transformations\./,
        "For training the features are computed with SQL in the warehouse; the search service computes them again in Java at request time.",
      ],
    ],
  },
  {
    rule: "unrealistic-latency",
    what: "a cross-encoder over 800 candidates in 5 ms on a CPU",
    edits: [
      [
        "It reaches 0.48 but would take 180 ms for 800 candidates even on a GPU, so we leave it for later.",
        "It reaches 0.48 and takes 5 ms for 800 candidates on a CPU, so we use it as a last stage.",
      ],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the baseline has the higher NDCG",
    edits: [
      ["It reaches an NDCG@10 of 0.41 on the test week.", "It reaches an NDCG@10 of 0.51 on the test week."],
    ],
  },
  {
    rule: "vague-quantity",
    what: "low latency",
    edits: [
      [
        "- p99 latency of 250 ms for the search request, measured at the gateway.",
        "- Low latency for the search request.",
      ],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "60 million a day is not 7,000 a second",
    edits: [
      [
        "about 700 per second on average and 2,100 per second",
        "about 7,000 per second on average and 2,100 per second",
      ],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "2,100 at 70 a server are not 12",
    edits: [["needs 30 servers; we run 45", "needs 12 servers; we run 18"]],
  },
  {
    rule: "latency-budget",
    what: "the stages take longer than 250 ms",
    edits: [
      ["| Ranking of 800 candidates     | 60 ms  |", "| Ranking of 800 candidates     | 160 ms |"],
      ["| Total                         | 210 ms |", "| Total                         | 310 ms |"],
    ],
  },
  {
    rule: "unit-mix",
    what: "60 s in a column of milliseconds",
    edits: [["| Ranking of 800 candidates     | 60 ms  |", "| Ranking of 800 candidates     | 60 s   |"]],
  },
  {
    rule: "contradicting-quantity",
    what: "80 million listings, then 8 million",
    edits: [["| 80M listings      |", "| 8M listings       |"]],
  },
  {
    rule: "undefined-metric",
    what: "the goal is satisfaction",
    edits: [
      [
        "Raise purchases per search session by at least 3% without hurting seller diversity.",
        "Raise buyer engagement and satisfaction with search.",
      ],
      [
        /Primary metric: purchases per search session\. Secondary: click-through rate and share of searches without a click\./,
        "Primary metric: engagement.",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "no word on privacy",
    edits: [
      [/\*\*Privacy\.\*\* Buyer ids[^]*?without buyer features\.\n\n/, ""],
      [
        "Categories clicked in the last 30 days, median price paid        |",
        "Categories clicked in the last 30 days, home address, card payments |",
      ],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "no slices",
    edits: [
      [/\*\*Slices\.\*\* Head, torso[^]*?that lost most\.\n\n/, ""],
      [" on a dashboard by language;", " on a dashboard;"],
    ],
  },
];
