import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "latency-vs-batch",
    what: "a task every two hours",
    edits: [
      [
        "- One stateless service in Go, the model in its memory, 4 copies in two data centres.",
        "- Scoring is an Airflow task. Every two hours it takes all lines that were reported missing, and puts the three best into a table.",
      ],
      ["- 200 candidates at 0.25 ms each for 1 core are 50 ms; the copies score on 2 cores each.\n", ""],
    ],
  },
  {
    rule: "latency-budget",
    what: "four reads in a row",
    edits: [
      [
        "- online store, one read of 200 keys: 90 ms",
        "- online store, five reads of 40 keys, one after the other: 450 ms",
      ],
      ["Together 470 ms. Promised", "Promised"],
    ],
  },
  {
    rule: "latency-budget",
    what: "a promise that was tightened",
    edits: [
      [
        "Together 470 ms. Promised to the pickers are 800 ms at p99.",
        "Pickers are promised that the three articles are there after 0.4 s at p99.",
      ],
      ["- No answer within 800 ms, or an error", "- No answer in time, or an error"],
      ["above 800 ms for 10 minutes", "above 400 ms for 10 minutes"],
      ["above 650 ms for a day", "above 350 ms for a day"],
    ],
  },
  {
    rule: "unrealistic-latency",
    what: "a large cross-encoder on a CPU",
    edits: [
      [
        "- LightGBM with LambdaRank over the candidates of one swap, 400 trees.",
        "- A cross-encoder of 7 billion parameters, fine-tuned to order the candidates of one swap.",
      ],
      [
        "- 200 candidates at 0.25 ms each for 1 core are 50 ms; the copies score on 2 cores each.",
        "- It reads the names of all 200 candidates beside the missing one in 5 ms, on 2 cores.",
      ],
      ["- model: 60 ms", "- model: 5 ms"],
      ["Together 470 ms", "Together 415 ms"],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "the warehouse and the Go service",
    edits: [
      [
        /- All is defined once, as SQL over the bus[^]*?the same definition\./,
        "- The offline tables are filled by dbt models in the warehouse. At the request the Go service works the same values out of the events that it keeps in memory.",
      ],
      ["by the platform's join in time", "by a join in time"],
      [/- Every night 1% of the logged inputs[^]*?differ: ticket\.\n/, ""],
      ["online store, one read of 200 keys: 90 ms", "features: 90 ms"],
    ],
  },
  {
    rule: "feature-without-source",
    what: "stars",
    edits: [
      [
        "- pieces of the candidate on the shelf now, from `shelf`;",
        "- pieces of the candidate on the shelf now, from `shelf`;\n- stars that customers gave the candidate, from `reviews`;",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "how long a page was open",
    edits: [
      [
        "- pieces of the candidate on the shelf now, from `shelf`;",
        "- pieces of the candidate on the shelf now, from `shelf`;\n- seconds for which the customer had the candidate's page open before, from the click log;",
      ],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "per minute, not per second",
    edits: [
      [
        "5,937 swaps, or 1.65 per second. We test with four times that, 6.6 per second, which are 1,320 candidates per second.",
        "5,937 swaps, or 99 per second. We test with four times that, 396 per second.",
      ],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "a point lost in the store's size",
    edits: [["18.1 million × 600 B = 10.9 GB", "18.1 million × 600 B = 1.1 GB"]],
  },
  {
    rule: "estimate-mismatch",
    what: "the parts do not make the total",
    edits: [["Together 470 ms.", "Together 420 ms."]],
  },
  {
    rule: "contradicting-quantity",
    what: "three days to the label",
    edits: [
      ["and after 26 hours it has its label", "and its label is complete at most 72 hours after the pick"],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "another chain",
    edits: [
      [
        "- Stores are the units: 60 of 210 get Swap Picker",
        "- All 180 stores are open to it. Stores are the units: 60 of 210 get Swap Picker",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "more orders at ingest",
    edits: [
      [
        "- `orders`: order lines with article, amount and the customer's note, from the web shop, at once.",
        "- `orders`: order lines with article, amount and the customer's note, from the web shop, at once; 52,000 orders per day.",
      ],
    ],
  },
  {
    rule: "unit-mix",
    what: "a usual request against p99",
    edits: [
      ["Path of one request, at p99:", "Path of one request, median of last week:"],
      ["Together 470 ms. Promised", "Together 470 ms, well below what is promised. Promised"],
    ],
  },
  {
    rule: "unit-mix",
    what: "a link in bits",
    edits: [
      [
        "- Index of 62,000 articles per country, rebuilt every night and patched from `shelf`.",
        "- Index of 62,000 articles per country, rebuilt every night and patched from `shelf`. Patches come at 30 MB/s in the evening, the store's link has 100 Mbit/s.",
      ],
    ],
  },
  {
    rule: "vague-quantity",
    what: "far less time",
    edits: [
      [
        "- A picker spends 9 seconds on a swap instead of 21.",
        "- A picker spends far less time on a swap than today.",
      ],
    ],
  },
  {
    rule: "vague-quantity",
    what: "no delay that one feels",
    edits: [
      [
        "Together 470 ms. Promised to the pickers are 800 ms at p99.",
        "Together 470 ms. Promised to the pickers is an answer without a delay that one would feel.",
      ],
      ["- No answer within 800 ms, or an error", "- No answer in time, or an error"],
      [/\| p99 at the handheld [^\n]*\n/, ""],
    ],
  },
  {
    rule: "leaky-feature",
    what: "what the driver noted",
    edits: [
      [
        "- pieces of the candidate on the shelf now, from `shelf`;",
        "- pieces of the candidate on the shelf now, from `shelf`;\n- what the driver noted at the door for this swap, from `doors`;",
      ],
      [/- What the driver noted, and whether[^]*?left out\.\n/, ""],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the cheap rule wins",
    edits: [["| Same category, brand, size | 0.655 | 73% |", "| Same category, brand, size | 0.765 | 83% |"]],
  },
  {
    rule: "unowned-risk",
    what: "stock is wrong",
    edits: [[/ Counted again by the store's lead when[^]*?three times\./, ""]],
  },
  {
    rule: "no-rollout-plan",
    what: "no steps",
    edits: [
      [/## Release\n[^]*?Drill each quarter\.\n\n/, ""],
      [/## Live test\n[^]*?pickers refuse\.\n\n/, ""],
      [/from\nlaunch on/, "later"],
    ],
  },
];
