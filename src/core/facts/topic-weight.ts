import { type SubjectId, subjects } from "./subjects.ts";

/**
 * Topics without which a step has no answer, in an interview as in a team's doc. The others are worth a thought
 * and often left out for good reason: not every model needs compression.
 */
const essential: ReadonlySet<string> = new Set([
  "business-objective",
  "users",
  "scale",
  "latency",
  "task",
  "sources",
  "labels",
  "features",
  "splits",
  "architecture",
  "loss",
  "training",
  "inference",
  "logging",
  "drift",
  "alerts",
]);

/** Of these the interview leaves time for a word at most. */
const forTeams: ReadonlySet<string> = new Set(["splits", "loss", "training", "sources", "logging", "alerts"]);

/** A design is asked for them only if it trains a model. */
const ofTraining: ReadonlySet<string> = new Set(["loss", "training"]);

/** What a design reads has them only if it trains anything, be it what others trained before. */
const ofRows: ReadonlySet<string> = new Set(["labels", "features", "splits"]);

/** What is meant here has a name of its own, which hardly anybody writes around: where none stands, nothing is said. */
const named: ReadonlySet<string> = new Set(["task", "architecture", "loss"]);

export function isNamed(topic: string): boolean {
  return named.has(topic);
}

export function isEssential(
  topic: string,
  design: { readonly isInterview: boolean; readonly isPrompted: boolean; readonly trainsNothing: boolean },
): boolean {
  return (
    essential.has(topic) &&
    !(design.isInterview && forTeams.has(topic)) &&
    !(design.isPrompted && ofTraining.has(topic)) &&
    !(design.trainsNothing && ofRows.has(topic))
  );
}

/** Topics that a rule of their own asks for. */
export function hasOwnRule(topic: string): topic is SubjectId {
  return topic in subjects;
}
