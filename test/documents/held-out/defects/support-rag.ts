import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-non-goals",
    what: "no non-goals",
    edits: [
      [/\*\*Non-Goals\*\*[^]*?(?=## Requirements)/, ""],
      ["## Goals and Non-Goals", "## Goals"],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "the sum of the cost is wrong",
    edits: [["$0.003 + $0.0012 = $0.0042 per answer", "$0.003 + $0.0012 = $0.0072 per answer"]],
  },
  {
    rule: "latency-budget",
    what: "the sum of the stages is said wrong",
    edits: [["Together 1,150 ms to the first token.", "Together 950 ms to the first token."]],
  },
  {
    rule: "latency-budget",
    what: "first token of the LLM after 1,400 ms",
    edits: [
      [
        "first token after 700 ms.\n\nTogether 1,150 ms to the first token. The checks",
        "first token after 1,400 ms.\n\nThe checks",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "20% of chats in the test",
    edits: [
      ["for three weeks, 10% of chats.", "for three weeks, 10% of chats. Peak is 50 chats per second."],
    ],
  },
  {
    rule: "vague-quantity",
    what: "fast first token",
    edits: [
      [
        "- First token in under 1.5 seconds at p95, the full answer in under 8 seconds.",
        "- The first token arrives quickly.",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "random tickets",
    edits: [
      [
        "Pairs before March are for training, March for validation, April and May for the test.",
        "Pairs of two years of tickets are shuffled: 80% training, 10% validation, 10% test.",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "card numbers, nothing on privacy",
    edits: [
      [
        /\*\*Privacy\.\*\*[^]*?90 days\./,
        "**Contents.** Tickets contain names, e-mail addresses and card numbers.",
      ],
    ],
  },
  {
    rule: "no-baseline",
    what: "no BM25, no menu",
    edits: [
      [/\*\*Baseline\.\*\*.*\n\n/, ""],
      [/\| BM25 \(baseline\).*\n/, ""],
      [", up from 8% with today's button menu", ""],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "BM25 is best",
    edits: [
      [
        "| 0.61     | 0.52   | -            | 44%            |",
        "| 0.86     | 0.79   | -            | 81%            |",
      ],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "the retriever is trained with squared error",
    edits: [
      [
        "fine-tuned with a contrastive loss and in-batch negatives",
        "fine-tuned with mean squared error against 0 or 1",
      ],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "RMSE of the retriever",
    edits: [
      [
        "| System              | Recall@6 | nDCG@6 | Faithfulness | Answer correct |",
        "| System              | RMSE     | MAE    | R²           | MAPE           |",
      ],
      [/Correctness and faithfulness are judged by[^]*?300 answers\. /, ""],
      [
        "- Faithfulness and correctness on 200 sampled answers a week; recall@6 on the golden questions after each change of the index.",
        "- RMSE on 200 sampled answers a week.",
      ],
      [
        "or when recall@6 on new golden questions falls below 0.78",
        "or when RMSE on new golden questions rises",
      ],
      [
        "; it was 15% cheaper, but its answers were faithful in 84% of the cases only",
        "; it was 15% cheaper, but worse",
      ],
    ],
  },
  {
    rule: "no-offline-metric",
    what: "no offline evaluation",
    edits: [[/### Offline[^]*?(?=### Online)/, ""]],
  },
  { rule: "no-online-metric", what: "no online evaluation", edits: [[/### Online[^]*?(?=## Serving)/, ""]] },
  {
    rule: "objective-metric-mismatch",
    what: "clicks on articles instead of deflection",
    edits: [
      [
        /Success: deflection rate\. Guardrails: CSAT, share[^]*?thumbs-down rate\./,
        "Success: click-through rate on the cited articles. Guardrails: length of the session.",
      ],
      [
        "- Deflection rate, CSAT, reopened chats and thumbs-down rate, daily, by product area.",
        "- Click-through rate on citations, daily.",
      ],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "averages only",
    edits: [[/ Results are broken down by[^]*?outdated articles\./, ""]],
  },
  {
    rule: "no-fallback",
    what: "nothing when the LLM is slow",
    edits: [[/When the LLM does not answer[^]*?as today\.\n\n/, ""]],
  },
  {
    rule: "no-rollout-plan",
    what: "no rollout",
    edits: [[/### Rollout[^]*?(?=## Monitoring)/, ""]],
  },
  {
    rule: "no-rollout-plan",
    what: "to everybody at once",
    edits: [
      [
        /Agents see the answers as drafts first[^]*?per product area\./,
        "The assistant is switched on for all customers on the first of June.",
      ],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "nothing on when it is tuned again",
    edits: [[/The retriever is fine-tuned again each quarter[^]*?0\.78\. /, ""]],
  },
  {
    rule: "unmonitored-metric",
    what: "only latency and cost are watched",
    edits: [
      [/- Deflection rate, CSAT, reopened[^]*?of the index\.\n/, ""],
      [", or when recall@6 on new golden questions falls below 0.78", ""],
    ],
  },
  {
    rule: "unowned-risk",
    what: "a bare risk",
    edits: [
      [
        "Articles that caused wrong answers go to their owner in the docs team with a ticket.",
        "Some articles are years old and contradict the product.",
      ],
    ],
  },
  {
    rule: "unrealistic-latency",
    what: "the full answer of the LLM in 20 ms",
    edits: [
      [
        "5. Generation, streamed: first token after 700 ms.\n\nTogether 1,150 ms to the first token.",
        "5. Generation of the 300 tokens with the LLM (20 ms).",
      ],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "answers are made each night",
    edits: [
      [
        /1\. The chat service sends[^]*?as it is complete\./,
        "A nightly batch job writes answers for the questions of the day, and the chat service reads them from a table.",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "the re-ranker uses order history",
    edits: [
      [
        "A cross-encoder re-ranks the 100 candidates and keeps 6.",
        "A cross-encoder re-ranks the 100 candidates and keeps 6; its features also include the customer's order history.",
      ],
    ],
  },
  {
    rule: "undefined-metric",
    what: "customer delight",
    edits: [
      [
        "- Resolve 35% of chats without a human agent (deflection rate), up from 8% with today's button menu.",
        "- Improve the support experience and engagement of customers.",
      ],
      [
        /Success: deflection rate\. Guardrails: CSAT, share[^]*?thumbs-down rate\./,
        "Success: better engagement.",
      ],
      ["- Deflection rate, CSAT, reopened chats and thumbs-down rate, daily, by product area.\n", ""],
    ],
  },
  { rule: "missing-step", what: "no evaluation", edits: [[/## Evaluation[^]*?(?=## Serving)/, ""]] },
  { rule: "missing-topic", what: "no labels", edits: [[/\*\*Labels\.\*\*[^]*?91% of them\.\n\n/, ""]] },
];
