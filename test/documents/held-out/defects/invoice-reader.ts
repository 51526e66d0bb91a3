import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-baseline",
    what: "only the transformer",
    edits: [
      [/The template engine, which is what we have, books[^]*?same correctness\. /, ""],
      [" (today 34%)", ""],
      [/ \(today, with templates and typists, it is one in 160\)/, ""],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "documents are shuffled",
    edits: [
      [
        /Training uses documents of the first 21 months[^]*?are the test set\./,
        "The documents of the 26 months are shuffled; a tenth of them validates and a tenth is the test set.",
      ],
      [/whose first document lies in the test months/, "that are not in training"],
      ["on the test months:", "on the test set:"],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "names and accounts, and nothing else",
    edits: [[/; documents remain in the region of the customer[^]*?next training set\./, "."]],
  },
  {
    rule: "latency-budget",
    what: "OCR takes 25 seconds",
    edits: [
      ["(2.5 s a page on CPU, pages in parallel, so 2.5 s)", "(25 s)"],
      [/ At the 95th percentile this comes to 6 seconds[^]*?that we have\./, ""],
    ],
  },
  {
    rule: "no-fallback",
    what: "no road back",
    edits: [
      [/When workers are behind by more[^]*?per country\.\n/, ""],
      [/, and is missing when we need the road back/, ""],
      [/Going back is a matter of the switch and takes effect with the next document\./, ""],
      [/, and one day a month goes without the model in one country/, ""],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "everybody on one day",
    edits: [
      [/It begins in the dark[^]*?next document\.\n/, ""],
      [" The same switch is used per customer and per country.", ""],
      [/After release, customers are assigned[^]*?half a point\. We look at/, "After release we look at"],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "one number for everything",
    edits: [
      [/ They are broken down by language[^]*?of the arithmetic\./, ""],
      [/; to know how we do on unseen ones[^]*?test months/, ""],
      ["; no field below 0.9", ""],
      [", by language and field, and an on-call", ", and an on-call"],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "trained once",
    edits: [[/A new model is trained each quarter[^]*?newest month\. /, ""]],
  },
  {
    rule: "metric-task-mismatch",
    what: "squared errors of tags",
    edits: [
      ["field F1 (micro 0.952; no field below 0.9)", "RMSE (0.21)"],
      ["; field F1, correctness", "; RMSE, correctness"],
      [" of F1 on the newest month", " on the newest month"],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "written twice",
    edits: [
      [
        /All this happens in one Python module[^]*?equal tensors\./,
        "The training job prepares the inputs in a Spark job; the inference worker is in Go and prepares them anew.",
      ],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "a factor of ten",
    edits: [["190,000 / 28,800 s is about 6.6 documents", "190,000 / 28,800 s is about 66 documents"]],
  },
  {
    rule: "unmonitored-metric",
    what: "nobody types again",
    edits: [
      [/Each day 500 booked documents[^]*?for two days\. /, ""],
      [/, and whenever a country is added or the daily sample is below 99\.2% for two days/, ""],
      [/, the daily sample enters training with ten times the weight/, ", this needs care"],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "another time on the screen",
    edits: [
      [
        ", queueing included, of the 20 that we have",
        ", queueing included. A result has to be on the customer's screen within 45 seconds of the upload",
      ],
    ],
  },
];
