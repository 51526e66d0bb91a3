import { z } from "zod";
import { taskIds } from "./task.ts";
import sourcesJson from "./terms/sources.json" with { type: "json" };

/** The groups of the glossary; each is one file in `terms/`. */
export const termGroups = [
  "metrics",
  "losses",
  "models",
  "features-and-data",
  "training",
  "evaluation-and-experiments",
  "retrieval-and-ranking",
  "serving",
  "monitoring",
  "infrastructure",
  "llm",
] as const;

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: "an id is lower-case words joined by hyphens" });
const sentence = z.string().regex(/^[\p{Lu}\p{N}“"][^\r\n]*[.!?]$/u, {
  error: "the text must stand on one line and end with a full stop",
});

const sourceSchema = z.strictObject({
  title: z.string().min(3),
  authors: z.string().min(3).describe("Surnames, or the organisation that publishes it."),
  year: z.int().min(1900).max(2026).optional().describe("Left out for documentation that is always current."),
  url: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe("Only for official documentation."),
});

export const sourcesSchema = z
  .record(id, sourceSchema)
  .refine(
    (sources) => Object.values(sources).every(({ year, url }) => year !== undefined || url !== undefined),
    {
      error: "a source needs a year or an address",
    },
  );

/** A work that a term is cited from. */
export type TermSource = Readonly<z.output<typeof sourceSchema>>;

const sources: Readonly<Record<string, TermSource>> = sourcesJson;

const alias = z.string().trim().min(1);
const tasks = z
  .union([z.literal("any"), z.array(z.enum(taskIds)).min(1)])
  .transform((named) => (named === "any" ? taskIds : named));

const described = {
  id,
  name: z.string().min(2).max(60).describe("As a heading writes it; found in prose like an alias."),
  aliases: z
    .array(alias)
    .default([])
    .describe(
      "Other ways to write it, in whatever case. A # stands for any number, a final * for any ending of a word.",
    ),
  exactAliases: z
    .array(alias)
    .default([])
    .describe("Short forms that mean it only in exactly this case, e.g. MAP."),
  summary: sentence.min(40).max(220).describe("What it means, in one sentence."),
  whenToUse: sentence.min(50).max(330).describe("When to use it and what to beware of."),
  formula: z.string().min(5).max(140).optional().describe("Plain text."),
  related: z.array(id).default([]),
  source: id.transform((name, context) => {
    const source = sources[name];
    if (source) return source;
    context.issues.push({ code: "custom", message: `sources.json has no "${name}"`, input: name });
    return z.NEVER;
  }),
};

const metricSchema = z.strictObject({
  ...described,
  kind: z.literal("metric"),
  tasks: tasks.describe("The tasks whose results it can judge."),
  phase: z.enum(["offline", "online", "operational"]).describe("Where it is first measured."),
  better: z.enum(["higher", "lower"]),
  thresholdFree: z
    .boolean()
    .default(true)
    .describe("Whether it can be computed before a decision threshold is chosen."),
  misleadsOnImbalance: z
    .boolean()
    .default(false)
    .describe("Whether it looks good while a rare class is missed."),
});

const lossSchema = z.strictObject({
  ...described,
  kind: z.literal("loss"),
  tasks: tasks.describe("The tasks that it trains for."),
  proper: z.boolean().default(false).describe("Whether minimising it gives true class probabilities."),
});

const modelSchema = z.strictObject({
  ...described,
  kind: z.literal("model"),
  tasks: tasks.describe("The tasks that it is commonly used for."),
  givesProbabilities: z.boolean().describe("Whether its output for a class can be read as a probability."),
  calibrated: z
    .boolean()
    .default(false)
    .describe("Whether these probabilities are usually right as trained."),
});

const otherSchema = z.strictObject({ ...described, kind: z.enum(["technique", "component", "concept"]) });

export const termSchema = z.discriminatedUnion("kind", [metricSchema, lossSchema, modelSchema, otherSchema]);

/** One file of the glossary, as its author writes it. */
export const termFileSchema = z
  .strictObject({ group: z.enum(termGroups), terms: z.array(termSchema).min(1) })
  .transform(({ group, terms }) => terms.map((term) => ({ ...term, group })));

/** An entry of the glossary: what a word of the trade means, when to use it, and what rules may know of it. */
export type Term = Readonly<z.output<typeof termFileSchema>[number]>;

export type TermGroup = (typeof termGroups)[number];
export type TermKind = Term["kind"];
export type MetricTerm = Extract<Term, { kind: "metric" }>;
export type LossTerm = Extract<Term, { kind: "loss" }>;
export type ModelTerm = Extract<Term, { kind: "model" }>;
