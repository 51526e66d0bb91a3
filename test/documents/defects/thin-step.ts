import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "grocery-demand",
    what: "framing cut to a sentence",
    edits: [
      [
        /(?<=## Framing the problem as an ML task\n\n)[^]*?(?=\n## )/,
        "Quantile forecasts that minimise the pinball loss.\n",
      ],
    ],
  },
];
