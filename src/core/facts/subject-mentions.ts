import type { DesignDoc } from "../document/design-doc.ts";
import { sectionFact, sectionStart } from "../document/section-fact.ts";
import { textMemo } from "../document/text-memo.ts";
import type { TextRange } from "../document/text-range.ts";
import type { StepId } from "../framework/step-id.ts";
import type { TermMatch } from "../framework/term-index.ts";
import { termsIn } from "../framework/terms.ts";
import { oneLineEach } from "./prose-lines.ts";
import type { Subject } from "./subject.ts";
import { subjects, type SubjectId } from "./subjects.ts";

/** Whether a design says something: outright, perhaps (and where), or not at all. */
export type Evidence =
  | { readonly kind: "said"; readonly range: TextRange }
  | { readonly kind: "suggested"; readonly range: TextRange }
  | { readonly kind: "absent" };

/** What a design says of a subject, from the headings, labels and prose of all of its sections. */
export function evidenceOf(doc: DesignDoc, id: SubjectId): Evidence {
  let suggestion: TextRange | undefined;
  for (let index = -1; index < doc.sections.length; index++) {
    const { said, saidAtHome, suggested } = mentions(doc, index)[id];
    const atHome = saidAtHome && isAtHome(doc, index, subjects[id].home) ? saidAtHome : undefined;
    const found = said ?? atHome;
    if (found) return { kind: "said", range: placed(doc, index, found) };
    const hint = saidAtHome ?? suggested;
    if (hint) suggestion ??= placed(doc, index, hint);
  }
  return suggestion ? { kind: "suggested", range: suggestion } : { kind: "absent" };
}

/** Whether a section, or the nearest one above it that introduces a step, belongs to one of these steps. */
export function isAtHome(doc: DesignDoc, index: number, home: readonly StepId[]): boolean {
  for (let at: number | undefined = index; at !== undefined; at = doc.sections[at]?.parent) {
    const steps = doc.sections[at]?.steps ?? [];
    if (steps.length > 0) return steps.some((step) => home.includes(step));
  }
  return false;
}

interface Mentions {
  readonly said: TextRange | undefined;
  readonly saidAtHome: TextRange | undefined;
  readonly suggested: TextRange | undefined;
}

type MentionsBySubject = Readonly<Record<SubjectId, Mentions>>;

const ids = Object.keys(subjects) as SubjectId[];

/** One fact for all subjects: the prose of a section is cut out once. */
const mentions = sectionFact<MentionsBySubject>((prose) => read(prose.text));

const read = textMemo((text: string): MentionsBySubject => {
  const prose = oneLineEach(text);
  const labels = labelsOf(text);
  const terms = termsIn(prose);
  return Object.fromEntries(
    ids.map((id) => [id, mentionsOf(prose, labels, terms, subjects[id])]),
  ) as unknown as MentionsBySubject;
});

function mentionsOf(
  prose: string,
  labels: readonly Label[],
  terms: readonly TermMatch[],
  subject: Subject,
): Mentions {
  const { labelsAtHome, termAtHome } = subject;
  const labelled = (pattern: RegExp): TextRange | undefined =>
    labels.find(({ text }) => pattern.test(text))?.range;
  const said = labelled(subject.labels) ?? firstMatch(prose, subject.said);
  // What is said outright needs no weaker words.
  if (said) return { said, saidAtHome: undefined, suggested: undefined };
  const saidAtHome =
    (labelsAtHome && labelled(labelsAtHome)) ??
    firstMatch(prose, subject.saidAtHome) ??
    termAtHome?.(terms, prose)?.range;
  return { said, saidAtHome, suggested: saidAtHome ? undefined : firstMatch(prose, subject.suggested) };
}

function firstMatch(text: string, pattern: RegExp): TextRange | undefined {
  const match = pattern.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

interface Label {
  readonly text: string;
  readonly range: TextRange;
}

/** `## Label`, `- **Label** — …`, `Label: …`, `| Label | …`. */
const label =
  /^[ \t]{0,8}(?:(?<heading>#{1,6})[ \t]+)?(?:(?:[-*+>]|\d{1,3}[.)])[ \t]+)?(?<mark>\*\*|__|\|[ \t]*)?(?<text>[^\s|:*_#][^|:*_\n]{0,60})(?<end>[:|*_—–]|$)/gmu;

function labelsOf(text: string): readonly Label[] {
  return [...text.matchAll(label)].flatMap(({ 0: whole, index, groups }): readonly Label[] => {
    const name = groups?.text?.trimEnd() ?? "";
    const isHeading = groups?.heading !== undefined || index === 0;
    if (!isHeading && groups?.mark === undefined && groups?.end !== ":") return [];
    if (!isHeading && groups?.end === "") return [];
    const start = index + whole.indexOf(name);
    return [{ text: name, range: { start, end: start + name.length } }];
  });
}

function placed(doc: DesignDoc, index: number, { start, end }: TextRange): TextRange {
  const offset = sectionStart(doc, index);
  return { start: offset + start, end: offset + end };
}
