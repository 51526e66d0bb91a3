import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "leaky-feature",
    what: "how the episode ends up being heard",
    edits: [
      [
        "completion of _earlier_ episodes of that show",
        "share of this episode that the person ended up hearing",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "plays of the days to come",
    edits: [["plays yesterday", "plays in the following 7 days"]],
  },
  {
    rule: "latency-budget",
    what: "ordering is slow",
    edits: [
      [/\| ordering(\s*)\| 55 ms/, "| ordering | 155 ms"],
      [/\| \*\*all\*\*(\s*)\| 155 ms(\s*)\|\n/, ""],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "listening says a lot",
    edits: [
      [/Listening says a lot about[^]*?an input/, ""],
      ["explicit shows for them.", "explicit shows for them"],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "accuracy for an ordering",
    edits: [
      ["(NDCG@10 on the test week.)", "(Accuracy on the test week.)"],
      [/Before: NDCG@10, recall@800 of the fetch \(0\.71 → 0\.83\)/, "Before: accuracy"],
      ["live NDCG next day", "live accuracy next day"],
      ["if val NDCG isn't", "if val accuracy isn't"],
    ],
  },
  {
    rule: "no-fallback",
    what: "late answers",
    edits: [[/Ordering late \(>120 ms\)[^]*?> 1% pages\.\n/, ""]],
  },
  {
    rule: "random-split-over-time",
    what: "days are mixed",
    edits: [
      [/Training = 28 days, validation[^]*?shows have weeks\./, "All 38 days are mixed and cut 80/10/10."],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only the machines",
    edits: [
      [/- live NDCG next day, by language[^]*?page at −5%\n/, "- p95, error rate, machines\n"],
      [/; goes live by itself if val[^]*?someone looks/, ""],
      ["; watch Gini of plays monthly", ""],
    ],
  },
  {
    rule: "no-online-metric",
    what: "the experiment removed",
    edits: [[/Live: A\/B on people, 2 weeks[^]*?habit effects\.\n/, ""]],
  },
  {
    rule: "no-retraining-trigger",
    what: "the bullet removed",
    edits: [[/- refit nightly from the last[^]*?someone looks\n/, ""]],
  },
  {
    rule: "loss-task-mismatch",
    what: "squared error for an ordering",
    edits: [
      ["GBDT, LambdaRank, 90 inputs", "GBDT, mean squared error on the rank, 90 inputs"],
      ["MLP, listwise softmax", "MLP, mean squared error"],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "memory ten times too small",
    edits: [["38M × 2 kB = 76 GB", "38M × 2 kB = 7.6 GB"]],
  },
  {
    rule: "vague-quantity",
    what: "how fast is fast",
    edits: [["reply in under 200 ms (p95), 99.9% of the time", "low latency, high availability"]],
  },
  {
    rule: "no-rollout-plan",
    what: "the ladder removed",
    edits: [
      [/Ladder: offline gate[^]*?\(a minute\)\.\n/, ""],
      [", first on 2%", ""],
    ],
  },
];
