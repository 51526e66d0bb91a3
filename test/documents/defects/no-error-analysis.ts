import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "card-fraud",
    what: "slices removed",
    edits: [[/### Slices and error analysis[^]*?\n(?=## )/, ""]],
  },
  {
    document: "video-recommendations",
    what: "slices removed",
    edits: [[/### Slices and error analysis[^]*?\n(?=## )/, ""]],
  },
  {
    document: "ad-clicks",
    what: "slices and errors removed",
    edits: [
      [/Calibration and entropy are also read[^]*?\n\n/, ""],
      [", grouped by person", ""],
    ],
  },
  {
    document: "grocery-demand",
    what: "where it fails removed",
    edits: [[/\*\*Where it fails\.\*\*[^]*?\n\n/, ""]],
  },
  {
    document: "support-assistant",
    what: "weekly reading removed",
    edits: [[/Results are split by product[^]*?\n\n/, ""]],
  },
];
