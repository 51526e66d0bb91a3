import type { Framework } from "../framework/framework.ts";
import type { Term } from "../framework/term.ts";
import type { Glossary } from "../framework/glossary.ts";
import type { TermMatch } from "../framework/term-index.ts";
import { topicVocabularies, type TopicCues } from "../framework/topic-vocabulary.ts";
import {
  answered,
  continues,
  isAnswered,
  type LabelledLine,
  labelledLines,
  type LabelSigns,
  labelSigns,
  labelsIn,
} from "./labelled-lines.ts";
import { phraseIndex } from "./phrase-index.ts";
import { glossaryMemo } from "./glossary-memo.ts";
import { termsIn, wordsIn } from "./line-words.ts";
import { lineFact, type PlacedLine, type ProseLine } from "./prose-lines.ts";
import type { TextRange } from "./text-range.ts";
import { codeAt } from "./characters.ts";
import { deniesAnything, isOwed } from "./denied.ts";
import { wordsOf, type Word } from "./words.ts";

/**
 * How much a place tells of a topic: a label names it, a clear phrase tells anywhere, a cue in the topic's step and among
 * several elsewhere, a number's unit and a term of the glossary in the step only (log loss is a metric elsewhere), hints two by two.
 */
export type SignKind = "label" | "clear" | "cue" | "term" | "hint";

/** A place in a text that speaks of a topic. Places count from the start of the text. */
export interface TopicSign {
  readonly topic: string;
  readonly kind: SignKind;
  /** What was found, to tell two hints from one that stands there twice. */
  readonly phrase: string;
  readonly range: TextRange;
}

/** A sign and where the text that its place counts from starts. */
export interface PlacedSign {
  readonly sign: TopicSign;
  readonly start: number;
}

export interface TopicReader {
  /** The signs in the lines below a heading: those of a kind in the order in which they stand. */
  readonly inLines: (lines: readonly PlacedLine[]) => readonly PlacedSign[];
  /** The signs in a heading's own words. */
  readonly inHeading: (text: string, glossary: Glossary) => readonly TopicSign[];
}

/** Reads with the topics of a framework: those that the vocabulary does not know are known by their label. */
export function topicReader(framework: Framework): TopicReader {
  const known = readers.get(framework);
  if (known) return known;
  const labels = phraseIndex(labelPhrases(framework));
  const signsOf = lineFact((line) => lineSigns(line, framework, labels));
  const reader: TopicReader = {
    inLines: (lines) => signsOfAll(lines, signsOf),
    inHeading: glossaryMemo(
      (text, glossary) => {
        const { phrases, terms } = saidIn({ text, words: wordsOf(text), terms: glossary.termsIn(text) });
        return firstOfEach([...labelsIn(text, 0, labels), ...phrases, ...terms]);
      },
      undefined,
      true,
    ),
  };
  readers.set(framework, reader);
  return reader;
}

const readers = new WeakMap<Framework, TopicReader>();

/** What one paragraph, item or row says; places count from its start. */
interface LineSigns extends ProseSigns {
  readonly labels: LabelSigns;
  readonly firstLine: string;
}

function lineSigns(line: ProseLine, framework: Framework, labels: TopicPhrases): LineSigns {
  const lines = labelledLines(line.raw, framework);
  const { phrases, terms } = saidIn(proseOf(line, lines));
  return { phrases, terms, labels: labelSigns(lines, labels), firstLine: lines[0]?.line ?? "" };
}

/** A line without what is still open in it. */
function proseOf(line: ProseLine, lines: readonly LabelledLine[]): Prose {
  if (lines.every(isAnswered)) return { text: line.text, words: wordsIn(line), terms: termsIn(line) };
  const text = answered(line.raw, lines);
  const words = wordsIn(line).filter(({ start }) => codeAt(text, start) === codeAt(line.text, start));
  return { text, words, terms: line.glossary.termsAmong(text, words) };
}

function signsOfAll(
  lines: readonly PlacedLine[],
  signsOf: (line: ProseLine) => LineSigns,
): readonly PlacedSign[] {
  const placed: PlacedSign[] = [];
  let index = 0;
  for (const { line, start } of lines) {
    const { labels, phrases, terms } = signsOf(line);
    const next = lines[++index];
    const isContinued = labels.open.length > 0 && next && continues(signsOf(next.line).firstLine);
    for (const sign of labels.answered) placed.push({ sign, start });
    if (isContinued) for (const sign of labels.open) placed.push({ sign, start });
    for (const sign of phrases) placed.push({ sign, start });
    for (const sign of terms) placed.push({ sign, start });
  }
  return placed;
}

/** The sign with its place moved. */
export function movedSign(sign: TopicSign, by: number): TopicSign {
  return { ...sign, range: { start: sign.range.start + by, end: sign.range.end + by } };
}

/** Phrases, and of which topic each tells how much. */
export type TopicPhrases = ReturnType<typeof phraseIndex<Mark>>;

export interface Mark {
  readonly topic: string;
  readonly kind: SignKind | "unit";
  readonly phrase: string;
}

function* labelPhrases(framework: Framework): Iterable<readonly [string, Mark]> {
  for (const [topic, { labels }] of vocabulary()) {
    for (const phrase of labels) yield [phrase, { topic, kind: "label", phrase }];
  }
  for (const { id, label } of framework.steps.flatMap((step) => step.topics)) {
    const phrase = wordsOf(label)
      .map(({ word }) => word.text)
      .join(" ");
    yield [phrase, { topic: id, kind: "label", phrase }];
  }
}

function* vocabulary(): Iterable<readonly [string, TopicCues]> {
  for (const { topics } of topicVocabularies) yield* Object.entries(topics);
}

function* cuePhrases(): Iterable<readonly [string, Mark]> {
  for (const [topic, { anywhere, cues, hints, units }] of vocabulary()) {
    for (const phrase of anywhere ?? []) yield [phrase, { topic, kind: "clear", phrase }];
    for (const phrase of cues ?? []) yield [phrase, { topic, kind: "cue", phrase }];
    for (const phrase of hints ?? []) yield [phrase, { topic, kind: "hint", phrase }];
    for (const phrase of units ?? []) yield [phrase, { topic, kind: "unit", phrase }];
  }
}

let cues: TopicPhrases | undefined;

/** A text with its words and the terms that it names. */
interface Prose {
  readonly text: string;
  readonly words: readonly Word[];
  readonly terms: readonly TermMatch[];
}

interface ProseSigns {
  readonly phrases: readonly TopicSign[];
  readonly terms: readonly TopicSign[];
}

/** What a text says of topics, without those that it only says to be missing still. */
function saidIn(prose: Prose): ProseSigns {
  const signs = allSigns(prose);
  const { text } = prose;
  if (!deniesAnything(text)) return signs;
  const said = ({ range }: TopicSign) => !isOwed(text, range);
  return { phrases: signs.phrases.filter(said), terms: signs.terms.filter(said) };
}

function allSigns({ text, words, terms }: Prose): ProseSigns {
  // Built at the first document: a process that reads none does not pay for it.
  cues ??= phraseIndex(cuePhrases());
  const signs: TopicSign[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = cues.allAt(words, at);
    for (const { meaning, length } of found) {
      const sign = signOf(meaning, words, at, length, text);
      if (sign) signs.push(sign);
    }
    const word = words[at];
    if (found.length === 0 && word && isDigit(codeAt(text, word.start)))
      signs.push(...gluedUnits(word, text, cues));
  }
  return { phrases: signs, terms: termSigns(terms) };
}

function signOf(
  { topic, kind, phrase }: Mark,
  words: readonly Word[],
  at: number,
  length: number,
  text: string,
): TopicSign | undefined {
  const first = words[at];
  const last = words[at + length - 1];
  if (!first || !last) return undefined;
  if (kind !== "unit") return { topic, kind, phrase, range: { start: first.start, end: last.end } };
  const number = numberBefore(words, at, text);
  return number && { topic, kind: "term", phrase, range: { start: number.start, end: last.end } };
}

/** The number that a unit belongs to: `30M active cards`, `1,400 QPS`. */
function numberBefore(words: readonly Word[], at: number, text: string): Word | undefined {
  for (let back = 1; back <= 3; back++) {
    const before = words[at - back];
    const after = words[at - back + 1];
    if (!before || !after || !/^[ \t,.~≈]{1,3}$/.test(text.slice(before.end, after.start))) return undefined;
    if (/^\d/.test(before.word.text)) return before;
  }
  return undefined;
}

/** `80ms`: a unit written without a space. */
function gluedUnits(word: Word, text: string, index: TopicPhrases): readonly TopicSign[] {
  const unit = /^\d+(\p{L}+)$/u.exec(text.slice(word.start, word.end))?.[1];
  if (!unit) return [];
  const { start, end } = word;
  return index
    .allAt(wordsOf(unit), 0)
    .flatMap(({ meaning: { topic, kind, phrase }, length }) =>
      kind === "unit" && length === 1
        ? [{ topic, kind: "term" as const, phrase, range: { start, end } }]
        : [],
    );
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function termSigns(terms: readonly TermMatch[]): readonly TopicSign[] {
  const signs: TopicSign[] = [];
  for (const { term, range } of terms)
    for (const topic of topicsOfTerm(term)) signs.push({ topic, kind: "term", phrase: term.id, range });
  return signs;
}

let topicsByTerm: ReadonlyMap<string, readonly string[]> | undefined;
/** Terms are immutable, and the same few are met over and over. */
const topicsOf = new WeakMap<Term, readonly string[]>();

function topicsOfTerm(term: Term): readonly string[] {
  const known = topicsOf.get(term);
  if (known) return known;
  topicsByTerm ??= topicsByKey();
  const metric = term.kind === "metric" ? `${term.phase}-metric` : term.kind;
  const topics = [...(topicsByTerm.get(term.id) ?? []), ...(topicsByTerm.get(`kind ${metric}`) ?? [])];
  topicsOf.set(term, topics);
  return topics;
}

function topicsByKey(): ReadonlyMap<string, readonly string[]> {
  const byKey = new Map<string, string[]>();
  for (const [topic, { terms = [], kinds = [] }] of vocabulary()) {
    for (const key of [...terms, ...kinds.map((kind) => `kind ${kind}`)])
      byKey.set(key, [...(byKey.get(key) ?? []), topic]);
  }
  return byKey;
}

function firstOfEach(signs: readonly TopicSign[]): readonly TopicSign[] {
  const first = new Map<string, TopicSign>();
  for (const sign of signs) {
    const key = `${sign.topic} ${sign.kind} ${sign.phrase}`;
    if (!first.has(key)) first.set(key, sign);
  }
  return [...first.values()];
}
