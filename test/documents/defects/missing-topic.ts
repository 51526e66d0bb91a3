import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "ad-clicks",
    what: "the loss removed",
    edits: [
      [/_Loss\._[^]*?\n\n/, ""],
      [/, one sigmoid/, ""],
      ["The ML objective is log loss; if", "The ML objective is the probability; if"],
    ],
  },
  {
    document: "card-fraud",
    what: "drift removed",
    edits: [
      [/- \*\*Drift\.\*\*[^]*?\n(?=- )/, ""],
      [", and at once when PSI is above 0.2 on the score or recall of value falls below 0.67", ""],
    ],
  },
];
