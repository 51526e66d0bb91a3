import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "card-fraud",
    what: "offline metrics removed",
    edits: [[/### Offline metrics[^]*?\n(?=### )/, ""]],
  },
  {
    document: "video-recommendations",
    what: "offline metrics removed",
    edits: [[/### Offline metrics[^]*?\n(?=### )/, ""]],
  },
  {
    document: "ad-clicks",
    what: "rows of held-out data removed",
    edits: [
      [/\| held out +\| normalised.*\n/, ""],
      [/\| held out +\| AUC.*\n/, ""],
      [/\| held out +\| predicted.*\n/, ""],
      ["Calibration and entropy are also read for", "Errors are read apart for"],
    ],
  },
  {
    document: "grocery-demand",
    what: "past data removed",
    edits: [[/\*\*On past data\.\*\*[^]*?\n\n/, ""]],
  },
];
