import type { SectionPart } from "./section-part.ts";
import type { PlacedSign, TopicSign } from "./topic-signs.ts";

/** A sign and the part of the document that it stands in; `start` is what its place counts from, from the part's start. */
export interface FoundSign extends PlacedSign {
  readonly part: SectionPart;
  /** In a section of the step for which it was looked for, of no step at all, or of another one. */
  readonly home: "own" | "none" | "other";
  /** A sign outweighs all of less weight, wherever they stand. */
  readonly weight: number;
}

export function foundSign(placed: PlacedSign, part: SectionPart, home: FoundSign["home"]): FoundSign {
  return { sign: placed.sign, start: placed.start, part, home, weight: weightOf(placed, home) };
}

/** Of the signs of one topic, taken in document order, the first of each weight. */
export interface FirstSigns {
  /** Of kinds *label* and *clear*, which outweigh all others, and *cue* and *term*, in sections of the step. */
  readonly own: SignsByKind;
  /** The same in sections of no step. */
  readonly stray: SignsByKind;
  /** Clear words anywhere. */
  clear: FoundSign | undefined;
  /** Hints at home and cues elsewhere: of two phrases, as one vague word may stand anywhere. */
  readonly hints: FoundSign[];
  readonly elsewhere: FoundSign[];
}

interface SignsByKind {
  label: FoundSign | undefined;
  clear: FoundSign | undefined;
  cue: FoundSign | undefined;
  term: FoundSign | undefined;
}

export function firstSigns(): FirstSigns {
  return { own: noSigns(), stray: noSigns(), clear: undefined, hints: [], elsewhere: [] };
}

function noSigns(): SignsByKind {
  return { label: undefined, clear: undefined, cue: undefined, term: undefined };
}

/** Takes one that stands behind those before. */
export function addSign(firsts: FirstSigns, found: FoundSign): void {
  const { home, sign } = found;
  const { kind } = sign;
  if (kind === "clear") firsts.clear ??= found;
  if (kind === "hint") {
    if (home === "own") addOther(firsts.hints, found);
    return;
  }
  if (home === "own") firsts.own[kind] ??= found;
  if (home === "none") firsts.stray[kind] ??= found;
  if (home !== "own" && kind === "cue") addOther(firsts.elsewhere, found);
}

/** Whether {@link addSign} would take a sign: a section has many that say again what was said. */
export function tellsMore(firsts: FirstSigns, sign: TopicSign, home: FoundSign["home"]): boolean {
  const { kind } = sign;
  if (kind === "hint") return home === "own" && isOther(firsts.hints, sign);
  if (kind === "clear" && !firsts.clear) return true;
  if (home === "own") return !firsts.own[kind];
  return (home === "none" && !firsts.stray[kind]) || (kind === "cue" && isOther(firsts.elsewhere, sign));
}

/** How many different vague words hardly stand somewhere by chance. */
const enough = 2;

function addOther(others: FoundSign[], next: FoundSign): void {
  if (isOther(others, next.sign)) others.push(next);
}

function isOther(others: readonly FoundSign[], next: TopicSign): boolean {
  return others.length < enough && others.every(({ sign }) => !isAlike(sign, next));
}

/** "Loss" says no more than the "pairwise loss" before it. */
function isAlike({ phrase: a }: TopicSign, { phrase: b }: TopicSign): boolean {
  return a.includes(b) || b.includes(a);
}

/**
 * The sign that covers the topic best; two where the earlier of them does; none where nothing covers it.
 * @param signs Some of which {@link decidingAmong} chose.
 * @param isHomeless Whether no section of the document introduces the step.
 */
export function bestOf(signs: readonly FoundSign[], isHomeless: boolean): readonly FoundSign[] {
  const [first] = signs;
  // Those at home decide alone, and of a cue and a term there the earlier one.
  if (!first || first.weight >= weights.home) return signs;
  const firsts = firstSigns();
  for (const found of signs) addSign(firsts, found);
  const { stray, clear, hints, elsewhere } = firsts;
  const certain = hints[enough - 1] ?? stray.label;
  if (certain) return [certain];
  const atHomelessStep = isHomeless ? [stray.cue, stray.term].filter((sign) => sign !== undefined) : [];
  if (atHomelessStep.length > 0) return atHomelessStep;
  const elsewhereSaid = clear ?? elsewhere[enough - 1];
  return elsewhereSaid ? [elsewhereSaid] : [];
}

/** Those that decide, whatever stands before and behind. */
export function decidingAmong({ own, stray, clear, hints, elsewhere }: FirstSigns): readonly FoundSign[] {
  // What outweighs all others needs none of them, wherever they stand.
  const certain = own.label ?? own.clear;
  if (certain) return [certain];
  if (own.cue && own.term) return [own.cue, own.term];
  const atHome = own.cue ?? own.term;
  if (atHome) return [atHome];
  const deciding = [...hints];
  if (stray.label) return [...deciding, stray.label];
  if (stray.cue) deciding.push(stray.cue);
  if (stray.term) deciding.push(stray.term);
  if (clear) deciding.push(clear);
  else deciding.push(...elsewhere);
  return deciding;
}

/** By the number of a topic in its step the signs that may decide; the others never do, whatever stands around them. */
export type Deciding = readonly (readonly FoundSign[] | undefined)[];

/**
 * What {@link decidingAmong} makes of one topic in texts that follow each other, of what it made of each of them.
 * @param before What it made of them before: the very same where it still does.
 */
export function decidingOfAll(
  texts: readonly Deciding[],
  topic: number,
  before: readonly FoundSign[] | undefined,
): readonly FoundSign[] | undefined {
  let heaviest: readonly FoundSign[] | undefined;
  let most = 0;
  let alike = 0;
  for (const text of texts) {
    const signs = text[topic];
    const weight = signs?.[0]?.weight ?? 0;
    if (weight === 0 || weight < most) continue;
    alike = weight === most ? alike + 1 : 1;
    if (weight > most) heaviest = signs;
    most = weight;
  }
  // Of one that is enough by itself the first will do.
  if (alike < 2 || most >= weights.clear) return heaviest;
  forget(scratch);
  for (const text of texts) {
    const signs = text[topic];
    if (signs?.[0]?.weight === most) for (const found of signs) addSign(scratch, found);
  }
  const deciding = decidingAmong(scratch);
  if (before && isSame(deciding, before)) return before;
  return isSame(deciding, heaviest ?? []) ? heaviest : deciding;
}

/** Used again for each topic of each group of sections. */
const scratch = firstSigns();

function forget(firsts: FirstSigns): void {
  for (const signs of [firsts.own, firsts.stray])
    signs.label = signs.clear = signs.cue = signs.term = undefined;
  firsts.clear = undefined;
  firsts.hints.length = firsts.elsewhere.length = 0;
}

function isSame(some: readonly FoundSign[], others: readonly FoundSign[]): boolean {
  return some.length === others.length && some.every((found, at) => found === others[at]);
}

/** What the first of several deciding signs tells of the others: none is of another weight. */
const weights = { weak: 1, home: 2, clear: 3, label: 4 } as const;

function weightOf({ sign: { kind } }: PlacedSign, home: FoundSign["home"]): number {
  if (home !== "own" || kind === "hint") return weights.weak;
  return kind === "label" || kind === "clear" ? weights[kind] : weights.home;
}
