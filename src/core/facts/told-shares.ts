import { everyMatch } from "../document/every-match.ts";
import type { StatedAmount } from "./stated-amounts.ts";
import { matchingFact } from "./statement-fact.ts";

/** "3.1% of leads become customers", "one in five": the share, and all that its clause says it is of. */
const told =
  /(?<![\d.,–-])(?<percent>\d{1,2}(?:\.\d+)?) ?% of (?:the |all |our |its )*(?<words>\p{L}[^.;:,()|%\d→—–\n]{8,80}?)(?= ?(?:[.;:,()|→—–\n]|$))/gu;

/** Of a part, another time, a wish or a sample. */
const elsewhere =
  /\b(?:today|currently|now|last|next|was|were|had|will|would|could|should|must|goal|target|aim\w*|at least|at most|up to|under|below|above|over|more than|less than|fewer|from|to|if|when|until|pilot|trial|tests?|tested|sampl\w*|train\w*|validat\w*|each|every|another|other|these|those|them|which|traffic|rest|remaining|budget|capacity|alert\w*|canary)\b/i;

/** Who narrows it down says it before: "In Wales 3% of …". */
const unnarrowed =
  /(?:^|[.;:→—–(]\**|, (?=as|since|because))\W*(?:(?:[Oo]nly|[Aa]bout|[Aa]round|[Rr]oughly|[Ss]ome|[Jj]ust|[Ss]ince|[Bb]ecause|[Aa]s|[~≈]) ?)*$/;

/**
 * Shares of which the design says in the same words what they are of, and of which one only can be true. Fewer than three words would be
 * said of many things: "of users".
 */
export const toldShares = matchingFact<StatedAmount>([told], ({ text, kind }) => {
  if (kind === "quote" || kind === "question" || kind === "row") return [];
  return everyMatch(text, told).flatMap(({ 0: match, index, groups = {} }): readonly StatedAmount[] => {
    const { percent = "", words = "" } = groups;
    const before = text.slice(Math.max(0, index - 60), index);
    const said = words.toLowerCase().replace(/\s+/g, " ").trim();
    if (said.split(" ").length < 3 || elsewhere.test(said) || !unnarrowed.test(before)) return [];
    const [, decimals = ""] = percent.split(".");
    const isRough = /(?:about|around|roughly|some|[~≈]) ?$/i.test(before);
    const slack = isRough ? Number(percent) * 0.25 : 10 ** -decimals.length / 2;
    const value = Number(percent);
    return [
      {
        subject: `share of ${said}`,
        name: `share of ${said}`,
        low: value - slack,
        high: value + slack,
        range: { start: index, end: index + match.length },
      },
    ];
  });
});
