import type { Framework } from "../framework/framework.ts";
import { isSkeletonPrompt } from "../framework/skeleton.ts";
import type { TopicPhrases, TopicSign } from "./topic-signs.ts";
import { isOwedAnswer } from "./denied.ts";
import { everyMatch } from "./every-match.ts";
import { innerLabelStarts } from "./inner-labels.ts";
import { wordsOf } from "./words.ts";

/** A line taken apart: `- **Label** — body`, `Label: body`, `| Label | body |`. */
const labelledLine =
  /^(?<mark>(?:[ \t]|>|[-*+](?=\s)|\d{1,3}[.)](?=\s)|\[[ xX]\](?=\s))*)(?:\*\*(?<bold>[^*\n]{1,80})\*\*:?|__(?<under>[^_\n]{1,80})__:?|(?<plain>[^\s:|*_#][^:|*_\n]{0,50}):(?=\s|$)|\|(?<cell>[^|\n]{1,80})\|)[ \t—–:-]*(?<body>.*)$/u;

/** The topics that a paragraph, item or row names in its labels. */
export interface LabelSigns {
  /** Of labels that are answered. */
  readonly answered: readonly TopicSign[];
  /** Of a bare label at its end: answered if what stands below {@link continues} it. */
  readonly open: readonly TopicSign[];
}

/** The topics that labelled items, lines and rows name and answer. */
export function labelSigns(lines: readonly LabelledLine[], labels: TopicPhrases): LabelSigns {
  const answered: TopicSign[] = [];
  const open: TopicSign[] = [];
  for (const [index, { line, start, label, isBare, isOpen, isInner }] of lines.entries()) {
    if (label === undefined) continue;
    const next = lines[index + 1]?.line;
    if (isBare ? next !== undefined && !continues(next) : isOpen) continue;
    const named = labelsIn(label, start + line.indexOf(label), labels);
    // It answers its topic in the step, but is no sign of a text that goes through its topics by their labels.
    const signs = isInner ? named.map((sign): TopicSign => ({ ...sign, kind: "term" })) : named;
    (isBare && next === undefined ? open : answered).push(...signs);
  }
  return { answered, open };
}

/** Whether the line below a bare label answers it. */
export function continues(next: string): boolean {
  return next.trim() !== "" && !labelledLine.test(next) && !/^\s*#/.test(next);
}

/** A prompt left as it was, or a placeholder. */
function isOpen(body: string, framework: Framework): boolean {
  if (body.length > longestPrompt) return false;
  const answer = body.replace(/[\s|]+$/, "");
  return (
    /^[\s|*_([<]*(?:tbd|todo|tba|fixme|xxx|\?+|\.{3}|…)?[\s|*_.)\]>]*$/i.test(answer) ||
    isOwedAnswer(answer) ||
    isSkeletonPrompt(answer, framework)
  );
}

/** A longer line says more than a prompt or a placeholder does. */
const longestPrompt = 400;

/** The topics that a label or heading names; `offset` is added to their places. */
export function labelsIn(label: string, offset: number, labels: TopicPhrases): readonly TopicSign[] {
  const words = wordsOf(label);
  if (words.length > longestLabel) return [];
  return words.flatMap((word, at) =>
    labels.allAt(words, at).map(({ meaning: { topic, phrase }, length }): TopicSign => {
      const end = words[at + length - 1]?.end ?? word.end;
      return { topic, kind: "label", phrase, range: { start: offset + word.start, end: offset + end } };
    }),
  );
}

/** In words; a longer one is a sentence. */
const longestLabel = 8;

/** The text without the comments behind a place. Every place stays where it is. */
export function withoutComments(text: string, from: number): string {
  if (!text.includes("<!--", from)) return text;
  const blanked = text
    .slice(from)
    .replace(/<!--[^]*?(?:-->|$)/g, (comment) =>
      comment.replace(/[^\r\n]+/g, (line) => " ".repeat(line.length)),
    );
  return text.slice(0, from) + blanked;
}

/** The text without the lines that are still open, every place unchanged. */
export function answered(text: string, lines: readonly LabelledLine[]): string {
  let result = "";
  for (const line of lines) result = result.padEnd(line.start, "\n") + (isAnswered(line) ? line.line : "");
  return result.padEnd(text.length, "\n");
}

/** Whether a line says something, and is neither a bare label nor still open. */
export function isAnswered({ line, isBare, isOpen }: LabelledLine): boolean {
  return !isOpen && (!isBare || line.includes("|"));
}

/** A line of a paragraph, item or row, and what stands in it behind its label and marks. */
export interface LabelledLine {
  readonly line: string;
  readonly start: number;
  readonly label: string | undefined;
  /** Nothing stands behind the label. */
  readonly isBare: boolean;
  /** A prompt left as it was, or a placeholder. */
  readonly isOpen: boolean;
  /** Behind a sentence in the same line. */
  readonly isInner: boolean;
}

/** The lines of a text that are not empty; a label within one starts another. */
export function labelledLines(text: string, framework: Framework): readonly LabelledLine[] {
  return everyMatch(text, filledLine).flatMap(({ 0: line, index }) => {
    const starts = [0, ...innerLabelStarts(line)];
    return starts.map((start, at): LabelledLine => {
      const part = line.slice(start, starts[at + 1]);
      return { ...taken(part, framework), line: part, start: index + start, isInner: at > 0 };
    });
  });
}

/** A line apart. */
function taken(line: string, framework: Framework): Pick<LabelledLine, "label" | "isBare" | "isOpen"> {
  const groups = labelledLine.exec(line)?.groups;
  const body = groups?.body ?? line.replace(/^[\s>*+-]+/, "");
  return {
    label: groups && (groups.bold ?? groups.under ?? groups.plain ?? groups.cell ?? ""),
    isBare: body.trim() === "",
    isOpen: isOpen(body, framework),
  };
}

const filledLine = /[^\r\n]+/g;
