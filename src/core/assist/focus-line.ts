import type { Position } from "../document/text-range.ts";

/** The line that is being typed: findings on it wait until the cursor leaves it. Undefined while nobody types. */
export type FocusLine = { readonly document: string; readonly line: number } | undefined;

/** After an edit: the line on which the edit ends. */
export function typed(document: string, start: Position, text: string): FocusLine {
  return { document, line: start.line + (text.match(/\r\n|\n|\r/g)?.length ?? 0) };
}

/** After the cursor moved, or another document came to the front: the same line, or none any more. */
export function moved(focus: FocusLine, document: string | undefined, line: number): FocusLine {
  return focus?.document === document && focus?.line === line ? focus : undefined;
}

/** Whether a finding lies on the line that is being typed. One that reaches over lines is about more than that. */
export function isHeldBack(focus: FocusLine, document: string, start: Position, end: Position): boolean {
  return focus?.document === document && start.line === focus.line && end.line === focus.line;
}
