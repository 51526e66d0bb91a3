import type { DesignDoc } from "../document/design-doc.ts";
import { filledSections, placedFact, sectionFact } from "../document/section-fact.ts";
import { lowerCase } from "../document/lower-case.ts";
import { stepsAbove } from "../document/section-part.ts";
import { phrasePattern } from "./phrase-pattern.ts";

/** Whether the model is one that somebody else trained and that is only prompted: it has no loss and no training. */
export function isPrompted(doc: DesignDoc): boolean {
  return [...promptedModels(doc)].length > 0;
}

const promptedModels = filledSections(
  placedFact((place, of) => (stepsAbove(place).includes("model") && of(promptWords) ? [true] : [])),
);

const promptWords = sectionFact(({ text }) => prompted.test(lowerCase(text)));

const prompted = phrasePattern([
  "prompt(?:s|ed|ing)?",
  "system prompt",
  "hosted (?:\\p{L}+ )?models?",
  "few shot",
  "zero shot",
  "gpt*",
  "llms?",
]);
