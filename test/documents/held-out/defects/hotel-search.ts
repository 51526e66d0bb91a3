import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "metric-task-mismatch",
    what: "accuracy for a ranking",
    edits: [
      ["Offline: NDCG@10 on net bookings, MRR of booked hotel, recall@25.", "Offline: accuracy."],
      [/Check offline ↔ online:[^]*?shipping\./, ""],
      ["NDCG@10 = 0.402", "accuracy 0.402"],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "the release line removed",
    edits: [[/Release: offline gate[^]*?2 min\.\n/, ""]],
  },
  {
    rule: "no-retraining-trigger",
    what: "the bullet removed",
    edits: [
      [/- retrain daily; auto-promote[^]*?didn't cure\.\n/, ""],
      ["Train daily, 60 days", "Train on 60 days"],
      ["→ daily training, manual boost", "→ manual boost"],
    ],
  },
  {
    rule: "leaky-feature",
    what: "what is known after the stay",
    edits: [
      [
        "stars, review score (Bayesian), 28 d booking & cancel rate",
        "stars, whether this booking was cancelled later, review left after this stay",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "shuffled",
    edits: [[/Split by time: train 60 d[^]*?last year\./, "Split: 80/10/10 random over searches."]],
  },
  { rule: "no-fallback", what: "the line removed", edits: [[/Model or store > 80 ms[^]*?0\.5%\.\n/, ""]] },
  {
    rule: "no-online-metric",
    what: "no experiment",
    edits: [
      [/Online: A\/B by user[^]*?2 days\.\n/, ""],
      [/Check offline ↔ online:[^]*?shipping\./, ""],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "a zero lost",
    edits: [["× 200 B = 400 GB/day raw", "× 200 B = 40 GB/day raw"]],
  },
  {
    rule: "objective-metric-mismatch",
    what: "clicks for bookings",
    edits: [
      [
        "Primary net bookings/search. Guardrails: cancellation rate, p95,",
        "Primary CTR of the list. Guardrails: p95,",
      ],
      [/ \+ 4 weeks wait for cancellations/, ""],
      [/80M × 14 × 5%[^]*?relative\./, ""],
    ],
  },
  { rule: "no-baseline", what: "nothing simple", edits: [[/0\. now: hand-tuned[^]*?0\.418\n/, ""]] },
  {
    rule: "no-non-goals",
    what: "what other teams do removed",
    edits: [
      [
        /Not the\s+home page, not ads, not the map\. Pricing & autocomplete: other teams, leave\s+alone\./,
        "",
      ],
      ["Not generating; not embeddings for retrieval: availability filter already cuts to 100s.", ""],
    ],
  },
];
