import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "undefined-metric",
    what: "engagement, and no number",
    edits: [
      [
        /new users who follow 10 accounts[^]*?is worth shipping\./,
        "we want to raise engagement of new users.",
      ],
      [/Main: lasting follows per daily user\. Also time in app of those who follow\. /, ""],
    ],
  },
  {
    rule: "no-non-goals",
    what: "nothing is left out",
    edits: [[/ Not asked for today: search[^]*?in the carousel\./, ""]],
  },
  {
    rule: "estimate-mismatch",
    what: "a day has more seconds",
    edits: [["240M / 86,400 s ≈ 2,800 requests/s", "240M / 86,400 s ≈ 28,000 requests/s"]],
  },
  {
    rule: "imbalance-unaddressed",
    what: "0.9% and ROC AUC",
    edits: [
      [/ Negatives downsampled to 1:20[^]*?any model here\./, ""],
      ["counter; PR AUC 0.031", "counter; ROC AUC 0.831"],
      ["**Offline evaluation.** PR AUC, ", "**Offline evaluation.** ROC AUC, "],
      ["by age of account, PR AUC, recall@20", "by age of account, ROC AUC, recall@20"],
      ["ship when the validation PR AUC", "ship when the validation ROC AUC"],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "rows dealt out",
    edits: [
      [/- Split by day: 60 days[^]*?7 to test\./, "- Split: impressions are dealt out at random, 80/10/10."],
      ["on the validation week", "on the validation rows"],
    ],
  },
  {
    rule: "leaky-feature",
    what: "what happens after the follow",
    edits: [
      [
        "user's follow rate in the last 30 days, all as of the request",
        "likes that the user gives the candidate in the week after the impression",
      ],
    ],
  },
  {
    rule: "no-baseline",
    what: "only the network",
    edits: [
      [
        /Today there's a friends-of-friends counter; PR AUC 0\.031\.[^]*?second step\./,
        "A DLRM-style network with both heads: PR AUC 0.064.",
      ],
      [", ordered by the counter", ""],
      ["side by side with the old ones", "side by side"],
      [", old ranker stays warm", ""],
      ["GBDT on 800 rows", "network on 800 rows"],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "errors of numbers",
    edits: [
      ["PR AUC, recall@20 of lasting follows, NDCG@20, ECE; for new", "RMSE and R²; for new"],
      ["PR AUC, recall@20, NDCG@20 and ECE as soon", "RMSE and R² as soon"],
      ["when the validation PR AUC is not worse", "when the validation RMSE is not worse"],
      ["; I look at PR AUC, as ROC AUC looks great with almost any model here", ""],
      ["counter; PR AUC 0.031", "counter; RMSE 0.131"],
      ["features above: 0.047", "features above: 0.117"],
      ["GBDT: 0.058", "GBDT: 0.108"],
      ["both heads: 0.064", "both heads: 0.104"],
    ],
  },
  {
    rule: "latency-budget",
    what: "slow features",
    edits: [
      ["→ features 40 ms →", "→ features 240 ms →"],
      [" 105 ms at p99 in all.", ""],
      ["If ranking times out at 150 ms the", "If ranking times out the"],
    ],
  },
  {
    rule: "no-fallback",
    what: "nothing in the cache",
    edits: [
      [/If ranking times out at 150 ms[^]*?popular in the city\. /, ""],
      [", share of cached carousels", ""],
      [", old ranker stays warm", ""],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only the machines are watched",
    edits: [
      [/ Daily: follow rate by slot[^]*?top 30 features\./, ""],
      [/; ship when the validation PR AUC is not worse than yesterday's/, ""],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "all at once",
    edits: [
      [/ Rollout 1% → 10% → 50%[^]*?stays warm\./, ""],
      [/A\/B by user, two weeks plus[^]*?spill over\. /, ""],
      [" in the A/B test", ""],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "retention asked, clicks measured",
    edits: [
      [
        /So the goal is follows that last[^]*?is worth shipping\./,
        "So the goal is retention: share of new users who come back after 30 days, from 41% to 43%.",
      ],
      [
        /Main: lasting follows per daily user\. Also time in app of those who follow\./,
        "Main: clicks on the carousel.",
      ],
    ],
  },
];
