import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-non-goals",
    what: "scope without limits",
    edits: [["Out of scope: spelling, photographs of parts, prices.", ""]],
  },
  {
    rule: "no-baseline",
    what: "only the ranker",
    edits: [
      [/\| stock, then margin \(today\)[^\n]*\n\| BM25 with fit[^\n]*\n/, ""],
      ["Today the shop sorts by stock and then by margin.", ""],
      ["ranker wins everywhere but in tyres, where it is level", "ranker is good everywhere but in tyres"],
      ["the BM25 order is shown", "hits are shown as the index has them"],
      ["First two weeks in the shadow of the present order.", "First two weeks unseen."],
    ],
  },
  {
    rule: "leaky-feature",
    what: "the sale's own return as a signal",
    edits: [
      [
        "What the garage bought in the last year",
        "Whether the part was returned after this search comes from there, too. What the garage bought in the last year",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "two definitions per signal",
    edits: [
      [
        /There is one definition per signal[^]*?and compares\./,
        "The training table is filled by dbt models in the warehouse; the search service has the same signals in Kotlin.",
      ],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "an order judged by accuracy",
    edits: [
      ["NDCG@5 | Kept purchases in the top 5", "Accuracy | F1"],
      ["52%", "0.41"],
      ["61%", "0.52"],
      ["69%", "0.60"],
      ["LambdaMART on NDCG@5, since", "LambdaMART, since"],
      ["NDCG@5 of yesterday's searches", "Accuracy of yesterday's searches"],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "squared error of euros",
    edits: [["LambdaMART on NDCG@5, since garages rarely scroll.", "hinge over three classes."]],
  },
  { rule: "baseline-beats-result", what: "BM25 is better", edits: [["| 0.47 | 61%", "| 0.57 | 71%"]] },
  {
    rule: "random-split-over-time",
    what: "searches dealt at random",
    edits: [
      [
        "The test set is the four weeks after the training period; hyperparameters were chosen on the week between.",
        "One search in ten, picked by chance, is the test set, and another the validation set.",
      ],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "nobody reads searches",
    edits: [[/By make, by category and for new parts[^]*?asks for it\./, ""]],
  },
  {
    rule: "no-online-metric",
    what: "no experiment",
    edits: [
      [/ Then an experiment by garage[^]*?0\.01\./, " Then 5% of garages, then half of them, then all."],
      ["and baskets per session are plotted", "are plotted"],
      [" If the trial shows less than 0.62, we leave the sorting as it is.", ""],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "decided by clicks",
    edits: [
      [
        "baskets per session decide, returns per sale and p99 may not get worse",
        "clicks per session decide, p99 may not get worse",
      ],
      ["and baskets per session are plotted", "and clicks per session are plotted"],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "no steps",
    edits: [
      [
        /First two weeks in the shadow[^]*?for a quarter\./,
        "In the month after, baskets per session and returns per sale are compared with the month before.",
      ],
    ],
  },
  {
    rule: "no-fallback",
    what: "no second order",
    edits: [["If signals or ranker have not answered after 40 ms, the BM25 order is shown.", ""]],
  },
  {
    rule: "latency-budget",
    what: "stages too long",
    edits: [
      [
        "Retrieval 60 ms, signals 20 ms, ranker 15 ms, page 30 ms.",
        "Retrieval 80 ms, signals 50 ms, ranker 35 ms, page 30 ms.",
      ],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "machines only",
    edits: [
      [
        /NDCG@5 of yesterday's searches[^]*?index above 0\.25\./,
        "Processor, memory and the length of queues are plotted per instance. An error rate above one percent pages the search team, and so does a full disk or a certificate that ends within a week.",
      ],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "never again",
    edits: [[" A new ranker is trained every Sunday and released if it is not worse on the last week.", ""]],
  },
  {
    rule: "unowned-risk",
    what: "the tail is left alone",
    edits: [
      ["The garage's make keeps rare vehicles up; Catalogue looks at the tail each quarter.", ""],
      ["− The list may drift", "− Risk: the list may drift"],
    ],
  },
];
