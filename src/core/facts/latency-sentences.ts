import { everyMatch } from "../document/every-match.ts";
import { lineFact, linesBelow, type ProseLine } from "../document/prose-lines.ts";
import { filledSections, placedFact } from "../document/section-fact.ts";
import { headingsAbove, type SectionPlace, stepsAbove } from "../document/section-part.ts";
import type { TextRange } from "../document/text-range.ts";
import { findQuantities } from "../quantity/find-quantities.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { shortTime } from "../quantity/latency-budget.ts";
import { sameUnit } from "../quantity/unit.ts";
import { isRejectedUnder } from "./asserted.ts";
import { areChoices } from "./latency-choices.ts";
import { type WrittenTotal, wrongTotalIn } from "./latency-total.ts";

/** The stages of a serving path that a paragraph tells: "network 20 ms, store 45 ms. The model needs 12 ms." */
export interface LatencySentence {
  readonly stages: readonly SentenceStage[];
  /** The sum of the stages' lower ends: the least that the path can take. */
  readonly seconds: number;
  /** Whether the words alone show that they follow on each other; else a promise beside them has to. */
  readonly isCertain: boolean;
  /** What the paragraph gives as their sum, when it is not. */
  readonly wrongTotal: WrittenTotal | undefined;
}

/** A stage's name and time; the range is the time's. */
export interface SentenceStage {
  readonly name: string;
  readonly seconds: number;
  readonly range: TextRange;
}

/** Where models are compared, times stand beside each other and do not add up. Places count from the section's start. */
export const latencySentences = filledSections(
  placedFact((place, of): readonly LatencySentence[] => {
    if (!mayTellPath(place)) return [];
    return of(linesBelow).flatMap(({ line, start }) => pathIn(line).map((path) => moved(path, start)));
  }),
);

function mayTellPath(place: SectionPlace | undefined): boolean {
  const steps = stepsAbove(place);
  const isElsewhere = steps.some((step) => step === "model" || step === "evaluation" || step === "data");
  return (steps.includes("serving") || !isElsewhere) && !isRejectedUnder(headingsAbove(place));
}

function moved({ stages, wrongTotal, ...path }: LatencySentence, by: number): LatencySentence {
  return {
    stages: stages.map((stage) => placed(stage, by)),
    wrongTotal: wrongTotal && placed(wrongTotal, by),
    ...path,
  };
}

function placed<Place extends { readonly range: TextRange }>(place: Place, by: number): Place {
  const { start, end } = place.range;
  return { ...place, range: { start: start + by, end: end + by } };
}

const pathIn = lineFact(({ text: written }: ProseLine): readonly LatencySentence[] => {
  const hasTimes = holdsTimeAndNumber(written);
  if (hasTimes ? !mayTellStages(written) : !isBudgeted.test(written)) return [];
  // A part of one stage that runs beside others is no second path.
  const text = written
    .replace(/\([^()\d]*\bparallel\b[^()\d]*\)/g, blank)
    // "Path (median): gateway 10 ms → …" says of all stages how they were measured.
    .replace(/\((?:medians?|means?|averages?)\)(?=:)/i, blank);
  if (/^\s*[|>]/.test(text) || notOnePath.test(text)) return [];
  if (!hasTimes) return sumWithoutUnit(text);
  const times = findQuantities(text).filter((time) => isStageTime(time) || isAddedUp(text, time));
  const stages = withoutWhole(text, stagesIn(text, times));
  const names = stages.map(({ name }) => name);
  if (areChoices(names)) return [];
  const named = names.filter(namesStage).length;
  const isPath =
    (named >= 2 && (stages.length > 2 || named === stages.length)) || (named === 1 && stages.length > 3);
  const isCertain = isPath || (stages.length > 2 && introduction.test(text));
  const isLikely = stages.length > 2 && named > 0 && !names.some((name) => variant.test(name));
  if (stages.length < 2 || !(isCertain || isLikely)) return [];
  const wrongTotal = wrongTotalIn(text, stages, times);
  return [{ stages, seconds: stages.reduce((sum, { seconds }) => sum + seconds, 0), isCertain, wrongTotal }];
});

/** "Budget 200: edge 40 + API 30 + store 5 + render 90": notes that leave the milliseconds out. */
function sumWithoutUnit(text: string): readonly LatencySentence[] {
  const sum = namedSum.exec(text);
  if (!sum) return [];
  const stages = everyMatch(sum[0], namedTerm).flatMap(
    ({ 0: words, index, groups = {} }): readonly SentenceStage[] => {
      const { name = "", amount = "" } = groups;
      const end = sum.index + index + words.length;
      return [
        { name: name.trim(), seconds: Number(amount) / 1000, range: { start: end - amount.length, end } },
      ];
    },
  );
  const named = stages.filter(({ name }) => stageName.test(name)).length;
  if (named < 2 || areChoices(stages.map(({ name }) => name))) return [];
  const seconds = stages.reduce((all, stage) => all + stage.seconds, 0);
  return [{ stages, seconds, isCertain: true, wrongTotal: undefined }];
}

const blank = (words: string): string => " ".repeat(words.length);

const isBudgeted = /\b(?:budget|latency)\b/i;
const namedSum =
  /(?<![\p{L}\p{N}/-])(?:[\p{L}/-]{1,30} \d{1,4} ?\+ ?){2,20}[\p{L}/-]{1,30} \d{1,4}(?! ?[\p{L}\p{N}%])/u;
const namedTerm = /(?<name>[\p{L}/-]{1,30}) (?<amount>\d{1,4})/gu;

/** Most paragraphs hold no time and another number, and are not read for them. */
function holdsTimeAndNumber(text: string): boolean {
  const time = knownTime.exec(text);
  if (!time) return false;
  return text.search(/\d/) < time.index || /\d/.test(text.slice(time.index + time[0].length));
}

const knownTime = /\d ?(?:ms|s|мс|с|milliseconds|seconds)(?![\p{L}\p{N}])/u;

/**
 * Whether two stages may be told: the others of these name no stage, or give no second time, nor a number where its unit is left out, that is
 * not plainly of the whole.
 */
function mayTellStages(text: string): boolean {
  if (!namesStage(text) && !introduction.test(text)) return false;
  const times = [...everyMatch(text, shortTime), ...everyMatch(text, bareNumber)];
  if (times.length < 2) return false;
  const isOfWhole = ({ 0: words, index }: RegExpExecArray): boolean =>
    whole.test(text.slice(segmentStart(text, index), segmentEnd(text, index + words.length)));
  return times.filter((time) => !isOfWhole(time)).length > 1;
}

/** Of these a design has one or the other. */
const variant = /\b(?:CPUs?|GPUs?|TPUs?|int8|fp16|quanti[sz]ed|distilled|p\d\d|median|mean|average)\b/i;

const notOnePath =
  /\b(?:parallel|concurrent(?:ly)?|simultaneous(?:ly)?|at the same time|side by side|either|versus|vs|alternatives?|instead|p50 \d)\b|параллельн|одновременно|либо/i;

/** Of a time that no request takes, or not always. */
const otherTime =
  /\b(?:median|time-?outs?|times out|retr(?:y|ies)|per epoch|train\w*|nightly|jobs?|every|if|unless|would|could|slower than|older|not|alert\w*|page[sd]|silent|silence|took|old|used to|beforehand|hours before|in advance|last (?:week|month|year))\b|n['’]t\b|таймаут|если|ноч/i;

export const stageName =
  /\b(?:network|gateway|router|routing|fetch\w*|read\w*|lookup|look\w* up|store|features?|values|inputs|retriev\w*|candidates?|search|filter\w*|rules?|model|scor\w+|rank\w*|re-?rank\w*|re-?order\w*|inference|trees|network|encod\w*|embedd\w*|cross-encoder|decod\w*|prefill|post-?process\w*|pre-?process\w*|pars\w+|resiz\w+|decision|writing|writes|logging|auth|(?:de)?serializ\w+|judge|tokeni[sz]\w+|answer\w*|phone|radio|wire|line|cameras?|scanners?|uploads?|downloads?|draw\w*|render\w*|screen|displays?|forest|state|queue|database|index|lamp|light|edge|CDN|API|Redis|cache|OCR|ASR|TTS|speech|quer(?:y|ies)|joins?|checks?|extract\w*|detect\w*|classif\w*|segment\w*|recogni\w*|transcri\w*|translat\w*|load\w*|LLMs?|guardrails?|prompts?|generat\w*|moderation)\b|признак|фич|модел|хранилищ|очистк|запис|скоринг|ранжир|отбор|батч|калибров|сеть|эмбеддинг|деревь/i;

/** What is done or does it, by its form: "segmentation", "putting it together", "the recogniser". */
const activity =
  /\b(?!(?:during|morning|evening|anything|everything|nothing|something|waiting|meeting|building|version|region|question|training|according|including|following|remaining|being|having)\b)[a-z-]{2,30}(?:ing|tion|sion|isers?|izers?|ectors?|ifiers?|coders?)\b/i;

const namesStage = (words: string): boolean => stageName.test(words) || activity.test(words);

const introduction =
  /\b(?:stages?|budget|breakdown|path|time goes|adds up|latency|hops?|p9\d|9\dth percentile)\b|по времени|стади|задержк|бюджет/i;

/** A segment with these words gives the time of the whole. */
const whole =
  /\b(?:in all|all in all|total|together|altogether|sum|add(?:s|ing)? up|summ?(?:s|ing)? (?:up )?to|comes? to(?! another)|that['’]s|out of|of (?:the|its|our) (?:\d[\d.,]*|promise|budget)|overall|(?:which|that) (?:makes?|is|leaves?)|making|leaves?|leaving|remain\w*(?! tokens)|spare|agreed|owed?|within|promise\w*|budget|the rest|left|per (?:item|row|candidate|token|page))\b|всего|итого|вместе|\bиз \d/i;

function stagesIn(text: string, written: readonly Quantity[]): readonly SentenceStage[] {
  const times = [...written, ...unitLeftOut(text, written)].sort((a, b) => a.range.start - b.range.start);
  return times.flatMap(({ low, range }): readonly SentenceStage[] => {
    const from = segmentStart(text, range.start);
    const segment = text.slice(from, segmentEnd(text, range.end));
    const before = text
      .slice(from, range.start)
      .replace(product, " ")
      .replace(/[\s(~≈—–-]+$/u, "")
      .replace(/ (?:takes?|needs?|costs?|another|in|about|is|are)$/, "")
      .trim();
    const ahead = before === "" ? nameBefore(text, from) : before;
    const name = ahead === "" ? nameBehind(text.slice(range.end, from + segment.length)) : ahead;
    // A factor of a product is no stage.
    if (/[×*=/]\s*$/.test(before)) return [];
    if (whole.test(segment) || ofWhole.test(name) || otherTime.test(sentenceAround(text, range))) return [];
    if (!/\p{L}/u.test(name) || /^p\d\d/i.test(name) || name.split(/\s+/).length > 9) return [];
    return [{ name, seconds: low, range }];
  });
}

/** "LLM 4 calls × 3 s = 12 s": the stage takes what the product gives. */
const product =
  /(?<=[\s(])\d[\d.,]*(?: [\p{L}-]+)? ?[×x*] ?~?\d[\d.,]*(?: ?(?:ms|s|milliseconds?|seconds?))?(?: (?:each|per [\p{L}-]+))? ?[=≈] ?$/u;
const ofWhole = /^(?:total|sum|end[- ]to[- ]end|e2e|whole|everything)\b/i;

/** A time that is the sum of all others is that of the whole: "it takes 210 ms; of these 125 go to the store, 85 to the trees". */
function withoutWhole(text: string, stages: readonly SentenceStage[]): readonly SentenceStage[] {
  if (stages.length < 3 || !parted.test(text)) return stages;
  const sum = stages.reduce((all, { seconds }) => all + seconds, 0);
  return stages.filter(({ seconds }) => Math.abs(sum - 2 * seconds) > sum * 1e-6);
}

const parted = /\bof (?:which|these|those|them|this|that|it)\b/i;

type StageTime = Pick<Quantity, "low" | "range">;

/** "The network eats 180 ms, the gateway 25 and the drawing 60": one unit for the numbers of a sentence that end a clause. */
function unitLeftOut(text: string, written: readonly Quantity[]): readonly StageTime[] {
  const [first] = written;
  if (!first) return [];
  return everyMatch(text, bareNumber).flatMap(({ 0: words, index }): readonly StageTime[] => {
    const near = written.find(({ range }) => !endOfSentence.test(between(text, range, index)));
    if (!near || written.some(({ range }) => index >= range.start && index < range.end)) return [];
    const unit = /(?:ms|milliseconds|мс)$/.test(near.text) ? 0.001 : 1;
    return [{ low: Number(words) * unit, range: { start: index, end: index + words.length } }];
  });
}

function between(text: string, { start, end }: TextRange, at: number): string {
  return at < start ? text.slice(at, start) : text.slice(end, at);
}

const bareNumber =
  /(?<=\p{L}\)? )(?<!\b(?:top|best|first|last|of|than|to|by|at|version|step|stage|over|under|above|below|within|until|after|about|for|or|max|k|and|with|in|on|p) )\d{1,4}(?:\.\d{1,2})?(?= (?:and|then) |[,;]\s|\.(?:\s|$)|\s*$| \+ )/gu;
const endOfSentence = /[.!?;]\s/;

/** "10 ms to the scorer", "25 ms for the counters". */
function nameBehind(words: string): string {
  return (
    /^ (?:(?:are|is|goes?|spent|lost) (?:by )?)?(?:to|for|in|on|at) (?<name>.*)$/u
      .exec(words)
      ?.groups?.name?.trim() ?? ""
  );
}

/** "The decision is written, 15 ms", "Queue: 0.5 s": what stands before the mark. */
function nameBefore(text: string, end: number): string {
  if (!/[,:]/.test(text[end - 1] ?? "")) return "";
  const words = text.slice(segmentStart(text, end - 1), end - 1).trim();
  return /\d/.test(words) || introduction.test(words) ? "" : words;
}

/** A time of a request that is taken, neither a limit nor a rest. */
function isStageTime({ unit, low, high, comparator }: Quantity): boolean {
  return (
    sameUnit(unit, { second: 1 }) && low > 0 && high < 60 && (comparator === undefined || comparator === "~")
  );
}

/** "Adds up to 85 ms" is no limit. */
function isAddedUp(text: string, { unit, high, range: { start } }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  return sameUnit(unit, { second: 1 }) && high < 60 && /\b(?:add|sum)\w* up to $/i.test(before);
}

const separators = /[;:→]|->|,(?!\d)|\.\s|\s(?:and|then|и|\+)\s/g;

/** "The model 40 ms = 240 ms of the 300 ms": what stands behind is of all of them. */
const segmentEnds = new RegExp(`${separators.source}|\\s[=≈]\\s`);

/** Letters around a time in which its stage is named. */
const longestName = 160;

function segmentStart(text: string, before: number): number {
  const from = Math.max(0, before - longestName);
  let start = from;
  for (const { 0: mark, index } of everyMatch(text.slice(from, before), separators))
    start = from + index + mark.length;
  return start;
}

function segmentEnd(text: string, after: number): number {
  const rest = text.slice(after, after + longestName);
  const next = rest.search(segmentEnds);
  return after + (next < 0 ? rest.length : next);
}

function sentenceAround(text: string, { start, end }: TextRange): string {
  const from = Math.max(0, start - longestName);
  const before = text.slice(from, start);
  const after = text.slice(end, end + longestName);
  const stops = everyMatch(before, sentenceEnd);
  const to = after.search(/[.!?;]\s/);
  return before.slice((stops.at(-1)?.index ?? -1) + 1) + (to < 0 ? after : after.slice(0, to));
}

const sentenceEnd = /[.!?;]\s/g;
