/** What a machine-learning problem can be cast as. Metrics, losses and models say which of these they fit. */
export const taskIds = [
  "binary-classification",
  "multi-class",
  "multi-label",
  "regression",
  "ranking",
  "retrieval",
  "generation",
  "clustering",
  "anomaly-detection",
  "forecasting",
] as const;

export type TaskId = (typeof taskIds)[number];
