import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "video-recommendations",
    what: "an index in the wrong unit",
    edits: [["100M × 128 dims × 4 bytes = 51.2 GB", "100M × 128 dims × 4 bytes = 51.2 MB"]],
  },
  {
    document: "video-recommendations",
    what: "twice the dimensions, the same index",
    edits: [["100M × 128 dims × 4 bytes = 51.2 GB", "100M × 256 dims × 4 bytes = 51.2 GB"]],
  },
  {
    document: "ad-clicks",
    what: "stages in one sentence that add up to more",
    edits: [
      [
        "When scoring takes longer than 45 ms",
        "12 + 5 + 25 + 3 = 40 ms. When scoring takes longer than 45 ms",
      ],
    ],
  },
];
