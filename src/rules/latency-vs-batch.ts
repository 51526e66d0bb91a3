import type { DesignDoc } from "../core/document/design-doc.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { batchScoring } from "../core/facts/batch-scoring.ts";
import {
  contextOf,
  mentioning,
  type Placed,
  placeOf,
  quoted,
  saying,
  sayingAny,
  standsIn,
} from "../core/facts/statement-fact.ts";
import { defineRule } from "../core/lint/rule.ts";
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
    if (!batch || onlines(doc).some((found) => isOnline(found, batch))) return;
    const goal = goalOf(doc) ?? pressingGoal(doc);
    if (!goal) return;
    const range = placeOf(batch, batch.value);
    yield {
      message: `"${quoted(doc, range)}" is a batch, but "${quoted(doc, goal)}" asks for an answer at once; expected online inference, or a goal that a batch can meet.`,
      range,
      related: [{ range: goal, message: "The goal" }],
    };
  },
});

/** What a job does with predictions that are made elsewhere. */
const beside = /\bcompar(?:es?|ed|ing)\b|\bcopies\b|\breports?\b/i;

/** Under a heading of no step, what stands beside the batch counts as serving, too. */
function isOnline(found: Placed<TextRange>, batch: Placed<TextRange>): boolean {
  return standsIn(found, ["serving"]) || found.section === batch.section;
}

/** Somebody or something that waits for what has just happened; no table that was written before can know it. */
function pressingGoal(doc: DesignDoc): TextRange | undefined {
  const found = pressing(doc).find(
    (goal) =>
      !standsIn(goal, ["evaluation", "monitoring"]) || standsIn(goal, ["requirements", "framing", "serving"]),
  );
  return found && placeOf(found, found.value);
}

const shortly =
  "within (?:\\d+|one|two|three|four|five|ten|a few|half a|a) ?(?:ms|milliseconds?|s|seconds?)\\b";
const pressing = sayingAny(
  waysToSay([
    // Within a moment of what happens.
    `\\bwhen (?:an?|the|somebody|someone)\\b[^.;]{0,60}\\b${shortly}`,
    `\\b${shortly} (?:of|after|from) (?:an?|the|pressing|each|every|its)\\b`,
    `\\b(?:sees?|shows?) a new [^.;]{0,30}${shortly}`,
    "\\bat this (?:very )?moment\\b|\\bon the spot\\b|\\bthere and then\\b|\\bthe moment (?:an?|the|somebody|someone|it|they)\\b",
    "\\bas soon as (?:an?|the|somebody|someone|it|one) [^.;]{0,30}\\b(?:comes?|arrives?|presses|is pressed|enters|happens|appears|calls|asks)\\b",
    "\\bwhile (?:the|an?|he|she|they|somebody|someone) (?:\\w+ ){0,2}(?:still )?(?:waits?|rings?|is on the (?:line|phone)|are on the (?:line|phone)|stands? (?:at|before)|is still)\\b",
    "\\b(?:must|has to|have to|should|needs? to|is|are) (?:be )?(?:stopped|held back|blocked|refused|caught|taken out|warned|turned away) before (?:it|they|anybody|somebody|anyone|the|he|she)\\b",
  ]),
);

const cadence =
  "(?:nightly|daily|hourly|weekly|overnight|offline|once (?:a|per) (?:day|night|week|hour)|every (?:night|day|hour|week|morning|\\d+ hours?)|at \\d{1,2} ?(?:am|pm))";

const batches = sayingAny(
  waysToSay([
    `\\b${cadence} (?:\\w+ ){0,2}(?:batch(?:es)?|jobs?|runs?|scoring|inference|predictions?|scores?|DAG|workflow)\\b`,
    `\\b(?:scoring|inference|prediction|batch|cron|Spark|Airflow) (?:job|run|DAG|workflow)s?\\b[^.;|]{0,40}\\b${cadence}\\b`,
    `\\b(?:pre-?computes?|scores?|predicts?) (?:\\w+ ){1,4}${cadence}\\b`,
    "\\bbatch (?:inference|scoring|predictions?|serving|jobs?|mode|pipeline)\\b",
    "\\b(?:inference|scoring|predictions?|serving|scores?|it|model|recommendations?|forecasts?) (?:is|are|runs?|happens?|takes? place|gets?|will be) (?:\\w+ ){0,4}?(?:in |as |by )?(?:a |the )?(?:nightly |daily |hourly )?batch(?:es)?\\b",
    `\\b(?:pre-?computed|scored|predicted|computed|refreshed|generated|written|updated)\\b[^.;|]{0,50}\\b(?:${cadence}|batch)\\b`,
  ]),
);

const onlines = mentioning(
  /\b(?:online|real[- ]?time|synchronous(?:ly)?|streaming|near-?line|on[- ]demand|live) (?:inference|serving|scoring|prediction|ranking|model|path|service|endpoint|request)|\b(?:inference|scoring|serving|ranking|prediction)\b[^.;|]{0,20}\b(?:online|in real time|synchronous\w*|on (?:each|every) request|per request|at request time|on demand)|\bat request time\b|\bon (?:each|every) (?:request|payment|message|query)\b|\b(?:scored?|ranked?|re-?ranked?|predicts?) (?:\w+ ){0,4}(?:online|in real time|synchronously|on request|per request|as it arrives)\b|\bonline,|\bon (?:each|every) event\b|\bstream(?:ing)? process(?:ing|or)\b|\bstream scorer\b|\bper[- ]event\b|\bonline for\b|\b(?:REST|gRPC|HTTP) (?:endpoint|service|call|API)|\bmodel (?:server|service|endpoint)|\bstream(?:ing)? (?:scoring|inference)/i,
);

const atOnce = saying(
  /\b(?:in |near[- ])?real[- ]?time\b|\binstant(?:ly|aneous\w*)?\b|\bas (?:they|the user|users|you|people|someone) (?:types?|speaks?|scrolls?)\b|\b(?:before|while|when) (?:the |a |an |each |every )?(?:payment|transaction|order|message|post|upload|request|card|customer|user|call|ad|auction|page|driver|query|authori[sz]ation)s? (?:is|are|gets?|goes|waits?|loads?|starts?|was|comes?)\b|\b(?:at|during) (?:checkout|the auction|request time|authori[sz]ation|the moment of)|\bwithin (?:\d+ ?(?:ms|milliseconds?|s|seconds?)|a second|seconds|milliseconds|one second) (?:of|after|from)\b|\b(?:before|while) (?:\w+ ){1,3}(?:go(?:es)? live|is in flight|are in flight|go out|is delivered)\b|\b(?:block|stop|filter|hold|reject|check|remove)\w* [^.;|]{0,40}\bbefore (?:delivery|publication|publishing|it is sent|they are sent|sending|posting)\b|\bimmediately\b|\bsub-?second\b|\bin flight\b|\bupdated live\b|\blive during\b|\bjust (?:clicked|watched|bought|typed|did|saw|played|searched)\b|\bone by one\b|\bthe moment (?:a|the|it|they)\b/i,
);

const milliseconds = saying(
  /\b(?:p\d\d(?:\.\d)?|latency|respon\w+|answers?|within|under|below|<|≤|decid\w+|return\w*)\b[^.;|]{0,40}?\d[\d,.]* ?(?:ms|milliseconds?)\b|\b\d[\d,.]* ?(?:ms|milliseconds?)\b[^.;|]{0,20}\b(?:p\d\d|latency|budget)/i,
);

const lookups = mentioning(
  /\b(?:look(?:s|ed)?[- ]?ups?|cach\w+|key-value|read (?:from|by|in)|served? from|stored? in|reads? (?:the|its|that|this) (?:row|line|value|score|list|table|entry)|written to|kv store|redis|dynamo\w*|cassandra|bigtable|prediction store|table|pre-?comput\w+)\b/i,
);

/** A promise to react at once; milliseconds alone can be kept by looking up what a batch has written. */
function goalOf(doc: DesignDoc): TextRange | undefined {
  const asked = atOnce(doc).find((found) => standsIn(found, ["requirements", "framing"]));
  if (asked) return placeOf(asked, asked.value);
  const bound = milliseconds(doc).find((found) => standsIn(found, ["requirements"]));
  if (!bound || lookups(doc).some((found) => standsIn(found, ["serving"]))) return undefined;
  return placeOf(bound, bound.value);
}
