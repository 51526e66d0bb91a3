import * as z from "zod";
import { severities } from "../lint/finding.ts";
import type { Rule } from "../lint/rule.ts";

/** The name of the configuration file; the nearest one above a document counts. */
export const configFileName = ".loopboard.jsonc";

export const ruleSeveritySchema = z.enum(["off", ...severities]);

/** The schema of `.loopboard.jsonc`, with one entry a rule. Descriptions show up in the editor's completion. */
export function configSchema(rules: readonly Rule[]) {
  const ruleEntries = Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule).optional()]));
  return z.strictObject({
    $schema: z.string().optional().describe("Where the JSON Schema of this file is; for editors."),
    include: z
      .array(z.string())
      .optional()
      .describe(
        "Globs, relative to this file, of Markdown files that are design docs whatever they look like, for example `designs/**/*.md`.",
      ),
    exclude: z
      .array(z.string())
      .optional()
      .describe("Globs, relative to this file, of Markdown files that are never taken for design docs."),
    framework: z
      .string()
      .optional()
      .describe("The framework of the documents below this folder. A document's front matter wins."),
    rules: z
      .strictObject(ruleEntries)
      .optional()
      .describe('A severity for a rule, or a severity and options: `["warning", { … }]`.'),
  });
}

function ruleSchema(rule: Rule) {
  const withOptions = z.tuple([ruleSeveritySchema, z.strictObject(rule.options.shape).partial()]);
  return z
    .union([ruleSeveritySchema, withOptions])
    .describe(`${rule.summary} Default: \`${rule.severity}\`.`);
}
