import type { DesignDoc } from "../document/design-doc.ts";
import { documentFact } from "../document/section-fact.ts";
import { topicCoverage } from "../document/topic-coverage.ts";

/**
 * Whether most steps that a design tells of stand under headings of its author's making ("Minding it", "Stuff we know"). In the
 * words of somebody who has words of his own for everything, less than half is understood.
 */
export const hasOwnHeadings = documentFact((doc: DesignDoc): boolean => {
  const coverage = topicCoverage(doc);
  const headed = coverage.filter(({ sections }) => sections.length > 0).length;
  const own = doc.sections.filter(
    ({ steps, isEmpty, kind }) => steps.length === 0 && !isEmpty && kind !== "label",
  );
  const length = own.reduce((sum, { ownRange }) => sum + ownRange.end - ownRange.start, 0);
  return headed * 2 < coverage.length && own.length > headed + 1 && length > atLength;
});

/** Letters: of notes a few words are as much as they say of anything. */
const atLength = 1_500;
