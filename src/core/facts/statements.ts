import type { TextRange } from "../document/text-range.ts";
import { textMemo } from "../document/text-memo.ts";
import { oneLineEach } from "./prose-lines.ts";

/** A sentence or a table row of a section: as much as one claim takes. Offsets count from the section's start. */
export interface Statement {
  readonly kind: "sentence" | "row" | "quote" | "question";
  /** On one line and without emphasis marks; as long as it is in the document. */
  readonly text: string;
  readonly start: number;
  /** In lower case, what it stands under: the label of its item, the items around it, the question it answers. */
  readonly under: string;
  readonly cells: readonly Cell[];
  /** Of a row: the texts of the table's first row. */
  readonly header: readonly string[];
}

/** A cell of a table row; offsets count from the section's start. */
export interface Cell extends TextRange {
  readonly text: string;
}

interface Line {
  readonly text: string;
  readonly raw: string;
  readonly start: number;
}

/** What the following lines stand under: paragraphs at -1, list items at their indent. */
interface Level {
  readonly indent: number;
  readonly text: string;
}

/** The statements of a text. The same text gives the same array, so that what is read from it can be kept with it. */
export const statementsIn = textMemo((text: string): readonly Statement[] => {
  const statements: Statement[] = [];
  let levels: readonly Level[] = [];
  let header: readonly string[] | undefined;
  for (const line of linesOf(text)) {
    const isRow = /^\s*\|/.test(line.text);
    if (!isRow) header = undefined;
    if (line.text.trim() === "") continue;
    if (isRow) {
      const row = readRow(line, levels, header ?? []);
      if (header) statements.push(...row);
      header ??= cellsOf(line).map((cell) => cell.text);
      continue;
    }
    levels = levelsFor(line, levels);
    statements.push(...sentencesOf(line, levels));
  }
  return statements;
});

function linesOf(text: string): readonly Line[] {
  return [...oneLineEach(text).matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({
    text: withSigns(line, text.slice(index, index + line.length)),
    // A paragraph takes the line break before it along.
    raw: text.slice(index, index + line.length).replace(/^[\r\n]+/, ""),
    start: index,
  }));
}

/** A star between spaces multiplies, and an underscore within a word belongs to it. */
function withSigns(line: string, raw: string): string {
  let text = "";
  let from = 0;
  for (const { 0: found, index } of raw.matchAll(sign)) {
    text += line.slice(from, index) + found;
    from = index + found.length;
  }
  return text + line.slice(from);
}

const sign = /(?<=\S )\*(?= \S)|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])/gu;

const rule = /^[\s|:-]+$/;

function readRow(line: Line, levels: readonly Level[], header: readonly string[]): readonly Statement[] {
  if (line.text.length > longestStatement || rule.test(line.text)) return [];
  const cells = cellsOf(line);
  const under = [...levels.map((level) => level.text), ...header, cells[0]?.text ?? ""]
    .join(" / ")
    .toLowerCase();
  return [{ kind: "row", text: line.text, start: line.start, under, cells, header }];
}

function cellsOf({ text, start }: Line): readonly Cell[] {
  return [...text.matchAll(/[^|]+/g)].flatMap(({ 0: cell, index }): Cell[] => {
    const trimmed = cell.trim();
    if (trimmed === "" && index + cell.length >= text.length) return [];
    if (trimmed === "" && index === 0) return [];
    const from = start + index + cell.indexOf(trimmed);
    return [{ text: trimmed, start: from, end: from + trimmed.length }];
  });
}

const listMark = /^(?<indent>[ \t]*)(?:[-*+]|\d{1,3}[.)])[ \t]/;
/** `**Label.** …`, `Label: …`, `**Label** — …`, at the start of a line or item. */
const label =
  /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?(?:\[[ xX]\] )?(?:\*\*(?<bold>[^*\n]{1,80})\*\*|__(?<under>[^_\n]{1,80})__|[_*](?<italic>[^_*\s][^_*\n]{0,60})[_*]|(?<plain>[^\s:|*_#>][^:|*_.\n]{0,60}):(?=\s|$))/;

function levelsFor(line: Line, levels: readonly Level[]): readonly Level[] {
  const groups = label.exec(line.raw)?.groups;
  const name = (groups?.bold ?? groups?.under ?? groups?.italic ?? groups?.plain ?? "").toLowerCase();
  const item = listMark.exec(line.raw);
  if (item) {
    const indent = item.groups?.indent?.length ?? 0;
    const text = name === "" && line.raw.trimEnd().endsWith(":") ? line.text.toLowerCase() : name;
    return [...levels.filter((level) => level.indent < indent).slice(-deepestLevel), { indent, text }];
  }
  // An indented paragraph goes on with the item above it.
  if (/^[ \t]/.test(line.raw) && levels.length > 0) return levels;
  return [
    { indent: -1, text: name !== "" || !line.raw.trimEnd().endsWith(":") ? name : line.text.toLowerCase() },
  ];
}

/** Of items in items in items the innermost say enough. */
const deepestLevel = 5;

function sentencesOf(line: Line, levels: readonly Level[]): readonly Statement[] {
  const found: Statement[] = [];
  const above = levels.map((level) => level.text).join(" / ");
  const isQuote = /^\s*>/.test(line.raw);
  let question = "";
  for (const { text, start } of sentences(line.text)) {
    const isQuestion = text.trimEnd().endsWith("?");
    const kind = isQuote ? "quote" : isQuestion ? "question" : "sentence";
    found.push({ kind, text, start: line.start + start, under: above + question, cells: [], header: [] });
    if (isQuestion) question = ` / ${text.trim().toLowerCase()}`;
  }
  return found;
}

/** Ends where a full stop is followed by a capital, so that "e.g. this" and "0.5" stay whole. */
function sentences(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/(?<=[.!?]["”)]?\s{1,4})(?=["“(]?[\p{Lu}])/gu)) {
    found.push({ text: text.slice(start, index), start });
    start = index;
  }
  found.push({ text: text.slice(start), start });
  return found.filter((sentence) => sentence.text.trim() !== "" && sentence.text.length <= longestStatement);
}

interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** What is longer was not written by a person; reading it clause by clause would take time out of proportion. */
const longestStatement = 3000;
