import { statementFact } from "./statement-fact.ts";
import type { TextRange } from "../document/text-range.ts";
import type { Cell, Statement } from "./statements.ts";
import { findEstimates } from "../quantity/find-estimates.ts";
import type { DifferingEstimate } from "../quantity/estimate.ts";

/** Arithmetic in one cell of a row and its result in the next. */
export interface TabledEstimate {
  readonly estimate: DifferingEstimate;
  /** Of the result, in the row's text. */
  readonly range: TextRange;
}

const calculation =
  /\b(?:calculation|arithmetic|formula|computation|derivation|how|working|math|estimate)\b/i;
const outcome = /\b(?:results?|values?|totals?|estimates?|amounts?|outcome|answer)\b|[=≈]/i;
const arithmetic = /\d[^|]*[×*·/÷+][^|]*\d/;
/** An amount and nothing else. */
const amount = /^[*_~≈ $€£]{0,4}\d[\d.,]*(?: ?[\p{L}%/]+){0,3}[*_ ]*$/u;

/** "| Applications in a peak hour | 6,000 a day × 15% | 900 |", where the first row says what is calculated from what. */
export const tabledEstimates = statementFact<TabledEstimate>((statement) => {
  const { kind, cells, header } = statement;
  if (kind !== "row") return [];
  return cells.flatMap((cell, at): readonly TabledEstimate[] => {
    const result = cells[at + 1];
    const isNamed = calculation.test(header[at] ?? "") || outcome.test(header[at + 1] ?? "");
    if (!result || !isNamed || /[=≈→;]|, /.test(cell.text)) return [];
    return arithmetic.test(cell.text) && amount.test(result.text) ? estimateOf(statement, cell, result) : [];
  });
});

/** The two are read as one line, and the result's place is that of its cell. */
function estimateOf({ text }: Statement, cell: Cell, result: Cell): readonly TabledEstimate[] {
  const line = `${cell.text} ≈ ${result.text}`;
  const by = result.start - (line.length - result.text.length);
  return findEstimates(line).flatMap((estimate): readonly TabledEstimate[] => {
    if (estimate.kind !== "value-differs") return [];
    const { start, end } = estimate.resultRange;
    if (start < cell.text.length || end + by > text.length) return [];
    return [{ estimate, range: { start: start + by, end: end + by } }];
  });
}
