import { everyMatch } from "../document/every-match.ts";
import { FactSlots } from "../document/fact-slots.ts";
import { termsIn, triggeredIn, wordsIn } from "../document/line-words.ts";
import { lineFact, type PlacedLine, type ProseLine } from "../document/prose-lines.ts";
import type { Glossary } from "../framework/glossary.ts";
import type { TermMatch } from "../framework/term-index.ts";
import { keyedMemo } from "../document/text-memo.ts";
import type { TextRange } from "../document/text-range.ts";
import type { PatternBits } from "../document/trigger-words.ts";
import { triggeredBy } from "../document/triggers.ts";
import { isRejectedUnder } from "./asserted.ts";

/**
 * A sentence or a table row of a section: as much as one claim takes. The same words below the same labels are the
 * same object, so that what is read of a statement alone is kept with it. Offsets count from its start.
 */
export class Statement extends FactSlots {
  readonly kind: "sentence" | "row" | "quote" | "question";
  /** On one line and without emphasis marks; as long as it is in the document. */
  readonly text: string;
  /** In lower case, what it stands under: the label of its item, the items around it, the question it answers. */
  readonly under: string;
  readonly cells: readonly Cell[];
  /** Of a row: the texts of the table's first row. */
  readonly header: readonly string[];
  /** What the words of the trade in it are looked up in. */
  readonly glossary: Glossary;
  readonly #line: ProseLine;
  readonly #start: number;
  #terms: readonly TermMatch[] | undefined;
  #triggered: PatternBits | undefined;

  constructor({ kind, text, under, cells, header }: StatementWords, line: ProseLine, start: number) {
    super();
    this.glossary = line.glossary;
    this.#line = line;
    this.#start = start;
    this.kind = kind;
    this.text = text;
    this.under = under;
    this.cells = cells;
    this.header = header;
  }

  /** The words of the trade in it. */
  get terms(): readonly TermMatch[] {
    return (this.#terms ??= termsOf(this.text, this.#line, this.#start));
  }

  /** What its words trigger. */
  get triggered(): PatternBits {
    return (this.#triggered ??= triggeredOf(this.text, this.#line, this.#start));
  }
}

/** No name reaches beyond its sentence, so those of a line are those of its sentences. */
function termsOf(text: string, line: ProseLine, start: number): readonly TermMatch[] {
  // Signs that statements have and lines have not may be part of a name.
  if (!line.text.startsWith(text, start)) return line.glossary.termsIn(text);
  const all = termsIn(line);
  if (text.length === line.text.length || all.length === 0) return all;
  const end = start + text.length;
  return all
    .filter(({ range }) => range.start >= start && range.end <= end)
    .map(({ term, range }) => ({ term, range: { start: range.start - start, end: range.end - start } }));
}

function triggeredOf({ length }: string, line: ProseLine, start: number): PatternBits {
  if (length === line.text.length) return triggeredIn(line);
  return triggeredBy(wordsIn(line), start, start + length);
}

type StatementWords = Pick<Statement, "kind" | "text" | "under" | "cells" | "header">;

/** A cell of a table row; offsets count from the row's start. */
export interface Cell extends TextRange {
  readonly text: string;
}

export interface PlacedStatement {
  readonly statement: Statement;
  /** Where the lines' places count from. */
  readonly start: number;
}

/** What the following lines stand under: paragraphs at -1, list items at their indent. */
interface Level {
  readonly indent: number;
  readonly text: string;
  /** Whether it is said all behind the label: "Non-goals: ads, notifications." */
  readonly isWhole: boolean;
}

/** The statements of the lines below a heading. */
export function statementsIn(lines: readonly PlacedLine[]): readonly PlacedStatement[] {
  const statements: PlacedStatement[] = [];
  let levels: readonly Level[] = [];
  let header: readonly string[] | undefined;
  let isCallout = false;
  for (const [at, { line, start }] of lines.entries()) {
    const { isRow, isBlank, isQuote, opensCallout } = shapeOf(line);
    isCallout = opensCallout || (isQuote && isCallout);
    // Between two tables there may be nothing but a blank line, which is none of these.
    if (!isRow || isRule(lines[at + 1])) header = undefined;
    if (isBlank) continue;
    levels = isRow ? levels.filter(({ isWhole }) => !isWhole) : levelsFor(line, levels);
    const own = isRow
      ? header && rowStatements(line, levels, header)
      : sentenceStatements(line, levels, isCallout);
    for (const { statement, start: at } of own ?? []) statements.push({ statement, start: start + at });
    if (isRow) header ??= headerOf(line);
  }
  return statements;
}

/** The statement of a line with these words, which start there; the same one where it is known. */
function statementOf(words: StatementWords, line: ProseLine, start: number): Statement {
  const { kind, text, under, header } = words;
  // Holds those of a section or two, as lines are held.
  const known = memories.get(line.glossary) ?? keyedMemo<Statement>(100_000);
  memories.set(line.glossary, known);
  return known([kind, text, under, ...header].join("\n"), () => new Statement(words, line, start));
}

const memories = new WeakMap<Glossary, ReturnType<typeof keyedMemo<Statement>>>();

/** What is read of a line whatever it stands under. */
interface Shape {
  readonly isRow: boolean;
  readonly isBlank: boolean;
  /** The line as the statements have it. */
  readonly text: string;
  /** In lower case; empty for none. */
  readonly label: string;
  /** Of a list item. */
  readonly indent: number | undefined;
  readonly isIndented: boolean;
  readonly isQuote: boolean;
  /** Whether the lines quoted from here on are the author's own, set apart: "> ⚠️ …", "> [!NOTE]". */
  readonly opensCallout: boolean;
  readonly introduces: boolean;
  /** Of what is not done, all that there is of it: a list below is of something else. */
  readonly isWhole: boolean;
  readonly sentences: readonly Sentence[];
}

const shapeOf = lineFact((line): Shape => {
  const text = withSigns(line);
  // A paragraph takes the line break before it along.
  const raw = line.raw.replace(/^(?:[ \t]*[\r\n])+/, "");
  const found = label.exec(raw);
  const groups = found?.groups;
  const item = listMark.exec(raw);
  const name = (groups?.bold ?? groups?.under ?? groups?.italic ?? groups?.plain ?? "").toLowerCase();
  const body = raw.slice(found?.[0].length ?? 0).replace(/^[\s:.—–-]+/, "");
  return {
    text,
    isRow: /^\s*\|/.test(text),
    isBlank: text.trim() === "",
    label: name,
    indent: item ? (item.groups?.indent?.length ?? 0) : undefined,
    isIndented: /^[ \t]/.test(raw),
    isQuote: /^\s*>/.test(raw),
    opensCallout: callout.test(raw),
    introduces: raw.trimEnd().endsWith(":"),
    isWhole: name !== "" && isRejectedUnder(name) && enumeration.test(body) && !goesOn.test(body),
    sentences: sentences(text),
  };
});

const callout =
  /^\s*> ?(?:\[![a-z]+\]|(?:⚠|💡|ℹ|📌|🚨|❗|❕|✅|🔎|🔍|📝|🎯|👉|📣|⛔|🛑|☝|🔥)|[*_]{0,2}(?:note|warning|important|tip|caution|attention|in short|tl;dr|decision)[*_]{0,2}[:.])/iu;

/** Names of things, with no sentence among them. */
const enumeration = /^[^.:!?\n]{3,200}\.?\s*$/;
const goesOn =
  /\b(?:we|it|they|there|this|these|those|following|below|options?|are|is|was|were|has|have|had|will|can|could|would|looked|tried)\b|:\s*$/i;

/** A star between spaces multiplies, and an underscore within a word belongs to it. */
function withSigns({ text, raw }: ProseLine): string {
  let result = "";
  let from = 0;
  for (const { 0: found, index } of everyMatch(raw, sign)) {
    result += text.slice(from, index) + found;
    from = index + found.length;
  }
  return result + text.slice(from);
}

const sign = /(?<=\S )\*(?= \S)|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])/gu;

const rule = /^[\s|:-]+$/;

/** Whether it is the line below the first row of a table. */
function isRule(next: PlacedLine | undefined): boolean {
  const { isRow, text } = next ? shapeOf(next.line) : { isRow: false, text: "" };
  return isRow && text.includes("-") && rule.test(text);
}

const headerOf = lineFact((line): readonly string[] => cellsOf(line).map((cell) => cell.text));

function rowStatements(
  line: ProseLine,
  levels: readonly Level[],
  header: readonly string[],
): readonly PlacedStatement[] {
  const above = levels.map((level) => level.text);
  return lastRead(line)([above.join(" / "), ...header].join("\n"), () => {
    const { text } = shapeOf(line);
    if (text.length > longestStatement || rule.test(text)) return [];
    const cells = cellsOf(line);
    const under = [...above, ...header, cells[0]?.text ?? ""].join(" / ").toLowerCase();
    return [{ statement: statementOf({ kind: "row", text, under, cells, header }, line, 0), start: 0 }];
  });
}

const cellsOf = lineFact((line): readonly Cell[] => {
  const { text } = shapeOf(line);
  return [...text.matchAll(/[^|]+/g)].flatMap(({ 0: cell, index }): Cell[] => {
    const trimmed = cell.trim();
    if (trimmed === "" && index + cell.length >= text.length) return [];
    if (trimmed === "" && index === 0) return [];
    const start = index + cell.indexOf(trimmed);
    return [{ text: trimmed, start, end: start + trimmed.length }];
  });
});

const listMark = /^(?<indent>[ \t]*)(?:[-*+]|\d{1,3}[.)])[ \t]/;
/** `**Label.** …`, `Label: …`, `**Label** — …`, at the start of a line or item. */
const label =
  /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?(?:\[[ xX]\] )?(?:\*\*(?<bold>[^*\n]{1,80})\*\*|__(?<under>[^_\n]{1,80})__|[_*](?<italic>[^_*\s][^_*\n]{0,60})[_*]|(?<plain>[^\s:|*_#>][^:|*_.\n]{0,60}):(?=\s|$))/;

function levelsFor(line: ProseLine, levels: readonly Level[]): readonly Level[] {
  const { label: name, indent, introduces, isIndented, isWhole, text } = shapeOf(line);
  const words = name === "" && introduces ? text.toLowerCase() : name;
  if (indent !== undefined) {
    const above = levels.filter((level) => level.indent < indent && !level.isWhole);
    return [...above.slice(-deepestLevel), { indent, text: words, isWhole: false }];
  }
  // An indented paragraph goes on with the item above it.
  if (isIndented && levels.length > 0) return levels;
  return [{ indent: -1, text: words, isWhole }];
}

/** Of items in items in items the innermost say enough. */
const deepestLevel = 5;

function sentenceStatements(
  line: ProseLine,
  levels: readonly Level[],
  isCallout: boolean,
): readonly PlacedStatement[] {
  const above = levels.map((level) => level.text).join(" / ");
  const isQuote = shapeOf(line).isQuote && !isCallout;
  return lastRead(line)(`${isQuote ? ">" : ""}${above}`, () => sentencesBelow(line, above, isQuote));
}

/** Most lines stand where they stood: what they said below these labels is found without looking their words up. */
const lastRead = lineFact(() => {
  let last: { readonly under: string; readonly statements: readonly PlacedStatement[] } | undefined;
  return (under: string, read: () => readonly PlacedStatement[]): readonly PlacedStatement[] => {
    last = last?.under === under ? last : { under, statements: read() };
    return last.statements;
  };
});

function sentencesBelow(line: ProseLine, above: string, isQuote: boolean): readonly PlacedStatement[] {
  const found: PlacedStatement[] = [];
  let question = "";
  for (const { text, start } of shapeOf(line).sentences) {
    const isQuestion = text.trimEnd().endsWith("?");
    const kind = isQuote ? "quote" : isQuestion ? "question" : "sentence";
    const under = above + question;
    found.push({ statement: statementOf({ kind, text, under, cells: [], header: [] }, line, start), start });
    if (isQuestion) question = ` / ${text.trim().toLowerCase()}`;
  }
  return found;
}

/** The sentences of one line. They end where a full stop is followed by a capital, so that "e.g. this" and "0.5" stay whole. */
export function sentences(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  // Looking back from every place takes long, and most lines are one sentence.
  const ends = sentenceEnd.test(text) ? everyMatch(text, sentenceStart) : [];
  for (const { index } of ends) {
    found.push({ text: text.slice(start, index), start });
    start = index;
  }
  found.push({ text: text.slice(start), start });
  return found.filter((sentence) => sentence.text.trim() !== "" && sentence.text.length <= longestStatement);
}

const sentenceEnd = /[.!?]["”)]?\s/;
/** Not behind a title: "Dr. Okafor". */
const sentenceStart =
  /(?<=[.!?]["”)]?\s{1,4})(?<!(?<!\p{L})(?:Dr|Mrs?|Ms|Prof)\.\s{1,4})(?=["“(]?[\p{Lu}])/gu;

interface Sentence {
  readonly text: string;
  /** In the line. */
  readonly start: number;
}

/** What is longer was not written by a person; reading it clause by clause would take time out of proportion. */
const longestStatement = 3000;
