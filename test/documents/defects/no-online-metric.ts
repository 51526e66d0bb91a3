import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "card-fraud",
    what: "online metrics removed",
    edits: [[/### Online metrics[^]*?\n(?=### )/, ""]],
  },
  {
    document: "video-recommendations",
    what: "online metrics removed",
    edits: [[/### Online metrics[^]*?\n(?=### )/, ""]],
  },
  {
    document: "ad-clicks",
    what: "live rows removed",
    edits: [
      [/\| live +\| revenue.*\n/, ""],
      [/\| live +\| advertisers.*\n/, ""],
    ],
  },
];
