import type { DesignDoc } from "../document/design-doc.ts";
import { filledSections, placedFact, sectionFact } from "../document/section-fact.ts";
import { lowerCase } from "../document/lower-case.ts";
import { stepsAbove } from "../document/section-part.ts";
import type { StepId } from "../framework/step-id.ts";
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

/** Whether a design prompts what others trained and trains nothing itself: of what it reads no rows are labelled, split or made features. */
export function trainsNothing(doc: DesignDoc): boolean {
  return isPrompted(doc) && [...trainings(doc)].length === 0;
}

const trainings = filledSections(
  placedFact((place, of) => (stepsAbove(place).some(isOfModel) && of(trainingWords) ? [true] : [])),
);

const isOfModel = (step: StepId): boolean => step === "data" || step === "model" || step === "evaluation";

const trainingWords = sectionFact(({ text }) => trained.test(lowerCase(text)));

/** A model that was "pre-trained" was trained by others; "we train nothing" says it outright. */
const trained = phrasePattern([
  "(?<!pre.|pre)(?<!(?:not|no|never|without|nobody|nothing) (?:\\p{L}+ )?)(?:re ?)?train(?:ed|ing|s)?(?! nothing| no )",
  "(?<!(?:not|no|never|without|nobody|nothing) (?:\\p{L}+ )?)fine ?tun*",
  "lora|qlora|distil*",
  "(?<!не (?:\\p{L}+ )?|без (?:\\p{L}+ )?)(?:до|пере)?обуч*(?! нет)",
]);
