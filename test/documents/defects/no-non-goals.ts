import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "card-fraud",
    what: "non-goals removed",
    edits: [[/Non-goals for this version[^]*?\n\n/, ""]],
  },
  {
    document: "video-recommendations",
    what: "non-goals removed",
    edits: [[/ Non-goals: search[^]*?by hand\./, ""]],
  },
  {
    document: "ad-clicks",
    what: "what is not built removed",
    edits: [[/Q: What do we not build\?[^]*?\n\n/, ""]],
  },
  {
    document: "grocery-demand",
    what: "what is left to others removed",
    edits: [[/### What we leave to others[^]*?\n(?=### )/, ""]],
  },
  {
    document: "support-assistant",
    what: "not in this project removed",
    edits: [[/\*\*Not in this project\.\*\*[^]*?\n\n/, ""]],
  },
];
