import type { DesignDoc } from "../document/design-doc.ts";
import { documentFact } from "../document/section-fact.ts";
import type { TextRange } from "../document/text-range.ts";
import { formatLike } from "../quantity/format-quantity.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { exponentOf } from "../quantity/unit.ts";
import { isAsserted } from "./asserted.ts";
import { quantitiesIn } from "./quantities.ts";
import { matchingFact, type Placed, placeOf } from "./statement-fact.ts";

/** A load at peak that is not so many times any load that the design names. Places are the document's. */
export interface PeakMismatch {
  readonly range: TextRange;
  readonly factor: number;
  /** The load that stands nearest before it. */
  readonly base: { readonly text: string; readonly range: TextRange };
  /** So many times the base, as the load is written. */
  readonly expected: string;
}

const rateWords = /\b(?:[QR]P[SM]|[qr]p[sm])\b|\b(?:requests?|queries|req)(?: a | per |\/)(?:s|m|h|d)/;

/** Requests and queries per time. */
const loads = matchingFact<Quantity>([rateWords], (statement) =>
  statement.kind === "quote" || statement.kind === "question"
    ? []
    : quantitiesIn(statement).filter((quantity) => isLoad(quantity) && isAsserted(statement, quantity.range)),
);

function isLoad({ unit }: Quantity): boolean {
  const isOfRequests = exponentOf(unit, "query") === 1 || exponentOf(unit, "request") === 1;
  return isOfRequests && exponentOf(unit, "second") === -1 && Object.keys(unit).length === 2;
}

/** "Peak (5×): 11,574 QPS", "at peak 3x → 3,600 QPS", "3× at peak = 3,600 QPS", "peak ×3 ≈ 3,600 QPS". */
const factorOfPeak =
  /\bpeak(?:s|ing)?\b[^.;|\d]{0,25}?(?<behind>\d+(?:\.\d+)?) ?(?:[x×](?![\w×])|times\b)[^.;|\d]{0,25}$|(?<before>\d+(?:\.\d+)?) ?(?:[x×](?![\w×])|times\b)[^.;|\d]{0,12}\bpeak\b[^.;|\d]{0,15}$|\bpeak(?:s)?\b[^.;|\d]{0,8}[x×] ?(?<times>\d+(?:\.\d+)?)(?![\w.%])[^.;|\d]{0,6}$/i;

interface Peak {
  readonly factor: number;
  readonly load: Quantity;
}

const peaks = matchingFact<Peak>([/\bpeak/i], (statement) => {
  if (statement.kind === "quote" || statement.kind === "question" || !/\bpeak/i.test(statement.text))
    return [];
  return quantitiesIn(statement)
    .filter(isLoad)
    .flatMap((load): Peak[] => {
      const before = statement.text.slice(Math.max(0, load.range.start - reach), load.range.start);
      const groups = factorOfPeak.exec(before)?.groups;
      const factor = Number(groups?.behind ?? groups?.before ?? groups?.times);
      return factor > 1 && isAsserted(statement, load.range) ? [{ factor, load }] : [];
    });
});

const reach = 80;

export const peakMismatches = documentFact((doc: DesignDoc): readonly PeakMismatch[] => {
  const found = peaks(doc);
  if (found.length === 0) return [];
  const known = loads(doc);
  let passed = 0;
  return found.flatMap((peak): readonly PeakMismatch[] => {
    const { factor, load } = peak.value;
    const end = startOf(peak, load);
    for (let next = known[passed]; next && startOf(next, next.value) < end; next = known[passed]) passed++;
    // Any of the last loads may be the one that is meant.
    const before = known.slice(Math.max(0, passed - mostLoads), passed);
    if (before.some(({ value }) => isClose(value.value * factor, load.value))) return [];
    const base = before.findLast(({ section }) => section === peak.section);
    if (!base) return [];
    return [
      {
        range: placeOf(peak, load.range),
        factor,
        base: { text: base.value.text, range: placeOf(base, base.value.range) },
        expected: formatLike(base.value.value * factor, load.notation),
      },
    ];
  });
});

const mostLoads = 40;

const startOf = ({ offset }: Placed<unknown>, { range }: Quantity): number => offset + range.start;

/** People round loads generously. */
function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= tolerance * Math.max(one, other);
}

const tolerance = 0.25;
