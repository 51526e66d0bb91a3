import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "video-recommendations",
    what: "the baseline and its rows removed",
    edits: [
      [/- \*\*Baseline\.\*\*[^]*?\n(?=- )/, ""],
      [/\| Popularity +\|.*\n/, ""],
      [/\| Co-watching \|.*\n/, ""],
    ],
  },
  {
    document: "ad-clicks",
    what: "where to start removed",
    edits: [
      [/_Where do we start\?_[^]*?\n\n/, ""],
      [" and our first model", ""],
    ],
  },
  {
    document: "grocery-demand",
    what: "simple models and the yardstick removed",
    edits: [
      [/\| Same weekday.*\n/, ""],
      [/\| Mean of four.*\n/, ""],
      [/Last week.s weekday is the yardstick[^]*?\n\n/, ""],
      [" against last week's weekday,", ""],
    ],
  },
  {
    document: "support-assistant",
    what: "simple things removed",
    edits: [[/First the simple things:[^]*?\n\n/, ""]],
  },
];
