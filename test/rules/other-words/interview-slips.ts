/** Ordinary mistakes in the answers of `interview-answers`: what is written instead of what, and the rule that tells of it. */
export type Slip = readonly [rule: string, said: string, instead: string];

export const slips: Readonly<Record<string, readonly Slip[]>> = {
  "photo-feed": [
    ["estimate-mismatch", "480M requests/day ÷ 86,400 ≈ 5.6k QPS", "480M requests/day ÷ 86,400 ≈ 56k QPS"],
    ["estimate-mismatch", "peak ×3 ≈ 17k QPS", "peak ×3 ≈ 27k QPS"],
    [
      "random-split-over-time",
      "split by time: 14 d train, next day val, the day after test (no user-level leakage from the future)",
      "random split 80/10/10",
    ],
    ["leaky-feature", "counters up to the request", "counters 24 h after the request"],
    [
      "metric-task-mismatch",
      "offline: ROC AUC and log loss per head, NDCG@20 on combined value; ECE for calibration",
      "offline: accuracy",
    ],
    ["latency-budget", "diversity rules (5 ms) = 95 ms", "diversity rules (5 ms) = 75 ms"],
    ["no-fallback", "- if the ranker times out at 100 ms: show reverse chronological\n", ""],
    ["unowned-risk", "risk: clickbait → dwell head", "risk: clickbait"],
    ["no-baseline", "- baseline: reverse chronological, then LR on affinity × recency\n", ""],
  ],
  "spam-messages": [
    ["estimate-mismatch", "300M / 86,400 = 3.5k msgs/s avg", "300M / 86,400 = 35k msgs/s avg"],
    ["metric-task-mismatch", "offline PR-AUC (spam ~2%), recall at FPR 0.05%", "offline accuracy"],
    ["loss-task-mismatch", "Loss: weighted log loss.", "Loss: MSE."],
    [
      "random-split-over-time",
      "Split by time and by campaign (near-dup cluster), so that no campaign is on both sides.",
      "Random split 80/20.",
    ],
    ["leaky-feature", "sender age, fan-out", "sender age, whether the sender was later blocked, fan-out"],
    ["baseline-beats-result", "recall 0.74, 8 ms", "recall 0.58, 8 ms"],
    ["no-fallback", " with 15 ms timeout, on timeout only rules", ""],
    ["no-rollout-plan", "Rollout: shadow 1 week, 1% -> 10% -> 100%, stop if appeals double.", ""],
  ],
  "parcel-eta": [
    ["estimate-mismatch", "6M/day ≈ 70/s mean", "6M/day ≈ 700/s mean"],
    ["estimate-mismatch", "= 2.2B rows; keep 90 days", "= 22B rows; keep 90 days"],
    [
      "random-split-over-time",
      "Split: train on weeks 1–11, validate on 12, test on 13.",
      "Split: shuffled 80/10/10.",
    ],
    ["loss-task-mismatch", "quantile loss (0.1, 0.5, 0.9)", "cross-entropy loss"],
    [
      "metric-task-mismatch",
      "Offline: MAE of the median, coverage of the P10–P90 window (target 80%), mean width.",
      "Offline: accuracy and F1.",
    ],
    [
      "baseline-beats-result",
      "LightGBM with quantile loss (0.1, 0.5, 0.9). MAE 19 min.",
      "LightGBM with quantile loss (0.1, 0.5, 0.9). MAE 39 min.",
    ],
    ["no-baseline", "- Baseline: planner's own ETA. MAE 31 min.\n", ""],
    ["no-fallback", "- If no scan for 20 min or the model is down: planner's ETA ± 1 h.\n", ""],
  ],
  "job-search": [
    ["estimate-mismatch", "60 + 40 + 30 ms = 130 ms", "60 + 40 + 30 ms = 110 ms"],
    ["baseline-beats-result", "LambdaMART 500 trees, NDCG@10 0.41", "LambdaMART 500 trees, NDCG@10 0.31"],
    ["random-split-over-time", "Split by time (last 3 days = test).", "Random 80/20 split."],
    ["metric-task-mismatch", "NDCG@10, MRR, recall@500 for retrieval; sliced", "Accuracy; sliced"],
    ["no-fallback", " Fallback: BM25 order.", " "],
    ["leaky-feature", "CTR 7 d.", "CTR 7 d, whether it was applied to after this search."],
    [
      "unmonitored-metric",
      "CTR@10, applies, zero results, feature drift weekly; alert if CTR@10 −5% day over day.",
      "CPU, memory, QPS.",
    ],
    ["vague-quantity", "p95 ≤ 250 ms.", "Low latency."],
  ],
  "card-fraud": [
    ["estimate-mismatch", "50M / 86,400 ≈ 580 tx/s", "50M / 86,400 ≈ 5,800 tx/s"],
    [
      "latency-budget",
      "features 15 ms + model 5 ms + rules 2 ms = 22 ms p99",
      "features 15 ms + model 5 ms + rules 2 ms = 32 ms p99",
    ],
    [
      "random-split-over-time",
      "6. Split by time, never at random; last month is the test.",
      "6. Random split 80/20.",
    ],
    ["leaky-feature", "device age. Velocity", "device age, chargeback status of this payment. Velocity"],
    ["no-fallback", " Redis down → rules + amount limit.", ""],
    ["no-rollout-plan", "New versions: shadow two weeks, then 1%, 10%, 100%.", ""],
  ],
  "ad-clicks": [
    ["estimate-mismatch", "1B / 86,400 = 11.6k QPS", "1B / 86,400 = 1.16k QPS"],
    ["estimate-mismatch", "x200 = 2.3M scores/s", "x200 = 230k scores/s"],
    ["estimate-mismatch", "x 4 B = 12.8 GB", "x 4 B = 128 GB"],
    [
      "estimate-mismatch",
      "2.3M scores/s / 50k per core = 46 cores, x3 headroom = 140",
      "2.3M scores/s / 50k per core = 46 cores, x3 headroom = 1,400",
    ],
    [
      "latency-budget",
      "18 ms -> auction 3 ms: 33 ms, fits in 50",
      "38 ms -> auction 3 ms: 53 ms, fits in 50",
    ],
    ["latency-budget", "18 ms -> auction 3 ms: 33 ms", "18 ms -> auction 3 ms: 23 ms"],
    ["baseline-beats-result", "log loss 0.0440, AUC 0.762", "log loss 0.0470, AUC 0.722"],
    [
      "random-split-over-time",
      "- train on days 1-29, test on day 30; progressive validation later",
      "- random 90/10 split",
    ],
    ["no-fallback", "timeout -> use ad's historical CTR; cold", "cold"],
  ],
  "furniture-photos": [
    ["estimate-mismatch", "500k photo searches/day, ~6 QPS", "500k photo searches/day, ~60 QPS"],
    ["estimate-mismatch", "12M x 256 x 4 B = 12.3 GB", "12M x 256 x 4 B = 123 GB"],
    ["baseline-beats-result", "256 d, R@20 = 0.58", "256 d, R@20 = 0.28"],
    ["no-fallback", "fallback: category popular if GPU down\n", ""],
    ["no-retraining-trigger", "retrain: quarterly or if click share drops 10%\n", ""],
  ],
  "streaming-churn": [
    ["estimate-mismatch", "9M rows × 52 weeks = 468M", "9M rows × 52 weeks = 4.68B"],
    [
      "random-split-over-time",
      "Train on snapshots Jan–Sep, validate on Oct, test on Nov (gap of 30 days so that labels do not overlap).",
      "Random split 80/20.",
    ],
    ["leaky-feature", "plan, support tickets, tenure", "plan, support tickets, cancellation reason"],
    [
      "leaky-feature",
      "Features only from before the snapshot: watch",
      "Features: watch hours in the 30 days after the snapshot, watch",
    ],
    ["baseline-beats-result", "LightGBM: PR-AUC 0.27", "LightGBM: PR-AUC 0.17"],
    ["no-retraining-trigger", "; PSI weekly, retrain monthly or at PSI > 0.25", ""],
    [
      "privacy-unaddressed",
      "GDPR: consent for profiling, no viewing titles used.",
      "Also uses e-mail, age and gender.",
    ],
  ],
};
