import { everyMatch } from "../document/every-match.ts";
import type { TextRange } from "../document/text-range.ts";
import { isSumOf } from "./compare.ts";
import { quantitiesIn } from "./find-quantities.ts";
import type { Scope } from "./prose.ts";
import type { Measure, Quantity } from "./quantity.ts";
import type { Token } from "./token.ts";
import { linesOfProse, movedBy, tokenLineFact, wordsOf } from "./token-lines.ts";
import { measuredUnit, shortTimeNames, timeUnit } from "./unit-names.ts";
import { sameUnit } from "./unit.ts";

/** One stage of a serving path and the time it takes. */
export interface LatencyStage {
  readonly name: string;
  readonly quantity: Quantity;
}

/** The stages of a serving path. */
export interface LatencyPath {
  readonly stages: readonly LatencyStage[];
  readonly range: TextRange;
  /** Spans count with their lower end, so the sum is the least that the path can take. */
  readonly sum: Measure;
  /** The one promise of the same text, e.g. `200 ms` of `p99 < 200 ms`. */
  readonly bound: Quantity | undefined;
  /** What stands right below the stages as their sum, when it cannot be it. */
  readonly wrongTotal: WrongTotal | undefined;
}

/** A written total that is not the sum of the stages above it. */
interface WrongTotal {
  readonly quantity: Quantity;
  /** Whether percentiles were added: then the total may have been measured, and be right. */
  readonly ofPercentiles: boolean;
  /** Whether its line says what is promised, too. */
  readonly isBesidePromise: boolean;
}

/** The stages of a serving path against the time that is promised for the whole. */
export interface LatencyBudget extends LatencyPath {
  readonly bound: Quantity;
}

/**
 * The latency budgets in a section: neighbouring list items or table rows that each give one stage's time, with the one
 * bound that the section promises. Conservative: rows must look like stages of one path (not like alternatives), work
 * in parallel makes it silent, and so do two different promises.
 */
export function latencyBudgets(text: string, scope: Scope = {}): readonly LatencyBudget[] {
  return latencyPaths(text, scope).flatMap((path) => (path.bound ? [{ ...path, bound: path.bound }] : []));
}

/** The same, also where the promise stands elsewhere. */
export function latencyPaths(text: string, scope: Scope = {}): readonly LatencyPath[] {
  if (everyMatch(text, shortTime).length < 2) return [];
  const read = linesOfProse(text, scope);
  const stageCount = read.reduce((sum, { line }) => sum + countStages(line), 0);
  if (stageCount < 2) return [];
  const lines = read.flatMap(({ line, start }) => linesIn(line).map((one) => movedLine(one, start)));
  const bound = onlyBound(lines);
  const isExplained = explainsTotal(text);
  return stageRuns(lines).flatMap((run) => {
    const stages = run.flatMap((line) => (line.stage ? [line.stage] : []));
    const [first, last] = [stages[0], stages.at(-1)];
    if (!first || !last || stages.length < 2 || !looksLikePath(run)) return [];
    const value = stages.reduce((total, stage) => total + stage.quantity.low, 0);
    const range = { start: first.quantity.range.start, end: last.quantity.range.end };
    const total = wrongTotalOf(run);
    const wrongTotal = total?.ofPercentiles && isExplained ? undefined : total;
    return [{ stages, range, sum: { value, unit: { second: 1 } }, bound, wrongTotal }];
  });
}

/** Whether a text says how the total of percentiles beside it was found. */
export function explainsTotal(text: string): boolean {
  return totalExplained.test(text);
}

const totalExplained =
  /\b(?:totals?|end[- ]to[- ]end|whole)\b[^.|\n]{0,40}\b(?:is|are|was|were|as) (?:\w+ )?measured\b|\bmeasured (?:\w+ ){0,3}(?:on|over|for|of) (?:the )?(?:whole|entire|full|complete) (?:requests?|path|call)\b|\b(?:percentiles?|p99s?|p95s?|tails) (?:do|does) not (?:add|sum)\b|\b(?:rarely|seldom|never|hardly ever|not all) slow (?:together|at once|at the same time)\b/i;

/** Two stages have a time each: most sections hold none, and are not read for them. */
export const shortTime = new RegExp(`(?<![a-zа-яё'’])(?:${shortTimeNames.join("|")})(?![a-zа-яё\\d])`, "gi");

/** The total of a run of stages, unless it is their sum as far as the digits of each of them tell. */
function wrongTotalOf(run: readonly Line[]): WrongTotal | undefined {
  const quantity = run.at(-1)?.total;
  const stages = run.flatMap(({ stage }) => (stage ? [stage.quantity] : []));
  if (!quantity || run.some(({ words }) => words.some((word) => moreThanStages.test(word)))) return undefined;
  if (isSumOf(quantity, stages)) return undefined;
  const ofPercentiles =
    [...stages, quantity].some(({ percentile }) => percentile !== undefined) ||
    run.some(({ words }) => words.some((word) => /^(?:p\d\d|percentiles?|medians?|tail)$/.test(word)));
  return { quantity, ofPercentiles, isBesidePromise: run.at(-1)?.isBesidePromise === true };
}

/** Words for time that a total counts and no stage does. */
const moreThanStages =
  /^(?:incl|including|includes|with|plus|without|excluding|overhead|margin|headroom|buffer|slack|reserve|запас|запасом)$/;

interface Line {
  /** Of its list mark; undefined without one. */
  readonly indent: number | undefined;
  readonly isRow: boolean;
  readonly words: readonly string[];
  readonly stage: LatencyStage | undefined;
  readonly bound: Quantity | undefined;
  /** Said to be the time of the whole. */
  readonly total: Quantity | undefined;
  /** Whether more times stand beside it, which are limits. */
  readonly isBesidePromise?: boolean;
}

const linesIn = tokenLineFact(({ text, rows }) => rows.map((row) => readLine(text, row)));

/** Of most lines nothing more is asked, and those without a time are not taken apart for it. */
const countStages = tokenLineFact((line) =>
  everyMatch(line.text, shortTime).length === 0
    ? 0
    : linesIn(line).filter(({ stage }) => stage !== undefined).length,
);

function movedLine(line: Line, by: number): Line {
  const { stage, bound, total } = line;
  return {
    ...line,
    stage: stage && { ...stage, quantity: movedBy(stage.quantity, by) },
    bound: bound && movedBy(bound, by),
    total: total && movedBy(total, by),
  };
}

function readLine(text: string, tokens: readonly Token[]): Line {
  const words = wordsOf(tokens);
  const indent = indentOf(text, tokens[0]?.start ?? 0);
  const isRow = tokens.some((token) => token.kind === "symbol" && token.text === "|");
  const all = mayBeTime(tokens) ? quantitiesIn(text, tokens).filter(isLatency) : [];
  // "Total 170 ms, below the 250 ms at p99": what is promised stands beside the sum.
  const isAddedUp = all.length > 1 && words.some((word) => sumWords.test(word));
  const times = isAddedUp ? all.filter((other, at) => at === 0 || !isPromised(text, other)) : all;
  const [time] = times;
  const says = (...some: readonly string[]) => some.some((word) => words.includes(word));
  if (!time || times.length > 1)
    return { indent, isRow, words, stage: undefined, bound: undefined, total: undefined };
  const isLimit = time.comparator === "<" || time.comparator === "<=";
  const name = stageName(text, tokens, time);
  const isSum =
    words.some((word) => sumWords.test(word) && !(pairWords.test(word) && isPair(name))) ||
    /^(?:all|everything|все|всё)$/i.test(name);
  const isWhole = isSum || says("overall", "end", "e2e", "sla", "slo", "budget");
  const isPromise =
    (isLimit && (isWhole || time.percentile !== undefined || says("latency", "задержка"))) ||
    (says("budget", "sla", "slo", "target", "promised", "must") &&
      (isWhole || time.percentile !== undefined));
  if (isPromise && !isAddedUp)
    return { indent, isRow, words, stage: undefined, bound: time, total: undefined };
  const isTaken = time.comparator === undefined || time.comparator === "~";
  // A sentence beside a list may say within what time all of it has to be done.
  const isOwed =
    !isRow && ((isLimit && indent === undefined && says("within")) || says("has", "have", "must"));
  const isStage = name !== "" && !isWhole && !isOwed && (isLimit || isTaken);
  const stage = isStage ? { name, quantity: time } : undefined;
  return {
    indent,
    isRow,
    words,
    stage,
    bound: undefined,
    total: isSum && isTaken ? time : undefined,
    isBesidePromise: isAddedUp,
  };
}

/** Whether a time is said to be one that is not to be passed. */
function isPromised(text: string, { comparator, range: { start } }: Quantity): boolean {
  const isLimit = comparator === "<" || comparator === "<=";
  return isLimit || promisedBefore.test(text.slice(Math.max(0, start - 40), start));
}

const promisedBefore =
  /\b(?:below|under|within|of|against|budget|targets?|goal|promised?|SLO|SLA|limit|vs)\b[^.;\d]{0,20}$/i;

function indentOf(text: string, start: number): number | undefined {
  return /^(?<indent>[ \t]*)(?:[-*+•]|\d{1,9}[.)])[ \t]/.exec(text.slice(0, start))?.groups?.indent?.length;
}

const sumWords = /^(?:total|totals|sum|together|altogether|combined|всего|итого)$/;

/** "Retrieval, lexical and dense together" is one stage, "all stages together" is their sum. */
const pairWords = /^(?:together|combined)$/;

function isPair(name: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}-]+/u);
  return (
    words.some((word) => stageWords.test(word)) &&
    !words.some((word) => /^(?:all|every\w*|stages?|steps?|parts?)$/.test(word))
  );
}

/** Whether both a number and a unit that holds a time stand in a line. */
function mayBeTime(tokens: readonly Token[]): boolean {
  return (
    tokens.some(({ kind }) => kind === "number") &&
    tokens.some((token) => token.kind === "word" && holdsTime(token.text))
  );
}

function holdsTime(word: string): boolean {
  return (timeUnit(word) ?? measuredUnit(word))?.unit.second !== undefined;
}

/** A time of a request, not of a training run. */
function isLatency(quantity: Quantity): boolean {
  return sameUnit(quantity.unit, { second: 1 }) && quantity.high < 60 && quantity.low > 0;
}

/** The words before the time, up to the dash, colon or bar that separates them. */
function stageName(text: string, tokens: readonly Token[], time: Quantity): string {
  const before = tokens.filter((token) => token.end <= time.range.start);
  const first = before.find((token) => token.kind === "word");
  if (!first) return "";
  const stop = before.find(
    (token) => token.start > first.start && token.kind === "symbol" && /^[:|—–=(]$/.test(token.text),
  );
  const last = before.findLast(
    (token) => token.kind === "word" && token.end <= (stop?.start ?? time.range.start),
  );
  return text.slice(first.start, last?.end ?? first.end);
}

/** Runs of neighbouring lines with a stage each; a line that works offline is no part of the path but ends no run. */
function stageRuns(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  for (const line of lines) {
    if (isOffline(line)) continue;
    // Whoever lists something below a table begins anew.
    const last = run.at(-1);
    if (line.stage && last?.stage && last.isRow && !line.isRow) {
      runs.push(run);
      run = [line];
    } else if (line.stage) run.push(line);
    else {
      runs.push([...run, line]);
      // The lines before a run introduce it, a table's by its header and a sentence, so their words count.
      run = [...run.slice(-2).filter((before) => !before.stage), line];
    }
  }
  return [...runs, run];
}

function isOffline(line: Line): boolean {
  return line.words.some((word) =>
    /^(?:offline|nightly|async|asynchronous|asynchronously|background|batch|training)$/.test(word),
  );
}

const pathWords =
  /^(?:budget|breakdown|path|flow|pipeline|sequence|lifecycle|hops?|stages?|steps?|way|legs?|parts?|per-stage|critical|waterfall|бюджет)$/;
const stageWords =
  /^(?:reads?|writes?|fetches|calls|loads|retrieval|retrieve|candidate|candidates|generation|ann|rank|ranker|ranking|re-ranking|rerank|reranker|reranking|scoring|features?|fetch|lookup|network|gateway|inference|model|embedding|search|rules|filter|filtering|filters|post-processing|postprocessing|preprocessing|serialization|deserialization|cache|tokenization|tokenizer|prefill|decode|rpc|auth|hydration|assembly|response|parsing|parse|authenticate|authentication|route|routing|score|calibration|embeddings|encode|policy|preprocess|postprocess|store|radio|upload|download|camera|scanner|drawing|display|rendering|screen|hop|reading|gate|finder|encoder|decoder|judge|router|matching|matcher|boosting|trees|forest|push|queue|upload|edge|cloud|robot|database|extraction|ocr|transcription|recognition|recogniser|recognizer|detection|detector|classification|classifier|segmentation|serialise|serialize|deserialise|deserialize|translation|synthesis|snippet|writing|logging|signals|crop|signature|answer|сеть|признаки|модель|хранилище|кандидаты|отбор|ранжирование|скоринг|поиск|запись|кэш|эмбеддинг|калибровка)$/;

const modelWords =
  /^(?:regression|logistic|linear|trees|forest|boosting|transformer|bert|lstm|mlp|cnn|baseline|popularity)$/;

/** Alternatives ("logistic regression 1 ms, deep network 5 ms") must not be added up. */
function looksLikePath(run: readonly Line[]): boolean {
  // What leads to them begins with the item in which they stand.
  const first = run.findIndex(({ stage }) => stage !== undefined);
  const opening = run.findLastIndex(({ indent }, at) => at < first && indent !== undefined);
  const words = run.slice(Math.max(0, opening)).flatMap((line) => line.words);
  if (
    words.some((word) =>
      /^(?:parallel|concurrent|concurrently|either|versus|vs|alternative|alternatives|параллельно)$/.test(
        word,
      ),
    )
  ) {
    return false;
  }
  const stages = run.filter((line) => line.stage !== undefined);
  // What stands in an item is a part of what the item gives already.
  if (new Set(stages.flatMap(({ indent }) => indent ?? [])).size > 1) return false;
  // Models are compared: of one path there is seldom more than one.
  if (stages.filter((line) => line.words.some((word) => modelWords.test(word))).length > 1) return false;
  const known = stages.filter((line) =>
    line.stage?.name
      .toLowerCase()
      .split(/[\s/,]+/)
      .some((word) => stageWords.test(word)),
  );
  const isIntroduced = run.some(
    (line) => line.stage === undefined && line.words.some((word) => pathWords.test(word)),
  );
  return known.length >= 2 && (isIntroduced || known.length * 3 >= stages.length * 2);
}

/** The bound of the section, when all its promises are the same. */
function onlyBound(lines: readonly Line[]): Quantity | undefined {
  const bounds = lines.flatMap((line) => (line.bound ? [line.bound] : []));
  const [first] = bounds;
  return bounds.every((bound) => bound.value === first?.value) ? first : undefined;
}
