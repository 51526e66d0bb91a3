import type { DesignDoc } from "../document/design-doc.ts";
import { documentFact, sectionStart } from "../document/section-fact.ts";
import { sectionAt } from "../document/section-at.ts";
import { stepsSpokenOf } from "../document/spoken-steps.ts";
import type { TextRange } from "../document/text-range.ts";
import { findQuantities } from "../quantity/find-quantities.ts";
import { isFunctionWord } from "../quantity/count-nouns.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { estimatesIn } from "./estimates.ts";
import { matchingFact, placeOf } from "./statement-fact.ts";
import { quantitiesOf } from "./quantities.ts";

/** How many there are of something, where arithmetic begins with another number of the same. Places are the document's. */
export interface DifferingFactor {
  /** Of what: "stores". */
  readonly noun: string;
  readonly stated: TextRange;
  readonly factor: TextRange;
}

interface Count {
  readonly unit: string;
  /** Without an adjective the same for "docs" and "documents". */
  readonly noun: string;
  readonly value: number;
  readonly range: TextRange;
}

/**
 * "Our 1,200 stores", and "800 stores × 20,000 products". Only counts of the same words that the requirements give once are held against
 * the first factor of an estimate: others are of parts, of another time or of what somebody else has.
 */
export const differingFactors = documentFact((doc): readonly DifferingFactor[] => {
  const factors = single(firstFactors(doc));
  if (factors.length === 0) return [];
  const sizes = single(statedSizes(doc, new Set(factors.map(({ unit }) => unit))));
  return factors.flatMap((factor) => {
    const size = sizes.find((one) => one.unit === factor.unit && areOfSame(one, factor));
    if (!size || !isOfAll(doc, size.range)) return [];
    // Where something is built, fewer may be those that it is built for.
    const isPart = factor.value < size.value && !isOfRequirements(doc, factor.range);
    return !isPart && differ(size, factor)
      ? [{ noun: factor.noun, stated: size.range, factor: factor.range }]
      : [];
  });
});

/** By the same words; of "3,100 booster pumps" there are no fewer "pumps". */
function areOfSame(size: Count, factor: Count): boolean {
  if (size.noun === factor.noun) return true;
  return factor.noun === factor.unit && size.noun !== size.unit && factor.value < size.value;
}

function isOfRequirements(doc: DesignDoc, { start }: TextRange): boolean {
  return stepsSpokenOf(doc, sectionAt(doc, start)).includes("requirements");
}

/** Of each thing that has one number the first place. */
function single(counts: readonly Count[]): readonly Count[] {
  const isOne = ({ noun, value }: Count): boolean =>
    counts.every((other) => other.noun !== noun || other.value === value);
  return counts.filter(
    (count, at) => isOne(count) && counts.findIndex(({ noun }) => noun === count.noun) === at,
  );
}

function firstFactors(doc: DesignDoc): readonly Count[] {
  const tabled = tabledFactors(doc).flatMap((found) => {
    const { start } = placeOf(found, found.value);
    const text = found.statement.text.slice(found.value.start, found.value.end);
    const [quantity] = findQuantities(text);
    return quantity?.range.start === 0 ? countOf(quantity, start) : [];
  });
  return [...tabled, ...toldFactors(doc)];
}

/** "| Scores per hour | 4,800 beds × 40 | 192,000 |": of a cell that calculates, up to its sign. */
const tabledFactors = matchingFact<TextRange>([/\d \p{L}[\p{L} -]{0,40} [×*x] \d/u], ({ kind, cells }) =>
  kind === "row"
    ? cells.flatMap(({ text, start }): readonly TextRange[] => {
        const factor = /^\d[\d,.]*(?: ?[kM])? \p{L}[\p{L} -]{0,40}(?= [×*x] \d)/u.exec(text);
        return factor ? [{ start, end: start + factor[0].length }] : [];
      })
    : [],
);

function toldFactors(doc: DesignDoc): readonly Count[] {
  return estimatesIn(doc).flatMap(({ kind, range: { start, end } }) => {
    if (kind === "unit-differs") return [];
    const text = doc.source.slice(start, end);
    const [quantity] = findQuantities(text);
    if (quantity?.range.start !== 0) return [];
    const rest = text.slice(quantity.range.end);
    if (!/^\s*[×*x]\s*\d/.test(rest)) return [];
    // "20M panoramas × 32 tiles = 640M tiles a month" begins with those of a month.
    const per = perTime.exec(rest.split(/[=≈]/).at(-1) ?? "")?.groups?.time;
    return [...countOf(quantity, start), ...(per === undefined ? [] : countOf(quantity, start, per))];
  });
}

function statedSizes(doc: DesignDoc, units: ReadonlySet<string>): readonly Count[] {
  const estimates = [
    ...estimatesIn(doc),
    ...tabledFactors(doc).map((found) => ({ range: placeOf(found, found.value) })),
  ];
  return doc.parts.flatMap((_, part) => {
    const index = part - 1;
    if (!stepsSpokenOf(doc, index).includes("requirements")) return [];
    const offset = sectionStart(doc, index);
    return quantitiesOf(doc, index).flatMap((quantity) => {
      const counts = countOf(quantity, offset).filter(({ unit }) => units.has(unit));
      return counts.filter(({ range }) => !estimates.some(touches(range)));
    });
  });
}

const touches =
  ({ start, end }: TextRange) =>
  ({ range }: { readonly range: TextRange }): boolean =>
    start < range.end && end > range.start;

/** @param per The unit of time that its arithmetic is of, where it names none itself. */
function countOf(quantity: Quantity, offset: number, per?: string): readonly Count[] {
  const { text: written, range, approximate, comparator } = quantity;
  const own = perTime.exec(written);
  if (own && per !== undefined) return [];
  const time = own?.groups?.time ?? per;
  const text = own ? written.slice(0, own.index) : written;
  const value = own ? quantity.value / quantity.notation.timeFactor : quantity.value;
  const units = Object.entries(quantity.unit).filter(([name]) => name !== "second" || own === null);
  const [unit] = units[0] ?? [];
  const words = (
    text.replace(/^[^\p{L}]*(?:[kKMB]|million|billion|thousand)\b/u, "").match(/[\p{L}-]+/gu) ?? []
  ).filter((word) => time === undefined || !/^(?:new|total|incoming)$/i.test(word));
  if (units.length !== 1 || units[0]?.[1] !== 1 || unit === undefined || words.length === 0) return [];
  if ((approximate && comparator === undefined) || value < fewest || measured.test(unit)) return [];
  const suffix = time === undefined ? "" : ` per ${time.toLowerCase()}`;
  const named = `${unit}${suffix}`;
  const noun = words.length === 1 ? named : `${words.join(" ").toLowerCase()}${suffix}`;
  return [{ unit: named, noun, value, range: moved(range, offset) }];
}

const perTime = /(?:\/| ?\bper |\b an? |\b each |\b every )(?<time>day|week|month|year|hour)\b/i;

const fewest = 10;
/** What is set for a run or bought by the piece is no size of the world. */
const measured =
  /^(?:second|byte|bit|percent|dollar|euro|token|dimension|machine|gpu|cpu|candidate|feature|example|epoch|layer|tree|parameter|vector|batch|step|replica|day|week|month|year|core|shard|result)$/;

const moved = ({ start, end }: TextRange, by: number): TextRange => ({ start: start + by, end: end + by });

function isOfAll(doc: DesignDoc, { start, end }: TextRange): boolean {
  const before =
    doc.source
      .slice(Math.max(0, start - reach), start)
      .split(/\n[ \t]*\n|[.;|]/)
      .at(-1) ?? "";
  const behind = /^[^\n.;|]*/.exec(doc.source.slice(end, end + reach))?.[0] ?? "";
  // Behind a comma the next number has words of its own, and what each of them has says nothing of how many there are.
  const after = behind
    .replace(/, each\b.*$/, "")
    .replace(/, (?:and )?(?:about |around |some |up to |~ ?|≈ ?)?\d.*$/, "");
  if (otherTime.test(before + after) || /^ (?:per|an?|each|every|\/)\b|^ ?[/×*–-]/.test(after)) return false;
  const next = /^ (?<word>\p{L}+)/u.exec(after)?.groups?.word;
  const isSpread = /^ (?:in|across|over|at|on) (?:about )?\d/.test(after);
  const isNarrowed =
    !isSpread && next !== undefined && isFunctionWord(next) && !/^(?:and|are|is|has|have)$/.test(next);
  return !isNarrowed && !ofPart.test(before) && !/\b(?:each|every|per)\b/i.test(before);
}

const reach = 80;
const otherTime =
  /\b(?:grow\w*|grew|will|would|plan\w*|later|today|currently|was|were|years?|20\d\d|pilot|trial|tests?|phase|launch|eventually|peak|up to|at least|at most|more than|less than|over|under)\b/i;
const ofPart =
  /\b(?:top|first|last|next|each|every|per|of|than|other|new|only|some|another|additional|for|to|from|with|in|these|those|busiest|largest|x|[\p{L}]+(?:est|ed))[ ~≈]*$/iu;

/** Rounded counts of one thing agree; many times as many are of another thing. */
function differ(one: Count, other: Count): boolean {
  const ratio = Math.max(one.value, other.value) / Math.min(one.value, other.value);
  return ratio > 1.15 && ratio < 4;
}
