import type { TextEdit } from "../document/text-range.ts";

/** By how many characters an edit makes the text longer. */
export function growthOf({ range, newText }: TextEdit): number {
  return newText.length - (range.end - range.start);
}

/** By how much ascending edits make the text in front of an offset longer; to be asked in ascending order. */
export function createGrowth(edits: readonly TextEdit[]): (offset: number) => number {
  let next = 0;
  let growth = 0;
  return (offset) => {
    for (let edit = edits[next]; edit && edit.range.end <= offset; edit = edits[++next]) {
      growth += growthOf(edit);
    }
    return growth;
  };
}
