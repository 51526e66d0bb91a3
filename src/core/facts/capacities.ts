import { everyMatch } from "../document/every-match.ts";
import type { TextRange } from "../document/text-range.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { exponentOf } from "../quantity/unit.ts";
import { isAsserted } from "./asserted.ts";
import { quantitiesIn } from "./quantities.ts";
import { matchingFact } from "./statement-fact.ts";

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

/** "One A100 handles 500 QPS; at 5,600 QPS we need 8 GPUs", "3 replicas, each 300 QPS, serve our 2,800 QPS". */
export const capacityMismatches = matchingFact<CapacityMismatch>(
  [new RegExp(`\\b${machine}\\b`, "i")],
  (statement) => {
    const { text, kind } = statement;
    if (kind === "quote" || kind === "question" || spared.test(text)) return [];
    const loads = quantitiesIn(statement).filter(isLoad);
    if (loads.length !== 2) return [];
    const each = loads.find(
      ({ range }) => oneBefore.test(text.slice(0, range.start)) || oneBehind.test(text.slice(range.end)),
    );
    const asked = loads.find((load) => load !== each);
    if (!each || !asked || asked.low <= each.high) return [];
    const counts = everyMatch(text, counted);
    const [count] = counts;
    if (counts.length !== 1 || !count) return [];
    const number = Number(count.groups?.number);
    const range = { start: count.index, end: count.index + count[0].length };
    if (number * each.high >= asked.low * (1 - slack) || !isAsserted(statement, range)) return [];
    return [{ range, each: each.text, asked: asked.text, needed: Math.ceil(asked.low / each.high) }];
  },
);

const slack = 0.1;

function isLoad({ unit, value }: Quantity): boolean {
  const isOfRequests = exponentOf(unit, "query") === 1 || exponentOf(unit, "request") === 1;
  return isOfRequests && exponentOf(unit, "second") === -1 && value > 0;
}

/** What does not reach them, or is more than they are for. */
const spared =
  /\b(?:cache\w*|hit rate|shed\w*|drop\w*|autoscal\w*|scal(?:e|es|ed|ing)|today|currently|not enough|too few|too little|instead|would|could|if|without|queue\w*|overload\w*|limit\w*|degrad\w*|at most)\b/i;
