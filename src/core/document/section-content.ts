import type { Framework } from "../framework/framework.ts";
import { isSkeletonPrompt } from "../framework/skeleton.ts";
import { cuesOf, type Cues } from "./cues.ts";
import type { MarkdownFacts } from "./markdown-facts.ts";
import { holdsAny, textWithout } from "./markdown-range.ts";
import type { TextRange } from "./text-range.ts";

/** What stands under one heading, up to the next. */
export interface SectionContent {
  /** No content: nothing but white space, rules, comments, and prompts left as they were. */
  readonly isEmpty: boolean;
  readonly cues: Cues;
}

export interface ContentReader {
  readonly read: (range: TextRange) => SectionContent;
  /** What was read, by the text it was read from: a keystroke changes one section, the others need not be read again. */
  readonly contents: ReadonlyMap<string, SectionContent>;
}

/** Reads the content of ranges of a document; takes over what an earlier version of it had read. */
export function contentReader(
  text: string,
  { code, comments }: Pick<MarkdownFacts, "code" | "comments">,
  framework: Framework,
  previous?: { readonly framework: Framework; readonly contents: ContentReader["contents"] },
): ContentReader {
  const known = previous?.framework === framework ? previous.contents : undefined;
  const contents = new Map<string, SectionContent>();
  const hidden = [...code, ...comments.map((comment) => comment.range)].sort((a, b) => a.start - b.start);
  const read = (range: TextRange): SectionContent => {
    const prose = textWithout(text, range, hidden);
    const hasCode = holdsAny(range, code);
    const key = `${hasCode ? "+" : "-"}${prose}`;
    const content = contents.get(key) ?? known?.get(key) ?? readContent(prose, hasCode, framework);
    contents.set(key, content);
    return content;
  };
  return { read, contents };
}

/** Reads prose that is already without comments and code. */
function readContent(prose: string, hasCode: boolean, framework: Framework): SectionContent {
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
