import type { Framework } from "../framework/framework.ts";
import { isSkeletonPrompt } from "../framework/skeleton.ts";
import type { Comment } from "./design-doc.ts";
import { holdsAny, textWithout } from "./markdown-range.ts";
import type { TextRange } from "./text-range.ts";

/** Where a section's heading ends, and what is no prose in it. */
interface NotProse {
  readonly headingLength: number;
  readonly code: readonly TextRange[];
  readonly comments: readonly Comment[];
}

/** Whether the text of a section holds anything below its heading but white space, rules, comments, and prompts left as they were. */
export function hasContent(
  text: string,
  { headingLength, code, comments }: NotProse,
  framework: Framework,
): boolean {
  const own = { start: headingLength, end: text.length };
  if (holdsAny(own, code)) return true;
  const prose = textWithout(
    text,
    own,
    comments.map(({ range }) => range),
  );
  for (const line of prose.matchAll(/[^\r\n]+/g)) {
    if (line[0].length > longestPromptLine || isContent(line[0], framework)) return true;
  }
  return false;
}

/** A line that is longer holds more than a label and a prompt. */
const longestPromptLine = 400;

function isContent(line: string, framework: Framework): boolean {
  const text = withoutBars(line.trim()).replace(
    /^(?:(?:[-*+>]|\d{1,9}[.)])(?:\s+|$))*(?:\[[ xX]\](?:\s+|$))?/,
    "",
  );
  if (text === "" || /^[-*_=\s]*$/.test(text)) return false;
  const labelled = /^\*\*[^*]+\*\*\s*[—–:-]?\s*([*_]?[^*_]*[*_]?)$/.exec(text);
  const prompt = labelled?.[1] ?? text;
  // A label alone, with nothing behind it, is not content either.
  return !(labelled && prompt === "") && !isSkeletonPrompt(prompt, framework);
}

/** What a row says. */
function withoutBars(line: string): string {
  return line.includes("|") ? line.replace(/^[\s|]+/, "").replace(/[\s|]+$/, "") : line;
}
