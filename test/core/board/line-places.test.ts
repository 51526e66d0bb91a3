import fc from "fast-check";
import { expect, it } from "vitest";
import { editedLines, linePlaces, positionOf } from "../../../src/core/board/line-places.ts";
import { lineIndex } from "../../../src/core/document/line-index.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";

/** More lines than a few blocks hold, some of them empty. */
const long = Array.from({ length: 5000 }, (_, i) => "x".repeat(i % 7)).join("\n");

/** Everywhere that an editor can be, which is not between the two characters of a line's end. */
function expectAll(places: ReturnType<typeof linePlaces>, text: string, step = 1): void {
  const index = lineIndex(text);
  for (let offset = 0; offset <= text.length; offset += step) {
    if (isInLineEnd(text, offset)) continue;
    expect(positionOf(places, offset)).toEqual(index.positionAt(offset));
  }
}

it("tells the same places as the index of the text, whatever was done to it", () => {
  const piece = fc.array(fc.constantFrom("a", "{}", "", "", "long line of it"), { maxLength: 6 });
  const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 30 }), lines: piece });
  fc.assert(
    fc.property(
      fc.constantFrom("\n", "\r\n"),
      piece,
      fc.array(edit, { maxLength: 8 }),
      (eol, start, edits) => {
        let text = start.join(eol);
        let places = linePlaces(text);
        for (const { at, length, lines } of edits) {
          const range = wholeRange(text, at % (text.length + 1), length);
          const next = { range, newText: lines.join(eol) };
          text = applyEdits(text, [next]);
          places = editedLines(places, next);
          expectAll(places, text);
        }
      },
    ),
  );
});

it("does so in a long text, whose lines are in many blocks", () => {
  const edit = fc.record({
    at: fc.nat({ max: long.length }),
    length: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: long.length })),
    lines: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 6000 })),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
      let text = long;
      let places = linePlaces(text);
      for (const { at, length, lines } of edits) {
        const start = Math.min(at, text.length);
        const next = {
          range: { start, end: Math.min(start + length, text.length) },
          newText: "new\n".repeat(lines),
        };
        text = applyEdits(text, [next]);
        places = editedLines(places, next);
      }
      expectAll(places, text, 97);
      expect(positionOf(places, text.length)).toEqual(lineIndex(text).positionAt(text.length));
    }),
    { numRuns: 40 },
  );
});

it("copies nothing of the lines around an edit, and makes no more blocks where the next one is", () => {
  const places = linePlaces(long);
  const all = places.at(-1)?.starts.buffer;
  const once = editedLines(places, { range: { start: 9000, end: 9001 }, newText: "two\nlines" });
  expect(once.filter(({ starts }) => starts.buffer === all)).toHaveLength(2);
  const same = { range: { start: 9001, end: 9002 }, newText: "more" };
  const again = editedLines(once, same);
  expect(editedLines(again, same)).toHaveLength(again.length);
});

it("stays true over more edits, in more places, than it keeps apart", () => {
  let text = long;
  let places = linePlaces(text);
  for (let i = 0; i < 1500; i++) {
    const start = (i * 7919) % text.length;
    const next = { range: { start, end: start }, newText: i % 3 === 0 ? "\n" : "y" };
    text = applyEdits(text, [next]);
    places = editedLines(places, next);
  }
  expectAll(places, text, 13);
  expect(places.length).toBeLessThanOrEqual(1000);
});

/** A range that cuts no line's end in two. */
function wholeRange(text: string, start: number, length: number) {
  const before = (offset: number) => (isInLineEnd(text, offset) ? offset - 1 : offset);
  return { start: before(start), end: before(Math.max(start, Math.min(start + length, text.length))) };
}

function isInLineEnd(text: string, offset: number): boolean {
  return offset > 0 && text.startsWith("\r\n", offset - 1);
}
