import type { TextRange } from "../document/text-range.ts";
import { isAsserted } from "./asserted.ts";
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
  /\b(?:scor(?:es?|ed|ing)|predict(?:s|ed|ions?)?|forecasts?|probabilit(?:y|ies)|ranks?|ranked|model (?:itself )?is run|(?:model|classifier|ranker|scorer|detector|network|inference) runs|recommendations?|classif(?:y|ies|ied))\b/i;
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

/** Also when a shift, a day or a meeting is over, and on a day of the week. */
const seldom = new RegExp(
  `${cadence.source}|\\b(?:monthly|once (?:a|per) (?:month|shift)|(?:two|three|four|five|six|\\d) times (?:a|per) (?:day|week)|twice (?:a|per) (?:day|week)|(?:on|every|each) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|at (?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?::\\d\\d)?(?: ?[ap]\\.?m\\b| in the (?:morning|evening|night)| o['’]clock)|each morning|at the end of (?:the|each) (?:shift|day|week|month)|end-of-day|after (?:closing(?: time)?|the (?:meeting|shift|day|call|match|game))|by the (?:morning|evening|weekly|daily|nightly) run|the morning run)\\b|(?<![а-яё])(?:ночн[а-яё]*|раз в (?:сутки|день|неделю|час)|кажд[а-яё]+ (?:ночь|утро|день|час))(?![а-яё])`,
  "i",
);
/** What makes what a model says, whatever that is called. */
const making =
  /\b(?:(?:is|are|was|were|be) (?:\w+ )?(?:worked out|calculated|computed|re-?computed|predicted|forecast(?:ed)?|estimated|chosen|selected|picked|prepared|generated|produced|identified|refreshed|precomputed|pre-computed|scored|re-?scored|classified|ranked|drawn up|translated|executed|run|made|started)|computes?|works? out|predicts?|scores?|processes|classif(?:y|ies)|goes through|runs? (?:over|inference|each|every|at|on)|comes? from|are from|inference:|precomputed|calculated)\b|счита(?:ются|ет)|оценива(?:ются|ет)/i;
/** What a job makes beside what is asked for. */
const otherwise =
  /\b(?:re-?train\w*|training|trained|features?|index\w*|indices|reports?|cop(?:y|ies|ied)|logs? (?:are|is) (?:copied|archived)|archiv\w+|delet\w+|back-?ups?|labels?|embeddings?|thresholds?|statistics|reputations?|multipliers?|uploads?|uploaded for|publish\w*|newsletter|settles?|rebuil\w+|profiles?|evaluat\w+|metrics?|monitor\w*|dashboards?|compar\w+|new model|missed|reported|backlog|fall ?back|invoices?|averages?|priors?|already)\b|переобуч/i;

/** The same of whatever is made now and then in a design that tells of no other way to an answer: for rules that ask for more. */
export const batchMaking = matchingFact<TextRange>([seldom], (statement) => {
  const { text, kind, under } = statement;
  if (kind === "quote" || kind === "question" || kind === "row") return [];
  const when = seldom.exec(text);
  if (!when || !making.test(text) || otherwise.test(text) || otherwise.test(under)) return [];
  const range = { start: when.index, end: when.index + when[0].length };
  return isAsserted(statement, range) ? [range] : [];
});

const answerer =
  "(?:models?|service|endpoint|detector|decoder|recogni[sz]er|classifier|scorer|ranker|server|camera|webhooks?|trees|network|container|worker)";
/** Who or what answers, in a part of a sentence that says nothing of when. */
const answering = new RegExp(
  `\\b(?:scor(?:es?|ed|ing)(?! (?:distribution|drift|column|table|histogram|range|threshold|version)s?\\b)|predict(?:s|ed)|predictions|classif(?:y|ies|ied)|rank(?:s|ed)|re-?ranks?|decid(?:es?|ed)|calculated|computed|computes?|updated|refreshed|indexed|inference|answers?|online(?! (?:stores?|shops?)))\\b|\\b${answerer}\\b[^.;]{0,40}\\b(?:runs?|looks?|calls?|called|takes?|repl(?:y|ies)|hosts?|serves?|listens?|sets?|says?|gets?|is asked|goes|judges?|marks?)\\b|\\bthrough the model\\b|\\b(?:calls?|asks?|asked) (?:the|our|a|an) (?:\\w+ )?${answerer}\\b|\\bstream (?:job|scorer|processor)|онлайн|оценива|сервис`,
  "i",
);

/** Other ways to an answer than those that run now and then. */
export const otherAnswers = matchingFact<TextRange>([answering], (statement) => {
  const { text, kind } = statement;
  if (kind === "quote" || kind === "question") return [];
  let start = 0;
  for (const part of text.split(";")) {
    const found = answering.exec(part);
    if (found && !seldom.test(part) && !notAnswering.test(part)) {
      const at = start + found.index;
      const range = { start: at, end: at + found[0].length };
      if (isAsserted(statement, range)) return [range];
    }
    start += part.length + 1;
  }
  return [];
});

/** Of a reader of what was made, or of nobody: "nothing is computed in between". */
const notAnswering =
  /\b(?:reads?|looks? up|looked up|nothing|no one|nobody|has to know|(?:if|when|unless|should|in case) (?:\w+ ){1,5}(?:do(?:es)? not|cannot|fails?|is (?:down|slow|silent|away|late|missing|incomplete|unavailable|empty|stale|broken))|table|train\w*|archive|inputs|features?|library|new (?:versions?|models?))\b/i;
