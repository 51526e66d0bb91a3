import type * as z from "zod";
import type { TaskId } from "./task.ts";
import type { sourcesSchema, termFileSchema } from "./term-schema.ts";

export type TermFile = z.output<typeof termFileSchema>;
export type TermGroup = TermFile["group"];

/** An entry of the glossary: what a word of the trade means, when to use it, and what rules may know of it. */
export type Term = Readonly<TermFile["terms"][number]> & { readonly group: TermGroup };

export type TermKind = Term["kind"];
export type MetricTerm = Extract<Term, { kind: "metric" }>;
export type LossTerm = Extract<Term, { kind: "loss" }>;
export type ModelTerm = Extract<Term, { kind: "model" }>;

/** A work that a term is cited from. */
export type TermSource = Readonly<z.output<typeof sourcesSchema>[string]>;

/** Whether a metric judges, a loss trains for or a model is used for this task. */
export function fitsTask({ tasks }: MetricTerm | LossTerm | ModelTerm, task: TaskId): boolean {
  return tasks === "any" || tasks.includes(task);
}
