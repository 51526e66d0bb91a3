import { anyCase } from "../document/any-case.ts";
import { about, follows, type Groups, isMeasure, number, perTime, stemOf, valueOf } from "./told-number.ts";
import { exactly, type Expected, way } from "./told-way.ts";

/** "5,600 robots with 162 milkings each make 907,200 milkings". */
const product = anyCase(
  `${number("one")} [\\p{L}-]+(?: [\\p{L}-]+)? (?:with|at|of|sending|taking|making|by) ${about}${number("other")} (?<noun>[\\p{L}-]+)(?: (?:each|(?:per|an?) [\\p{L}-]+))?,? (?:which |that |this )?(?:${follows}) ${about}${number("result")} (?<again>[\\p{L}-]+)`,
  "g",
);
/** "Each of our 12 million users makes 5 searches, so 60 million searches". */
const productOfEach = new RegExp(
  `\\b[Ee](?:ach of|very one of) (?:the |our |these )?${number("one")} (?:[\\p{L}-]+ ){1,3}?(?:makes?|sends?|does|takes?|has|uploads?|posts?|opens?|writes?|places?|gets?|reads?|plays?|asks?) ${about}${number("other")} (?<noun>[\\p{L}-]+)(?: (?:per|an?|each|every) [\\p{L}-]+)?,? (?:so|which (?:is|are|makes?|gives?)|that is|i\\.e\\.,?|or|hence|→|->) ${about}${number("result")} (?<again>[\\p{L}-]+)`,
  "gu",
);
/** "3,000 requests per second × 300 products is 900,000 scores per second", "3,000 requests per second and 300 products each make …". */
const timesEach = anyCase(
  `${number("one")} (?<noun>[\\p{L}-]+)${perTime("from")} ?(?:[×x*] ?${number("other")} [\\p{L}-]+|and ${about}${number("each")} [\\p{L}-]+ each),? ?(?:which |that |this |we )?(?:${follows}|score|scores|=) ${about}${number("result")} (?<again>[\\p{L}-]+)${perTime("to")}`,
  "g",
);
/** "4,000 visits a day with 2.5 pages each are 10,000 views a day": what is counted may have another name in the end. */
const productEach = anyCase(
  `${number("one")}(?: (?!(?:per|an?|each|every)\\b)[\\p{L}-]+){1,3}${perTime("from")} ?(?:with|at|of|sending|taking|making|and|having|by) ${about}${number("other")} (?<noun>[\\p{L}-]+)(?: [\\p{L}-]+)? each,? (?:which |that |this )?(?:${follows}) ${about}${number("result")} (?<again>[\\p{L}-]+)(?: (?!(?:per|an?|each|every)\\b)[\\p{L}-]+)?${perTime("to")}`,
  "g",
);

/** So many with so many each. */
export const toldProducts = [way(product, productOf), way(productEach, slipOfEach)];
/** Rates times what each takes. */
export const toldRateProducts = [way(timesEach, timesOf)];
/** Of these the words between the numbers are enough. */
export const toldProductsOfEach = [way(productOfEach, productOf)];

function productOf(groups: Groups): Expected | undefined {
  if (stemOf(groups.noun) !== stemOf(groups.again)) return undefined;
  return exactly(valueOf(groups, "one") * valueOf(groups, "other"));
}

/** Where what is counted in the end has another name, only a slip of the point is sure to be one. */
function slipOfEach(groups: Groups): Expected | undefined {
  if (!isSameTime(groups) || isMeasure.test(groups.again ?? "")) return undefined;
  const isNamedAlike = stemOf(groups.noun) === stemOf(groups.again);
  const expected = valueOf(groups, "one") * valueOf(groups, "other");
  // Of the same things, and without a time, it is a product that is read above.
  if (isNamedAlike) return groups.from === undefined ? undefined : exactly(expected);
  const powers = Math.log10(valueOf(groups, "result") / expected);
  return Math.abs(powers) > 0.5 && Math.abs(powers - Math.round(powers)) < 0.02
    ? exactly(expected)
    : undefined;
}

export function isSameTime({ from = "", to = "" }: Groups): boolean {
  return from.slice(0, 1).toLowerCase() === to.slice(0, 1).toLowerCase();
}

/** Per the same time, or per none. */
function timesOf(groups: Groups): Expected | undefined {
  if ((groups.from ?? "").slice(0, 1) !== (groups.to ?? "").slice(0, 1)) return undefined;
  if (isMeasure.test(groups.again ?? "") || isMeasure.test(groups.noun ?? "")) return undefined;
  const other = groups.other === undefined ? "each" : "other";
  return exactly(valueOf(groups, "one") * valueOf(groups, other));
}
