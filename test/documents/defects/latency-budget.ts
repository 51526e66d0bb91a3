import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "card-fraud",
    what: "scoring takes longer than the network waits",
    edits: [["| Score and explain               | 20 ms ", "| Score and explain               | 90 ms "]],
  },
  {
    document: "video-recommendations",
    what: "ranking takes 140 ms of 200 ms",
    edits: [["| Ranking 800 candidates     | 60 ms  ", "| Ranking 800 candidates     | 140 ms "]],
  },
  {
    document: "ad-clicks",
    what: "a larger model",
    edits: [
      ["| Model               | 20 ms |", "| Model               | 60 ms |"],
      ["| Together            | 40 ms |", "| Together            | 80 ms |"],
    ],
  },
  {
    document: "ad-clicks",
    what: "a total that was not added up again",
    edits: [["| Together            | 40 ms |", "| Together            | 35 ms |"]],
  },
  {
    document: "ad-clicks",
    what: "a shorter promise",
    edits: [["A: 50 ms at p99", "A: 30 ms at p99"]],
  },
];
