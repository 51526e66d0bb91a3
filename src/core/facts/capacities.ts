import type { DesignDoc } from "../document/design-doc.ts";
import { everyMatch } from "../document/every-match.ts";
import { documentFact } from "../document/section-fact.ts";
import type { TextRange } from "../document/text-range.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { currencies, exponentOf } from "../quantity/unit.ts";
import { isAsserted } from "./asserted.ts";
import { quantitiesIn } from "./quantities.ts";
import { matchingFact, type Placed } from "./statement-fact.ts";

/** So many machines at so much each, which is less than is asked of them. */
export interface CapacityMismatch {
  /** Of the number of machines, in the statement's text. */
  readonly range: TextRange;
  readonly each: string;
  readonly asked: string;
  /** How many it takes at least. */
  readonly needed: number;
}

const machine =
  "(?:GPUs?|CPUs?|TPUs?|A10G?s?|A100s?|H100s?|V100s?|T4s?|L4s?|cards?|replicas?|servers?|pods?|machines?|instances?|nodes?|workers?|hosts?|containers?|boxes|shards?)";
/** Before or behind the load of one. */
const oneBefore = new RegExp(
  `\\b(?:an?|one|each|every|single|per) (?:[\\w-]+ ){0,3}?${machine}\\b[^.;|\\d]{0,40}$|\\b${machine},? each (?:[a-z]+ ){0,3}(?:about |around |~ ?)?$|\\b${machine} (?:at|with|of|doing|handling|serving) (?:about |around |~ ?)?$|\\beach (?:[a-z]+ ){0,2}(?:handles?|serves?|does|sustains?|takes?|processes|supports?|manages?) (?:about |around |up to |~ ?)?$`,
  "i",
);
const oneBehind = new RegExp(`^ (?:each|apiece|per (?:[\\w-]+ )?${machine})\\b|^\\/${machine}\\b`, "i");
const counted = new RegExp(
  `(?<![\\d.,×x-])(?<number>\\d{1,5}) (?!of\\b)(?:[\\w-]+ ){0,2}?${machine}\\b`,
  "gi",
);

interface Capacity {
  readonly loads: readonly Quantity[];
  /** What one machine does. */
  readonly each: Quantity | undefined;
  readonly counts: readonly RegExpMatchArray[];
}

/** What a sentence says of machines and of loads. */
const capacities = matchingFact<Capacity>([new RegExp(`\\b${machine}\\b`, "i")], (statement) => {
  const { text, kind } = statement;
  if (kind === "quote" || kind === "question" || spared.test(text)) return [];
  const loads = quantitiesIn(statement).filter(isLoad);
  if (loads.length === 0 || loads.length > 2) return [];
  const each = loads.find(
    ({ range }) => oneBefore.test(text.slice(0, range.start)) || oneBehind.test(text.slice(range.end)),
  );
  return [{ loads, each, counts: everyMatch(text, counted) }];
});

/**
 * "One A100 handles 500 QPS; at 5,600 QPS we need 8 GPUs", "3 replicas, each 300 QPS, serve our 2,800 QPS"; the load of one may stand in
 * the sentence before: "One instance handles 250 TPS. The peak of 5,000 TPS needs 12 instances".
 */
export const capacityMismatches = documentFact((doc: DesignDoc): readonly Placed<CapacityMismatch>[] => {
  const all = capacities(doc);
  return all.flatMap((found, at): readonly Placed<CapacityMismatch>[] => {
    const { loads, each: own, counts } = found.value;
    const each = own ?? toldBefore(all[at - 1], found);
    const asked = loads.find((load) => load !== own);
    if (!each || !asked || (own === undefined && loads.length > 1) || !isAlike(each, asked)) return [];
    const [count] = counts;
    if (asked.low <= each.high || counts.length !== 1 || !count) return [];
    const number = Number(count.groups?.number);
    const start = count.index ?? 0;
    const range = { start, end: start + count[0].length };
    if (number * each.high >= asked.low * (1 - slack) || !isAsserted(found.statement, range)) return [];
    const value = { range, each: each.text, asked: asked.text, needed: Math.ceil(asked.low / each.high) };
    return [{ ...found, value }];
  });
});

const slack = 0.1;

/** What one machine does, where the sentence right before says that and nothing else. */
function toldBefore(before: Placed<Capacity> | undefined, found: Placed<Capacity>): Quantity | undefined {
  if (before?.section !== found.section || before.value.loads.length !== 1) return undefined;
  const between = found.offset - (before.offset + before.statement.text.length);
  return between <= farthest ? before.value.each : undefined;
}

/** A space, or the end of a line. */
const farthest = 3;

/** Of requests, whatever they are called, or of the same things; "per second" alone is of what the other is. */
function isAlike(one: Quantity, other: Quantity): boolean {
  const [of, ofOther] = [thingOf(one), thingOf(other)];
  return of === undefined || ofOther === undefined || of === ofOther || (asks.has(of) && asks.has(ofOther));
}

const asks: ReadonlySet<string> = new Set(["query", "request", "search", "call", "transaction", "tx"]);

const thingOf = ({ unit }: Quantity): string | undefined =>
  Object.keys(unit).find((name) => name !== "second");

/** So much of one thing per second; of bytes and tokens a machine has other limits. */
function isLoad(quantity: Quantity): boolean {
  const { unit, value } = quantity;
  const thing = thingOf(quantity);
  const isCounted = thing === undefined || (unit[thing] === 1 && !uncounted.has(thing));
  return exponentOf(unit, "second") === -1 && value > 0 && isCounted && Object.keys(unit).length <= 2;
}

const uncounted: ReadonlySet<string> = new Set([
  "byte",
  "token",
  "frame",
  "write",
  "operation",
  ...currencies,
]);

/** What does not reach them, or is more than they are for. */
const spared =
  /\b(?:cache\w*|hit rate|shed\w*|drop\w*|autoscal\w*|scal(?:e|es|ed|ing)|today|currently|not enough|too few|too little|instead|would|could|if|without|queue\w*|overload\w*|limit\w*|degrad\w*|at most)\b/i;
