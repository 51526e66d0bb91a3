import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "card-fraud",
    what: "rollout removed",
    edits: [[/### Rollout[^]*?\n(?=### )/, ""]],
  },
  {
    document: "video-recommendations",
    what: "rollout removed",
    edits: [[/### Rollout[^]*?\n(?=### )/, ""]],
  },
  {
    document: "ad-clicks",
    what: "new models removed",
    edits: [[/New models: one day[^]*?\n\n/, ""]],
  },
  {
    document: "support-assistant",
    what: "release removed",
    edits: [[/Release: replay[^]*?\n\n/, ""]],
  },
  {
    document: "grocery-demand",
    what: "the new version goes out at once",
    edits: [[/A new version first runs[^]*?\n\n/, ""]],
  },
];
