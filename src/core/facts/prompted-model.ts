import type { DesignDoc } from "../document/design-doc.ts";
import { sectionFact } from "../document/section-fact.ts";
import { textMemo } from "../document/text-memo.ts";
import { phrasePattern } from "./subject.ts";
import { isAtHome } from "./subject-mentions.ts";

/** Whether the model is one that somebody else trained and that is only prompted: it has no loss and no training. */
export function isPrompted(doc: DesignDoc): boolean {
  return doc.sections.some((_, index) => isAtHome(doc, index, ["model"]) && promptWords(doc, index));
}

const promptWords = sectionFact(({ text }) => read(text));

const read = textMemo((text: string) => prompted.test(text));

const prompted = phrasePattern([
  "prompt(?:s|ed|ing)?",
  "system prompt",
  "hosted (?:\\p{L}+ )?models?",
  "few shot",
  "zero shot",
  "gpt*",
  "llms?",
]);
