import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "ad-clicks",
    what: "nothing done about rare clicks",
    edits: [
      [
        "We keep all clicks and 5% of the rest and correct the probability afterwards.",
        "Clicks and other impressions are stored together.",
      ],
      ["**Imbalance.** ", "**Volume.** "],
      ["after sampling: ", ": "],
      [
        "_Calibration._ p / (p + (1 − p) / 0.05) takes the sampling back. Then a Platt",
        "_Calibration._ A Platt",
      ],
      [
        "| held out | normalised entropy                        | 0.5% below today |\n",
        "| held out | log loss                                  | 0.5% below today |\n",
      ],
      ["smoothed: normalised entropy 0.93", "smoothed: 0.93"],
    ],
  },
];
