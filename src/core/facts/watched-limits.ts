import { everyMatch } from "../document/every-match.ts";
import type { DesignDoc } from "../document/design-doc.ts";
import { matchingFact } from "./statement-fact.ts";

/** Whoever writes down limits and how often they are looked at watches a running system, whatever the section is called. */
const limit =
  /(?<![\w.])(?:under|below|over|above|beyond|(?:more|less|fewer|older|longer) than|exceeds?|drops?|falls?|rises?|[<>≤≥]) ?(?:\w+ ){0,3}?(?:\d|twice|half|double|a (?:third|quarter|tenth))|\b(?:\d[\d.,]*|two|three|four|ten) (?:standard deviations|times (?:its|their|the|that))|\b(?:twice|double|half|×\d) (?:its|the|that)\b/gi;

/** Over which time, or how often. */
const rhythm =
  /\b(?:daily|weekly|monthly|nightly|hourly|quarterly|live|(?:over|for|of|in) (?:a|an|one|two|three|four|six|the last|the week|\d+) (?:\w+ )?(?:minutes?|hours?|days?|nights?|weeks?|months?)|in a row|running|(?:a|per|each|every) (?:minute|hour|day|night|week|month|quarter))\b/i;

/** What is then done, or by whom. */
const reaction =
  /\b(?:mails?|phone|pager?|pages|rings?|calls?|called|alarms?|alerts?|tickets?|on-call|looks?|looked|tells?|told|warns?|stops?|act(?:s|ed)?|duty|owner|message)\b/i;

const watched = matchingFact<number>([rhythm, reaction], ({ text, kind }) => {
  const count = kind === "quote" || kind === "question" ? 0 : everyMatch(text, limit).length;
  return count > 0 ? [count] : [];
});

/** Under these headings limits are promises, and gates of a trial or a release. */
const promises: ReadonlySet<string> = new Set(["requirements", "evaluation", "framing"]);

/** Whether one section writes down several such limits. */
export function watchesLimits(doc: DesignDoc): boolean {
  const counts = new Map<number, number>();
  for (const { section, value, place } of watched(doc)) {
    if (place?.steps.some((step) => promises.has(step))) continue;
    counts.set(section, (counts.get(section) ?? 0) + value);
  }
  return [...counts.values()].some((count) => count >= severalLimits);
}

const severalLimits = 3;
