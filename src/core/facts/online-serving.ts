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
  const isPromised = all.some(({ from, words }) => from === "requirements" && words.request);
  return (
    told.some(({ words }) => words.online || (words.request && !isBatch)) ||
    (isPromised && told.length > 0 && !isBatch)
  );
}

type Source = "serving" | "requirements" | "no step";

const servingSections = filledSections(
  placedFact((place, of) => {
    const from = sourceOf(stepsAbove(place));
    return from === undefined ? [] : [{ from, words: of(servingWords) }];
  }),
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

const online = phrasePattern([
  "(?<!(?:no|not|without|instead of|rather than|than|nothing|isn t|needs no) )(?:online|real time|synchronous|on demand) (?:inference|serving|prediction|predictions|scoring|ranking|path|service|endpoint|for|since|because|model|request)s?",
  "(?:inference|serving|prediction|scoring|mode|path)(?: is|:|,| runs)? ?(?:online|real time|synchronous)",
  "online(?:\\.|:|,)",
  // Somebody waits for it, whatever else is done at night.
  "(?:answers?|answered|repl(?:y|ies)|responds?|sees?|shown|speaks?|decides?) (?:[^.!?|\\n]{0,40} )?(?:within|in|no later than) (?:an?|one|two|three|five|ten|\\d[\\d.]{0,}) ?(?:ms|milliseconds?|seconds?)",
  "while (?:the |an? )?(?:\\p{L}+ )?(?:persons?|customers?|callers?|drivers?|users?|patients?|guests?|clerks?) (?:still )?(?:waits?|stands?|is|are|types?|speaks?)",
  "(?:scores?|ranks?|predicts?|classif\\p{L}+|answers?|served|scored|runs?)… (?:per request|at request time|on (?:each|every) request|in real time|synchronously|online)",
  "(?:each|every|per) (?:request|query|call|message|payment|transaction|impression|auction)",
  "(?:онлайн|реальн)*",
  "путь запроса",
  "на (?:каждый )?запрос",
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
  "batch(?:es)?(?! (?:request|of requests|calls?|size|ing|read|norm*))",
  "nightly",
  "precomputed",
  "offline (?:scoring|inference|predictions?)",
  "(?:weekly|daily|hourly) (?:job|run|scor*|predict*|forecast*)",
  "(?<!(?:одним|одном|в) )(?:батч|пакетн)*",
]);
