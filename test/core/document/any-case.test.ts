import fc from "fast-check";
import { expect, it } from "vitest";
import { anyCase } from "../../../src/core/document/any-case.ts";
import { declaredTriggers } from "../../../src/core/document/triggers.ts";
import "../../../src/rules/index.ts";

const sources = [
  String.raw`(?<![\p{L}\p{N}.,])\d+ (?<noun>[\p{L}-]+)\b`,
  String.raw`^\p{L}+ ?\[x\] [^\p{L}]`,
  String.raw`\bof (?:\p{L}+ ){0,2}users`,
];
const letters = [..."a Z é Ö ß ž Ł α Ω я Ё".split(" "), "users", "of", "[x]", " ", "-", ".", "7", "×", "—"];

it("matches what both flags match in the alphabets that designs are written in", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...sources),
      fc.string({ unit: fc.constantFrom(...letters) }),
      (source, text) => {
        expect(anyCase(source).exec(text)?.[0]).toBe(new RegExp(source, "iu").exec(text)?.[0]);
      },
    ),
    { numRuns: 2_000 },
  );
});

it("is what patterns that texts trigger are made with: both flags are dear", () => {
  const dear = declaredTriggers()
    .flatMap(({ patterns }) => patterns())
    .filter(({ flags }) => flags.includes("i") && flags.includes("u"));
  expect(dear.map(({ source }) => source)).toEqual([]);
});
