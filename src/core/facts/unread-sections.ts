import type { DesignDoc } from "../document/design-doc.ts";
import { linesBelow } from "../document/prose-lines.ts";
import { filledSections, placedFact } from "../document/section-fact.ts";
import { headingsAbove, stepsAbove } from "../document/section-part.ts";
import { stepsSpokenOf } from "../document/spoken-steps.ts";
import { vocabularies } from "../framework/vocabulary.ts";
import { worry } from "./told-risks.ts";

/**
 * Sections under a heading of the author's own that say a good deal and of which no step was understood: what is not found in the
 * others may stand there, in words that nobody foresaw. Summaries, risks and the like are known for what they are.
 */
const unread = filledSections(
  placedFact((place, of): readonly true[] => {
    if (!place || place.role === "title" || stepsAbove(place).length > 0 || of(stepsSpokenOf).length > 0)
      return [];
    const length = of(linesBelow).reduce((sum, { line }) => sum + line.text.length, 0);
    return length >= goodDeal && !isOfNoStep(headingsAbove(place)) ? [true] : [];
  }),
);

/** Letters: some fifty words. */
const goodDeal = 300;

/** Whether such a section stands behind the first that has a step; those before it lead to the rest. */
export function hasUnreadSection(doc: DesignDoc, where: "before" | "behind"): boolean {
  const first = doc.sections.findIndex(({ steps }) => steps.length > 0);
  return unread(doc).some(({ index }) => (where === "behind" ? index > first : first < 0 || index < first));
}

/** Whether a heading (in small letters, with those above it) is none of a step, whatever stands below it. */
function isOfNoStep(headings: string): boolean {
  const own = headings.split(" / ").at(-1) ?? "";
  return (
    neutral.has(own.replaceAll("-", " ").replace(/[^\p{L} ]/gu, "")) || worry.test(own) || leads.test(own)
  );
}

const neutral: ReadonlySet<string> = new Set(vocabularies.flatMap((vocabulary) => vocabulary.neutral));

/** What comes first or last in a text, and who does what until when. */
const leads =
  /\b(?:summary|tl;?dr|abstract|context|background|stor(?:y|ies)|minute|why|introduction|status|consequences|questions?|decisions?|who does|plan|timeline|history|cost|costs|money|glossary|terms|people|team|roles|law)\b|(?<![а-яё])(?:контекст|итог|кратко|риск|вопрос|план|сроки)/;
