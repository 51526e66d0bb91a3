import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-fallback",
    what: "the bullet goes",
    edits: [[/- \*\*Fallback:\*\*[^]*?user picked\n/, ""]],
  },
  {
    rule: "latency-budget",
    what: "upload takes most of a second",
    edits: [
      ["| Upload and resize | 250 ms", "| Upload and resize | 650 ms"],
      ["Together 465 ms, which leaves room for slow phones.", ""],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "pairs at random",
    edits: [
      [
        /By time: review photos and logs until[^]*?same split\./,
        "We randomly assign 80% of the pairs to training, 10% to validation and 10% to testing.",
      ],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "conversion is wanted, searches are counted",
    edits: [
      ["Primary: conversion rate of search sessions", "Primary: number of photo searches per user"],
      [
        "Secondary: sessions without a product view, photo searches per user and week",
        "Secondary: CTR on results",
      ],
      [
        "Guardrails: p95 latency, return rate of purchases that come from photo search, crash rate",
        "Guardrails: p95 latency, crash rate",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "whether this product was bought after this query",
    edits: [
      [
        "Return rate of the product in the last 90 days",
        "Whether the user bought the product after the search",
      ],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "the bullet goes",
    edits: [[/- Retraining every month[^]*?new trends\)\n/, ""]],
  },
  {
    rule: "unmonitored-metric",
    what: "the service alone",
    edits: [
      [/- Conversion, sessions without[^]*?points\n/, ""],
      [", or earlier when the recall alert fires (new season, new trends)", ""],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "the index is ten times as large",
    edits: [["× 1 byte (int8) = 20.5 GB", "× 1 byte (int8) = 205 GB"]],
  },
  {
    rule: "metric-task-mismatch",
    what: "accuracy and F1 for retrieval",
    edits: [
      [
        "recall@24 on bought products, NDCG@24 on the graded pairs, MRR.",
        "accuracy and F1 score on the graded pairs.",
      ],
      ["| Model | recall@24 | NDCG@24 |", "| Model | Accuracy | F1 |"],
      ["recall@24 of 0.21", "accuracy of 0.21"],
      ["recall@24 of 0.48", "accuracy of 0.48"],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "another peak",
    edits: [["so three serve the peak of 150 QPS", "so seven serve the peak of 400 QPS"]],
  },
  {
    rule: "missing-step",
    what: "no word on monitoring",
    edits: [[/## Step 7 – Monitoring and iteration[^]*?top 500\n\n(?=## Step 8)/, ""]],
  },
  {
    rule: "vague-quantity",
    what: "fast and fresh",
    edits: [
      ["Latency: p95 below 800 ms from upload to results", "Results must appear quickly after the upload"],
      ["New products are searchable within 2 hours", "New products are searchable as soon as possible"],
    ],
  },
];
