import type { DesignDoc } from "../document/design-doc.ts";
import { filledSections, placedFact, sectionFact } from "../document/section-fact.ts";
import { lowerCase } from "../document/lower-case.ts";
import { stepsAbove } from "../document/section-part.ts";
import { oneLineEach } from "../document/prose-lines.ts";
import type { StepId } from "../framework/step-id.ts";
import { phrasePattern } from "./phrase-pattern.ts";

/**
 * Whether the serving sections say that the model answers requests while somebody waits; where there is none, the sections of no
 * step, and what the requirements promise. Where they speak of batches, words such as "API" and "latency" may be those
 * of the table that is read, so only plain words for online inference count.
 */
export function servesOnline(doc: DesignDoc): boolean {
  const all = [...servingSections(doc)].flatMap(({ found }) => found);
  const serving = all.filter(({ from }) => from === "serving");
  const told = serving.length > 0 ? serving : all.filter(({ from }) => from === "no step");
  const isBatch = told.some(({ words }) => words.batch);
  if (told.some(({ words }) => words.online || (words.request && !isBatch))) return true;
  if (isBatch || told.length === 0) return false;
  return all.some(({ from, words }) => from === "requirements" && words.request) || isAskedIn(doc);
}

/** Whether a serving section tells of somebody who is given what the model says at each of what comes in, and of no runs now and then. */
function isAskedIn(doc: DesignDoc): boolean {
  const found = [...askedSections(doc)].flatMap(({ found: words }) => words);
  if (found.some(({ asked }) => asked)) return true;
  return found.some(({ present }) => present) && !found.some(({ isOther }) => isOther);
}

type Source = "serving" | "requirements" | "no step";

const servingSections = filledSections(
  placedFact((place, of) => {
    const from = sourceOf(stepsAbove(place));
    return from === undefined ? [] : [{ from, words: of(servingWords) }];
  }),
);

const askedSections = filledSections(
  placedFact((place, of) => (sourceOf(stepsAbove(place)) === "serving" ? [of(askedWords)] : [])),
);

function sourceOf(steps: readonly StepId[]): Source | undefined {
  if (steps.includes("serving")) return "serving";
  if (steps.includes("requirements")) return "requirements";
  return steps.length === 0 ? "no step" : undefined;
}

const servingWords = sectionFact(({ text }) => {
  const prose = oneLineEach(lowerCase(text));
  return { online: online.test(prose), request: request.test(prose), batch: batch.test(prose) };
});

/** Asked only where these words decide nothing. */
const askedWords = sectionFact(({ text }) => {
  const prose = oneLineEach(lowerCase(text));
  return {
    asked: asked.test(prose),
    present: present.test(prose),
    isOther: seldom.test(prose) || mayFail.test(prose),
  };
});

const online = phrasePattern([
  "(?<!(?:no|not|without|instead of|rather than|than|nothing|isn t|needs no) )(?:online|real time|synchronous|on demand) (?:inference|serving|prediction|predictions|scoring|ranking|path|service|endpoint|for|since|because|model|request)s?",
  "(?:inference|serving|prediction|scoring|mode|path)(?: is|:|,| runs)? ?(?:online|real time|synchronous)",
  "online(?:\\.|:|,)",
  // The stages of a path, as notes have it: "detector 40 ms -> embed 25 ms".
  "\\d+ ?(?:ms|milliseconds)\\)? ?(?:→|->|=>|\\+) ?\\p{L}+",
  // Somebody waits for it, whatever else is done at night.
  "(?:answers?|answered|repl(?:y|ies)|responds?|sees?|shown|speaks?|decides?) (?:[^.!?|\\n]{0,40} )?(?:within|in|no later than) (?:an?|one|two|three|five|ten|\\d[\\d.]{0,}) ?(?:ms|milliseconds?|seconds?)",
  "while (?:the |an? )?(?:\\p{L}+ )?(?:persons?|customers?|callers?|drivers?|users?|patients?|guests?|clerks?) (?:still )?(?:waits?|stands?|is|are|types?|speaks?)",
  "(?:scores?|ranks?|predicts?|classif\\p{L}+|answers?|served|scored|runs?)… (?:per request|at request time|on (?:each|every) request|in real time|synchronously|online)",
  "(?:each|every|per) (?:request|query|call|message|payment|transaction|impression|auction)",
  "(?:онлайн|реальн)*",
  "путь запроса",
  "на (?:каждый )?запрос",
]);

/** What gives answers, or shows them. */
const answerer =
  "(?:models?|service|server|endpoint|scorer|ranker|classifier|detector|predictor|assistant|portal|gateway|backend|firmware|camera|app|library|plugin|bot|agent|score|answer|prediction|verdict|hint|suggestions?|category|number)";
/** One of what comes in, and no time of the day. */
const oneEach =
  "(?:each|every) (?!(?:day|night|week|month|year|hour|morning|evening|quarter|minute|half|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\\d+|two|three|four|five|six|ten|other|new|of|time|region|release|version|team|country|site|shop|store)(?!\\p{L}))\\p{L}+";

const asked = phrasePattern([
  // Somebody or something asks for each of what comes in.
  `${answerer} (?:[^.!?|\\n]{0,40} )?(?:for|with|on|at|of|looks at|reads|takes|gets|sees) ${oneEach}`,
  `${oneEach}(?: \\p{L}+)? (?:goes|go|is (?:sent|scored|judged|classified|checked|passed|read|looked at)|asks|calls)(?!\\p{L})`,
  `${oneEach}.?s? (?:picture|photo|image|text|reading) is (?:read|judged|scored|sent)`,
  `(?:as soon as|when|while|before|whenever) (?:[^.!?|\\n]{0,60}, )?(?:[^.!?|\\n]{0,60} )?(?:portal|app|till|shop|screen|client|gateway|plugin|widget|tablet)s? (?:calls?|asks?|sends?|shows?|orders?)`,
  `${answerer} (?:[^.!?|\\n]{0,40} )?(?:as soon as|whenever) (?:an?|the|it|somebody|someone)`,
  `(?:as soon as|whenever) (?:an?|the|it|somebody|someone) [^.!?|\\n]{0,40}, (?:[^.!?|\\n]{0,40} )?${answerer}`,
  "(?:goes|go|sent|passed) (?:to|through) the (?:\\p{L}+ )?(?:model|ranker|classifier|scorer|detector|service)",
  "waits? for (?:the|its|an|our|his|her) (?:verdict|answer|score|decision|result|reply)",
  "calls? us(?: with)?|(?:asks?|calls?) (?:the|our) (?:model|service|server|scorer|ranker)",
  "(?:answers?|replies|answered|replied) (?:in|within) (?:\\d+|an?|one|two|three|four|five|ten) (?:ms|milliseconds|seconds?)",
  "listens? (?:on|to) (?:an? |the )?(?:\\p{L}+ )?(?:topic|queue)",
  "(?:app|phone|till|camera|browser|client|form|sensor|robot)s? ?(?:→|->|=>)",
  "(?:at once|immediately|a message) if (?:an?|the) (?:score|probability|prediction)",
  "(?:before|while) they are (?:signed|still on|sent|published|paid)",
]);

const request = phrasePattern([
  "requests?",
  "p9\\d",
  "latency",
  "qps",
  "rps",
  "\\d+ ?(?:ms|milliseconds?)",
  "(?:predictions?|scores?|answers?|events?|departures?|calls?) per second",
  "(?:\\d+|an?|one|two|three|four|five|ten|twenty|forty) (?:a|per|each|every) second",
  "within (?:an?|one|two|three|five|ten|\\d[\\d.,]{0,}) ?(?:s|sec|seconds?)",
  "(?:\\d+|two|three|five|ten) seconds (?:after|later)",
  "(?:at|in) the (?:very )?(?:moment|second) (?:when|that|at which|of)",
  "endpoints?",
  "rest",
  "grpc",
  "replicas?",
  "\\d+ ?мс",
  "запрос(?:а|у|ов|ы|е|ам)?",
  "перцентил*",
]);

const batch = phrasePattern([
  // "Static features from a batch pipeline" says nothing of predictions.
  "(?<!(?:features?|aggregates?|counters?|statistics|embeddings?) (?:[^.!?;,|\\n]{0,30} )?)batch(?:es)?(?!,? \\(?\\d[\\d.]{0,} ?ms)(?! (?:request|of (?:requests|(?:up to |about |its |all |the )?(?:\\d{1,3}(?![\\d,])|candidates))|calls?|size|ing|read|norm*|features?|aggregates?|counters?))",
  "nightly",
  "precomputed",
  "offline (?:scoring|inference|predictions?)",
  "(?:made|computed|scored|generated|produced|predicted|calculated|runs?|started) (?:\\p{L}+ ){0,2}(?:at \\d{1,2}(?::\\d\\d| ?[ap]m)|at (?:midnight|night)|overnight)",
  "(?:weekly|daily|hourly) (?:job|run|scor*|predict*|forecast*)",
  "(?<!(?:одним|одном|в) )(?:батч|пакетн)*",
]);

/** Somebody or something is given what the model says, or it is asked. */
const present = phrasePattern([
  "(?:asks?|asked|calls?|called|sends?|sent|pushe[ds]|shows?|shown|appears?|replies|answers?|hears?|sees?|decides?|marks?|sorts?|orders?|triggers?|triggered|polls?|vibrates?|switch\\p{L}*|puts?|sets?|tells?|speaks?|transcribed|displayed?|computed|judges?|looks? at|served|hosts?|hosted|listens?)",
]);
/** What is made now and then, or for a later day. */
const seldom = phrasePattern([
  "(?:pre ?comput\\p{L}*|tables|night|nights|nightly|overnight|daily|weekly|monthly|yearly|quarterly|hourly|midnight|sunday|monday|mornings?|evenings?|tomorrow|once (?:a|per|an) \\p{L}+|twice (?:a|per) \\p{L}+|every \\d+ (?:minutes|hours|days)|(?:each|every) (?:day|week|month|hour|quarter|year|season|term)|lists?|reports?|spreadsheets?|csv|printed|letters?|newsletters?|cron|airflow|dag|scheduled?|jobs?|batch\\p{L}*|at (?:\\d+:\\d\\d|\\d+ ?[ap]m|noon|six|five|four|seven|eight)|o.clock|plans?|roster|rota|warehouse|campaigns?|mailing)",
]);

/** Something of what happens then may be said in words that nobody foresaw. */
const mayFail = phrasePattern([
  "(?:if|unless|without|should|in case|fails?|failed|failing|failures?|errors?|down|offline|unavailable|unreachable|silent|time ?outs?|timed out|outages?|broken|breaks?|missing|cannot|unread|unjudged|nobody|older|late|too long|stops|until|watch ?dogs?|absence|lost|dead|gone|away|off|crash\\p{L}*|retr(?:y|ies)|health|degrad\\p{L}*|safe|stays? as|by hand|no \\p{L}+ (?:after|within|in|for)|not (?:there|back|ready|reachable|answer\\p{L}*))",
  "(?:если|при (?:сбо|отказ|ошиб)*|когда нет|не отвеча|недоступ)*",
]);
