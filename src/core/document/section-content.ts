import type { Framework } from "../framework/framework.ts";
import { isSkeletonPrompt } from "../framework/skeleton.ts";
import { cuesOf, type Cues } from "./cues.ts";

/** What stands under one heading, up to the next. */
export interface SectionContent {
  /** No content: nothing but white space, rules, and prompts left as they were. */
  readonly isEmpty: boolean;
  readonly cues: Cues;
}

/** Reads a section's own text, already without comments and code; `hasCode` says that code was there. */
export function sectionContent(prose: string, hasCode: boolean, framework: Framework): SectionContent {
  return { isEmpty: !hasCode && !hasContent(prose, framework), cues: cuesOf(prose) };
}

function hasContent(prose: string, framework: Framework): boolean {
  for (const line of prose.matchAll(/[^\r\n]+/g)) {
    if (line[0].length > longestPromptLine || isContent(line[0], framework)) return true;
  }
  return false;
}

/** A line that is longer holds more than a label and a prompt. */
const longestPromptLine = 400;

function isContent(line: string, framework: Framework): boolean {
  const text = line.trim().replace(/^(?:(?:[-*+>]|\d{1,9}[.)])(?:\s+|$))*(?:\[[ xX]\](?:\s+|$))?/, "");
  if (text === "" || /^[-*_=\s]*$/.test(text)) return false;
  const labelled = /^\*\*[^*]+\*\*\s*[—–:-]?\s*([*_]?[^*_]*[*_]?)$/.exec(text);
  const prompt = labelled?.[1] ?? text;
  // A label alone, with nothing behind it, is not content either.
  return !(labelled && prompt === "") && !isSkeletonPrompt(prompt, framework);
}
