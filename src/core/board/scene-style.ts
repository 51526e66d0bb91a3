import type { TextRange } from "../document/text-range.ts";
import type { JsonLayout } from "./json-layout.ts";

/** How a board file is written, so that what we add looks like what is there. */
export interface SceneStyle {
  readonly eol: string;
  /** One step of indentation; empty when the file is on one line. */
  readonly unit: string;
  readonly colon: string;
  readonly comma: string;
  /** The white space in front of an element. */
  readonly elementLead: string;
  /** The white space between the last element and the list's bracket. */
  readonly listTail: string;
  /** Whether an element takes several lines. */
  readonly spreadElements: boolean;
}

/** How Excalidraw writes its own files; for a file that is empty yet. */
export const usualStyle: SceneStyle = {
  eol: "\n",
  unit: "  ",
  colon: ": ",
  comma: ", ",
  elementLead: "\n    ",
  listTail: "\n  ",
  spreadElements: true,
};

/** Looks at the outermost members and the first element. */
export function detectStyle(
  text: string,
  root: TextRange,
  list: TextRange | undefined,
  elements: readonly TextRange[],
): SceneStyle {
  const newline = text.indexOf("\n");
  const eol = newline > 0 && text[newline - 1] === "\r" ? "\r\n" : "\n";
  const rootLead = spaceAt(text, root.start + 1);
  const spread = rootLead.includes("\n");
  const unit = spread ? lastLine(rootLead) : "";
  const first = elements[0];
  const firstLead = first && spaceAt(text, first.start + 1);
  return {
    eol,
    unit: unit || unitOf(first && spaceBefore(text, first.start), firstLead),
    colon:
      /^"(?:[^"\\]|\\.)*"\s*(:\s*)/.exec(text.slice(root.start + 1 + rootLead.length, root.end))?.[1] ?? ":",
    comma: commaOf(text, root),
    elementLead: first ? spaceBefore(text, first.start) : spread ? eol + unit + unit : "",
    listTail: list && first ? spaceBefore(text, list.end - 1) : spread ? eol + unit : "",
    spreadElements: firstLead === undefined ? spread : firstLead.includes("\n"),
  };
}

/** The layout of a value that a member of an element gets, or of a whole element. */
export function layoutFor(style: SceneStyle, spread: boolean, indent: string): JsonLayout {
  const { eol, unit, colon, comma } = style;
  return spread ? { kind: "lines", colon, eol, unit, indent } : { kind: "line", colon, comma };
}

/** What stands behind the last line break of `space`. */
export function lastLine(space: string): string {
  return space.slice(space.lastIndexOf("\n") + 1);
}

/** The white space that ends at `offset`. */
export function spaceBefore(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && " \t\r\n".includes(text.charAt(start - 1))) start--;
  return text.slice(start, offset);
}

function spaceAt(text: string, offset: number): string {
  let end = offset;
  while (end < text.length && " \t\r\n".includes(text.charAt(end))) end++;
  return text.slice(offset, end);
}

function unitOf(elementLead: string | undefined, memberLead: string | undefined): string {
  if (elementLead === undefined || !memberLead?.includes("\n")) return "";
  const element = lastLine(elementLead);
  const member = lastLine(memberLead);
  return member.startsWith(element) ? member.slice(element.length) : member;
}

/** The comma between the outermost members, unless a line break follows it. */
function commaOf(text: string, root: TextRange): string {
  const space = /^[^,]*,(\s*)/.exec(text.slice(root.start, root.start + 400))?.[1] ?? "";
  return space.includes("\n") ? ", " : `,${space}`;
}
