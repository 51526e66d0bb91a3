import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "video-recommendations",
    what: "a mitigation removed",
    edits: [["satisfied watch time instead of plays; dislike head", ""]],
  },
  {
    document: "support-assistant",
    what: "a mitigation and its owner removed",
    edits: [[/\| pinned version, suite nightly, second provider\s*\| ML +\|/, "| | |"]],
  },
  {
    document: "grocery-demand",
    what: "only the risk is left",
    edits: [[/- Managers stop looking: [^\n]*/, "- Managers stop looking"]],
  },
];
