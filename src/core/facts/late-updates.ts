import type { DesignDoc } from "../document/design-doc.ts";
import type { TextRange } from "../document/text-range.ts";
import { isAsserted } from "./asserted.ts";
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

const rangeOf = ({ 0: words, index }: RegExpExecArray): TextRange => ({
  start: index,
  end: index + words.length,
});

const periodOf = ({ groups }: RegExpExecArray): number =>
  periods[(groups?.period ?? groups?.often ?? "").toLowerCase()] ?? day;

function timeOf(found: RegExpExecArray): Pick<Freshness, "range" | "seconds"> {
  const { amount = "", unit = "" } = found.groups ?? {};
  const factor = /^s/i.test(unit) ? 1 : /^m/i.test(unit) ? 60 : 3600;
  return { range: rangeOf(found), seconds: spokenNumber(amount) * factor };
}

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
    return [{ ...timeOf(found), subject: about }];
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
  return [{ range: rangeOf(found), seconds: periodOf(found), subject: about }];
});

const sooner =
  /\b(?:minutes?|seconds?|hours?|hourly|at once|immediately|stream\w*|real[- ]?time|incremental\w*|on (?:upload|publication|write|change)|users?|also|besides|as well|full|train\w*|report\w*)\b/i;

/** What is searched, by which whatever is new has to be found. */
const searched =
  /\b(?:(?<!(?:price|consumer|stock|body mass) )index(?:es)?|indices|trie|FAISS|HNSW|Elasticsearch|OpenSearch|vector (?:store|database|db))\b/i;
/** "Trending queries show up within one hour", "price changes are visible in 5 minutes". */
const promisedToShow =
  /\b(?:new(?:ly)?|fresh|trending|changed|changes|updates?|updated|edited|published|uploaded|added|breaking)\b[^.;|]*\b(?:searchable|findable|retrievable|discoverable|eligible|visible|suggested|recommended|found|found by|answered|available|included|searched|indexed|live|show(?:s|n)? up|shown|appears?|in the (?:results|index|suggestions|feed|answers))\b/i;
const madeAnew =
  /\b(?:re-?index(?:es|ed)?|indexed|refresh\w*|updat(?:es|ed)|rebuil\w+|builds?|built|load(?:s|ed)|embed(?:s|ded)?|import(?:s|ed)|sync\w*|re-?computed|computed|created|re-?created)\b/i;
/** How else something comes into what is searched. */
const otherWay =
  /\b(?:incremental\w*|stream\w*|real[- ]?time|near-real-time|upsert\w*|deltas?|hourly|every (?:hour|minute|\d+ (?:minutes|seconds))|within (?:\d+ |a few |five |ten )?(?:minutes|seconds)|on (?:publish\w*|upload|write|change)|as soon as|at once|immediately|continuous\w*|event-driven|CDC|change data capture)\b/i;

/** What may come into it so. */
const fresh = new RegExp(
  `${searched.source}|${madeAnew.source}|\\b(?:new|changed|changes|updates?|added|adds|upsert\\w*|ingest\\w*)\\b`,
  "i",
);

const promisesToShow = where(
  matchingFact<Freshness>([soon], ({ text, kind }) => {
    const found = soon.exec(text);
    if (kind === "quote" || kind === "question" || !found || !promisedToShow.test(text)) return [];
    return [{ ...timeOf(found), subject: "new thing" }];
  }),
  (found) => standsIn(found, ["requirements"]),
);

const rebuilds = where(
  matchingFact<Freshness>([searched], (statement) => {
    const { text, kind } = statement;
    const found = cadence.exec(text);
    if (kind === "quote" || kind === "question" || !found || !madeAnew.test(text)) return [];
    if (soon.test(text) || otherWay.test(text) || !isAsserted(statement, rangeOf(found))) return [];
    return [{ range: rangeOf(found), seconds: periodOf(found), subject: "new thing" }];
  }),
  (found) => standsIn(found, ["serving", "data", "model"]),
);

const otherWays = where(
  matchingFact<true>([otherWay], ({ text }) => (otherWay.test(text) && fresh.test(text) ? [true] : [])),
  (found) =>
    !standsIn(found, ["requirements", "monitoring"]) && !/\btrain|\bfall ?back/i.test(found.statement.text),
);

/** The whole index is only made anew much later than new things are promised in it, and nothing else brings them there. */
function lateRebuilds(doc: DesignDoc): readonly LateUpdate[] {
  const [promise] = promisesToShow(doc);
  const [update] = promise ? rebuilds(doc) : [];
  if (!promise || !update || update.section === promise.section) return [];
  if (update.value.seconds <= 2 * promise.value.seconds || otherWays(doc).length > 0) return [];
  return [{ promise, update }];
}

/** Of new or changed things of the same name; where they are also brought up to date sooner, nothing is late. */
export function lateUpdates(doc: DesignDoc): readonly LateUpdate[] {
  const named = lateByName(doc);
  return named.length > 0 ? named : lateRebuilds(doc);
}

function lateByName(doc: DesignDoc): readonly LateUpdate[] {
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
