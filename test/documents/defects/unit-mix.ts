import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "video-recommendations",
    what: "an index in bits beside one in bytes",
    edits: [["makes it 6.4 GB", "makes it 51.2 Gb"]],
  },
  {
    document: "video-recommendations",
    what: "the peak per minute",
    edits: [["At the peak 13,890 QPS × 800", "The peak is 13,890 QPM. Then 13,890 × 800"]],
  },
];
