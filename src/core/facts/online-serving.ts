import type { DesignDoc } from "../document/design-doc.ts";
import { filledSections, placedFact, sectionFact } from "../document/section-fact.ts";
import { lowerCase } from "../document/lower-case.ts";
import { stepsAbove } from "../document/section-part.ts";
import { textMemo } from "../document/text-memo.ts";
import { oneLineEach } from "../document/prose-lines.ts";
import { phrasePattern } from "./subject.ts";

/**
 * Whether the serving sections say that the model answers requests while somebody waits. Where they speak of batches,
 * words such as "API" and "latency" may be those of the table that is read, so only plain words for online inference count.
 */
export function servesOnline(doc: DesignDoc): boolean {
  const found = [...servingSections(doc)].flatMap((section) => section.found);
  const isBatch = found.some(({ batch }) => batch);
  return found.some(({ online, request }) => online || (request && !isBatch));
}

const servingWords = sectionFact(({ text }) => read(text));

const servingSections = filledSections(
  placedFact((place, of) => (stepsAbove(place).includes("serving") ? [of(servingWords)] : [])),
);

const read = textMemo((text: string) => {
  const prose = oneLineEach(lowerCase(text));
  return { online: online.test(prose), request: request.test(prose), batch: batch.test(prose) };
});

const online = phrasePattern([
  "(?<!(?:no|not|without|instead of|rather than|than|nothing|isn t|needs no) )(?:online|real time|synchronous|on demand) (?:inference|serving|prediction|predictions|scoring|ranking|path|service|endpoint|for|since|because|model|request)s?",
  "(?:inference|serving|prediction|scoring|mode|path)(?: is|:|,| runs)? ?(?:online|real time|synchronous)",
  "online(?:\\.|:|,)",
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
  "\\d+ ?ms",
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
