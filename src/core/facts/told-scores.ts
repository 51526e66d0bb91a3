import { everyMatch } from "../document/every-match.ts";
import type { TextRange } from "../document/text-range.ts";
import type { MetricTerm } from "../framework/term.ts";
import { isAsserted } from "./asserted.ts";
import { elaborate, type Score } from "./compared-models.ts";
import { metricsAmong } from "./reported-values.ts";
import { statementFact } from "./statement-fact.ts";
import type { Statement } from "./statements.ts";

/** A score that prose gives for a model of which its name tells whether it is a simple one. The place counts from the statement. */
export interface ToldScore extends Score {
  /** Empty where the statement names none: "XGBoost: 158 s" goes on with the metric of the score before it. */
  readonly metric: string;
  readonly isSimple: boolean;
  /** Whether it is given in per cent: shares and points are different measures. */
  readonly isPercent: boolean;
  /** Behind the number, as of "142 s". */
  readonly unit: string;
}

/** "F1 is 0.51 for keywords, 0.66 for the linear model and 0.79 for BERT"; "A straight line catches 44%." */
export const toldScores = statementFact<ToldScore>((statement) => {
  const { text, kind } = statement;
  if (kind !== "sentence" || !/\d/.test(text)) return [];
  const caught = everyMatch(text, shareCaught);
  const [only] = caught;
  const isAlone = caught.length === 1 && everyMatch(text, percents).length === 1;
  const told = only && isAlone ? scoreCaught(text, only) : listedScores(statement);
  const found = told.length > 0 ? told : notedScores(statement);
  return (found.length > 0 ? found : bareScore(statement))
    .map((score) => ({ ...score, unit: unitBehind.exec(text.slice(score.range.end))?.[0].trim() ?? "" }))
    .filter(({ range }) => isAsserted(statement, range));
});

/** A value that is wished for, or a condition for it, is no score. */
const notScored =
  /\b(?:target|goal|aim|expect\w*|should|must|at least|at most|needed|until|when|if|alert\w*|drop\w*|falls?|below|above)\b|[<>≤≥]/i;

/** In a table anything that is not elaborate is simple; in prose, where a number may be of anything, it has to say so. */
const simple =
  /\b(?:baselines?|rules?|keywords?|heuristics?|simple|linear|logistic regression|log-?reg|straight line|averages?|median|thresholds?|majority(?: class)?|rules? of thumb|mean of|last value|last \d+|persistence|seasonal|clerk(?:['’]s)?|random guess\w*|constant|today|current|existing|na[iï]ve|popularity|most popular|bm25|look-?up|formula|by hand|last (?:week|year)|yesterday)\b/i;

/** Logistic regression, as notes have it: "LR on n-grams". A learning rate has a value. */
const linear = /(?:^|[\s*(:-])LR(?= (?:on|over|with|w\/|\+)|[,:(]|$)/;

function scoreOf(
  name: string,
  metric: string,
  better: MetricTerm["better"],
  digits: string,
  start: number,
): readonly ToldScore[] {
  const isSimple = simple.test(name) || linear.test(name);
  // A name of both or of neither tells nothing.
  if (isSimple === elaborate.test(name)) return [];
  const range = { start, end: start + digits.length };
  const isPercent = digits.endsWith("%");
  const number = Number(digits.replace(/ ?%$/, ""));
  return [{ isSimple, isPercent, metric, better, amount: number, range, unit: "" }];
}

const unitBehind = /^ ?\p{L}{1,8}(?![\p{L}\d])/u;

/** "- XGBoost: 158 s" */
function bareScore({ text, terms }: Statement): readonly ToldScore[] {
  if (!text.includes(":") || text.length > longestNote || metricsAmong(terms).length > 0) return [];
  const { name = "", amount: digits = "" } = bare.exec(text)?.groups ?? {};
  if (name === "") return [];
  return scoreOf(name, "", "higher", digits, text.lastIndexOf(digits));
}

const bare =
  /^[\s*-]*(?<name>\p{L}[^.:;|\n]{1,60}):[* ]+(?<amount>\d+(?:\.\d+)?(?: ?%)?)(?: ?[a-z]{1,8})?[\s*_.;]*$/u;

/** A score that names no metric has that of the one right before it, where they are written alike; else it is none. */
export function withMetrics<
  T extends { readonly section: number; readonly offset: number; readonly value: ToldScore },
>(scores: readonly T[]): readonly T[] {
  let last: T | undefined;
  return scores.flatMap((score): readonly T[] => {
    if (score.value.metric !== "") {
      last = score;
      return [score];
    }
    if (!last || !isAlike(last, score)) return [];
    const { metric, better } = last.value;
    return [(last = { ...score, value: { ...score.value, metric, better } })];
  });
}

type Told = Pick<Parameters<typeof withMetrics>[0][number], "section" | "offset" | "value">;

function isAlike(before: Told, after: Told): boolean {
  const ratio = after.value.amount / before.value.amount;
  return (
    before.section === after.section &&
    after.offset - before.offset < nearby &&
    before.value.unit === after.value.unit &&
    before.value.isPercent === after.value.isPercent &&
    ratio > 1 / mostApart &&
    ratio < mostApart
  );
}

/** In characters. */
const nearby = 300;
/** What is more than so many times as much is of something else. */
const mostApart = 3;

const shareCaught = /\b(?:catch|find|detect|recogni[sz])(?:es|s|ed)? (?<amount>\d+(?:\.\d+)? ?%)/g;
const percents = /\d ?%/g;

/** The only share of a sentence that is caught, and what stands before the verb. */
function scoreCaught(text: string, { 0: words, index, groups }: RegExpExecArray): readonly ToldScore[] {
  const digits = groups?.amount ?? "";
  if (notScored.test(text)) return [];
  return scoreOf(text.slice(0, index), "share caught", "higher", digits, index + words.indexOf(digits));
}

/** What is measured without the name of a metric. */
const measures: readonly (readonly [metric: string, better: MetricTerm["better"], RegExp])[] = [
  ["share caught", "higher", /\b(?:catch|find|detect|recogni[sz])(?:es|s|ed)?(?= \d+(?:\.\d+)? ?%)/g],
  ["share right", "higher", /\b(?:is|are|was|were) right (?:in|for)(?= \d+(?:\.\d+)? ?%)/g],
  ["distance", "lower", /\b(?:is|are|was|were) (?:off|wrong) by(?= (?:about )?\d)/g],
];

interface Measured {
  readonly metric: string;
  readonly better: MetricTerm["better"];
  /** Where its words stand. */
  readonly ranges: readonly TextRange[];
}

/** The one thing that a sentence measures. */
function measuredIn({ text, terms }: Statement): Measured | undefined {
  const metrics = metricsAmong(terms);
  const [first] = metrics;
  if (first) {
    const isOne = metrics.every(({ term }) => term.id === first.term.id);
    const ranges = metrics.map(({ range }) => range);
    return isOne ? { metric: first.term.id, better: first.term.better, ranges } : undefined;
  }
  for (const [metric, better, pattern] of measures) {
    const ranges = everyMatch(text, pattern).map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
    }));
    if (ranges.length > 0) return { metric, better, ranges };
  }
  return undefined;
}

/** Parts of which each holds a number and a name, around the words for what is measured. */
function listedScores(statement: Statement): readonly ToldScore[] {
  const { text } = statement;
  const measured = measuredIn(statement);
  const [first] = measured?.ranges ?? [];
  if (!measured || !first) return [];
  const { metric, better, ranges } = measured;
  const { start, end } = first;
  // Behind a semicolon something else may be measured, unless the words come again.
  const last = ranges.at(-1)?.end ?? end;
  const to = last + (/;|\. /.exec(text.slice(last))?.index ?? text.length);
  const from = text.lastIndexOf(";", start) + 1;
  const list = ranges.reduce(
    (rest, range) => rest.slice(0, range.start) + " ".repeat(range.end - range.start) + rest.slice(range.end),
    text,
  );
  if (notScored.test(list.slice(from, to))) return [];
  const found = everyMatch(list.slice(from, to), part).flatMap(
    ({ 0: words, index }): readonly ToldScore[] => {
      // "Mean of the last 4 → 45": the name may hold a number.
      const behind = words.lastIndexOf("→") + 1;
      const [number, ...others] = everyMatch(words.slice(behind), amount);
      if (!number || others.length > 0) return [];
      return scoreOf(words, metric, better, number[0], from + index + behind + number.index);
    },
  );
  // One number alone is of anything, but for "LSTM: MAPE 10.4".
  const isNamed = /^[^:]{2,50}: *$/.test(text.slice(0, start));
  return found.length > 1 || isNamed ? found : loneScore(text, measured);
}

/** "Logistic regression on TF-IDF, PR-AUC 0.41, 2 ms on a CPU": the first words name the model, and its one metric has its number right behind it. */
function loneScore(text: string, { metric, better, ranges }: Measured): readonly ToldScore[] {
  const [range, ...others] = ranges;
  if (!range || others.length > 0) return [];
  const name = namedModel.exec(text.slice(0, range.start))?.[0];
  const number = numberBehind.exec(text.slice(range.end));
  const { amount: digits = "", cut = "" } = number?.groups ?? {};
  if (name === undefined || !number || notScored.test(name)) return [];
  const ofFirst = /@\d+$/.exec(text.slice(range.start, range.end))?.[0] ?? cut;
  return scoreOf(name, metric + ofFirst, better, digits, range.end + number[0].length - digits.length);
}

/** "LR on n-grams, recall 0.61; then a transformer, recall 0.58", "LightGBM: PR-AUC 0.27, lift 5.1": what each clause names first has its scores. */
function notedScores({ text, terms }: Statement): readonly ToldScore[] {
  if (text.length > longestNote) return [];
  const metrics = metricsAmong(terms);
  if (metrics.length === 0) return [];
  return clausesOf(text).flatMap(({ start, end }) => {
    const own = metrics.filter(({ range }) => range.start >= start && range.end <= end);
    const [first] = own;
    const name = first && namedModel.exec(text.slice(start, first.range.start).replace(/^[\s*-]+/, ""))?.[0];
    if (name === undefined || notScored.test(text.slice(start, end))) return [];
    return own.flatMap(({ term, range }): readonly ToldScore[] => {
      const number = numberBehind.exec(text.slice(range.end, end));
      const { amount: digits = "", cut = "" } = number?.groups ?? {};
      if (!number) return [];
      const ofFirst = /@\d+$/.exec(text.slice(range.start, range.end))?.[0] ?? cut;
      const at = range.end + number[0].length - digits.length;
      return scoreOf(name, term.id + ofFirst, term.better, digits, at);
    });
  });
}

/** In characters. */
const longestNote = 400;

function clausesOf(text: string): readonly TextRange[] {
  const ends = [...everyMatch(text, clauseEnd).map(({ index }) => index), text.length];
  return ends.map((end, at) => ({ start: at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end }));
}

const clauseEnd = /;|,(?= then )/g;

const namedModel = /^[^.;:]{2,90}(?:: ?[^.;:,]{3,70},?|[:,(]| [—–-]) ?$/;
const numberBehind = /^(?<cut>@\d+)?(?::| of| is| =)? (?<amount>\d+(?:\.\d+)?(?: ?%)?)(?![\w@-]|\.\d)/;

const part = /(?:(?!, |; | and | vs\.? | versus | against | while | but )[^\n])+/g;
const amount = /(?<![\w.,@-])(?:\d+(?:\.\d+)?|\.\d+)(?: ?%)?(?![\w@-])/g;
