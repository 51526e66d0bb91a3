import { type AST, parseRegExpLiteral } from "@eslint-community/regexpp";
import { anyDigit, bitsOfPattern, foldedWord } from "../../../src/core/document/trigger-words.ts";
import { boundary, gap, rarestWords, rarityOf, type Words } from "./rarest-words.ts";

/**
 * Up to {@link mostLists} lists of parts of words: each match of one of the patterns holds at least one of each list. None where a match can do
 * without. In small letters, each written as {@link rarestWords} does.
 */
export function neededWords(patterns: readonly RegExp[]): readonly Words[] {
  return listsOfAny(
    patterns.map((pattern) => needOfAny(parseRegExpLiteral(pattern).pattern.alternatives, open)),
  );
}

/** What is known of a part of a pattern. */
interface Need {
  /** All texts that it matches, where these are few: letters, {@link gap} and {@link boundary}. */
  readonly exact: Words | undefined;
  /** Of each list one is in each of its matches. The rarer ones first. */
  readonly lists: readonly Words[];
}

const nothingKnown: Need = { exact: undefined, lists: [] };
const mostExact = 48;
/** Three tell nearly as much as all. */
export const mostLists = bitsOfPattern;

/** What is known to stand on both sides of a part: {@link boundary} or nothing. */
interface Sides {
  readonly before: string;
  readonly after: string;
}

const open: Sides = { before: "", after: "" };

function needOfAny(alternatives: readonly AST.Alternative[], sides: Sides): Need {
  const needs = alternatives.map((alternative) => needOfRow(alternative, sides));
  const exact = needs.every((need) => need.exact) ? needs.flatMap((need) => need.exact ?? []) : undefined;
  return { exact: exact && exact.length <= mostExact ? exact : undefined, lists: listsOfAny(needs) };
}

/** Which way a match went is not known: the first list of each together, then the second and so on, where one has no more its last again. */
function listsOfAny(needs: readonly Pick<Need, "lists">[]): readonly Words[] {
  const count = Math.max(...needs.map(({ lists }) => lists.length));
  if (needs.some(({ lists }) => lists.length === 0)) return [];
  return Array.from({ length: count }, (_, rank) => [
    ...new Set(needs.flatMap(({ lists }) => lists[Math.min(rank, lists.length - 1)] ?? [])),
  ]);
}

/** Of what stands one after the other. */
function needOfRow({ elements }: AST.Alternative, { before, after }: Sides): Need {
  const lists: Words[] = [];
  let isWhole = true;
  let texts: Words = [""];
  const withSides = (behind = ""): Words => texts.map((text) => (isWhole ? before : "") + text + behind);
  for (const [at, element] of elements.entries()) {
    const left = withSides().every((text) => text.endsWith(gap) || text.endsWith(boundary)) ? boundary : "";
    const right = at === elements.length - 1 ? after : sideOf(elements[at + 1]);
    const need = needOf(element, { before: left, after: right });
    if (!need.exact || texts.length * need.exact.length > mostExact) {
      lists.push(...listsOf(withSides()));
      isWhole = false;
      texts = [""];
    }
    if (isAround(element)) lists.push(...listsAround(element));
    if (need.exact) texts = texts.flatMap((text) => (need.exact ?? []).map((next) => text + next));
    else lists.push(...need.lists);
  }
  lists.push(...listsOf(withSides(after)));
  return { exact: isWhole ? texts : undefined, lists: rarest(lists) };
}

/** What stands beside a match, or is looked at twice, is in the text as well. */
function listsAround({ alternatives }: AST.LookaroundAssertion): readonly Words[] {
  const { exact, lists } = needOfAny(alternatives, open);
  return exact ? listsOf(exact) : lists;
}

function isAround(element: AST.Element): element is AST.LookaroundAssertion {
  return element.type === "Assertion" && "alternatives" in element && !element.negate;
}

/** Of texts of which one is matched. */
function listsOf(texts: Words): readonly Words[] {
  return listsOfAny(texts.map((text) => ({ lists: rarestWords(text, mostLists).map((word) => [word]) })));
}

function rarest(lists: readonly Words[]): readonly Words[] {
  return lists.toSorted((a, b) => rarityOf(b) - rarityOf(a) || a.length - b.length).slice(0, mostLists);
}

function sideOf(element: AST.Element | undefined): string {
  const exact = element && element.type !== "Quantifier" ? needOf(element, open).exact : undefined;
  return exact?.every((text) => text === gap || text === boundary) ? boundary : "";
}

function needOf(element: AST.Element, sides: Sides): Need {
  switch (element.type) {
    case "Character":
      return exactly([character(element.value)]);
    case "CharacterClass":
    case "CharacterSet":
      return needOfClass(element);
    case "Group":
    case "CapturingGroup":
      return needOfAny(element.alternatives, sides);
    case "Quantifier":
      return needOfRepeated(element, sides);
    case "Assertion":
      if (isNever(element)) return { exact: undefined, lists: [[]] };
      return exactly([isBoundary(element) ? boundary : ""]);
    case "Backreference":
    case "ExpressionCharacterClass":
      return nothingKnown;
  }
}

function exactly(texts: Words): Need {
  return { exact: texts, lists: [] };
}

function needOfRepeated({ element, min, max }: AST.Quantifier, sides: Sides): Need {
  const { exact, lists } = needOf(element, max === 1 ? sides : open);
  const isGap = exact?.length === 1 && exact[0] === gap;
  if (isGap) return exactly(min === 0 ? ["", gap] : [gap]);
  if (max === 1 && min === 1) return { exact, lists };
  if (max === 1) return { exact: exact && ["", ...exact], lists: [] };
  return { exact: undefined, lists: min === 0 ? [] : exact ? listsOf(exact) : lists };
}

/** The few characters of a class; a gap where none of them belongs to a word. */
function needOfClass(element: AST.CharacterClass | AST.CharacterSet): Need {
  if (isOfDigits(element)) return { exact: undefined, lists: [[anyDigit]] };
  const few = fewOf(element);
  if (few) return exactly([...new Set(few.map(character))]);
  return isOfGaps(element) ? exactly([gap]) : nothingKnown;
}

function isOfDigits(element: AST.CharacterClass | AST.CharacterSet): boolean {
  return element.type === "CharacterSet" && element.kind === "digit" && !element.negate;
}

const fewCharacters = 6;

function fewOf(element: AST.CharacterClass | AST.CharacterSet): readonly number[] | undefined {
  if (element.type !== "CharacterClass" || element.negate) return undefined;
  const found: number[] = [];
  for (const part of element.elements) {
    if (part.type === "Character") found.push(part.value);
    else if (part.type === "CharacterClassRange")
      for (let code = part.min.value; code <= part.max.value && found.length <= fewCharacters; code++)
        found.push(code);
    else return undefined;
    if (found.length > fewCharacters) return undefined;
  }
  return found;
}

/** Whether each character that a class takes stands between words. */
function isOfGaps(element: AST.CharacterClass | AST.CharacterSet): boolean {
  if (element.type === "CharacterSet") return element.kind === "space" && !element.negate;
  return (
    !element.negate &&
    element.elements.every((part) => {
      if (part.type === "Character") return character(part.value) === gap;
      return part.type === "CharacterSet" && isOfGaps(part);
    })
  );
}

function character(code: number): string {
  const text = String.fromCodePoint(code);
  return /[\p{L}\p{N}]/u.test(text) ? foldedWord(text) : gap;
}

/** `(?!)`, of a pattern that is to match nothing. */
function isNever(assertion: AST.Assertion): boolean {
  return assertion.raw === "(?!)";
}

/** Whether it holds only where no letter or digit of ASCII stands on the one side: then a word ends there. */
function isBoundary(assertion: AST.Assertion): boolean {
  if (assertion.kind === "start" || assertion.kind === "end") return true;
  if (assertion.kind === "word") return !assertion.negate;
  if (!("alternatives" in assertion) || !assertion.negate) return false;
  const [only, ...others] = assertion.alternatives;
  const [element, ...rest] = only?.elements ?? [];
  if (!element || others.length > 0 || rest.length > 0) return false;
  const pattern = new RegExp(`^(?:${element.raw})$`, "u");
  return Array.from("azAZ09km").every((text) => pattern.test(text));
}
