import * as z from "zod";
import { taskIds } from "./task.ts";

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
const alias = z
  .string()
  .regex(/^\S(?:[^\r\n]*\S)?$/, { error: "an alias stands on one line without spaces around it" });
const sentence = z.string().regex(/^[\p{Lu}\p{N}][^\r\n]*[.!?]$/u, {
  error: "the text stands on one line, begins with a capital and ends with a full stop",
});

const sourceSchema = z.strictObject({
  title: z.string().min(3),
  authors: z.string().min(2).describe("Surnames, or the organisation that publishes it."),
  year: z.int().min(1900).max(2026).optional().describe("Left out for documentation that is always current."),
  url: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe("Only for official documentation."),
});

/** `terms/sources.json`: the works that terms are cited from, by id. */
export const sourcesSchema = z.record(
  id,
  sourceSchema.refine(({ year, url }) => year !== undefined || url !== undefined, {
    error: "a source needs a year or an address",
  }),
);

const tasks = z.union([z.literal("any"), z.array(z.enum(taskIds)).min(1).readonly()]);

const described = {
  id,
  name: z.string().min(2).max(60).describe("As a heading writes it; found in prose like an alias."),
  aliases: z
    .array(alias)
    .readonly()
    .describe(
      "Other ways to write it, in whatever case. # stands for any number, * at a word's end for any ending.",
    ),
  exactAliases: z
    .array(alias)
    .readonly()
    .describe(
      "Forms that mean it only in exactly this case, e.g. MAP. If the name is among them, so is its case.",
    ),
  summary: sentence.min(40).max(220).describe("What it means, in one sentence."),
  whenToUse: sentence.min(50).max(330).describe("When to use it and what to beware of."),
  formula: z.string().min(5).max(140).optional().describe("Plain text."),
  related: z.array(id).readonly(),
  source: id.describe("A key of sources.json."),
};

const metricSchema = z.strictObject({
  ...described,
  kind: z.literal("metric"),
  tasks: tasks.describe("The tasks whose results it can judge."),
  phase: z.enum(["offline", "online", "operational"]).describe("Where it is first measured."),
  better: z.enum(["higher", "lower"]),
  thresholdFree: z.boolean().describe("Whether it can be computed before a decision threshold is chosen."),
  misleadsOnImbalance: z.boolean().describe("Whether it can look good while a rare class is missed."),
});

const lossSchema = z.strictObject({
  ...described,
  kind: z.literal("loss"),
  tasks: tasks.describe("The tasks that it trains for."),
  proper: z.boolean().describe("Whether minimising it drives outputs toward true class probabilities."),
});

const modelSchema = z.strictObject({
  ...described,
  kind: z.literal("model"),
  tasks: tasks.describe("The tasks that it is commonly used for."),
  givesProbabilities: z.boolean().describe("Whether its output can be read as a probability."),
  calibrated: z.boolean().describe("Whether these probabilities are usually right as trained."),
});

const otherSchema = z.strictObject({ ...described, kind: z.enum(["technique", "component", "concept"]) });

/**
 * One file of the glossary. It fills in and changes nothing, so that what ships needs no parsing at the start of the
 * server: a test parses the files instead.
 */
export const termFileSchema = z
  .strictObject({
    group: z.enum(termGroups),
    terms: z
      .array(z.discriminatedUnion("kind", [metricSchema, lossSchema, modelSchema, otherSchema]))
      .min(1)
      .readonly(),
  })
  .readonly();
