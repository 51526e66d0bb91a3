import * as z from "zod";
import { stepIds } from "./step-id.ts";

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: "an id is lower-case words joined by hyphens" });
const line = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\r\n]*$/, { error: "the text must stand on one line" });

const topicSchema = z.strictObject({
  id,
  label: line.describe("Name of the topic, in bold in the skeleton."),
  // Emphasis marks inside would end the italics that tell a prompt from an answer.
  prompt: line
    .regex(/^[^*_]*$/, { error: "a prompt stands in italics and cannot hold * or _" })
    .describe("A question to answer."),
});

const stepSchema = z.strictObject({
  id,
  title: line,
  covers: z
    .array(z.enum(stepIds))
    .describe(
      "Which of the seven steps this step covers; none for a section that only stands in the skeleton.",
    ),
  headings: z
    .array(line)
    .optional()
    .describe(
      "Other headings that mean this very step, where several steps of the framework cover the same one of the seven.",
    ),
  part: line.optional().describe("A heading above this step and its neighbours of the same part."),
  purpose: line.describe("What the step is for, in one or two sentences."),
  topics: z.array(topicSchema),
});

/** A framework as its author writes it, built in or in a workspace. */
export const frameworkSchema = z
  .strictObject({
    $schema: z.string().optional().describe("Where the JSON Schema of this file is; for editors."),
    id: id.describe("How documents and configurations name the framework."),
    title: line,
    steps: z.array(stepSchema).min(1),
  })
  .refine(({ steps }) => new Set(steps.map((step) => step.id)).size === steps.length, {
    error: "each step needs an id of its own",
  })
  .describe("A way of outlining an ML system design.");

/** A framework as a file of it holds it. */
export type FrameworkFile = z.output<typeof frameworkSchema>;
