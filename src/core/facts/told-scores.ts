import { everyMatch } from "../document/every-match.ts";
import type { MetricTerm } from "../framework/term.ts";
import { isAsserted } from "./asserted.ts";
import { elaborate, type Score } from "./compared-models.ts";
import { metricsAmong } from "./reported-values.ts";
import { statementFact } from "./statement-fact.ts";
import type { Statement } from "./statements.ts";

/** A score that prose gives for a model of which its name tells whether it is a simple one. The place counts from the statement. */
export interface ToldScore extends Score {
  readonly isSimple: boolean;
  /** Whether it is given in per cent: shares and points are different measures. */
  readonly isPercent: boolean;
}

/** "F1 is 0.51 for keywords, 0.66 for the linear model and 0.79 for BERT"; "A straight line catches 44%." */
export const toldScores = statementFact<ToldScore>((statement) => {
  const { text, kind } = statement;
  if (kind !== "sentence" || !/\d/.test(text)) return [];
  const caught = shareCaught.exec(text);
  const found = caught ? scoreCaught(text, caught) : listedScores(statement);
  return found.filter(({ range }) => isAsserted(statement, range));
});

/** A value that is wished for, or a condition for it, is no score. */
const notScored =
  /\b(?:target|goal|aim|expect\w*|should|must|at least|at most|needed|until|when|if|alert\w*|drop\w*|falls?|below|above)\b|[<>≤≥]/i;

/** In a table anything that is not elaborate is simple; in prose, where a number may be of anything, it has to say so. */
const simple =
  /\b(?:baselines?|rules?|keywords?|heuristics?|simple|linear|logistic regression|log-?reg|straight line|averages?|median|thresholds?|today|current|existing|na[iï]ve|popularity|most popular|bm25|look-?up|formula|by hand|last (?:week|year)|yesterday)\b/i;

function scoreOf(
  name: string,
  metric: string,
  better: MetricTerm["better"],
  digits: string,
  start: number,
): readonly ToldScore[] {
  const isSimple = simple.test(name);
  // A name of both or of neither tells nothing.
  if (isSimple === elaborate.test(name)) return [];
  const range = { start, end: start + digits.length };
  const isPercent = digits.endsWith("%");
  const number = Number(digits.replace(/ ?%$/, ""));
  return [{ isSimple, isPercent, metric, better, amount: number, range }];
}

const shareCaught = /\b(?:catch|find|detect|recogni[sz])(?:es|s|ed)? (?<amount>\d+(?:\.\d+)? ?%)/;

/** Of what stands before the verb. */
function scoreCaught(text: string, { 0: words, index, groups }: RegExpExecArray): readonly ToldScore[] {
  const digits = groups?.amount ?? "";
  if (notScored.test(text)) return [];
  return scoreOf(text.slice(0, index), "share caught", "higher", digits, index + words.indexOf(digits));
}

/** One metric, and behind it parts of which each holds a number and a name. */
function listedScores({ text, terms }: Statement): readonly ToldScore[] {
  const metrics = metricsAmong(terms);
  const [first] = metrics;
  if (!first || metrics.some(({ term }) => term.id !== first.term.id)) return [];
  const { end } = first.range;
  const list = text.slice(end).split(/;|\. /)[0] ?? "";
  if (notScored.test(list)) return [];
  const found = everyMatch(list, part).flatMap(({ 0: words, index }): readonly ToldScore[] => {
    const [number, ...others] = everyMatch(words, amount);
    if (!number || others.length > 0) return [];
    const [digits] = number;
    return scoreOf(words, first.term.id, first.term.better, digits, end + index + number.index);
  });
  // One number alone is of anything.
  return found.length > 1 ? found : [];
}

const part = /(?:(?!, | and )[^\n])+/g;
const amount = /(?<![\w.,@-])(?:\d+(?:\.\d+)?|\.\d+)(?: ?%)?(?![\w@-])/g;
