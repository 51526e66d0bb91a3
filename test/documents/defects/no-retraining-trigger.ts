import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "grocery-demand",
    what: "retraining removed",
    edits: [[/- The model is trained again[^]*?\n(?=- )/, ""]],
  },
  {
    document: "support-assistant",
    what: "retraining removed",
    edits: [[/- The index follows edits[^]*?\n(?=- )/, ""]],
  },
  {
    document: "ad-clicks",
    what: "updates and their rhythm removed",
    edits: [
      [/Hourly updates are the rule[^]*?\n\n/, ""],
      ["; after that, every hour on the newest\nhour, starting from the last weights", ""],
      ["hourly training stops if clicks fall by 30%", "the newest hour is thrown away if clicks fall by 30%"],
    ],
  },
  {
    document: "card-fraud",
    what: "both mentions removed",
    edits: [
      [/- \*\*Retraining\.\*\*[^]*?\n(?=- )/, ""],
      ["From scratch every week: 187M rows", "187M rows"],
    ],
  },
];
