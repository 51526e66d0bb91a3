import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineIndex } from "../../../src/core/document/line-index.ts";

describe("lineIndex", () => {
  test("an empty text is one empty line", () => {
    const lines = lineIndex("");
    expect(lines.lineCount).toBe(1);
    expect(lines.positionAt(5)).toEqual({ line: 0, character: 0 });
  });

  test("CRLF, LF and CR each end one line", () => {
    const lines = lineIndex("a\r\nb\nc\rd");
    expect([0, 1, 2, 3].map((line) => [lines.lineStart(line), lines.lineEnd(line)])).toEqual([
      [0, 1],
      [3, 4],
      [5, 6],
      [7, 8],
    ]);
    // Between CR and LF there is no place a cursor can be.
    expect(lines.positionAt(2)).toEqual({ line: 0, character: 1 });
  });

  test("an empty line after a CRLF ends where it starts", () => {
    const lines = lineIndex("a\r\n\nb");
    expect([lines.lineStart(1), lines.lineEnd(1)]).toEqual([3, 3]);
  });

  test("places outside of the text are moved to its nearest end", () => {
    const lines = lineIndex("ab\nc");
    expect(lines.positionAt(-3)).toEqual({ line: 0, character: 0 });
    expect(lines.positionAt(99)).toEqual({ line: 1, character: 1 });
    expect(lines.offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(lines.offsetAt({ line: 9, character: 0 })).toBe(4);
  });

  test("an offset survives the way to a position and back, but inside a CRLF", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "\r", "\n", "😀"), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(60), (content, offset) => {
        const lines = lineIndex(content);
        const at = Math.min(offset, content.length);
        const isInsideBreak = content[at - 1] === "\r" && content[at] === "\n";
        expect(lines.offsetAt(lines.positionAt(at))).toBe(isInsideBreak ? at - 1 : at);
      }),
    );
  });
});
