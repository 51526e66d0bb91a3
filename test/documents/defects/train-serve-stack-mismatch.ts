import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "grocery-demand",
    what: "features implemented twice",
    edits: [
      [
        /The same SQL computes the inputs[^]*?online store\./,
        "Training features are computed in Spark SQL; for the run the features are reimplemented in Java.",
      ],
    ],
  },
  {
    document: "video-recommendations",
    what: "counters written twice",
    edits: [
      [
        "The stream job writes both from one definition.",
        "Training features are computed in Spark, while the serving features are rewritten in C++ for the service.",
      ],
    ],
  },
  {
    document: "card-fraud",
    what: "two codes for windows",
    edits: [
      [
        "One definition feeds both; sliding windows are kept\nby the stream job and written within 2 s.",
        "Windows are computed in SQL for training and reimplemented in Java for serving.",
      ],
      ["All are defined once in the feature store, computed from", "All are computed from"],
    ],
  },
];
