import { anyCase } from "../document/any-case.ts";
import { filledSections, placedFact, sectionFact } from "../document/section-fact.ts";
import { headingsAbove, stepsAbove } from "../document/section-part.ts";
import { isRejectedUnder } from "./asserted.ts";
import { areChoices } from "./latency-choices.ts";
import { type SentenceStage, stageName } from "./latency-sentences.ts";
import type { WrittenTotal } from "./latency-total.ts";
import { type Cell, type Table, tablesOf } from "./tables.ts";
import { explainsTotal } from "../quantity/latency-budget.ts";

/** The stages of a serving path in a table whose first row has the unit: "| Part | p95, ms |". */
export interface LatencyTable {
  readonly stages: readonly SentenceStage[];
  /** The sum of the stages. */
  readonly seconds: number;
  /** Whether the last row is their sum. */
  readonly isAddedUp: boolean;
  /** What the table gives as the sum of its rows, when it is not. */
  readonly wrongTotal: WrittenTotal | undefined;
}

/** Places count from the section's start. */
export const latencyTables = filledSections(
  placedFact((place, of): readonly LatencyTable[] => {
    const found = of(paths);
    if (found.length === 0) return found;
    const steps = stepsAbove(place);
    const isElsewhere = ["model", "evaluation", "data"].some((step) => steps.some((one) => one === step));
    return (isElsewhere && !steps.includes("serving")) || isRejectedUnder(headingsAbove(place)) ? [] : found;
  }),
);

const paths = sectionFact((body): readonly LatencyTable[] => {
  const { text } = body;
  if (!text.includes("|")) return [];
  const tables = tablesOf(body).flatMap(pathIn);
  if (tables.length === 0 || !unitInRow.test(text)) return [];
  const found = tables.map(withoutExplained(text));
  // Who adds the stages up says that they follow on each other, whatever else happens at once.
  return atOnce.test(text.replace(pairAtOnce, "|")) ? found.filter(({ isAddedUp }) => isAddedUp) : found;
});

/** Where the text says how the total of percentiles was found, it is not asked again. */
function withoutExplained(text: string): (path: LatencyTable) => LatencyTable {
  const isExplained = explainsTotal(text);
  return (path) =>
    isExplained && path.wrongTotal?.ofPercentiles ? { ...path, wrongTotal: undefined } : path;
}

const unitInRow = /^[ \t]*\|?[^\n|]*\|[^\n]*(?:\bms\b|millisecond|second|мс)/im;
const atOnce = /\b(?:parallel|concurrent(?:ly)?|side by side|at the same time)\b|параллельн/i;

/** "| Bureau and transactions, in parallel |" is one stage. */
const pairAtOnce = /^[ \t]*\|[^|\n]{0,60} and [^|\n]{0,60}\bin parallel\)?[ \t]*\|/gim;

/** Seconds that one of the column is. */
const inMilliseconds = anyCase(String.raw`(?<![\p{L}\p{N}])(?:ms|msec|milliseconds?|мс)(?![\p{L}\p{N}])`);

function unitOf(name: string): number | undefined {
  if (/\b(?:time-?outs?|limits?|promises?|budget|deadlines?|retr\w+|per|alert\w*)\b/i.test(name))
    return undefined;
  if (inMilliseconds.test(name)) return 0.001;
  return /\((?:s|sec|seconds?)\)|, ?(?:s|sec|seconds?)$|^(?:s|sec|seconds?)$/i.test(name.trim())
    ? 1
    : undefined;
}

function pathIn({ header, rows }: Table): readonly LatencyTable[] {
  const column = columnOf(header, rows);
  const [first] = header;
  if (column === undefined || !first || others.test(first.text)) return [];
  // Beside scores or shares the times belong to alternatives.
  if (
    rows.some((cells) => cells.some(({ text }, at) => at > 0 && at !== column && /^0?[.,]\d|%$/.test(text)))
  )
    return [];
  const unit = unitOf(header[column]?.text ?? "") ?? unitInCells(rows, column) ?? 1;
  const read = rows.flatMap((cells) => rowOf(cells, column, unit));
  const stages = read.filter(({ isTotal }) => !isTotal);
  const names = stages.map(({ name }) => name);
  const named = names.filter((name) => stageName.test(name)).length;
  if (names.some((name) => simpleModel.test(name)) || areChoices(names)) return [];
  if (stages.length < 2 || named < (parts.test(first.text) ? 1 : 2)) return [];
  const seconds = stages.reduce((sum, stage) => sum + stage.seconds, 0);
  const total = read.at(-1)?.isTotal ? read.at(-1) : undefined;
  // Half of the last digit of each row, as all are rounded.
  const slack = (unit / 2) * (stages.some(({ isRounded }) => isRounded) ? stages.length : 1);
  const isWrong =
    total !== undefined && stages.length === read.length - 1 && Math.abs(total.seconds - seconds) > slack;
  const ofPercentiles = /\bp\d\d|percentile/i.test(header[column]?.text ?? "");
  const wrongTotal = isWrong
    ? { text: `${total.text}${unit === 1 ? " s" : " ms"}`, range: total.range, ofPercentiles }
    : undefined;
  return [{ stages, seconds, isAddedUp: total !== undefined && !isWrong, wrongTotal }];
}

/** The one column of times; of several percentiles the highest, which is what is promised. */
function columnOf(header: readonly Cell[], rows: Table["rows"]): number | undefined {
  const timed = header.flatMap(({ text }, at) => (at > 0 && unitOf(text) !== undefined ? [at] : []));
  if (timed.length === 1) return timed[0];
  const percentiles = header.flatMap(({ text }, at) => {
    const percentile = /^[*_]*p(\d\d)(?!\d)/i.exec(text)?.[1];
    const isTimed = unitOf(text) !== undefined || unitInCells(rows, at) !== undefined;
    return at > 0 && percentile !== undefined && isTimed ? [{ at, percentile: Number(percentile) }] : [];
  });
  if (percentiles.length < 2 || timed.length > percentiles.length) return undefined;
  return percentiles.reduce((most, one) => (one.percentile > most.percentile ? one : most)).at;
}

/** Seconds that one of each cell is, where all have the same unit. */
function unitInCells(rows: Table["rows"], column: number): number | undefined {
  const units = new Set(rows.map((cells) => /\d ?(ms|s)[*_]*$/.exec(cells[column]?.text ?? "")?.[1]));
  const [unit] = units;
  return units.size !== 1 || unit === undefined ? undefined : unit === "ms" ? 0.001 : 1;
}

/** What rows are of that stand beside each other and do not follow on each other. */
const others =
  /\b(?:models?|variants?|options?|percentiles?|quantiles?|load|hardware|machines?|approach\w*|candidates?|alternatives?|versions?|configurations?|settings?|countr\w+|regions?|sizes?|days?|months?|requests?|queries|endpoints?|surfaces?|devices?|tests?|runs?|choices?|phones?|platforms?|chips?|browsers?|options?)\b|модел|вариант/i;
/** A row of models to choose from, whatever the first row calls it. */
const simpleModel = /\b(?:regression|baseline|linear|popularity|heuristic|today)\b/i;
const parts =
  /\b(?:parts?|steps?|stages?|hops?|components?|pieces?|legs?|where|what|phases?|tasks?|links?|of which)\b|шаг|этап|стади|част/i;
const totals =
  /^(?:total|sum|together|in all|all|altogether|whole|overall|end[- ]to[- ]end|всего|итого|сумма)\b|^(?:всего|итого|сумма)/i;

const thousands = /,(?=\d{3}$)/;

interface Row extends SentenceStage {
  readonly text: string;
  readonly isTotal: boolean;
  readonly isRounded: boolean;
}

function rowOf(cells: readonly Cell[], column: number, unit: number): readonly Row[] {
  const [name, time] = [cells[0], cells[column]];
  const amount =
    /^[*_]*(?<about>[~≈<]?) ?(?<number>\d{1,3},\d{3}|\d{1,5}(?:[.,]\d{1,2})?)(?: ?(?:ms|s))?[*_]*$/.exec(
      time?.text ?? "",
    )?.groups;
  if (!name || !time || !amount || !/\p{L}/u.test(name.text)) return [];
  const number = amount.number ?? "";
  const label = name.text.replace(/[*_`]/g, "").trim();
  return [
    {
      name: label,
      seconds: Number(number.replace(thousands, "").replace(",", ".")) * unit,
      range: time.range,
      text: number,
      isTotal: totals.test(label),
      isRounded: amount.about !== "" || /[.,]/.test(number.replace(thousands, "")),
    },
  ];
}
