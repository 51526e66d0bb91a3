import type { DesignDoc } from "../document/design-doc.ts";
import type { TextRange } from "../document/text-range.ts";
import { spokenNumber } from "./spoken-number.ts";
import type { Statement } from "./statements.ts";
import { matchingFact, type Placed, standsIn, where } from "./statement-fact.ts";

/** What is promised to be there soon, and is only brought up to date much later. Ranges are of the statements. */
export interface LateUpdate {
  /** "within 10 minutes" */
  readonly promise: Placed<Freshness>;
  /** "every night" */
  readonly update: Placed<Freshness>;
}

interface Freshness {
  readonly range: TextRange;
  readonly seconds: number;
  /** Of what, in small letters and without the plural's s: "new video". */
  readonly subject: string;
}

const thing = "(?<state>new|fresh|updated|changed|edited|deleted|removed|uploaded) (?<noun>[a-z]{3,20})";
const subject = new RegExp(`\\b${thing}\\b`, "i");
const soon =
  /\b(?:within|in (?:under|less than)|at most|no later than|in) (?<amount>\d+|a few|one|two|five|ten|fifteen|thirty) ?(?<unit>s|sec|seconds?|min|minutes?|h|hours?)\b/i;
const cadence =
  /\b(?:every|each|once (?:a|per)|per) (?<period>night|day|morning|evening|week|month)\b|\b(?<often>nightly|daily|overnight|weekly|monthly)\b/i;
const brought =
  /\b(?:add(?:s|ed)|index\w*|re-?index\w*|refresh\w*|update[ds]?|rebuil\w+|built|load(?:s|ed)|embed\w*|import\w*|sync\w*|picked up|appl\w+|removed|deleted|visible|available|included|computed|recomputed|shown)\b/i;

const day = 86_400;
const periods: Readonly<Record<string, number>> = {
  week: 7 * day,
  weekly: 7 * day,
  month: 30 * day,
  monthly: 30 * day,
};

/** Named in the sentence, or by the label before it. */
function subjectOf({ text, under }: Statement): string | undefined {
  const { state, noun } = (subject.exec(text) ?? subject.exec(under.split(" / ").at(-1) ?? ""))?.groups ?? {};
  if (state === undefined || noun === undefined) return undefined;
  return `${state} ${noun}`.toLowerCase().replace(/s$/, "");
}

const promises = where(
  matchingFact<Freshness>([soon], (statement) => {
    const { text, kind } = statement;
    const found = soon.exec(text);
    const about = subjectOf(statement);
    if (kind === "quote" || kind === "question" || !found || about === undefined) return [];
    const { amount = "", unit = "" } = found.groups ?? {};
    const factor = /^s/i.test(unit) ? 1 : /^m/i.test(unit) ? 60 : 3600;
    const seconds = spokenNumber(amount) * factor;
    return [{ range: { start: found.index, end: found.index + found[0].length }, seconds, subject: about }];
  }),
  (found) => standsIn(found, ["requirements"]),
);

const updates = matchingFact<Freshness>([cadence], (statement) => {
  const { text, kind } = statement;
  const found = cadence.exec(text);
  const about = subjectOf(statement);
  if (kind === "quote" || kind === "question" || !found || about === undefined || !brought.test(text))
    return [];
  // What also happens sooner is not late.
  if (soon.test(text) || sooner.test(text)) return [];
  const seconds = periods[(found.groups?.period ?? found.groups?.often ?? "").toLowerCase()] ?? day;
  return [{ range: { start: found.index, end: found.index + found[0].length }, seconds, subject: about }];
});

const sooner =
  /\b(?:minutes?|seconds?|hours?|hourly|at once|immediately|stream\w*|real[- ]?time|incremental\w*|on (?:upload|publication|write|change)|users?|also|besides|as well|full|train\w*|report\w*)\b/i;

/** Of new or changed things of the same name; where they are also brought up to date sooner, nothing is late. */
export function lateUpdates(doc: DesignDoc): readonly LateUpdate[] {
  const promised = promises(doc);
  if (promised.length === 0) return [];
  const first = new Map(
    updates(doc)
      .toReversed()
      .map((update) => [update.value.subject, update]),
  );
  return promised.flatMap((promise) => {
    const update = first.get(promise.value.subject);
    return update && update.section !== promise.section && update.value.seconds > 2 * promise.value.seconds
      ? [{ promise, update }]
      : [];
  });
}
