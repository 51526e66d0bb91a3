import type { DesignDoc } from "../document/design-doc.ts";
import type { TextEdit, TextRange } from "../document/text-range.ts";
import { estimatesIn } from "../facts/estimates.ts";

/** Text shown in a line though it is not in the document, and what to write when it is accepted. */
export interface Hint {
  readonly offset: number;
  readonly label: string;
  /** Whether there must be a space between the hint and what stands before it. */
  readonly padded: boolean;
  readonly edit: TextEdit;
}

/** The results of estimates that end in their equals sign: `1B × 256 × 4 B =` gets `1.02 TB`. */
export function inlayHints(doc: DesignDoc, range: TextRange): readonly Hint[] {
  return estimatesIn(doc, range).flatMap((estimate) => {
    const at = estimate.resultRange.end;
    if (estimate.kind !== "unfinished" || at < range.start || at > range.end) return [];
    const blanks = /^[ \t]*/.exec(doc.text.slice(at, at + longestGap))?.[0].length ?? 0;
    const isLineEnd = /^(?:\r?\n|$)/.test(doc.text.slice(at + blanks, at + blanks + 2));
    // Blanks at the end of a line become the one before the result; those before a table's bar stay.
    const offset = isLineEnd ? at + blanks : at;
    const edit = { range: { start: at, end: offset }, newText: ` ${estimate.suggestion}` };
    return [{ offset, label: estimate.suggestion, padded: offset === at, edit }];
  });
}

const longestGap = 80;
