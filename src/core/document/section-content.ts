import type { Framework } from "../framework/framework.ts";
import { isSkeletonPrompt } from "../framework/skeleton.ts";
import { cuesOf, type Cues } from "./cues.ts";
import type { Comment } from "./design-doc.ts";
import { holdsAny, textWithout } from "./markdown-range.ts";
import type { TextRange } from "./text-range.ts";

/** What stands under one heading, up to the next. */
export interface SectionContent {
  /** No content: nothing but white space, rules, comments, and prompts left as they were. */
  readonly isEmpty: boolean;
  readonly cues: Cues;
}

/** Where a section's heading ends, and what is no prose in it. */
interface NotProse {
  readonly headingLength: number;
  readonly code: readonly TextRange[];
  readonly comments: readonly Comment[];
}

/** Reads the text of a section below its heading. */
export function readContent(
  text: string,
  { headingLength, code, comments }: NotProse,
  framework: Framework,
): SectionContent {
  const own = { start: headingLength, end: text.length };
  const hidden = [...code, ...comments.map((comment) => comment.range)].sort((a, b) => a.start - b.start);
  const prose = textWithout(text, own, hidden);
  return { isEmpty: !holdsAny(own, code) && !hasContent(prose, framework), cues: cuesOf(prose) };
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
