import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-non-goals",
    what: "the list left out",
    edits: [
      [/\*\*Non-goals\*\*[^]*?themselves\n\n/, ""],
      ["takes half of the latency budget, so it is left for later.", "takes half of the latency budget."],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "a shuffled split",
    edits: [
      [
        /\*\*Split by time\.\*\*[^]*?two of them\./,
        "**Split.** We shuffle all message pairs and keep 10% for validation and 10% for testing.",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "whether the chat ended in a deal",
    edits: [
      [
        "seller's usual reply length over the past 90 days",
        "seller's usual reply length over the past 90 days, whether the chat ended in a deal, minutes until the seller answered",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "Spark here, Kotlin there",
    edits: [
      [
        /All are logged with the suggestion[^]*?same values\./,
        "A Spark job builds them for the training set, and the suggestion service builds them in Kotlin when the chat is opened.",
      ],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "accuracy and ROC-AUC for a ranking",
    edits: [
      ["Recall@3 and MRR on the test months, share", "Accuracy and ROC-AUC on the test months, share"],
      [/\| Recall@3[^|]*\| MRR[^|]*\|/, "| Accuracy | ROC-AUC |"],
      [
        "- Recall@3 against replies that were really sent, tap rate",
        "- Accuracy against replies that were really sent, tap rate",
      ],
      ["when recall falls by 10%", "when accuracy falls by 10%"],
    ],
  },
  {
    rule: "no-baseline",
    what: "only encoders are compared",
    edits: [[/\| Most frequent replies[^\n]*\n\| BM25[^\n]*\n/, ""]],
  },
  {
    rule: "objective-metric-mismatch",
    what: "taps for deals",
    edits: [
      [
        "Primary: share of chats that end in a deal. Secondary: tap rate, time to first reply.",
        "Primary: tap rate. Secondary: suggestions shown per chat.",
      ],
      ["coverage and deals per chat: daily", "coverage: daily"],
    ],
  },
  {
    rule: "latency-budget",
    what: "a slow encoder",
    edits: [
      [/\| Encode[^|]*\| 28 ms[^|]*\|/, "| Encode | 190 ms |"],
      [/\| \*\*Total\*\*[^|]*\| 192 ms[^|]*\|\n/, ""],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "another size of the pool",
    edits: [
      ["the 12,000 reply vectors lie in memory", "the 20,000 reply vectors lie in memory"],
      [/Search 12,000 vectors/, "Search 20,000 vectors"],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "per second is ten times too much",
    edits: [
      [
        "9M messages per day ≈ 104 messages per second, 350 at peak",
        "9M messages per day ≈ 1,040 messages per second",
      ],
    ],
  },
  {
    rule: "no-fallback",
    what: "the sentences left out",
    edits: [
      [/If the service is down or slower[^]*?be reached\.\n/, ""],
      ["; without suggestions the chat works as today", ""],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "the sentence left out",
    edits: [[/The model is retrained on the first[^]*?each quarter\. /, ""]],
  },
  {
    rule: "unowned-risk",
    what: "a risk without an answer",
    edits: [[/At most one tap in three messages, paraphrases in the pool[^|]*\| Mei[^|]*\|/, "| |"]],
  },
  {
    rule: "unrealistic-latency",
    what: "a large model in 20 ms",
    edits: [
      ["**Dual encoder, MiniLM (chosen)**", "**Llama 70B, writes the reply (chosen)**"],
      [
        "The dual encoder is trained with",
        "Llama 70B writes the three replies in 20 ms on a CPU. It is trained with",
      ],
    ],
  },
];
