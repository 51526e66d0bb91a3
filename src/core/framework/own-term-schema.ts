import * as z from "zod";
import { taskIds } from "./task.ts";
import type { Term } from "./term.ts";

const name = z.string().regex(/^(?=.*[\p{L}\p{N}])\S(?:[^\r\n]{0,58}\S)?$/u, {
  error: "a name is up to 60 characters on one line, with a letter or digit and no spaces around it",
});

const described = {
  name: name.describe("As a sentence writes it; found in prose in whatever case."),
  aliases: z
    .array(name)
    .optional()
    .describe("Other ways to write it. # stands for any number, * at a word's end for any ending."),
  summary: z.string().max(500).optional().describe("What it means, in a sentence; shown on hover."),
  whenToUse: z.string().max(500).optional().describe("When to use it and what to beware of."),
  formula: z.string().max(200).optional().describe("Plain text."),
};

const tasks = z.array(z.enum(taskIds)).min(1).optional();

const metricSchema = z.strictObject({
  kind: z.literal("metric"),
  ...described,
  phase: z
    .enum(["offline", "online", "operational"])
    .describe("Where it is first measured: on held-out data, with live users, or in operation."),
  better: z.enum(["higher", "lower"]).optional().describe("Default: `higher`."),
  tasks: tasks.describe("The tasks whose results it can judge. Default: all."),
});

const lossSchema = z.strictObject({
  kind: z.literal("loss"),
  ...described,
  tasks: tasks.describe("The tasks that it trains for. Default: all."),
});

const modelSchema = z.strictObject({
  kind: z.literal("model"),
  ...described,
  tasks: tasks.describe("The tasks that it is used for. Default: all."),
});

const otherSchema = z.strictObject({ kind: z.enum(["technique", "component", "concept"]), ...described });

/** A term that a team adds to the glossary. */
export const ownTermSchema = z.discriminatedUnion(
  "kind",
  [metricSchema, lossSchema, modelSchema, otherSchema],
  { error: "expected a kind: metric, loss, model, technique, component or concept" },
);

export type OwnTerm = z.output<typeof ownTermSchema>;

/** The term as rules and hovers know it. What is left open is so that no rule finds fault with it. */
export function toTerm(own: OwnTerm): Term {
  const described = {
    id: `own-${own.name.toLowerCase()}`,
    name: own.name,
    aliases: own.aliases ?? [],
    exactAliases: [],
    summary: own.summary ?? "",
    ...(own.formula !== undefined && { formula: own.formula }),
    whenToUse: own.whenToUse ?? "",
    related: [],
    source: "",
  };
  switch (own.kind) {
    case "metric":
      return {
        ...described,
        kind: "metric",
        group: "metrics",
        phase: own.phase,
        better: own.better ?? "higher",
        tasks: own.tasks ?? "any",
        thresholdFree: true,
        misleadsOnImbalance: false,
      };
    case "loss":
      return { ...described, kind: "loss", group: "losses", tasks: own.tasks ?? "any", proper: true };
    case "model":
      return {
        ...described,
        kind: "model",
        group: "models",
        tasks: own.tasks ?? "any",
        givesProbabilities: true,
        calibrated: true,
      };
    case "technique":
    case "component":
    case "concept":
      return { ...described, kind: own.kind, group: "infrastructure" };
  }
}
