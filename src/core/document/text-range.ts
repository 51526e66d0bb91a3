/** A half-open range of UTF-16 offsets into a document's text: `[start, end)`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text in `range` (empty range: inserts) with `newText`. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/** A place as editors count it: both from 0, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}
