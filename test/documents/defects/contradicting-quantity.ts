import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "ad-clicks",
    what: "replicas for another peak than the answer gives",
    edits: [
      [
        "in the memory of each replica.",
        "in the memory of each replica. At the peak of 25,000 QPS, 40 replicas score.",
      ],
    ],
  },
  {
    document: "video-recommendations",
    what: "another peak than in the table of estimates",
    edits: [["| 13,890 QPS  ", "| 23,890 QPS  "]],
  },
];
