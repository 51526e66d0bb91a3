import fc from "fast-check";
import LZString from "lz-string";
import { describe, expect, test } from "vitest";
import { decodeLz } from "../../../../src/core/board/formats/lz-decode.ts";

describe("unpacking what lz-string packed", () => {
  test.each(["", "a", "aaaaaaaaaaaaaaaaaaaaaa", '{"a":1}', "漢字 漢字 漢字", "\u0000\uFFFF"])(
    "gives %j",
    (text) => {
      expect(decodeLz(LZString.compressToBase64(text), 1000)).toBe(text);
    },
  );

  test("gives every text", () => {
    const unit = fc.oneof(
      fc.constantFrom("a", "b", "ab", '"id":'),
      fc.string({ unit: "binary", maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const text = units.join("");
        expect(decodeLz(LZString.compressToBase64(text), 10_000)).toBe(text);
      }),
    );
  });

  test("ends with any text of digits, and takes no damaged one for whole", () => {
    fc.assert(
      fc.property(fc.base64String(), (packed) => {
        const text = decodeLz(packed, 100_000);
        if (text !== undefined) expect(text).toBe(LZString.decompressFromBase64(packed) || "");
      }),
    );
    const packed = LZString.compressToBase64("a board of many words, and then some more words");
    expect(decodeLz(packed.slice(0, -8), 1000)).toBeUndefined();
  });

  test("stops at its limit, long before what is packed is unpacked", () => {
    const packed = LZString.compressToBase64("a".repeat(100_000));
    expect(packed.length).toBeLessThan(1000);
    expect(decodeLz(packed, 99_999)).toBeUndefined();
    expect(decodeLz(packed, 100_000)).toHaveLength(100_000);
  });
});
