import type { DesignDoc } from "./design-doc.ts";
import { topicCoverage, type StepTopics } from "./topic-coverage.ts";

/** The framework's step that a place belongs to: the one of the innermost section around it that introduces any. */
export function stepAt(doc: DesignDoc, offset: number): StepTopics | undefined {
  let at = doc.sections.findLastIndex(({ range }) => range.start <= offset);
  while (at >= 0) {
    const index = at;
    const own = topicCoverage(doc).find(({ sections }) => sections.includes(index));
    if (own) return own;
    at = doc.sections[at]?.parent ?? -1;
  }
  return undefined;
}
