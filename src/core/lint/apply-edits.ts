import type { Finding, Fix } from "./finding.ts";
import type { TextEdit } from "../document/text-range.ts";

/** Applies edits that do not overlap; their offsets count in `text`. Edits at one place keep their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let result = "";
  let from = 0;
  for (const { range, newText } of sorted) {
    result += text.slice(from, range.start) + newText;
    from = range.end;
  }
  return result + text.slice(from);
}

/**
 * The fixes of `findings` that can be applied together: one a finding, in order, leaving out a fix that
 * touches text that an earlier one already changes.
 */
export function compatibleFixes(
  findings: readonly Finding[],
  accept: (fix: Fix) => boolean,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find(accept);
    if (fix && !fix.edits.some((edit) => edits.some((other) => overlap(edit, other))))
      edits.push(...fix.edits);
  }
  return edits;
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  // Two insertions at one place do not destroy each other; everything else that touches may.
  const bothInsert = a.range.start === a.range.end && b.range.start === b.range.end;
  return !bothInsert && a.range.start <= b.range.end && b.range.start <= a.range.end;
}
