import type { DesignDoc, StepStatus } from "../core/document/design-doc.ts";
import type { Review } from "../core/lint/review.ts";

/** All that is ever said of a file, as plain data: what formats print, and what can be kept for the next run. */
export interface FileReview extends Review {
  /** The id of the document's own. */
  readonly framework: string;
  /** Those of its framework, in order. */
  readonly steps: readonly ReviewedStep[];
}

interface ReviewedStep {
  readonly id: string;
  readonly status: StepStatus;
  readonly headings: readonly StepHeading[];
}

interface StepHeading {
  /** An offset in the text. */
  readonly start: number;
  readonly text: string;
}

export function fileReview(doc: DesignDoc, review: Review): FileReview {
  const headingAt = (index: number): readonly StepHeading[] => {
    const section = doc.sections[index];
    return section ? [{ start: section.headingRange.start, text: section.text }] : [];
  };
  const steps = doc.outline.map(({ step, status, sections }) => ({
    id: step.id,
    status,
    headings: sections.flatMap(headingAt),
  }));
  return { ...review, framework: doc.framework.id, steps };
}
