/** Lines and columns from 0, as editors count; `end` is the end of what is to be selected. */
export interface LineSpan {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Reads the fragment of a link that names lines as GitHub does: `L10`, `L10-L20`, `L10C5-L12C8`, or just `10`. */
export function readLineFragment(fragment: string): LineSpan | undefined {
  const match = /^L?(\d{1,9})(?:[C,](\d{1,9}))?(?:-L?(\d{1,9})(?:[C,](\d{1,9}))?)?$/i.exec(fragment);
  if (!match) return undefined;
  const [, line, column, lastLine, lastColumn] = match.map((part) => fromZero(part));
  const start = { line: line ?? 0, character: column ?? 0 };
  const end = {
    line: lastLine ?? start.line,
    character: lastColumn ?? (lastLine === undefined ? start.character : 0),
  };
  const isBackwards = end.line < start.line || (end.line === start.line && end.character < start.character);
  return isBackwards ? { start, end: start } : { start, end };
}

function fromZero(part: string | undefined): number | undefined {
  return part === undefined ? undefined : Math.max(0, Number(part) - 1);
}
