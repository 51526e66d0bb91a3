import type { DesignDoc } from "../document/design-doc.ts";
import { sectionFact } from "../document/section-fact.ts";
import { textMemo } from "../document/text-memo.ts";
import { oneLineEach } from "../document/prose-lines.ts";
import { phrasePattern } from "./subject.ts";
import { isAtHome } from "./subject-mentions.ts";

/**
 * Whether the serving sections say that the model answers requests while somebody waits. Where they speak of batches,
 * words such as "API" and "latency" may be those of the table that is read, so only plain words for online inference count.
 */
export function servesOnline(doc: DesignDoc): boolean {
  const found = doc.sections.flatMap((_, index) =>
    isAtHome(doc, index, ["serving"]) ? [servingWords(doc, index)] : [],
  );
  const isBatch = found.some(({ batch }) => batch);
  return found.some(({ online, request }) => online || (request && !isBatch));
}

const servingWords = sectionFact(({ text }) => read(text));

const read = textMemo((text: string) => {
  const prose = oneLineEach(text);
  return { online: online.test(prose), request: request.test(prose), batch: batch.test(prose) };
});

const online = phrasePattern([
  "(?<!(?:no|not|without|instead of|rather than|than|nothing|isn t|needs no) )(?:online|real time|synchronous|on demand) (?:inference|serving|prediction|predictions|scoring|ranking|path|service|endpoint|for|since|because|model|request)s?",
  "(?:inference|serving|prediction|scoring|mode|path)(?: is|:|,| runs)? ?(?:online|real time|synchronous)",
  "online(?:\\.|:|,)",
  "(?:scores?|ranks?|predicts?|classif\\p{L}+|answers?|served|scored|runs?)… (?:per request|at request time|on (?:each|every) request|in real time|synchronously|online)",
  "(?:each|every|per) (?:request|query|call|message|payment|transaction|impression|auction)",
  "(?:онлайн|реальн)*",
]);

const request = phrasePattern([
  "requests?",
  "p9\\d",
  "latency",
  "qps",
  "rps",
  "\\d+ ?ms",
  "endpoints?",
  "rest",
  "grpc",
  "replicas?",
]);

const batch = phrasePattern([
  "batch(?:es)?(?! (?:request|of requests|calls?|size|ing|read|norm*))",
  "nightly",
  "precomputed",
  "offline (?:scoring|inference|predictions?)",
  "(?:weekly|daily|hourly) (?:job|run|scor*|predict*|forecast*)",
  "(?:батч|пакетн)*",
]);
