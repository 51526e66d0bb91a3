import * as z from "zod";
import type { DesignDoc, Section } from "../core/document/design-doc.ts";
import { stepTitle, skeletonOf } from "../core/framework/step-text.ts";
import type { Fix } from "../core/lint/finding.ts";
import { defineRule } from "../core/lint/rule.ts";

export const emptyStep = defineRule({
  id: "empty-step",
  summary: "A step has a heading and nothing under it.",
  severity: "warning",
  fixable: true,
  options: z.strictObject({}),
  *check({ doc }) {
    for (const section of doc.sections) {
      if (section.steps.length === 0 || !section.isEmpty) continue;
      const titles = section.steps.map((id) => stepTitle(doc.framework, id)).join(" and ");
      const isOnlySection = section.steps.some((id) => statusOf(doc, id) === "empty");
      yield {
        message: `"${section.text}" has nothing under it yet; expected an answer for the step ${titles}.`,
        range: section.textRange,
        // The step is answered elsewhere: this is a leftover heading, not a hole in the design.
        severity: isOnlySection ? "warning" : "info",
        fixes: skeletonFix(doc, section),
      };
    }
  },
});

function statusOf(doc: DesignDoc, id: string): string | undefined {
  return doc.steps.find((step) => step.id === id)?.status;
}

/** Writes the step's prompts under the heading, unless they (or a comment) stand there already. */
function skeletonFix(doc: DesignDoc, section: Section): readonly Fix[] {
  const below = doc.text.slice(section.headingRange.end, section.range.end);
  const [step] = section.steps;
  if (below.trim() !== "" || step === undefined) return [];
  const newline = doc.text.includes("\r\n") ? "\r\n" : "\n";
  const skeleton = skeletonOf(doc.framework, step).replaceAll("\n", newline);
  const isLast = section.range.end >= doc.text.length;
  return [
    {
      title: `Insert the prompts of ${stepTitle(doc.framework, step)}`,
      safety: "suggested",
      edits: [
        {
          range: { start: section.headingRange.end, end: section.range.end },
          newText: `${newline}${newline}${skeleton}${newline}${isLast ? "" : newline}`,
        },
      ],
    },
  ];
}
