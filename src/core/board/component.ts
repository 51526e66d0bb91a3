/**
 * What a shape on a board can stand for. The ids are written into `.excalidraw` files (`customData.loopboard`) and
 * name the files in src/stencils, so they are added to and never renamed.
 */
export const componentIds = [
  "client",
  "api-gateway",
  "load-balancer",
  "cdn",
  "event-stream",
  "object-store",
  "data-lake",
  "data-warehouse",
  "database",
  "batch-processing",
  "stream-processing",
  "data-validation",
  "labeling",
  "human-review",
  "feature-pipeline",
  "feature-store",
  "offline-feature-store",
  "online-feature-store",
  "embedding-service",
  "vector-index",
  "training-data",
  "sampling",
  "training-job",
  "hyperparameter-tuning",
  "experiment-tracker",
  "model-evaluation",
  "calibration",
  "model-registry",
  "deployment-pipeline",
  "model-server",
  "candidate-generation",
  "ranker",
  "re-ranker",
  "business-rules",
  "cache",
  "batch-inference",
  "prediction-store",
  "fallback",
  "prediction-log",
  "monitoring",
  "drift-detector",
  "alerting",
  "retraining-trigger",
  "ab-testing",
  "rollout",
  "dashboard",
  "llm-gateway",
  "prompt-store",
  "retriever",
  "guardrail",
] as const;

export type ComponentId = (typeof componentIds)[number];

export function isComponentId(value: string): value is ComponentId {
  return (componentIds as readonly string[]).includes(value);
}
