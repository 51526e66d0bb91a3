import { newFactSlot } from "../document/fact-slots.ts";
import type { SectionBody } from "../document/section-body.ts";
import type { TextRange } from "../document/text-range.ts";

/** A cell of a table, trimmed. */
export interface Cell {
  readonly text: string;
  readonly range: TextRange;
}

export interface Table {
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Those of a section, which several facts read. Places count from its start. */
export function tablesOf(body: SectionBody): readonly Table[] {
  return body.get(bodySlot, ({ text }: SectionBody) => tablesIn(text));
}

const bodySlot = newFactSlot("body");

/** The pipe tables of a text. Places count from its start. */
export function tablesIn(text: string): readonly Table[] {
  if (!text.includes("|")) return [];
  const tables: { header: readonly Cell[]; rows: (readonly Cell[])[] }[] = [];
  let previous: string | undefined;
  let previousStart = 0;
  let isOpen = false;
  for (const { 0: line, index: start } of text.matchAll(/[^\r\n]+|\r?\n(?=\r?\n)/g)) {
    const isRow = line.includes("|");
    if (previous?.includes("|") && /^[\s|:-]*-[\s|:-]*$/.test(line) && isRow) {
      tables.push({ header: cellsOf(previous, previousStart), rows: [] });
      isOpen = true;
    } else if (isOpen && isRow) tables.at(-1)?.rows.push(cellsOf(line, start));
    else isOpen = false;
    previous = line;
    previousStart = start;
  }
  return tables;
}

function cellsOf(line: string, offset: number): readonly Cell[] {
  const cells: Cell[] = [];
  const open = /^\s*\|/.exec(line)?.[0].length ?? 0;
  const end = /(?<!\\)\|\s*$/.exec(line.slice(open))?.index ?? line.length - open;
  for (const { 0: raw, index } of line
    .slice(open, open + end)
    .matchAll(/(?:\\.|[^|\\])+|(?<=\|)(?=\||$)|^(?=\|)/g)) {
    const start = offset + open + index + (raw.length - raw.trimStart().length);
    cells.push({ text: raw.trim(), range: { start, end: start + raw.trim().length } });
  }
  return cells;
}
