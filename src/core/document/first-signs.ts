import type { SectionPart } from "./section-part.ts";
import type { PlacedSign, SignKind, TopicSign } from "./topic-signs.ts";

/** A sign and the part of the document that it stands in; `start` is what its place counts from, from the part's start. */
export interface FoundSign extends PlacedSign {
  readonly part: SectionPart;
  /** In a section of the step for which it was looked for, of no step at all, or of another one. */
  readonly home: "own" | "none" | "other";
}

/** Of the signs of one topic, taken in document order, the first of each weight. */
export interface FirstSigns {
  readonly own: Partial<Record<SignKind, FoundSign>>;
  readonly stray: Partial<Record<SignKind, FoundSign>>;
  clear: FoundSign | undefined;
  /** Hints at home and cues elsewhere: of two phrases, as one vague word may stand anywhere. */
  readonly hints: FoundSign[];
  readonly elsewhere: FoundSign[];
}

export function firstSigns(signs: readonly FoundSign[]): FirstSigns {
  const firsts: FirstSigns = { own: {}, stray: {}, clear: undefined, hints: [], elsewhere: [] };
  addAll(firsts, signs);
  return firsts;
}

export function addAll(firsts: FirstSigns, signs: readonly FoundSign[]): void {
  for (const found of signs) addSign(firsts, found);
}

/** Takes one that stands behind those before. */
export function addSign(firsts: FirstSigns, found: FoundSign): void {
  const { home, sign } = found;
  const { kind } = sign;
  if (kind === "clear") firsts.clear ??= found;
  if (home === "own") firsts.own[kind] ??= found;
  if (home === "none") firsts.stray[kind] ??= found;
  if (home === "own" && kind === "hint") addOther(firsts.hints, found);
  if (home !== "own" && kind === "cue") addOther(firsts.elsewhere, found);
}

/** How many different vague words hardly stand somewhere by chance. */
const enough = 2;

function addOther(others: FoundSign[], next: FoundSign): void {
  if (others.length < enough && others.every(({ sign }) => !isAlike(sign, next.sign))) others.push(next);
}

/**
 * The sign that covers the topic best.
 * @param isHomeless Whether no section of the document introduces the step.
 * @param startOf Where a sign stands in the document.
 */
export function bestOf(
  { own, stray, clear, hints, elsewhere }: FirstSigns,
  isHomeless: boolean,
  startOf: (found: FoundSign) => number,
): FoundSign | undefined {
  return (
    own.label ??
    own.clear ??
    earlier(own.cue, own.term, startOf) ??
    hints[enough - 1] ??
    stray.label ??
    (isHomeless ? earlier(stray.cue, stray.term, startOf) : undefined) ??
    clear ??
    elsewhere[enough - 1]
  );
}

/** Those that decide, whatever stands before and behind. */
export function decidingAmong({ own, stray, clear, hints, elsewhere }: FirstSigns): readonly FoundSign[] {
  // What outweighs all others needs none of them, wherever they stand.
  const certain = own.label ?? own.clear;
  if (certain) return [certain];
  if (own.cue ?? own.term) return present([own.cue, own.term]);
  const weaker = stray.label ? [stray.label] : [stray.cue, stray.term, clear, ...(clear ? [] : elsewhere)];
  return present([...hints, ...weaker]);
}

function present(found: readonly (FoundSign | undefined)[]): readonly FoundSign[] {
  return found.filter((sign) => sign !== undefined);
}

function earlier(
  a: FoundSign | undefined,
  b: FoundSign | undefined,
  startOf: (found: FoundSign) => number,
): FoundSign | undefined {
  if (!a || !b) return a ?? b;
  return startOf(b) < startOf(a) ? b : a;
}

/** "Loss" says no more than the "pairwise loss" before it. */
function isAlike({ phrase: a }: TopicSign, { phrase: b }: TopicSign): boolean {
  return a.includes(b) || b.includes(a);
}
