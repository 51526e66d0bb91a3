import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "support-assistant",
    what: "a cross-encoder over everything",
    edits: [
      [
        "a cross-encoder over 40 passages; 5 go into the prompt.",
        "a cross-encoder over 30,000 passages in 20 ms; 5 go into the prompt.",
      ],
    ],
  },
];
