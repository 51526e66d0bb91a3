import type { DesignDoc } from "../core/document/design-doc.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { batchMaking, batchScoring, otherAnswers } from "../core/facts/batch-scoring.ts";
import { type LateUpdate, lateUpdates } from "../core/facts/late-updates.ts";
import { pressingGoals } from "../core/facts/pressing-goals.ts";
import { promisedLatency } from "../core/facts/latency.ts";
import {
  contextOf,
  mentioning,
  type Placed,
  placeOf,
  quoted,
  saying,
  sayingAny,
  standsIn,
  where,
} from "../core/facts/statement-fact.ts";
import { defineRule, type Report } from "../core/lint/rule.ts";
import { waysToSay } from "../core/facts/ways-to-say.ts";

export const latencyVsBatch = defineRule({
  id: "latency-vs-batch",
  summary: "An answer is promised at once, and only a batch job computes it.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    const told = batchScoring(doc).filter(
      (found) => !standsIn(found, ["evaluation", "monitoring"]) || standsIn(found, ["serving"]),
    );
    const isTold = new Set<Placed<TextRange>>(told);
    const batch = [...batches(doc).filter(({ statement }) => !beside.test(statement.text)), ...told].find(
      (found) =>
        (standsIn(found, ["serving"]) ||
          isTold.has(found) ||
          /\b(?:inference|serving)/.test(contextOf(found))) &&
        !/\b(?:fallback|train|retrain|feature|index|offline store|analytics)/.test(contextOf(found)),
    );
    const isAnswered = batch && onlines(doc).some((found) => isOnline(found, batch));
    const goal =
      batch && !isAnswered
        ? (goalOf(doc) ?? pressingGoal(doc, batch) ?? promiseOfNew(doc, batch))
        : undefined;
    const found = batch && goal ? { batch, goal } : onlyBatch(doc);
    if (found) yield reportOf(doc, found);
    for (const late of lateUpdates(doc)) yield lateReport(doc, late);
  },
});

function lateReport(doc: DesignDoc, { promise, update }: LateUpdate): Report {
  const [range, goal] = [placeOf(update, update.value.range), placeOf(promise, promise.value.range)];
  return {
    message: `"${quoted(doc, range)}" is too late for what is promised of every ${promise.value.subject} ("${quoted(doc, goal)}"); expected an update as soon as that, or a promise that the batch can keep.`,
    range,
    related: [{ range: goal, message: "The promise" }],
  };
}

interface BatchForGoal {
  readonly batch: Placed<TextRange>;
  readonly goal: TextRange;
}

function reportOf(doc: DesignDoc, { batch, goal }: BatchForGoal): Report {
  const range = placeOf(batch, batch.value);
  return {
    message: `"${quoted(doc, range)}" is a batch, but "${quoted(doc, goal)}" asks for an answer at once; expected online inference, or a goal that a batch can meet.`,
    range,
    related: [{ range: goal, message: "The goal" }],
  };
}

/** What is made now and then, in whatever words, where serving tells of nothing else that answers, and who waits is asked for something of the moment. */
function onlyBatch(doc: DesignDoc): BatchForGoal | undefined {
  const batch = batchMaking(doc).find((found) => standsIn(found, ["serving"]));
  if (!batch) return undefined;
  if (onlines(doc).some((found) => isOnline(found, batch))) return undefined;
  if (otherAnswers(doc).some((found) => standsIn(found, ["serving"]))) return undefined;
  const goal = pressingGoals(doc).find(
    (found) => standsIn(found, ["requirements", "framing"]) || isBefore(found, batch),
  );
  return goal && { batch, goal: placeOf(goal, goal.value) };
}

const isBefore = (goal: Placed<TextRange>, batch: Placed<TextRange>): boolean =>
  goal.section === batch.section &&
  goal.statement !== batch.statement &&
  Math.abs(goal.offset - batch.offset) < near;

/** Letters between sentences that speak of the same. */
const near = 300;

/** What a job does with predictions that are made elsewhere, or before any is made: "static features from a batch pipeline". */
const beside =
  /\bcompar(?:es?|ed|ing)\b|\bfall-?back (?:lists?|tables?|values?|rankings?|order|items|products)\b|\bcopies\b|\breports?\b|\bembeddings?\b|\breputations?\b|^(?=.*\b(?:features?|aggregates?|counters?|statistics)\b)(?!.*\b(?:scor|predict|infer|rank|recommend|forecast|classif)\w)/is;

/** Under a heading of no step, what stands beside the batch counts as serving, too. */
function isOnline(found: Placed<TextRange>, batch: Placed<TextRange>): boolean {
  return standsIn(found, ["serving"]) || found.section === batch.section;
}

/** Somebody or something that waits for what has just happened; no table that was written before can know it. */
function pressingGoal(doc: DesignDoc, batch: Placed<TextRange>): TextRange | undefined {
  if (otherAnswers(doc).some((other) => other.statement !== batch.statement && standsIn(other, ["serving"])))
    return undefined;
  const found = pressingGoals(doc).find(
    (goal) =>
      !standsIn(goal, ["evaluation", "monitoring"]) || standsIn(goal, ["requirements", "framing", "serving"]),
  );
  return found && placeOf(found, found.value);
}

/** Of what has come in since the last run, no table holds an answer yet, however fast it is read. */
function promiseOfNew(doc: DesignDoc, batch: Placed<TextRange>): TextRange | undefined {
  const { text } = batch.statement;
  if (!cameIn.test(text) || !scored.test(text)) return undefined;
  const isAnswered = otherAnswers(doc).some(
    (other) =>
      other.statement !== batch.statement && other.statement.kind !== "row" && standsIn(other, ["serving"]),
  );
  return isAnswered ? undefined : promisedLatency(doc)?.range;
}

const scored = /\b(?:scor|predict|classif|rank|infer|decid|judg|assess|estimat)\w*/i;
const request =
  "(?:applications?|orders?|payments?|transactions?|claims?|tickets?|messages?|mails?|e-?mails?|posts?|comments?|requests?|invoices?|referrals?|bookings?|calls?|documents?|log-?ins?|sign-?ups?|submissions?|reports?|transfers?|queries|reviews?|uploads?|alerts?)";
const cameIn = new RegExp(
  `\\b(?:new|incoming|submitted|received|pending|queued|unprocessed|waiting|today['’]s|yesterday['’]s|(?:the )?(?:past|previous|last) day['’]s) (?:[a-z]+ )?${request}\\b|\\b${request} (?:of|from|since) (?:the )?(?:day|(?:last|past|previous) (?:day|night|run|24 hours|hour)|yesterday)\\b|\\b${request} (?:that|which) (?:came in|arrived|were (?:submitted|received|made|placed|sent|created))\\b|\\b${request} (?:received|submitted|collected|made)\\b`,
  "i",
);

const cadence =
  "(?:nightly|daily|hourly|weekly|overnight|offline|once (?:a|per) (?:day|night|week|hour)|every (?:night|day|hour|week|morning|\\d+ hours?)|at \\d{1,2} ?(?:am|pm))";

const batches = sayingAny(
  waysToSay([
    `\\b${cadence} (?:\\w+ ){0,2}(?:batch(?:es)?|jobs?|runs?|scoring|inference|predictions?|scores?|DAG|workflow)\\b`,
    `\\b(?:scoring|inference|prediction|batch|cron|Spark|Airflow) (?:job|run|DAG|workflow)s?\\b[^.;|]{0,40}\\b${cadence}\\b`,
    // "Scores match offline" compares.
    `\\b(?:pre-?computes?|scores?|predicts?) (?!(?:match|equal|agree|differ|compar|correlat|deviat|are (?:compar|equal))\\w*)(?:\\w+ ){1,4}${cadence}\\b`,
    "\\b(?:jobs?|DAG|workflow|cron|script) (?:\\w+ )?(?:scores?|predicts?|ranks?|classifies)\\b[^.;|]{0,60}\\b(?:in (?:one|an?|large|micro|hourly|nightly|big)[- ](?:\\w+ )?batch(?:es)?|(?:of|from|in) the (?:last|past|previous) (?:hour|day|night|week|\\d+ (?:minutes|hours))|since (?:the|its) last run)\\b",
    "\\bbatch (?:inference|scoring|predictions?|serving|jobs?|mode|pipeline)\\b",
    "\\b(?:inference|scoring|predictions?|serving|scores?|it|model|recommendations?|forecasts?) (?:is|are|runs?|happens?|takes? place|gets?|will be) (?:\\w+ ){0,4}?(?:in |as |by )?(?:a |the )?(?:nightly |daily |hourly )?batch(?:es)?\\b",
    `\\b(?:pre-?computed|scored|predicted|computed|refreshed|generated|written|updated)\\b[^.;|]{0,50}\\b(?:${cadence}|batch)\\b`,
  ]),
);

/** What comes in is handed to what answers it: "events go through the event service". */
const handedOn =
  "\\b(?:go(?:es)?|sent|sends?|pass(?:es|ed)?|routed|arrives?|handled|scored|decided|ranked|answered) (?:\\w+ ){0,2}?(?:to|through|via|at|by) (?:the|our|an?) (?:[\\w-]+ ){0,2}(?:service|endpoint|server|API|scorer|ranker)\\b";

const onlineWords = mentioning(
  new RegExp(
    `${/\b(?:online|real[- ]?time|synchronous(?:ly)?|streaming|near-?line|on[- ]demand|live) (?:inference|serving|scoring|prediction|ranking|model|path|service|endpoint|request)|\b(?:inference|scoring|serving|ranking|prediction)\b[^.;|]{0,20}\b(?:online|in real time|synchronous\w*|on (?:each|every) request|per request|at request time|on demand)|\bat request time\b|\bon (?:each|every) (?:request|payment|message|query)\b|\b(?:scored?|ranked?|re-?ranked?|predicts?) (?:\w+ ){0,4}(?:online|in real time|synchronously|on request|per request|as it arrives)\b|\bonline,|\b(?:answers?|scores?|handles?) (?:each|every) (?:request|call|query|payment|message|event)\b|\bon (?:each|every) event\b|\bstream(?:ing)? process(?:ing|or)\b|\bstream scorer\b|\bper[- ]event\b|\bonline for\b|\b(?:REST|gRPC|HTTP) (?:endpoint|service|call|API)|\bmodel (?:server|service|endpoint)|\bstream(?:ing)? (?:scoring|inference)/.source}|${handedOn}`,
    "i",
  ),
);

/** A live service that is given values, or computes them as training does, has not yet answered. */
const onlines = where(
  onlineWords,
  ({ statement: { text } }) =>
    !/\b(?:archive|training set|same (?:code|library)|feeds?)\b/i.test(text) || scores.test(text),
);
const scores = /\b(?:predict|scor|answer|rank|infer|classif)/i;

const atOnce = saying(
  /\b(?:in |near[- ])?real[- ]?time\b|\binstant(?:ly|aneous\w*)\b|\binstant (?:answers?|responses?|results?|decisions?|feedback|approvals?|updates?|predictions?|recommendations?|scoring)\b|\bas (?:they|the user|users|you|people|someone) (?:types?|speaks?|scrolls?)\b|\b(?:before|while|when) (?:the |a |an |each |every )?(?:payment|transaction|order|message|post|upload|request|card|customer|user|call|ad|auction|page|driver|query|authori[sz]ation)s? (?:is|are|gets?|goes|waits?|loads?|starts?|was|comes?)\b|\b(?:at|during) (?:checkout|the auction|request time|authori[sz]ation|the moment of)|\bwithin (?:\d+ ?(?:ms|milliseconds?|s|seconds?)|a second|seconds|milliseconds|one second)(?: \([^()]{1,20}\)| at p\d\d)? (?:of|after|from)\b|\b(?:before|while) (?:\w+ ){1,3}(?:go(?:es)? live|is in flight|are in flight|go out|is delivered)\b|\b(?:block|stop|filter|hold|reject|check|remove)\w* [^.;|]{0,40}\bbefore (?:delivery|publication|publishing|it is sent|they are sent|sending|posting)\b|\bimmediately\b|\bsynchronous(?:ly)?\b|\bbefore (?:it|they|that|this) (?:is|are|gets?) (?:authori[sz]ed|approved|accepted|paid|captured|settled|confirmed|processed|completed|dispatched|shipped|placed|submitted|executed|delivered)\b|\bbefore (?:anyone|anybody|somebody|someone|others|other users|users|customers|people|it (?:is|becomes|gets)|they (?:are|become|get)) (?:\w+ )?(?:sees?|shown|visible|published|displayed|reads?|posted|live|goes out)\b|\bat (?:post(?:ing)?|submit|submission|upload|send|sending|publish(?:ing)?|login|sign-?up|query|search|bid|swipe|purchase|payment|booking|page[- ]load)[- ]time\b|\bsub-?second\b|\bin flight\b|\bupdated live\b|\blive during\b|\bjust (?:clicked|watched|bought|typed|did|saw|played|searched)\b|\bone by one\b|\bthe moment (?:a|the|it|they)\b/i,
);

const milliseconds = saying(
  /\b(?:p\d\d(?:\.\d)?|latency|respon\w+|answers?|within|under|below|<|≤|decid\w+|return\w*)\b[^.;|]{0,40}?\d[\d,.]* ?(?:ms|milliseconds?)\b|\b\d[\d,.]* ?(?:ms|milliseconds?)\b[^.;|]{0,20}\b(?:p\d\d|latency|budget)/i,
);

/** What is shown from a cache when something fails is not how answers are found otherwise. */
const whenBroken =
  /\b(?:if|when|whenever|unless|on|in case)\b[^.;]{0,60}\b(?:times? out|time-?outs?|fail\w*|down|slow|unavailable|unreachable|errors?|outage|degraded|late)\b|\bfall ?back\b/i;

/** A table in which requests wait for the next run answers nobody. */
const gathering =
  /\b(?:collected|gathered|queued|buffered|accumulated|parked|stored|put|written|land|wait)\b[^.;|]{0,60}\b(?:next|following|until|till)\b[^.;|]{0,30}\b(?:job|run|batch)\b/i;

const lookups = where(
  mentioning(
    /\b(?:look(?:s|ed)?[- ]?ups?|cach\w+|key-value|read (?:from|by|in)|served? from|stored? in|reads? (?:the|its|that|this) (?:row|line|value|score|list|table|entry)|written to|kv store|redis|dynamo\w*|cassandra|bigtable|prediction store|table|pre-?comput\w+)\b/i,
  ),
  ({ statement: { text, under } }) => !whenBroken.test(`${under} ${text}`) && !gathering.test(text),
);

/** A promise to react at once; milliseconds alone can be kept by looking up what a batch has written. */
function goalOf(doc: DesignDoc): TextRange | undefined {
  const asked = atOnce(doc).find((found) => standsIn(found, ["requirements", "framing"]));
  if (asked) return placeOf(asked, asked.value);
  const bound = milliseconds(doc).find((found) => standsIn(found, ["requirements"]));
  if (!bound || lookups(doc).some((found) => standsIn(found, ["serving"]))) return undefined;
  return placeOf(bound, bound.value);
}
