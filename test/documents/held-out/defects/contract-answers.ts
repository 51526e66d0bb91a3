import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-non-goals",
    what: "the section removed",
    edits: [[/## What we will not do[^]*?(?=## Requirements)/, ""]],
  },
  {
    rule: "no-fallback",
    what: "second route removed",
    edits: [
      [/If the hosted model doesn't start[^]*?nothing at all\.\n/, ""],
      [/A 7B model on our own GPUs[^]*?vendor\.\n/, ""],
      ["Pinned version, nightly run, and the second route.", "Pinned version and a nightly run."],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "when the retriever is trained again",
    edits: [[/- The retriever is trained again[^]*?0\.85\. /, "- "]],
  },
  {
    rule: "no-rollout-plan",
    what: "all at once",
    edits: [
      [/Rollout goes by team:[^]*?90 days\.\n/, ""],
      [/Trial: 200 lawyers by team[^]*?on hours\./, ""],
    ],
  },
  {
    rule: "unowned-risk",
    what: "a risk without an answer",
    edits: [[/Clauses are data[^]*?before the trial\./, ""]],
  },
  {
    rule: "estimate-mismatch",
    what: "ten times the memory",
    edits: [["2 bytes = 31 GB", "2 bytes = 310 GB"]],
  },
  {
    rule: "latency-budget",
    what: "a slow first token",
    edits: [["writer's first token 900 ms. That's 1.25 s.", "writer's first token 1,900 ms."]],
  },
  {
    rule: "unit-mix",
    what: "the median for the 95th percentile",
    edits: [["Stages at p95 to the first word", "Stages at p50 to the first word"]],
  },
  {
    rule: "metric-task-mismatch",
    what: "retrieval measured by accuracy",
    edits: [
      [/Recall@12, nDCG@12(\s*)\| 0\.87, 0\.74(\s*)\| 0\.90, 0\.78/, "Accuracy | 0.87 | 0.90"],
      [/Recall@12 on test: 0\.58\./, ""],
      ["recall@12 and the LLM judge", "accuracy and the LLM judge"],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "nobody looks at recall or faithfulness",
    edits: [
      [/- Nightly: the 1,400 questions[^]*?pages\s+us\.\n/, ""],
      [/- Weekly: 50 answers[^]*?within a day\.\n/, ""],
      ["or when recall on the newest 100 questions is below 0.85", "by the calendar"],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "no slices, no reading",
    edits: [
      [/Broken down by contract type[^]*?second week\./, ""],
      [/Fine-tuning is not planned: of 200 read mistakes[^]*?writer's\./, ""],
      [/: this was the most common serious mistake of the prototype/, ""],
    ],
  },
];
