import { anyCase } from "../document/any-case.ts";
import { about, follows, type Groups, number, stemOf, valueOf } from "./told-number.ts";
import { exactly, type Expected, way } from "./told-way.ts";

/** "3% of 49,000 swaps are 1,470". */
const share = anyCase(
  `(?<percent>\\d+(?:\\.\\d+)?) ?% of (?:the |these |those |our )?${about}${number("whole")} (?<noun>[\\p{L}-]+),? (?:which |that |this )?(?:${follows}) ${about}${number("result")}(?=(?: (?<again>[\\p{L}-]+))?)`,
  "g",
);

/** A result below a word such as "are". */
export const toldShares = [way(share, shareOf)];

/** "0.5M users (5% of our 10M)". */
const shareBehind = anyCase(
  `${number("result")} (?:[\\p{L}-]+ ){1,3}\\((?:about |around |roughly |[~≈] ?)?(?<percent>\\d+(?:\\.\\d+)?) ?% of (?:the |these |those |our |all |its )*${number("whole")}`,
  "g",
);
/** "2% of the 50M impressions are clicks: 10M". */
const shareAsNumber = anyCase(
  `(?<percent>\\d+(?:\\.\\d+)?) ?% of (?:the |these |those |our |all )*${number("whole")} [\\p{L}-]+ (?:are|is|become|get|have) [\\p{L}-]+(?: [\\p{L}-]+)?(?::|,? (?:so|i\\.e\\.|that is|=)) ?${about}${number("result")}(?=[.;,)]|$)`,
  "g",
);
/** "0.12% of the payments are fraudulent, about 120,000 of the 100 million per day". */
const shareAmong = anyCase(
  `(?<percent>\\d+(?:\\.\\d+)?) ?% of (?:the |these |those |our |all )*(?<noun>[\\p{L}-]+)(?: [\\p{L}-]+){0,4}(?:,| \\()(?: or| i\\.e\\.| which is| that is)? ?${about}${number("result")} (?:[\\p{L}-]+ )?(?:out )?of (?:the |our |all )*${number("whole")}(?=(?: (?<again>[\\p{L}-]+))?)`,
  "g",
);

/** Of these the sign is enough. */
export const toldSharesOf = [
  way(shareBehind, shareOf, "start"),
  way(shareAsNumber, shareOf),
  way(shareAmong, shareOf, "%"),
];

const meaning = `(?:,? (?:which|that|this) (?:is|are|makes)|,? (?:i\\.e\\.|so|or|hence)|,?(?= ?(?:about|around|roughly|[~≈=(])))[ (=~≈]{0,3}${about}`;
/** "40,000 applications a month, and approves 55% of them, that is 22,000 loans". */
const shareOfThem = anyCase(
  `${number("whole")}[^.;%\\d\\n]{3,80}?(?<percent>\\d+(?:\\.\\d+)?) ?% of (?:them|these|those|which)\\b${meaning}${number("result")}(?! ?(?:%|per ?cent|[\\p{L}-]{0,12} ?(?:people|persons|hours?|minutes?|days?|euros?|eur|dollars?|€)))`,
  "g",
);
/** "360 million searches; we sample 10% of the sessions, 36 million searches". */
const sampled = anyCase(
  `${number("whole")} (?<noun>[\\p{L}-]+)[;,:–—(] ?[^.%\\d\\n]{0,30}?(?<percent>\\d+(?:\\.\\d+)?) ?%(?: of (?:the |these |all )?[\\p{L}-]+)?(?: [\\p{L} ]{1,24}?)?(?:${meaning}|,? )${number("result")} (?<again>[\\p{L}-]+)`,
  "g",
);

/** The share of what the same sentence has counted before; nouns of their own are told apart. */
export const toldSharesDrawn = [
  way(shareOfThem, shareOf),
  way(sampled, (groups) => (stemOf(groups.noun) === stemOf(groups.again) ? shareOf(groups) : undefined)),
];

function shareOf(groups: Groups): Expected | undefined {
  if (
    groups.again !== undefined &&
    stemOf(groups.noun) !== stemOf(groups.again) &&
    !/^(?:an?|per|each|every|in|and|or)$/.test(groups.again)
  )
    return undefined;
  return exactly((Number(groups.percent) / 100) * valueOf(groups, "whole"));
}
