import * as z from "zod";
import { ownTermSchema } from "../framework/own-term-schema.ts";
import { stepIds } from "../framework/step-id.ts";
import { ruleSeverities } from "../lint/finding.ts";
import { profiles } from "../lint/profile.ts";
import type { Rule } from "../lint/rule.ts";

const ruleSeveritySchema = z.enum(ruleSeverities);
const profileSchema = z.enum(profiles);

const paths = z.array(z.string());

/** The schema of `.loopboard.jsonc`, with one entry a rule. Descriptions show up in the editor's completion. */
export async function configSchema(rules: readonly Rule[]) {
  const choices = await choicesSchema(rules);
  return z.strictObject({
    $schema: z.string().optional().describe("Where the JSON Schema of this file is; for editors."),
    extends: z
      .union([z.string(), paths], { error: "expected a path or a list of paths in double quotes" })
      .optional()
      .describe(
        "Configurations that this one builds on, as paths relative to this file; what is said here wins. Their globs count from this file's folder.",
      ),
    include: paths
      .optional()
      .describe(
        "Globs, relative to this file, of Markdown files that are design docs whatever they look like, for example `designs/**/*.md`. A folder's name stands for all that is in it, and `!` before a glob leaves out what it matches.",
      ),
    exclude: paths
      .optional()
      .describe(
        "Globs, relative to this file, of Markdown files that are never taken for design docs, unless their front matter says so.",
      ),
    ...choices,
    frameworks: paths
      .optional()
      .describe(
        "Frameworks of your own: paths of JSON files, relative to this file, for example `house.loopboard-framework.json`.",
      ),
    vocabulary: z
      .strictObject({
        headings: headingsSchema.optional(),
        terms: z
          .array(ownTermSchema)
          .optional()
          .describe(
            'Terms of your own, known to completion, hovers and rules, for example `{ "kind": "metric", "name": "Basket uplift", "phase": "online" }`.',
          ),
      })
      .optional()
      .describe("Words of your own."),
    overrides: z
      .array(
        z.strictObject({
          files: paths.describe("Globs, relative to this file, of the documents that the rest holds for."),
          ...choices,
        }),
      )
      .optional()
      .describe("Other choices for some of the documents; a later entry wins over an earlier one."),
  });
}

const headingsSchema = z
  .strictObject(
    Object.fromEntries(stepIds.map((id) => [id, z.array(z.string()).optional()])) as Record<
      (typeof stepIds)[number],
      z.ZodOptional<z.ZodArray<z.ZodString>>
    >,
  )
  .describe('Headings that introduce a step in your documents, for example `{ "data": ["Signals"] }`.');

/** What may be chosen for all documents, and differently for some of them. */
async function choicesSchema(rules: readonly Rule[]) {
  const ruleEntries = await Promise.all(
    rules.map(async (rule) => [rule.id, (await ruleSchema(rule)).optional()] as const),
  );
  return {
    framework: z
      .string()
      .optional()
      .describe("The framework of the documents below this folder. A document's front matter wins."),
    profile: profileSchema
      .optional()
      .describe(
        "What documents are held to: `interview` for an answer of 45 minutes, `team` for a doc to build from. Default: `team`.",
      ),
    rules: z
      .strictObject(Object.fromEntries(ruleEntries))
      .optional()
      .describe('A severity for a rule, or a severity and options: `["warning", { … }]`.'),
  };
}

async function ruleSchema(rule: Rule) {
  const withOptions = z.tuple([ruleSeveritySchema, await optionsSchema(rule)]);
  return z
    .union([ruleSeveritySchema, withOptions])
    .describe(`${rule.summary} Default: \`${rule.severity}\`.`);
}

/** Options that are left out are as the rule has them by default. */
async function optionsSchema({ options }: Rule) {
  if (!options) return z.strictObject({});
  const { shape } = await options.schema();
  const entries = Object.entries<z.ZodType>(shape);
  return z.strictObject(
    Object.fromEntries(entries.map(([key, schema]) => [key, schema.default(options.defaults[key])])),
  );
}
