import type { DesignDoc } from "../core/document/design-doc.ts";
import { filledSections, sectionStart } from "../core/document/section-fact.ts";
import { risksOf, type Risk } from "../core/facts/risks.ts";
import { defineRule, type Report } from "../core/lint/rule.ts";

export const unownedRisk = defineRule({
  id: "unowned-risk",
  summary: "A risk is listed, and nothing says what is done about it or by whom.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    for (const { index, found } of sectionsWithRisks(doc)) yield* reports(doc, index, found);
  },
});

const sectionsWithRisks = filledSections(risksOf);

function reports(doc: DesignDoc, index: number, risks: readonly Risk[]): readonly Report[] {
  const open = risks.filter(({ isAnswered }) => !isAnswered);
  if (open.length === 0) return [];
  if (open.length === risks.length && risks.length > 1)
    return risks.some(({ isTold }) => isTold) ? [] : bareList(doc, index, risks);
  // Among risks that mostly say what is done, the one that does not stands out; the other way round it may be our reading.
  return open.length * 2 > risks.length && !areMarked(risks)
    ? []
    : open.map((risk) => report(doc, index, risk));
}

/** Whether each that says what is done says it behind an arrow, and all others have nothing behind their few words. */
function areMarked(risks: readonly Risk[]): boolean {
  return risks.every(({ text, isAnswered, isTold }) =>
    isAnswered
      ? /→|->|=>/.test(text)
      : isTold !== true && !/[→:;,(–—]|->|=>|\. \S/.test(text) && text.length < 80,
  );
}

function report(doc: DesignDoc, index: number, { text, range, isTold }: Risk): Report {
  const start = sectionStart(doc, index);
  return {
    message: `The risk "${shortened(text)}" has no mitigation; expected what is done about it, or who owns it.`,
    range: { start: start + range.start, end: start + range.end },
    ...(isTold ? { severity: "info" as const } : {}),
  };
}

function bareList(doc: DesignDoc, index: number, risks: readonly Risk[]): readonly Report[] {
  const section = doc.sections[index];
  // The answers may stand in subsections or in a section of their own.
  if (!section || doc.sections.some(({ text, parent }) => parent === index || /mitigat|митиг/i.test(text)))
    return [];
  return [
    {
      message: `None of the ${risks.length} risks under "${section.text}" has a mitigation; expected what is done about each, or who owns it.`,
      range: section.textRange,
      severity: "info",
    },
  ];
}

function shortened(text: string): string {
  const plain = text
    .replace(/[*_`]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.:;]$/, "");
  return plain.length > 60 ? `${plain.slice(0, 57).trimEnd()}…` : plain;
}
