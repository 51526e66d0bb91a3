import type { DesignDoc } from "../core/document/design-doc.ts";
import { documentFact } from "../core/document/section-fact.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { promisedLatency } from "../core/facts/latency.ts";
import {
  contextOf,
  matchingFact,
  type Placed,
  quoted,
  saying,
  standsIn,
  statementFact,
  where,
  wordsOf,
} from "../core/facts/statement-fact.ts";
import { anAmount, vagueDemands } from "../core/facts/vague-demands.ts";
import { type VagueItem, vagueItems } from "../core/facts/vague-items.ts";
import { defineRule } from "../core/lint/rule.ts";

export const vagueQuantity = defineRule({
  id: "vague-quantity",
  summary: "A requirement names an amount without a number.",
  severity: "info",
  fixable: false,
  *check({ doc }) {
    const known = [...vagueWords(doc), ...vagueLevels(doc)].filter((vague) =>
      standsIn(vague, ["requirements"]),
    );
    const said = new Set(known.map(({ statement }) => statement));
    const demands = vagueDemands(doc).filter(
      (vague) => !said.has(vague.statement) && !isNumbered(doc, vague, vague.value.isOfSpeed),
    );
    for (const { statement } of demands) said.add(statement);
    const items = vagueItems(doc).filter(
      (item) => standsIn(item, ["requirements"]) && !said.has(item.statement) && !isMeasured(doc, item),
    );
    for (const vague of [...known, ...demands, ...items]) {
      // A number in the sentence, the row or the label above it says how much.
      if (
        anAmount.test(vague.statement.text.replace(itemNumber, "")) ||
        anAmount.test(unnumbered(contextOf(vague)))
      )
        continue;
      const range = wordsOf(vague);
      const words = quoted(doc, range);
      if (ofSpeed.test(words) && !ofNews.test(vague.statement.text) && promisedLatency(doc)) continue;
      yield {
        message: `"${words}" is no requirement that can be checked; expected a number with its unit.`,
        range,
      };
    }
  },
});

/** Headings that are numbered give no number of anything. */
function unnumbered(headings: string): string {
  return headings.replace(/(?<=^|\/ )(?:(?:step|part|section) )?\d{1,2}(?:\.\d{1,2})*[.):]? /g, "");
}

const itemNumber = /^\s*\d{1,3}[.)]\s/;

const ofSpeed = /latency|respon|fast|quick|prompt|swift|real|delay|lag|timely|at once|задерж|быстр/i;

/** How soon something new is there is no matter of how long an answer takes. */
const ofNews =
  /\b(?:new|trending|fresh|updated|changed|breaking)\b[^.;|]*\b(?:shows? up|appears?|(?:is|are|be|become) (?:\w+ )?(?:visible|searchable|available|there|shown|included|indexed))\b/i;

/** Whether a number stands beside it, or where else the same thing is spoken of. */
function isNumbered(doc: DesignDoc, vague: Placed<TextRange>, isOfSpeed = false): boolean {
  const { start } = wordsOf(vague);
  const around = doc.source.slice(Math.max(0, start - widestItem), start + widestItem);
  const at = Math.min(start, widestItem);
  const before = (around.slice(0, at).split(itemStart).at(-1) ?? "")
    .replace(headings, "")
    .replace(itemNumber, "");
  const behind = around.slice(at).split(itemEnd, 1)[0] ?? "";
  // What a paragraph says before of today ("refunds cost $4M a year") is not yet what is asked for.
  const near = [before.split(sentenceEnd).at(-1) ?? "", ...behind.split(sentenceEnd).slice(0, 2)];
  if (near.some((sentence) => anAmount.test(sentence)) || target.test(before) || target.test(behind))
    return true;
  const own = stemsOf(vague.statement.text);
  const pairs = isOfSpeed ? timedPairs(doc) : measuredPairs(doc);
  return pairsOf(own).some((pair) => pairs.has(pair));
}

/** Where a paragraph, item or row starts, and where the next one does. */
const itemStart = /\n[ \t]*(?:\r?\n|(?=[-*+|]|\d{1,3}[.)]))/;
const headings = /^#{1,6} .*$/gm;
const sentenceEnd = /[.!?]\s/;
const itemEnd = /\n[ \t]*\r?\n|\n(?=[-*+|]|\d{1,3}[.)])/;

/** The pairs of words of what goals and evaluations give numbers of: two words together say that it is the same thing. */
const measuredPairs = documentFact(
  (doc): ReadonlySet<string> => new Set(measured(doc).flatMap(({ value }) => pairsOf(value))),
);

/** Of what a time is given for: how many events come in says nothing of how fast they are answered. */
const timedPairs = documentFact(
  (doc): ReadonlySet<string> =>
    new Set(
      measured(doc).flatMap(({ statement, value }) => (aTime.test(statement.text) ? pairsOf(value) : [])),
    ),
);
const aTime = /\d ?(?:ms|milliseconds?|s|sec|seconds?|min|minutes?|h|hours?|days?)\b/i;

/** Of as many words as a sentence has that says one thing. */
function pairsOf(stems: readonly string[]): readonly string[] {
  const some = stems.slice(0, mostStems);
  return some.flatMap((one) => some.flatMap((other) => (one < other ? [`${one} ${other}`] : [])));
}

/** Whether goals or the evaluation give a number of what an item asks for. */
function isMeasured(doc: DesignDoc, item: Placed<VagueItem>): boolean {
  const wanted = stemsOf(item.value.of);
  return isNumbered(doc, item) || wanted.some((stem) => measuredStems(doc).has(stem));
}

const measuredStems = documentFact(
  (doc): ReadonlySet<string> => new Set(measured(doc).flatMap(({ value }) => value)),
);

const mostStems = 16;
const widestItem = 600;

/** How a number is put that is to be reached. */
const target =
  /\bfrom [^.;]{0,20}?\d[^.;]{0,30}\bto [^.;]{0,10}?\d|\b(?:by|to|below|under|above|at least|at most|within|than|target|goal) (?:\w+ )?[~≈€$]?\d|[<>≤≥] ?\d|\d[^.;]{0,20}(?:instead of|today)/i;

/** The words of what goals and evaluations give numbers of. */
const measured = where(
  statementFact<readonly string[]>(({ text, kind }) =>
    kind !== "quote" && kind !== "question" && target.test(text) ? [stemsOf(text)] : [],
  ),
  (found) => standsIn(found, ["requirements", "framing", "evaluation"]),
);

/** Words of a few letters say little of what is spoken of. */
function stemsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return [...new Set(words.filter((word) => !commonWord.test(word)).map((word) => word.slice(0, 5)))];
}

const commonWord =
  /^(?:that|this|they|them|with|from|have|must|should|shall|when|than|then|less|more|much|many|fewer|most|today|every|each|need|needs|want|wants|goal|goals|noticeabl\w*|significant\w*|considerabl\w*|substantial\w*|time|times|people|users?|enough|possible|which|their|there|where|what|will|does|same|very|only|also|into|over|about)$/;

/** "| Latency | low |", "Throughput: high": a level where the amount should be. */
const vagueLevels = matchingFact<TextRange>(
  [
    /\b(?:latency|response times?|throughput|availability|uptime|scalability|scale|traffic|load|costs?|accuracy|freshness|reliability|error rate|downtime)\b/i,
  ],
  ({ text, kind, under }) => {
    if (kind === "quote" || kind === "question") return [];
    const found = (kind === "row" ? levelOfRow : levelOf).exec(text);
    const { level } = found?.groups ?? {};
    if (
      !found ||
      level === undefined ||
      /\b(?:today|current(?:ly)?|priority|impact|importance|weight|relevance|risk|likelihood|severity|effort)\b/.test(
        under,
      )
    )
      return [];
    const start = found.index + found[0].indexOf(level, found.groups?.name?.length ?? 0);
    return [{ start, end: start + level.length }];
  },
);

const named =
  "(?:latency|response times?|throughput|availability|uptime|scalability|scale|traffic|load|costs?|accuracy|freshness|reliability)";
const leveled =
  "[\\s*_]*[|:][\\s*_]*(?<level>(?:very |extremely |as )?(?:low|high|fast|quick|minimal|good|reasonable|acceptable|large|small|scalable|highly scalable|(?:near[- ])?real[- ]time)(?: as possible| enough)?)[\\s*_.;]*(?:\\||$)";
const levelOf = new RegExp(
  `^[\\s|*_-]*(?<name>(?:p99 |inference |serving |scoring |prediction |decision |search |query |ranking |overall |expected |end-to-end )?${named})${leveled}`,
  "i",
);
/** Rows name things more fully: "| Decision latency, end to end | near real time |". */
const levelOfRow = new RegExp(
  `^[\\s|*_-]*(?<name>(?:[\\w-]+ ){0,2}(?:${named}|error rate|downtime)(?:,? \\(?(?:end[- ]to[- ]end|e2e|p\\d\\d|online|(?:per|of|for) (?:the )?[a-z]+)\\)?)?)${leveled}`,
  "i",
);

const vagueWords = saying(
  /\b(?:(?:very |extremely |ultra[- ])?low[- ]latency|low (?:response times?|delay)|(?:fast|quick) (?:responses?|answers?|predictions?|inference)|high(?:ly)?[- ](?:availability|available|throughput|scalab\w+|traffic|qps)|heavy (?:traffic|load)|(?:large|huge|massive|very large) (?:scale|volumes?|traffic|number of (?:users|requests|items|documents|queries)|user base|catalog(?:ue)?)|(?:(?<!\b(?:as|how|so|too|not|very) )many|a lot of|lots of|plenty of) (?:daily |active |concurrent |monthly )*(?:users|requests|queries|items|customers|events|documents)|as (?:fast|quick(?:ly)?|cheap(?:ly)?|accurate(?:ly)?|soon) as possible|(?:reasonable|acceptable|minimal|good enough) (?:latency|costs?|accuracy|response times?|delay))\b|высок[а-яё]+ (?:нагрузк|доступност|пропускн)[а-яё]*|низк[а-яё]+ задержк[а-яё]*|быстр[а-яё]+ (?:ответ|отклик|работ)[а-яё]*|больш[а-яё]+ (?:об[ъь][её]м|нагрузк|количеств|числ)[а-яё]*|много (?:запрос|пользовател)[а-яё]*/i,
);
