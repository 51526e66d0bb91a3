import type { TextRange } from "../document/text-range.ts";
import { isRejectedUnder } from "./asserted.ts";
import { matchingFact } from "./statement-fact.ts";

/** What an item, a row or a short sentence asks for, and nothing else. */
export interface VagueItem extends TextRange {
  /** What it wants an amount of: "recall", "peak traffic". */
  readonly of: string;
}

const levels =
  "(?:low|lower|high|higher|fast|quick|snappy|rapid|instant(?:aneous)?|small|short|minimal|minimum|good|great|decent|reasonable|acceptable|large|huge|heavy|moderate|modest|limited|tight|cheap|affordable|fresh|up[- ]to[- ]date|scalable|reliable|(?:near[- ])?real[- ]?time)";
const level = `(?:(?:very|extremely|quite|really|fairly|ultra) )?${levels}`;
const qualifier =
  "(?:p99|p95|inference|serving|overall|expected|end-to-end|peak|average|daily|query|request|user|model|prediction|data|infrastructure|operating|running|compute|first|search|page|memory|false|on-call|training|labell?ing)";
const quality =
  "(?:latenc(?:y|ies)|responses?|response times?|answers?|decisions?|verdicts?|suggestions?|recommendations?|search|feed|replies|feedback|ETAs?|predictions?|inference|scoring|results?|turnaround(?: time)?|throughput|traffic|load|volumes?|QPS|availability|uptime|downtime|scalability|costs?|budget|accuracy|precision|recall|quality|freshness|features?|data|size|footprint|positives?|negatives?|error rates?|errors|user experience|experience|performance|reliability|relevance|coverage|impact|overhead|friction|disruption)";
const put = "(?: (?:is|are|kept|stays?|feels?|(?:must|should|has to|have to|needs? to) (?:be|stay|feel)))?";
const ofWhat = "(?: (?:for|to|on|of|at|in|during|from|under) [^\\d.;:|]{1,40})?";
const opening = "^[\\s|*_>-]*(?:(?:the|our|a|an|with|and) )?";
const end = "[\\s*_.;|]*$";

/** "High recall", "Fast first response", "Near-real-time predictions for drivers". */
const levelFirst = new RegExp(
  `${opening}(?<level>${level})[*_]{0,2} (?<of>(?:${qualifier} ){0,2}${quality})${ofWhat}${end}`,
  "i",
);
/** "First response fast", "Query volume: large", "Data should be fresh". */
const levelLast = new RegExp(
  `${opening}(?<of>(?:${qualifier} ){0,2}${quality})${put}[:|*_ ]+(?:(?:must|should|has to|have to|needs? to) (?:be|stay|feel) )?(?<level>${level})(?: (?:enough|as possible|(?:for|to) (?:the |our |all )?\\w+))?${end}`,
  "i",
);
/** "Must be fast end to end", "has to be quick per message", "answer in real time". */
const asked = `(?:must|should|has to|have to|needs? to) (?:be|feel|stay) ${level}(?: enough)?(?: end[- ]to[- ]end| per [a-z]+| for (?:the |all )?[a-z]+)?|(?:answer|respond|reply|decide|score|rank)s? (?:them |it |each |everything )?in (?:near[- ])?real[- ]?time`;
/** "Cheap to run", "Must scale": of nothing that could be counted. */
const alone = new RegExp(
  `${opening}(?:(?:it|the (?:system|service|model)) )?(?<level>${asked}|(?:cheap|fast|quick|easy|inexpensive) to (?:run|serve|train|operate|query|maintain)|(?:must|should|has to|needs to) scale|scalable|(?:near[- ])?real[- ]?time)${end}`,
  "i",
);

/** What anything that is asked for so holds. */
const words = new RegExp(`\\b(?:${levels}|inexpensive|easy|scale)\\b`, "i");

/**
 * Items that ask for a level of something in a few words. Of qualities that a design measures elsewhere they are only the heading, which
 * the rule has to look up by `of`.
 */
export const vagueItems = matchingFact<VagueItem>([words], ({ text, kind, under }) => {
  if (kind === "quote" || kind === "question" || text.length > longest || /\d/.test(text)) return [];
  if (
    /\b(?:today|current(?:ly)?|priority|impact|risk|likelihood|severity|effort|pros?|cons?|trade)/.test(under)
  )
    return [];
  // What a design leaves out it asks for in no measure.
  if (isRejectedUnder(under)) return [];
  const found = levelFirst.exec(text) ?? levelLast.exec(text) ?? alone.exec(text);
  if (!found) return [];
  const start = text.search(/[^\s|*_>-]/);
  const last = text.replace(/[\s*_.;|]*$/, "").length;
  return [{ start, end: last, of: found.groups?.of ?? "" }];
});

/** In characters: what is longer says more. */
const longest = 80;
