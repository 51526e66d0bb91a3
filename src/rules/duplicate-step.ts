import type { DesignDoc, Section } from "../core/document/design-doc.ts";
import { newlineOf } from "../core/document/newline.ts";
import { outlineFact } from "../core/document/outline-fact.ts";
import { sectionRemoval } from "../core/document/section-removal.ts";
import type { Fix } from "../core/lint/finding.ts";
import { defineRule, type Report } from "../core/lint/rule.ts";

export const duplicateStep = defineRule({
  id: "duplicate-step",
  summary: "Two sections of the same name introduce the same step.",
  severity: "warning",
  fixable: true,
  *check({ doc }) {
    for (const [first, second] of twins(doc)) {
      const [earlier, section] = [doc.sections[first], doc.sections[second]];
      if (earlier && section) yield report(doc, earlier, section);
    }
  },
});

/** A step may well be spread over several headings ("Labels", "Features"); twice the same name is a slip. */
const twins = outlineFact(({ sections }) => {
  const first = new Map<string, number>();
  return sections.flatMap(({ kind, steps, parent, text }, index): readonly (readonly [number, number])[] => {
    // Whoever labels paragraphs may go on with the same label in the next one.
    if (steps.length === 0 || kind === "label") return [];
    const key = `${String(parent)} ${text.toLowerCase()}`;
    const earlier = first.get(key);
    if (earlier !== undefined) return [[earlier, index]];
    first.set(key, index);
    return [];
  });
});

function report(doc: DesignDoc, earlier: Section, section: Section): Report {
  const line = doc.lines.positionAt(earlier.headingRange.start).line + 1;
  return {
    message: `"${section.text}" is a second section of the same name as the one on line ${line}; expected one section, or two names that tell them apart.`,
    range: section.textRange,
    related: [{ range: earlier.textRange, message: "The first section of this name" }],
    fixes: () => [mergeFix(doc, earlier, section)],
  };
}

/** Moves what stands under the second heading to the end of the first section and drops the heading. */
function mergeFix(doc: DesignDoc, earlier: Section, section: Section): Fix {
  const body = doc.text.slice(section.headingRange.end, section.range.end).trim();
  const newline = newlineOf(doc);
  const end = earlier.range.start + doc.text.slice(earlier.range.start, earlier.range.end).trimEnd().length;
  const removal = { range: sectionRemoval(doc, section), newText: "" };
  const insertion = { range: { start: end, end }, newText: `${newline}${newline}${body}` };
  return {
    title: `Move its text into the first "${earlier.text}" and remove this heading`,
    safety: "suggested",
    edits: body === "" ? [removal] : [insertion, removal],
  };
}
