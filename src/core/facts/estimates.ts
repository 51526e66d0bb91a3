import type { DesignDoc } from "../document/design-doc.ts";
import { filledSections, sectionFact, sectionStart } from "../document/section-fact.ts";
import type { TextRange } from "../document/text-range.ts";
import type { Estimate } from "../quantity/estimate.ts";
import { findEstimates } from "../quantity/find-estimates.ts";

/** The arithmetic of a section of which something can be said. Places count from the section's start. */
const estimatesOf = sectionFact(({ text }): readonly Estimate[] =>
  findEstimates(text).filter(({ kind }) => kind !== "unknown"),
);

const sectionsWithEstimates = filledSections(estimatesOf);

/** The arithmetic of the sections that touch a range (of all of them, by default). Places are the document's. */
export function estimatesIn(
  doc: DesignDoc,
  { start, end }: TextRange = { start: 0, end: doc.source.length },
): readonly Estimate[] {
  const found: Estimate[] = [];
  for (const { index, found: own } of sectionsWithEstimates(doc)) {
    const from = sectionStart(doc, index);
    const to = doc.sections[index]?.ownRange.end ?? doc.sections[0]?.headingRange.start ?? doc.source.length;
    if (from > end || to < start) continue;
    for (const estimate of own) found.push(moved(estimate, from));
  }
  return found;
}

function moved(estimate: Estimate, by: number): Estimate {
  const shift = (range: TextRange): TextRange => ({ start: range.start + by, end: range.end + by });
  return { ...estimate, range: shift(estimate.range), resultRange: shift(estimate.resultRange) };
}
