import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "card-fraud",
    what: "only drift and the service are watched",
    edits: [
      [" Concept drift shows in the recall of value on early labels, weekly.", ""],
      [/Ticket: recall of value below 0\.67[^]*?fairness bound\./, "Ticket: CPU above 80%."],
      [
        "or recall of value falls below 0.67. A candidate\n  replaces the model only if it beats it on the newest mature month.",
        "and on demand.",
      ],
      [
        "keeps model, code, data version, metrics and approver",
        "keeps model, code, data version and approver",
      ],
      ["approval rate off by 1 point in an hour.", "disk full."],
    ],
  },
  {
    document: "grocery-demand",
    what: "only the run is watched",
    edits: [
      [
        " For\n  the relation between inputs and demand: pinball loss by category over seven days, against its mean of the last quarter.",
        "",
      ],
      [
        ", or if coverage falls out\n  of its band for three days. Waste, empty shelves, loss and WAPE stand on one dashboard with the same limits.",
        ".",
      ],
      [/, and sooner if the loss of a category[^]*?newest four weeks\./, "."],
    ],
  },
];
