/** The seven steps of an ML system design, in the order in which a good answer takes them. */
export const stepIds = [
  "requirements",
  "framing",
  "data",
  "model",
  "evaluation",
  "serving",
  "monitoring",
] as const;

export type StepId = (typeof stepIds)[number];

export function isStepId(value: string): value is StepId {
  return (stepIds as readonly string[]).includes(value);
}
