import type { DesignDoc } from "../document/design-doc.ts";
import type { TextEdit, TextRange } from "../document/text-range.ts";
import type { Framework } from "../framework/framework.ts";
import type { Rule } from "../lint/rule.ts";
import { completeComment } from "./complete-comment.ts";
import { completeFrontMatter } from "./complete-front-matter.ts";
import { completeStep } from "./complete-step.ts";
import { completeTerm } from "./complete-term.ts";
import { completeTopic } from "./complete-topic.ts";
import { isProse } from "./prose-place.ts";

/** Something that could be written at the cursor. */
export interface Completion {
  readonly kind: "step" | "topic" | "term" | "key" | "value" | "directive" | "rule";
  readonly label: string;
  readonly detail?: string;
  /** Markdown. */
  readonly documentation: string;
  /** What is replaced: it holds the cursor and stands on its line. */
  readonly range: TextRange;
  readonly newText: string;
  /** What is changed elsewhere in the document along with it. */
  readonly edits?: readonly TextEdit[];
  /** What the replaced text is compared with; it begins as that text does. */
  readonly filterText: string;
}

/** Where the cursor is. */
export interface CompletionPlace {
  readonly doc: DesignDoc;
  readonly offset: number;
  /** The cursor's line up to the cursor. */
  readonly before: string;
  /** The rest of the line. */
  readonly after: string;
  readonly rules: readonly Rule[];
  readonly frameworks: readonly Framework[];
}

/** What kinds of text can be completed; each says nothing where it does not apply. The first that speaks has its say. */
const inMarkdown: readonly ((place: CompletionPlace) => readonly Completion[])[] = [
  completeComment,
  completeStep,
  completeTopic,
  completeTerm,
];

/** What could be written at a place of a design doc, the most likely first. */
export function completions(
  doc: DesignDoc,
  offset: number,
  { rules, frameworks }: Pick<CompletionPlace, "rules" | "frameworks">,
): readonly Completion[] {
  const { line } = doc.lines.positionAt(offset);
  const before = doc.text.slice(doc.lines.lineStart(line), offset);
  const after = doc.text.slice(offset, doc.lines.lineEnd(line));
  const place = { doc, offset, before, after, rules, frameworks };
  if (isInFrontMatter(doc, offset)) return completeFrontMatter(place);
  if (doc.code.some(({ start, end }) => start < offset && offset <= end)) return [];
  if (!isProse(doc, offset)) return completeComment(place);
  const emptyLine = place.before.trim() === "";
  if (emptyLine) return [...completeStep(place), ...completeTopic(place)];
  for (const complete of inMarkdown) {
    const found = complete(place);
    if (found.length > 0) return found;
  }
  return [];
}

export function isInFrontMatter({ frontMatter, lines }: DesignDoc, offset: number): boolean {
  if (!frontMatter) return false;
  const last = lines.positionAt(frontMatter.range.end).line;
  const { line } = lines.positionAt(offset);
  return line > 0 && line < last;
}
