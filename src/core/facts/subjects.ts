import { baseline } from "./subjects/baseline.ts";
import { errorAnalysis } from "./subjects/error-analysis.ts";
import { fallback } from "./subjects/fallback.ts";
import { nonGoals } from "./subjects/non-goals.ts";
import { offlineMetric } from "./subjects/offline-metric.ts";
import { onlineMetric } from "./subjects/online-metric.ts";
import { retrainingTrigger } from "./subjects/retraining-trigger.ts";
import { rolloutPlan } from "./subjects/rollout-plan.ts";

/** What the coverage rules look for, by the topic of the frameworks that asks for it. */
export const subjects = {
  baseline,
  "error-analysis": errorAnalysis,
  fallback,
  scope: nonGoals,
  "offline-metrics": offlineMetric,
  "online-metrics": onlineMetric,
  retraining: retrainingTrigger,
  rollout: rolloutPlan,
};

export type SubjectId = keyof typeof subjects;
