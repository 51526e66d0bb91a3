import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "card-fraud",
    what: "R\u00b2 and RMSE instead of PR-AUC",
    edits: [
      ["- **PR-AUC**: 0.46, against 0.31 of logistic regression. ROC-AUC", "- **RMSE**: 0.046. ROC-AUC"],
    ],
  },
  {
    document: "video-recommendations",
    what: "accuracy alone",
    edits: [
      [
        /- \*\*Recall@800\*\* of retrieval[^]*?(?=### Online metrics)/,
        "- **Accuracy** of the predicted plays: at least 0.80.\n\n",
      ],
    ],
  },
  {
    document: "grocery-demand",
    what: "F1 instead of WAPE",
    edits: [["WAPE below 31%, since planners ask for it.", "F1 score above 0.8, since planners ask for it."]],
  },
];
