import type { DesignDoc, Section } from "./design-doc.ts";
import type { TextRange } from "./text-range.ts";

/**
 * What "expand selection" takes in, step by step, from a place on: the word, the line, the paragraph, the section,
 * the sections around it, the document. Each holds the one before and is larger.
 */
export function selectionRanges(doc: DesignDoc, offset: number): readonly TextRange[] {
  const own = doc.sections.findLast(({ range }) => range.start <= offset);
  const candidates = [
    wordAt(doc.text, offset),
    lineAt(doc, offset),
    paragraphAt(doc, offset),
    ...sectionsAround(doc, own),
    { start: 0, end: doc.text.length },
  ];
  const ranges: TextRange[] = [];
  for (const range of candidates) {
    const last = ranges.at(-1) ?? { start: offset, end: offset };
    const isLarger =
      range.start <= last.start && last.end <= range.end && range.end - range.start > last.end - last.start;
    if (isLarger) ranges.push(range);
  }
  return ranges.length > 0 ? ranges : [{ start: offset, end: offset }];
}

const wordCharacter = /[\p{L}\p{N}\p{M}_'’-]/u;

function wordAt(text: string, offset: number): TextRange {
  let [start, end] = [offset, offset];
  while (start > 0 && offset - start < longestWord && wordCharacter.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - offset < longestWord && wordCharacter.test(text.charAt(end))) end++;
  return { start, end };
}

/** In characters to each side. */
const longestWord = 200;

/** Without its indentation and its list or quote mark: what one would retype. */
function lineAt({ text, lines }: DesignDoc, offset: number): TextRange {
  const { line } = lines.positionAt(offset);
  const [start, end] = [lines.lineStart(line), lines.lineEnd(line)];
  const mark = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]+)?/.exec(
    text.slice(start, Math.min(end, start + longestWord)),
  );
  const content = start + (mark?.[0].length ?? 0);
  return { start: content <= offset ? content : start, end };
}

/** The lines around that are not blank. */
function paragraphAt({ text, lines }: DesignDoc, offset: number): TextRange {
  const isBlank = (line: number): boolean =>
    text.slice(lines.lineStart(line), lines.lineEnd(line)).trim() === "";
  const { line } = lines.positionAt(offset);
  if (isBlank(line)) return { start: offset, end: offset };
  let [first, last] = [line, line];
  while (first > 0 && !isBlank(first - 1)) first--;
  while (last + 1 < lines.lineCount && !isBlank(last + 1)) last++;
  return { start: lines.lineStart(first), end: lines.lineEnd(last) };
}

/** From the innermost out; first what stands below its heading, then the whole. */
function sectionsAround({ text, sections }: DesignDoc, innermost: Section | undefined): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (let section = innermost; section; section = sections[section.parent ?? -1]) {
    for (const { start, end } of [section.ownRange, section.range]) {
      const body = text.slice(start, end);
      ranges.push({
        start: start + body.length - body.trimStart().length,
        end: start + body.trimEnd().length,
      });
    }
  }
  return ranges;
}
