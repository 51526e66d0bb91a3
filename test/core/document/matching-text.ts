import { type AST, parseRegExpLiteral } from "@eslint-community/regexpp";
import fc from "fast-check";

/**
 * Texts that a pattern is likely to match: what it looks around for is left to chance, so that some are no match. Letters are
 * capital ones now and then where the pattern takes them for the same.
 */
export function matchingText(pattern: RegExp): fc.Arbitrary<string> {
  const text = ofAny(parseRegExpLiteral(pattern).pattern.alternatives);
  if (!pattern.ignoreCase) return text;
  return fc
    .tuple(text, fc.constantFrom("written", "upper"))
    .map(([written, form]) => (form === "upper" ? written.toUpperCase() : written));
}

function ofAny(alternatives: readonly AST.Alternative[]): fc.Arbitrary<string> {
  return fc.oneof(
    ...alternatives.map(({ elements }) =>
      fc.tuple(...elements.map(ofElement)).map((parts) => parts.join("")),
    ),
  );
}

function ofElement(element: AST.Element): fc.Arbitrary<string> {
  switch (element.type) {
    case "Character":
      return fc.constant(String.fromCodePoint(element.value));
    case "CharacterClass":
    case "CharacterSet":
      return ofClass(element.raw);
    case "Group":
    case "CapturingGroup":
      return ofAny(element.alternatives);
    case "Quantifier":
      return fc
        .array(ofElement(element.element), {
          minLength: element.min,
          maxLength: Math.min(element.max, element.min + 3),
        })
        .map((parts) => parts.join(""));
    case "Assertion":
    case "Backreference":
    case "ExpressionCharacterClass":
      return fc.constant("");
  }
}

/** What stands in texts: letters of two alphabets, one with a mark, digits, spaces and signs. */
const characters = Array.from(
  "abcdefghijklmnopqrstuvwxyzABCGMTXYZéабвгдеёя0123456789 .,;:-–—_%()/|+*×→~'’\"=<>≥\t\n",
);

function ofClass(raw: string): fc.Arbitrary<string> {
  const known = classes.get(raw);
  if (known) return known;
  const pattern = new RegExp(`^${raw}$`, "u");
  const fitting = characters.filter((character) => pattern.test(character));
  const arbitrary = fitting.length > 0 ? fc.constantFrom(...fitting) : fc.constant("");
  classes.set(raw, arbitrary);
  return arbitrary;
}

const classes = new Map<string, fc.Arbitrary<string>>();
