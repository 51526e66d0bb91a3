import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "ad-clicks",
    what: "squared error for clicks",
    edits: [
      [
        "_Loss._ Binary cross-entropy. It is a proper score, so the best the model can do is the true probability.",
        "_Loss._ Mean squared error between the label and the prediction.",
      ],
    ],
  },
  {
    document: "card-fraud",
    what: "squared error for fraud",
    edits: [["- **Loss.** Log loss, each example", "- **Loss.** Mean squared error, each example"]],
  },
  {
    document: "grocery-demand",
    what: "cross-entropy for demand",
    edits: [
      [
        "One global model per quantile: 1,200 trees",
        "One global model per quantile, trained with cross-entropy: 1,200 trees",
      ],
    ],
  },
];
