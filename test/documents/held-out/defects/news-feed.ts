import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "undefined-metric",
    what: "engagement, which nobody defines",
    edits: [
      [
        "People who come back. North star: **D7 retention**, +0.5 percentage points in two quarters.",
        "User engagement should go up by 5% in two quarters.",
      ],
      [/- Q: How do we measure a good session\?[^]*?D7 retention\.\n/, ""],
      [
        "Weights from past A/B tests: how much each event moves D7 retention.",
        "Weights from past A/B tests: how much each event moves engagement.",
      ],
      [/- p_read: quality read\n/, "- p_read: read\n"],
      ["recall@600 of quality reads", "recall@600 of reads"],
      ["gain 1 for a quality read", "gain 1 for a read"],
      [
        /- \*\*Primary\*\*: D7 retention; early read: quality reads per user per day/,
        "- **Primary**: engagement",
      ],
      [" D7 retention 48% → MDE ≈ 0.25 points at 80% power. OK for +0.5.", ""],
      [
        /quality reads per user \(hourly vs last week, alert −2%\), D7 retention \(weekly cohort, alert −0\.5 points\), hide rate/,
        "engagement (hourly vs last week), hide rate",
      ],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "retention is wanted, clicks are measured",
    edits: [
      [
        /- \*\*Primary\*\*: D7 retention; early read: quality reads per user per day/,
        "- **Primary**: CTR of the feed",
      ],
      [
        " D7 retention 48% → MDE ≈ 0.25 points at 80% power. OK for +0.5.",
        " CTR 6% → MDE ≈ 0.12 points at 80% power.",
      ],
      [
        /quality reads per user \(hourly vs last week, alert −2%\), D7 retention \(weekly cohort, alert −0\.5 points\), hide rate/,
        "CTR (hourly vs last week, alert −2%), hide rate",
      ],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "accuracy for the order of a feed",
    edits: [
      [
        /- \*\*NDCG@20\*\* with gain 1[^]*?- \*\*recall@600\*\* for retrieval\n/,
        "- **Accuracy** on the time-split test day and on the shuffled 1%\n",
      ],
      [
        /\| Model \| NDCG@20 \| AUC p_read \| AUC p_hide \|[^]*?0\.701 \|\n/,
        "| Model | Accuracy |\n| --- | --- |\n| Popularity in country × recency (today) | 0.881 |\n| Logistic regression | 0.924 |\n| GBDT | 0.947 |\n| **DNN, shared bottom + 3 heads** | 0.956 |\n",
      ],
      ["+0.019 NDCG@20", "+0.009 accuracy"],
      ["Listwise on p_read only gained 0.3% NDCG.", "Listwise on p_read only gained little."],
      [/- recall@600 of quality reads: 0\.91\n/, ""],
      ["+0.006 NDCG, 2.4×", "+0.002 accuracy, 2.4×"],
      ["or when NDCG@20 on the live check set falls", "or when accuracy on the live check set falls"],
      ["Gate: test NDCG@20 and ECE no worse", "Gate: test accuracy no worse"],
      [" ECE ≤ 0.01.", ""],
      [
        /NDCG@20 on the shuffled 1% \(hourly, alert −3%\), AUC and ECE per head \(daily, alert ECE > 0\.015\), recall@600 \(daily, alert < 0\.88\)/,
        "accuracy on the shuffled 1% (hourly, alert −3%)",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "impressions of 23 days are shuffled",
    edits: [
      [
        "By time: train on 21 days, validate on day 22, test on day 23. No shuffling: news moves too fast.",
        "23 days of impressions, shuffled, 90% / 5% / 5% for train, validation and test.",
      ],
      ["on the time-split test day and", "on the test set and"],
    ],
  },
  {
    rule: "leaky-feature",
    what: "how long the article was read, among the features",
    edits: [
      [
        "user's read rate on this publisher and on this topic",
        "user's dwell time and scroll depth on this article after opening it",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "totals of the article's whole life",
    edits: [
      [
        "Reads, hides, read-through rate over 10 min / 1 h / 24 h, up to the request",
        "Total reads, shares and hides the article got by the end of its shelf life",
      ],
      [/- All counts as of request time: we train on[^]*?later data\.\n/, ""],
      [
        "- Training reads the logged values, so there is no skew between the two by construction; we still compare 0.1% of requests daily.",
        "- We compare 0.1% of requests daily.",
      ],
      ["request id, all features as served", "request id"],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "ten times too few queries",
    edits: [["72M / 86,400 ≈ 833; peak ×4 ≈ 3,333", "72M / 86,400 ≈ 83; peak ×4 ≈ 3,333"]],
  },
  {
    rule: "estimate-mismatch",
    what: "embeddings take ten times what is said",
    edits: [["120k × 128 dims × 4 B ≈ 61 MB", "120k × 128 dims × 4 B ≈ 6 MB"]],
  },
  {
    rule: "latency-budget",
    what: "the ranker takes 220 ms",
    edits: [
      ["- ranker 80 ms", "- ranker 220 ms"],
      ["- sum 220 ms, 80 ms left of 300", "- in a row, nothing overlaps"],
      ["Ranker > 120 ms or down", "Ranker > 250 ms or down"],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "feeds are built once a night",
    edits: [
      [
        "Feeds are computed per request. Only the article embeddings are precomputed.",
        "Feeds are computed for all users in a nightly Spark job and stored in Redis; a request reads its list.",
      ],
      [
        "App → gateway → feed service → retrieval → feature store → ranker → re-rank → app",
        "Nightly: retrieval → ranker → re-rank → Redis. Request: app → gateway → Redis → app",
      ],
      [/- p99 per stage, in a row:[^]*?80 ms left of 300\n/, ""],
      [/- Ranker: CPU pods with ONNX[^]*?with headroom\n/, ""],
      [/- New article: publish event → embed → index, p99 70 s, so within the 2 min\n/, ""],
      [/- Ranker > 120 ms or down → order/, "- List missing → order"],
    ],
  },
  {
    rule: "unit-mix",
    what: "stages as averages against a p99",
    edits: [["- p99 per stage, in a row:", "- average per stage, in a row:"]],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "PySpark for training, Go for serving",
    edits: [
      [
        /- One feature store \(Feast[^]*?for training and serving\.\n/,
        "- Training features: PySpark jobs over the logs. Serving features: re-implemented in Go inside the feed service, for speed.\n",
      ],
      [/- Training reads the logged values, so[^]*?requests daily\.\n/, ""],
      [": we train on the features that were logged at serving, nothing is recomputed with later data", ""],
      ["request id, all features as served", "request id"],
      ["feed service → retrieval → feature store → ranker", "feed service → retrieval → features → ranker"],
      ["Feature store down → article features only", "User features missing → article features only"],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "raw scores of the heads are weighted and added",
    edits: [
      [/- \*\*Calibration\*\*: Platt scaling[^]*?ECE ≤ 0\.01\.\n/, ""],
      [", undo it by adding log(1/5) to the logit", ""],
      ["**AUC and ECE** per head", "**AUC** per head"],
      ["Gate: test NDCG@20 and ECE no worse", "Gate: test NDCG@20 no worse"],
      ["AUC and ECE per head (daily, alert ECE > 0.015)", "AUC per head (daily)"],
    ],
  },
  {
    rule: "no-fallback",
    what: "what happens when things break removed",
    edits: [
      [/### When things break[^]*?alert at 0\.5%\n/, ""],
      ["QPS, p99, errors, fallback share", "QPS, p99, errors"],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "everybody gets it on one day",
    edits: [
      [
        /- Shadow for 3 days:[^]*?stays for a quarter\n/,
        "- After the model passes the offline gate, it is deployed to 100% of users at once.\n",
      ],
      ["A/B by user, 4 weeks, 5% each", "Before and after, 4 weeks each"],
      [/- Sample: 12M × 5%[^]*?OK for \+0\.5\.\n/, ""],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "trained once",
    edits: [
      [
        "- Daily, warm start from yesterday, 21 days window; 4 GPUs × 3 h",
        "- Trained once on the 21 days; 4 GPUs × 3 h",
      ],
      [/- From scratch every 4 weeks, or when[^]*?28-day mean\n/, ""],
      [/- Two-tower twice a week; new articles are embedded/, "- New articles are embedded"],
      [
        "Platt scaling per head and language, refitted daily, because",
        "Platt scaling per head and language, because",
      ],
      ["no worse than the live model's, else a human looks", "checked by a human"],
      ["editors can pin; daily training catches the rest", "editors can pin"],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "CPU, memory and errors only",
    edits: [
      [
        /- \*\*Model\*\*: NDCG@20 on the shuffled[^]*?- \*\*System\*\*: QPS, p99, errors, fallback share/,
        "- **System**: QPS, p99, errors, CPU, memory, fallback share",
      ],
      [/, or when NDCG@20 on the live check set falls 3% under its 28-day mean/, ""],
      [
        "Automatic rollback when hide rate > +10% or p99 > 300 ms for 10 min",
        "Automatic rollback when p99 > 300 ms for 10 min",
      ],
      [", share of distinct topics per user reviewed monthly with editors", ""],
    ],
  },
  {
    rule: "unowned-risk",
    what: "a risk of the last bullet without an arrow",
    edits: [
      [
        /- Small publishers starve → exposure guardrail, exploration slots; owner: publisher relations/,
        "- Small publishers starve",
      ],
    ],
  },
  {
    rule: "vague-quantity",
    what: "fast and highly available",
    edits: [
      [
        "- Q: Latency? → 300 ms at p99 for the first page of 20, measured at the gateway.",
        "- Q: Latency? → as low as possible.",
      ],
      ["- p99 latency 300 ms at the gateway", "- Low latency"],
      ["- 99.9% availability", "- High availability"],
      ["- sum 220 ms, 80 ms left of 300", "- sum 220 ms"],
      ["or p99 > 300 ms for 10 min", "for 10 min"],
    ],
  },
  {
    rule: "no-non-goals",
    what: "the question on the scope, and what was put off, removed",
    edits: [
      [/- Q: What is out of scope\?[^]*?only filter\)\.\n/, ""],
      [/## 13\. If there were more time[^]*?articles\n/, ""],
      ["+0.006 NDCG, 2.4× serving cost → later", "+0.006 NDCG, 2.4× serving cost"],
    ],
  },
  {
    rule: "no-online-metric",
    what: "the sub-section and the numbers of users removed",
    edits: [
      ["→ exposure guardrail, exploration slots; owner", "→ exploration slots; owner"],
      [/### Online[^]*?OK for \+0\.5\.\n/, ""],
      [/- \*\*Product\*\*: quality reads per user[^]*?hide rate\n/, ""],
      ["→ 5% A/B for 4 weeks → 25%", "→ 5% → 25%"],
      ["Automatic rollback when hide rate > +10% or p99 > 300 ms", "Automatic rollback when p99 > 300 ms"],
      [/ Past tests: \+1% quality reads[^]*?D7 retention\./, ""],
      ["Weights from past A/B tests: how much each event moves D7 retention.", "Weights set by hand."],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "the shares stay, what is done about them goes",
    edits: [
      [/ Keep all positives, sample negatives 1 in 5, undo it by adding log\(1\/5\) to the logit\./, ""],
    ],
  },
  {
    rule: "feature-without-source",
    what: "what the weather is like and where the user is, from nowhere",
    edits: [
      [
        "Hour, weekday, device, connection, position | Impression log",
        "Hour, weekday, local weather, stock market moves of the day | –",
      ],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "popularity has the best row",
    edits: [
      [
        "Popularity in country × recency (today) | 0.281 | 0.612 | 0.540",
        "Popularity in country × recency (today) | 0.381 | 0.752 | 0.710",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "another number of daily users in the sample than in the estimate",
    edits: [["- Requests: 12M DAU × 6 opens = 72M a day", "- Requests: 18M DAU × 4 opens = 72M a day"]],
  },
  {
    rule: "unrealistic-latency",
    what: "one region for users on another continent, in 10 ms",
    edits: [
      [
        "Two regions, Frankfurt and Virginia; users go to the nearer one",
        "One region, Frankfurt; the round trip of users in Sydney is 10 ms",
      ],
      [/- Region down → DNS[^]*?all traffic\n/, ""],
    ],
  },
  {
    rule: "placeholder-text",
    what: "a section to be written",
    edits: [["- Fallback share is counted, alert at 0.5%", "- Fallback share: TBD"]],
  },
  {
    rule: "step-order",
    what: "the model stands before the data",
    edits: [
      [/## 3\. Data[^]*?(?=## 4\. Features)/, ""],
      [
        /(?=## 6\. Training)/,
        "## Data\n\n### Sources\n\n- **Impression log** (Kafka → Iceberg): article, position, time, request id, all features as served\n- **Interaction log**: opens, dwell time, scroll depth, shares, saves, hides\n- **Article store**: title, body, language, topic tags, publisher, publish time, image\n- **User profile**: language, country, followed topics and publishers, consent flag\n- **Publisher table**: quality rating from editors, paywall flag\n\n### Labels\n\n- p_read = 1 if dwell ≥ 30 s and no hide within the session, else 0\n\n### Imbalance and split\n\n- Reads 5%, shares 0.4%, hides 0.2%: negatives sampled 1 in 5, undone by adding log(1/5) to the logit\n- By time: train on 21 days, validate on day 22, test on day 23\n\n",
      ],
      [/## 4\. Features[^]*?(?=## 5\. Model)/, ""],
    ],
  },
];
