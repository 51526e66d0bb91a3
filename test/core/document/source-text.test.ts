import fc from "fast-check";
import { expect, it } from "vitest";
import { SourceText } from "../../../src/core/document/source-text.ts";

const long = fc
  .tuple(fc.string({ unit: "grapheme", minLength: 1, maxLength: 9 }), fc.nat(6000))
  .map(([text, times]) => text.repeat(times));

const edit = fc.record({ at: fc.nat(), length: fc.nat(20_000), text: fc.oneof(fc.string(), long) });

it("holds what a string holds after the same changes", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(long, fc.array(edit, { maxLength: 6 }), (text, edits) => {
      let whole = text;
      let source = SourceText.of(text);
      for (const { at, length, text: own } of edits) {
        const start = at % (whole.length + 1);
        const end = Math.min(whole.length, start + length);
        whole = whole.slice(0, start) + own + whole.slice(end);
        source = source.with(start, end, own);
        const from = Math.max(0, start - 5);
        expect(source.length).toBe(whole.length);
        expect(source.slice(from, from + 30)).toBe(whole.slice(from, from + 30));
        expect(source.slice(from)).toBe(whole.slice(from));
        expect(source.charCodeAt(from)).toEqual(whole.charCodeAt(from));
      }
      expect(source.toString()).toBe(whole);
      expect(source.charCodeAt(whole.length)).toBeNaN();
    }),
    { numRuns: 60 },
  );
});
