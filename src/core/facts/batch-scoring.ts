import type { TextRange } from "../document/text-range.ts";
import { matchingFact } from "./statement-fact.ts";

const hours =
  "(?:\\d+|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|a few|half an|quarter of an)";
/** When it runs. */
const cadence = new RegExp(
  `\\b(?:nightly|daily|hourly|weekly|overnight|at night|at midnight|each midnight|every (?:other )?(?:night|day|evening|morning|hour|midnight|week)|(?:each|once an?|once per|once every) (?:night|day|evening|morning|hour|week|midnight)|every (?:${hours} )(?:minutes?|hours?|days?)|every (?:half|quarter of an|quarter) hour|every quarter of an hour|at the full hour|on the hour|at (?:half past |quarter to |quarter past )?(?:\\d{1,2}(?::\\d\\d)?(?: ?[ap]m| o['’]clock)?|one|two|three|four|five|six|ten|eleven)(?= (?:in the (?:morning|evening|night)|a|the|all|each|every|one|our)\\b)|in the (?:early )?morning|in the evening)\\b`,
  "i",
);
/** What runs. */
const runner =
  /\b(?:jobs?|tasks?|cron|Airflow|DAG|scripts?|batch(?:es)?|programs?|runs?|in one (?:go|run)|workflow)\b/i;
/** What it makes, of which each has to be the model's. */
const predicting =
  /\b(?:scor(?:es?|ed|ing)|predict(?:s|ed|ions?)?|forecasts?|probabilit(?:y|ies)|ranks?|ranked|model (?:itself )?is run|recommendations?|classif(?:y|ies|ied))\b/i;
/** Of jobs beside the path of an answer. */
const beside =
  /\b(?:re-?train\w*|train\w*|features?|index(?:es)?|indices|compar\w+|reports?|cop(?:y|ies)|logs?|profiles?|back-?ups?|monitor\w*|check\w*|evaluat\w+|fall ?back|metrics?|stream|labels?|embeddings?|thresholds?|backlog)\b/i;
/** "All lines that were reported missing", "what has come in since". */
const requests =
  /\b(?:all|every|the|new|waiting|open|those|what)\b[^.;]{0,40}\b(?:that|which|has|have|were|was|is|are) (?:\w+ )?(?:reported|come in|came in|arrived|sent|asked|waiting|gathered|collected|queued|piled up|pressed|new)\b|\b(?:gathered|collected|queued)\b/i;

/** Predictions that are made now and then: by what a sentence says of when, by what and of what. */
export const batchScoring = matchingFact<TextRange>([cadence], ({ text, kind, under }) => {
  if (kind === "quote" || kind === "question" || kind === "row") return [];
  const when = cadence.exec(text);
  if (!when || beside.test(text) || beside.test(under)) return [];
  const makes = predicting.test(text) && (runner.test(text) || /\b(?:all|whole)\b/i.test(text));
  const takesRequests = requests.test(text) && (runner.test(text) || /\bit takes\b/i.test(text));
  if (!makes && !takesRequests) return [];
  if (
    /\b(?:no|not|never|without|instead of|rather than|would|could|was|were used)\b|n['’]t\b/i.test(
      text.replace(requests, ""),
    )
  )
    return [];
  return [{ start: when.index, end: when.index + when[0].length }];
});
