import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lowerCase } from "../../../src/core/document/lower-case.ts";

describe("lowerCase", () => {
  it.each([
    ["Fall Back", "fall back"],
    ["Бейзлайн", "бейзлайн"],
    ["İstanbul Baseline", "istanbul baseline"],
    ["ΟΔΟΣ", "οδος"],
  ])("%j is %j", (text, lower) => {
    expect(lowerCase(text)).toBe(lower);
  });

  it("leaves every character where it stood", () => {
    const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    expect(characters.filter((character) => lowerCase(`a${character}B`).length !== 3)).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(lowerCase(text)).toHaveLength(text.length);
      }),
    );
  });
});
