import { everyMatch } from "../document/every-match.ts";
import type { TextRange } from "../document/text-range.ts";
import type { TermMatch } from "../framework/term-index.ts";
import type { MetricTerm } from "../framework/term.ts";
import { statementFact } from "./statement-fact.ts";
import type { Statement } from "./statements.ts";

/** A number that a design gives for a metric. */
export interface ReportedValue {
  /** The metric with its cut-off, in lower case: values of one name can be compared. */
  readonly name: string;
  readonly better: MetricTerm["better"];
  readonly amount: number;
  readonly isPercent: boolean;
  /** Of whom, as far as the words beside it tell. */
  readonly role: "baseline" | "result" | undefined;
  /** Whether it is a result by its verb alone, which a baseline may have, too: "it reaches 0.41". */
  readonly isByVerb?: boolean;
  /** Of the number, in the statement's text. */
  readonly range: TextRange;
}

export const reportedValues = statementFact<ReportedValue>((statement) => {
  if (statement.kind === "row") return rowValues(statement);
  return statement.kind === "sentence" ? sentenceValues(statement) : [];
});

const baselineWords =
  "(?:baselines?|popularity|rules?|heuristics?|most popular|last week|last year|same (?:day|week)|seasonal naive|naive|majority class|random|current (?:system|model|ranker)|existing (?:system|model)|today's \\w+|moving average|BM25|logistic regression|linear regression)";
const baseline = new RegExp(`\\b${baselineWords}`, "i");
const result =
  /\b(?:chosen|selected|final|proposed|ours?|our (?:model|system)|the (?:new )?model|winner|picked|reached|reaches|achiev\w+|candidate wins|this design|new model)\b/i;

/** Rows name a model in one cell and its metrics in others, whose names stand in the header. */
function rowValues(row: Statement): readonly ReportedValue[] {
  const { text, cells, header, glossary } = row;
  const columns = header.some((heading) => baseline.test(heading)) ? columnValues(row) : [];
  if (columns.length > 0) return columns;
  const words = text.toLowerCase();
  const role = result.test(words) ? "result" : baseline.test(words) ? "baseline" : undefined;
  if (role === undefined) return [];
  return cells.flatMap((cell, column): ReportedValue[] => {
    const heading = header[column] ?? "";
    const metric = metricsAmong(glossary.termsIn(heading))[0];
    const number = amountCell.exec(cell.text);
    if (!metric || !number?.groups) return [];
    return [
      {
        name: heading.toLowerCase(),
        better: metric.term.better,
        amount: Number(number.groups.amount),
        isPercent: number.groups.percent === "%",
        role,
        range: { start: cell.start, end: cell.end },
      },
    ];
  });
}

/** Rows name a metric, and the header names the models: `| Metric | Baseline | Model |`. */
function columnValues({ cells, header, glossary }: Statement): readonly ReportedValue[] {
  const name = cells[0]?.text ?? "";
  const better = metricsAmong(glossary.termsIn(name))[0]?.term.better;
  if (better === undefined) return [];
  return cells.flatMap((cell, column): ReportedValue[] => {
    const role = roleIn(header[column] ?? "");
    const number = amountCell.exec(cell.text)?.groups;
    if (!role || !number) return [];
    const range = { start: cell.start, end: cell.end };
    const isPercent = number.percent === "%";
    return [{ name: name.toLowerCase(), better, amount: Number(number.amount), isPercent, role, range }];
  });
}

const amountCell = /^(?:~|≈)?\s?(?<amount>\d+(?:\.\d+)?) ?(?<percent>%?)$/;

/** Of whom the words speak, when they speak of one of the two. */
function roleIn(words: string): ReportedValue["role"] {
  if (baseline.test(words)) return "baseline";
  return result.test(words) || model.test(words) ? "result" : undefined;
}

const model =
  /\b(?:models?|networks?|ranker|classifier|regressor|two-tower|LightGBM|XGBoost|CatBoost|LSTM|transformer|DCN|DLRM|BERT|GBDT|trees|ours)\b/i;

const compared =
  /(?<first>\d+(?:\.\d+)?) ?(?<percent>%?)(?: \w+){0,3}?,? (?<link>against|versus|vs\.?|compared (?:to|with)|over|up from|down from|where|while) (?:the |an? |our )?(?<before>(?:[\w'’-]+ ){0,6}?)(?:at |of |by |gets |has |reach(?:es|ed) )?(?<second>\d+(?:\.\d+)?)(?: ?%)?(?<after>(?: (?:of|by|for|with|from|in|at)? ?(?:the |a |an )?[\w'’-]+){0,4})/gi;

function sentenceValues(sentence: Statement): readonly ReportedValue[] {
  const { text } = sentence;
  if (!/\d/.test(text)) return [];
  const metrics = metricsAmong(sentence.terms);
  if (metrics.length === 0) return [];
  const pairs = everyMatch(text, compared).flatMap((match) => pairValues(text, metrics, match));
  if (pairs.length > 0) return pairs;
  const sides = twoSides(text, metrics);
  if (sides.length > 0) return sides;
  return metrics.flatMap((metric, at) =>
    singleValue(text, metric, metrics[at + 1]?.range.start ?? text.length),
  );
}

/** "0.46, against 0.31 of logistic regression". */
function pairValues(
  text: string,
  metrics: readonly Metric[],
  { index, groups = {}, 0: whole }: RegExpExecArray,
): readonly ReportedValue[] {
  const metric = metrics.filter(({ range }) => range.end <= index).at(-1);
  const beside = `${groups.before ?? ""} ${groups.after ?? ""}`;
  const isFrom = /from$/i.test(groups.link ?? "");
  // Two models may be compared, of which neither is the baseline.
  if (!metric || (!isFrom && !baseline.test(beside)) || baseline.test(text.slice(metric.range.end, index)))
    return [];
  const first = groups.first ?? "";
  const second = groups.second ?? "";
  const secondAt = index + whole.lastIndexOf(second, whole.length - (groups.after ?? "").length - 1);
  const base = { name: nameOf(text, metric), better: metric.term.better, isPercent: groups.percent === "%" };
  return [
    { ...base, role: "result", amount: Number(first), range: { start: index, end: index + first.length } },
    {
      ...base,
      role: "baseline",
      amount: Number(second),
      range: { start: secondAt, end: secondAt + second.length },
    },
  ];
}

const value = /(?<![\w@.,-])(?<amount>\d+(?:\.\d+)?) ?(?<percent>%?)(?![\w@.,-]*\d)/g;
/** "(two-tower)", "minutes for the model". */
const owner = /^ ?(?:[a-z]+ )?(?:\([^)\d]*\)|(?:for|of|by|with) (?:[a-z'’-]+ ?){1,3})/i;
/** A value that is wished for, or of something else, makes the comparison another one. */
const notReported =
  /\b(?:target|goal|aim|expect\w*|should|must|at least|at most|needed|until|after|latency|ms|cost|random|perfect|without|ablat\w*)\b|[<>≤≥]/i;

/** "The baseline has an AUC of 0.78, our model 0.71"; "fell from 0.61 (baseline) to 0.55 (two-tower)". */
function twoSides(text: string, metrics: readonly Metric[]): readonly ReportedValue[] {
  const [metric] = metrics;
  const values = everyMatch(text, value);
  const isOneMetric = metrics.every((other) => nameOf(text, other) === (metric && nameOf(text, metric)));
  if (!metric || !isOneMetric || values.length !== 2 || notReported.test(text)) return [];
  let from = 0;
  const found = values.flatMap(({ 0: whole, index, groups = {} }): ReportedValue[] => {
    const end = index + whole.length;
    const behind = owner.exec(text.slice(end))?.[0] ?? "";
    const role = roleIn(behind) ?? roleIn(text.slice(from, index));
    from = end + behind.length;
    if (!role) return [];
    const amount = groups.amount ?? "";
    return [
      {
        name: nameOf(text, metric),
        better: metric.term.better,
        amount: Number(amount),
        isPercent: groups.percent === "%",
        role,
        range: { start: index, end: index + amount.length },
      },
    ];
  });
  return new Set(found.map(({ role }) => role)).size === 2 ? found : [];
}

/** "NDCG@10 of 0.31", where bounds and targets do not count. */
function singleValue(text: string, metric: Metric, until: number): readonly ReportedValue[] {
  const rest = text.slice(metric.range.end, Math.min(until, metric.range.end + farthest));
  const number = /(?<lead>[^\d]{0,30}?)(?<![\d@.])(?<amount>\d+(?:\.\d+)?) ?(?<percent>%?)/.exec(rest);
  if (
    !number?.groups ||
    /\b(?:above|below|at least|at most|under|over|target|needed|goal|must|should|by|up|down|least|drop\w*|within|alert)\b|[<>≥≤+±-]\s?$/i.test(
      number.groups.lead ?? "",
    )
  )
    return [];
  if (
    /^\s?(?:%? ?(?:points?|pp|bp|ms|s|days?|weeks?|k|M|months?)\b|[-–×])/.test(
      rest.slice(number.index + number[0].length),
    )
  )
    return [];
  const amount = number.groups.amount ?? "";
  const start = metric.range.end + number.index + (number.groups.lead ?? "").length;
  const before = text.slice(0, start);
  const role = /^\s*(?:the |our |new )*model\b/i.test(text)
    ? "result"
    : baseline.test(before)
      ? "baseline"
      : result.test(text.slice(0, start + farthest))
        ? "result"
        : undefined;
  return [
    {
      name: nameOf(text, metric),
      better: metric.term.better,
      amount: Number(amount),
      isPercent: number.groups.percent === "%",
      role,
      isByVerb: role === "result" && byVerb.test(text),
      range: { start, end: start + amount.length },
    },
  ];
}

/** "It reaches", "this gets". */
const byVerb =
  /^\s*(?:it|this|that|which|they) (?:alone |already |only )?(?:reach\w*|achiev\w*|gets?|has|scores?)\b/i;

/** How far from its metric a value stands. */
const farthest = 45;

interface Metric {
  readonly term: MetricTerm;
  readonly range: TextRange;
}

/** The metrics of held-out data among the words of the trade. */
export function metricsAmong(terms: readonly TermMatch[]): readonly Metric[] {
  return terms.flatMap(({ term, range }): Metric[] =>
    term.kind === "metric" && term.phase === "offline" ? [{ term, range }] : [],
  );
}

/** With what narrows it down: recall at one rate is not recall at another. */
function nameOf(text: string, { term, range }: Metric): string {
  const cut =
    /^(?:@\d+)?(?: (?:of|at|for|by|on|in) (?!\d+\.\d)[\w.%]+(?: [a-z]+)?)?/.exec(
      text.slice(range.end),
    )?.[0] ?? "";
  const isCut = /\d$/.test(text.slice(range.start, range.end)) || cut.includes("@");
  return isCut
    ? `${text.slice(range.start, range.end)}${/^@\d+/.exec(cut)?.[0] ?? ""}`.toLowerCase()
    : `${term.id}${cut.toLowerCase()}`;
}
