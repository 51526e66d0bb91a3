import { anyCase } from "../document/any-case.ts";
import { everyMatch } from "../document/every-match.ts";
import type { DesignDoc } from "../document/design-doc.ts";
import type { TextRange } from "../document/text-range.ts";
import { formatNumber } from "../quantity/format-quantity.ts";
import { matchingFact, type Placed, statementFact } from "./statement-fact.ts";

/** A change in percent or points that does not follow from the two values beside it: "from 0.437 to 0.498, that is by 24%". */
export interface WrongChange {
  /** Of the change, in the statement's text. */
  readonly range: TextRange;
  /** "0.437 and 0.498" */
  readonly values: string;
  /** "14%" */
  readonly expected: string;
}

/** In sentences and in tables. */
export function wrongChanges(doc: DesignDoc): readonly Placed<WrongChange>[] {
  return [...toldChanges(doc), ...tabledChanges(doc)];
}

const digits = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const value = (name: string): string =>
  `[€$£]?(?<${name}>${digits})(?: ?(?<${name}Unit>%|(?!to\\b)[\\p{L}€$£]{1,12}(?![\\p{L}])))?`;
const fromTo = `(?:\\b(?:from|between) ${value("from")} to|${value("first")} ?(?:→|->)) ${value("to")}`;
const change = (name: string): string =>
  `(?<${name}>\\d+(?:\\.\\d+)?) ?(?<${name}Kind>%(?! ?points?)|(?:%|percentage)?[ -]?points?\\b|pp\\b)`;

const better =
  "(?:less|fewer|lower|higher|better|worse|more|faster|slower|quicker|shorter|longer|cheaper|smaller|larger|improvement|increase|reduction|decrease|drop|rise|gain|lift|uplift|saving|jump|cut)";
const filler =
  "(?:[\\s,;:(=≈~–—]|i\\.e\\.|\\b(?:that is|which is|this is|or|so|thus|about|around|roughly|nearly|almost|some|only|just|of|relative|relatively)\\b)";
/** "By", "an improvement of", "+": what follows is of the change. */
const by = `(?:\\b(?:by|an?(?: [\\p{L}-]+)? ${better} of|${better} of|up|down)\\b${filler}{0,3}|[+−–-] ?)`;
/** "By 16% of users" and "by 5% a year" are other numbers. */
const ends = `(?=[).;,]|$| in relative terms| relative\\b| relatively\\b| ${better}\\b(?! than))`;

const behind = anyCase(
  `${fromTo}${filler}{0,8}(?:${by}${change("by")}${ends}|(?:\\ban? )?${change("named")} (?:relative )?${better}\\b)`,
  "g",
);
const ahead = anyCase(
  `(?:\\bby ${filler}{0,3}${change("by")}|${change("named")} (?:relative )?${better}\\b)(?: (?:in|of|for) (?:the )?[\\p{L}\\d@-]+| [\\p{L}-]+)?${filler}{0,3}(?:(?:up|down) )?${fromTo}`,
  "g",
);

/** Growth over several years, and what is only bounded, follows other arithmetic. */
const otherArithmetic =
  /\b(?:per (?:year|month|quarter|week)|(?:a|each|every) (?:year|month|quarter|week)|annual\w*|yearly|monthly|compound\w*|on average|up to|at least|at most|ci|confidence|interval)\b/i;

/** No change is told without it. */
const inPercent = /%|point|pp\b/i;
/** Two values and the change. */
const numbers = /\d[\d.,]*/g;

const toldChanges = matchingFact<WrongChange>([behind, ahead], ({ text, kind }) => {
  if (kind === "quote" || kind === "question" || !inPercent.test(text)) return [];
  if (everyMatch(text, numbers).length < 3 || otherArithmetic.test(text)) return [];
  return [
    ...everyMatch(text, behind).flatMap((found) => wrongIn(found, found[0].lastIndexOf(changeIn(found)))),
    ...everyMatch(text, ahead).flatMap((found) => wrongIn(found, found[0].indexOf(changeIn(found)))),
  ];
});

const changeIn = ({ groups = {} }: RegExpExecArray): string => groups.by ?? groups.named ?? "";

function wrongIn(found: RegExpExecArray, at: number): readonly WrongChange[] {
  const { index, groups = {} } = found;
  const from = numberIn(groups.from ?? groups.first, groups.fromUnit ?? groups.firstUnit);
  const to = numberIn(groups.to, groups.toUnit);
  const written = numberIn(changeIn(found), groups.byKind ?? groups.namedKind);
  const expected = expectedOf(from, to, written);
  if (expected === undefined) return [];
  const start = index + at;
  const end = start + written.text.length + (written.unit === "%" ? 1 : 0);
  return [{ range: { start, end }, values: `${from.text} and ${to.text}`, expected }];
}

const changeColumn = anyCase(
  String.raw`^(?:Δ|delta|change|lift|uplift|gain|improvement|rel(?:ative|\.)?|diff(?:erence)?)(?![\p{L}])`,
);
const amountCell = new RegExp(
  `^[*_~≈+]{0,4}(?<sign>[−–-])?[€$£]?(?<amount>${digits}) ?(?<unit>%|[\\p{L}]{1,8})?[*_]{0,4}$`,
  "u",
);

/** "| Defaults | 4.4% | 3.7% | −26% |", where the first row says that the last is the change. */
const tabledChanges = statementFact<WrongChange>(({ kind, header, cells }) => {
  if (kind !== "row") return [];
  const column = header.findIndex((name) => changeColumn.test(name));
  const cell = cells[column];
  const written = cell && amountCell.exec(cell.text)?.groups;
  if (!cell || written?.unit !== "%") return [];
  const others = cells.flatMap(({ text }, at) =>
    at > 0 && at !== column && /\d/.test(text) ? [amountCell.exec(text)?.groups] : [],
  );
  const [before, after] = others;
  if (others.length !== 2 || !before || !after || (before.sign ?? after.sign) !== undefined) return [];
  const [from, to] = [numberIn(before.amount, before.unit), numberIn(after.amount, after.unit)];
  const expected = expectedOf(from, to, numberIn(written.amount, written.unit));
  const range = { start: cell.start, end: cell.end };
  return expected === undefined ? [] : [{ range, values: `${from.text} and ${to.text}`, expected }];
});

interface Written {
  readonly text: string;
  readonly amount: number;
  /** Half of its last digit, by which it may be rounded. */
  readonly slack: number;
  readonly unit: string | undefined;
}

function numberIn(text = "", unit?: string): Written {
  const decimals = /\.(?<decimals>\d+)$/.exec(text)?.groups?.decimals?.length ?? 0;
  return { text, amount: Number(text.replaceAll(",", "")), slack: 0.5 * 10 ** -decimals, unit };
}

/** What should stand there, where neither the change of the one nor of the other value, nor their difference is meant. */
function expectedOf(from: Written, to: Written, written: Written): string | undefined {
  if (from.unit !== undefined && to.unit !== undefined && from.unit !== to.unit) return undefined;
  if (!(from.amount > 0 && to.amount > 0 && from.amount !== to.amount)) return undefined;
  const isPercent = to.unit === "%";
  const isShare = !isPercent && from.amount <= 1 && to.amount <= 1;
  const difference = Math.abs(to.amount - from.amount) * (isShare ? 100 : 1);
  const slack = (from.slack + to.slack) * (isShare ? 100 : 1) + written.slack;
  if (written.unit !== "%")
    return isPercent || isShare ? unlessNear(written, [difference], slack, " points") : undefined;
  const relative = [from, to].map(({ amount }) => (100 * Math.abs(to.amount - from.amount)) / amount);
  const most = (100 * (from.slack + to.slack)) / Math.min(from.amount, to.amount) + written.slack;
  const isDifference = (isPercent || isShare) && Math.abs(written.amount - difference) <= slack;
  return isDifference ? undefined : unlessNear(written, relative, most, "%");
}

/** A tenth is rounding that nobody would argue about. */
function unlessNear(
  { amount }: Written,
  wanted: readonly number[],
  slack: number,
  unit: string,
): string | undefined {
  const [first = 0] = wanted;
  const isNear = wanted.some((one) => Math.abs(amount - one) <= slack + 0.1 * one);
  return isNear ? undefined : `${formatNumber(first, 2, ",")}${unit}`;
}
