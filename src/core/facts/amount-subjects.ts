import type { Quantity } from "../quantity/quantity.ts";
import { isUnitless, sameUnit } from "../quantity/unit.ts";

/** Something whose size a design gives once or the same each time. */
export interface AmountSubject {
  /** As messages name it. */
  readonly name: string;
  /** Words of which one stands in each statement about it. */
  readonly hint: RegExp;
  /** What stands in it or in its labels, where that is more or less than the hint. */
  readonly named?: RegExp;
  readonly measures: (quantity: Quantity) => boolean;
  /** What stands before its number. */
  readonly before: RegExp;
  /** What its number and the words behind it look like. */
  readonly after?: RegExp;
  /** Whether its number is of one and the same, whatever is done with it: logs of all users are of all users. */
  readonly isWhole?: boolean;
  /** How far two amounts may be apart and still be the same, as a share. */
  readonly slack: number;
  /** Whether its digits are meant as they stand: 99.9% is not 99.95% rounded. */
  readonly isExact?: boolean;
}

const isCount = ({ unit }: Quantity): boolean =>
  Object.keys(unit).every((name) => name !== "byte" && name !== "second" && unit[name] === 1);
const isRate = ({ unit }: Quantity): boolean => unit.second === -1 && unit.byte === undefined;
/** Of neither requests nor queries, which are read as the load. */
const isOfThings = ({ unit }: Quantity): boolean =>
  Object.keys(unit).length === 2 && unit.query === undefined && unit.request === undefined;
const isBareRate = ({ unit }: Quantity): boolean => Object.keys(unit).length === 1;
const isShortTime = ({ unit, high }: Quantity): boolean => sameUnit(unit, { second: 1 }) && high < 60;
const isDays = ({ unit, low }: Quantity): boolean => sameUnit(unit, { second: 1 }) && low >= 86_400;
const isSize = ({ unit }: Quantity): boolean => sameUnit(unit, { byte: 1 });
const isPercent = ({ text }: Quantity): boolean => text.endsWith("%");

function activeUsers(name: string, words: string): AmountSubject {
  return {
    name,
    hint: new RegExp(`\\b(?:${words})\\b`),
    measures: isCount,
    before: new RegExp(`\\b(?:${words})\\b(?: of| is| are|:| =|\\)|\\s|about|around|~|≈){0,4}$`, "i"),
    after: new RegExp(`^\\S+(?: (?:million|billion|thousand))? ?(?:${words})\\b`, "i"),
    isWhole: true,
    slack: 0.02,
  };
}

export const amountSubjects: readonly AmountSubject[] = [
  activeUsers("daily active users", "DAUs?|daily (?:active )?users"),
  activeUsers("monthly active users", "MAUs?|monthly (?:active )?users"),
  {
    name: "load",
    hint: /\b(?:QPS|RPS|(?:queries|requests) per second|(?:req|requests|queries)\/s(?:ec)?)\b/,
    named: /QPS|RPS|traffic|load|throughput|rate\b|(?:queries|requests) per second|req\/s|at peak/,
    // "23,000 QPS on average and 70,000 at peak"
    measures: (quantity) => (isRate(quantity) && !isOfThings(quantity)) || isUnitless(quantity.unit),
    before:
      /(?:QPS|RPS|traffic|load|throughput|rate)\b(?: of| is| at|:| =|\)|\s|about|around|~|≈|peak|average|the){0,6}$/i,
    after: /^\S+ ?(?:QPS|RPS|req\/s|(?:queries|requests) per second)\b|^[\d.,]+[kM]? at peak\b/i,
    slack: 0.05,
  },
  {
    // "Peak traffic: 20,000 searches per second", whatever comes in.
    name: "peak traffic",
    hint: /\bpeak\b/,
    measures: (quantity) => isRate(quantity) && (isOfThings(quantity) || isBareRate(quantity)),
    before:
      /\bpeak(?: (?:traffic|load|rate|throughput|volume))?(?: of| is| at|:| =|\||\)|\s|about|around|~|≈){0,6}$/i,
    // "5,000 TPS at peak"
    after: /^[\d.,]+[kM]?(?: (?:million|thousand))? ?(?:[\w/]+ ){1,3}at (?:the |our )?peak\b/i,
    slack: 0.05,
  },
  {
    name: "latency",
    hint: /\bp(?:50|9\d)\b/i,
    named: /latency|respon|answer|end[- ]to[- ]end/,
    measures: (quantity) => isShortTime(quantity) && quantity.percentile !== undefined,
    before: /\b(?:latency|respon\w+|answers?|end[- ]to[- ]end)\b/i,
    after: /\b(?:latency|respon\w+|answers?|end[- ]to[- ]end)\b/i,
    slack: 0.001,
  },
  {
    name: "availability",
    hint: /\b(?:availability|uptime)\b/,
    measures: (quantity) => isPercent(quantity) && quantity.low >= 0.9,
    before:
      /\b(?:availability|uptime)\b(?: of| is|:| =|\s|,|\(|target|SLO|SLA|goal|promised|against|must be|the){0,8}$/i,
    after: /^\S+ (?:availability|uptime)\b/i,
    slack: 0,
    isExact: true,
  },
  {
    name: "time for which data is kept",
    hint: /\b(?:kept|retained|retention|stored for|keep|retain)\b/,
    measures: isDays,
    before:
      /\b(?:(?:logs?|events?|predictions?|impressions?|raw data|images?|recordings?|transcripts?) (?:are |is )?(?:kept|retained|stored) for|(?:keep|retain) (?:the )?(?:logs?|events?|predictions?|impressions?|raw data) for|(?:log|event|prediction|data) retention(?: is| of|:)) ?(?:the last )?$/i,
    slack: 0.02,
  },
  {
    name: "training window",
    hint: /\btrain\w* on\b|\btraining (?:window|data|set)\b/,
    measures: isDays,
    before:
      /\b(?:trained|trains?|training) on (?:the |a )?(?:rolling |sliding )?(?:last |past |latest |newest |window of )?$|\btraining (?:window|set)(?: is| of|:| covers| =| has){0,2} (?:the )?(?:last |past )?$/i,
    slack: 0.05,
  },
  {
    name: "catalogue",
    hint: /\b(?:catalog(?:ue)?|corpus|inventory)\b/,
    measures: isCount,
    before:
      /\b(?:catalog(?:ue)?|corpus|inventory)(?: of| is| has| holds| contains|:| with){1,2} (?:about |around |~|≈)?$/i,
    after: /^\S+(?: \w+){1,3} (?:in|of) the (?:catalog(?:ue)?|corpus|inventory)\b/i,
    isWhole: true,
    slack: 0.05,
  },
  {
    name: "size of the index",
    hint: /\bindex\b/,
    measures: isSize,
    before:
      /\b(?:vector |ANN |embedding )?index(?: size)?(?: is| of| takes| needs| occupies|:| =| fits in){1,2} (?:about |around |~|≈)?$/i,
    slack: 0.1,
  },
];
