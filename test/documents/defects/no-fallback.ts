import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "card-fraud",
    what: "fallback removed",
    edits: [[/### Fallback[^]*?\n(?=## )/, ""]],
  },
  {
    document: "video-recommendations",
    what: "fallback removed",
    edits: [[/### Fallback[^]*?\n(?=## )/, ""]],
  },
  {
    document: "ad-clicks",
    what: "what happens on a timeout removed",
    edits: [[/When scoring takes longer[^]*?\n\n/, ""]],
  },
  {
    document: "support-assistant",
    what: "second provider removed",
    edits: [[/If the hosted model does not[^]*?\n\n/, ""]],
  },
];
