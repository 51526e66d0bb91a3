import type { DesignDoc, Section } from "../core/document/design-doc.ts";
import { newlineOf } from "../core/document/newline.ts";
import { outlineStepsOf } from "../core/document/outline.ts";
import { outlineFact } from "../core/document/outline-fact.ts";
import { untouchedPrompts } from "../core/document/untouched-prompts.ts";
import type { FrameworkStep } from "../core/framework/framework.ts";
import type { Fix } from "../core/lint/finding.ts";
import { defineRule } from "../core/lint/rule.ts";

export const emptyStep = defineRule({
  id: "empty-step",
  summary: "A step has a heading and nothing under it.",
  severity: "warning",
  fixable: true,
  *check({ doc }) {
    for (const index of emptySections(doc)) {
      const section = doc.sections[index];
      const steps = outlineStepsOf(doc, index);
      if (!section) continue;
      const titles = steps.map(({ step }) => step.title).join(" and ");
      const isOnlySection = steps.some(({ status }) => status === "empty");
      yield {
        message: messageFor(doc, section, titles),
        range: section.textRange,
        // The step is answered elsewhere: this is a leftover heading, not a hole in the design.
        severity: isOnlySection ? "warning" : "info",
        fixes: () => skeletonFix(doc, section, steps[0]?.step),
      };
    }
  },
});

function messageFor(doc: DesignDoc, { text, headingRange, range }: Section, titles: string): string {
  const below = doc.source.slice(headingRange.end, range.end);
  // Who sees seven questions there would not understand that there is nothing.
  const [prompt] = untouchedPrompts(below, doc.framework);
  if (prompt) return `"${text}" has only prompts under it; expected answers in their place.`;
  const step = titles.toLowerCase() === text.toLowerCase() ? "this step" : `the step ${titles}`;
  return `"${text}" has nothing under it yet; expected an answer for ${step}.`;
}

/** Those that belong to a step. */
const emptySections = outlineFact((doc) =>
  doc.sections.flatMap(({ isEmpty }, index) =>
    isEmpty && outlineStepsOf(doc, index).length > 0 ? [index] : [],
  ),
);

/** Writes the step's prompts under the heading, unless they (or a comment) stand there already. */
function skeletonFix(doc: DesignDoc, section: Section, step: FrameworkStep | undefined): readonly Fix[] {
  const below = doc.text.slice(section.headingRange.end, section.range.end);
  if (below.trim() !== "" || step === undefined) return [];
  const newline = newlineOf(doc);
  const skeleton = step.skeleton.replaceAll("\n", newline);
  const isLast = section.range.end >= doc.text.length;
  return [
    {
      title: `Insert the prompts of ${step.title}`,
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
