import type { Estimate } from "./estimate.ts";
import type { Item } from "./estimate-item.ts";
import { estimateItems } from "./estimate-items.ts";
import { evaluate } from "./evaluate.ts";
import { type Expression, operandsOf, readLeftSide } from "./expression.ts";
import { formatQuantity } from "./format-quantity.ts";
import { maskProse } from "./prose.ts";
import { tokenize } from "./token.ts";
import { exponentOf, measuresOf } from "./unit.ts";

/**
 * The arithmetic of an estimate one operation at a time, innermost first: `200M items × 128 dims = 25.6B items`. The last
 * line gives the result that the estimate was judged by. `text` is what the estimate was found in.
 */
export function estimateSteps(text: string, estimate: Estimate): readonly string[] {
  if (estimate.kind === "unknown") return [];
  const { start } = estimate.range;
  const tokens = tokenize(maskProse(text, { range: estimate.range }), start);
  const items = estimateItems(text, tokens)[0] ?? [];
  const relation = items.findLastIndex(equals);
  const before = items.slice(0, relation);
  const previous = before.findLastIndex(equals);
  const left = readLeftSide(before.slice(previous + 1));
  if (!left) return [];
  const steps: string[] = [];
  operate(left.expression, steps);
  // The whole has been read with the units the writer uses; its parts stand as they are.
  const last = steps.pop()?.replace(/ = [^=]*$/, "");
  return last === undefined ? [] : [...steps, `${last} = ${estimate.suggestion}`];
}

function equals(item: Item): boolean {
  return item.kind === "relation" || (item.kind === "stop" && item.isArrow === true);
}

const signs = { "*": "×", "/": "÷", "+": "+", "-": "−" } as const;

/** Adds the steps of an expression and gives its value as text. */
function operate(expression: Expression, steps: string[]): string {
  if (expression.kind === "operand") return expression.quantity.text.replace(/\s+/g, " ");
  const left = operate(expression.left, steps);
  const right = operate(expression.right, steps);
  const value = valueOf(expression);
  steps.push(`${left} ${signs[expression.operator]} ${right} = ${value}`);
  return value;
}

/**
 * What a part of an estimate comes to. Beside rates, units of time are words here, because that is how estimates are
 * written: `12 req/day ÷ 86,400`. Nouns are left out: what items times dimensions are is no help.
 */
function valueOf(expression: Expression): string {
  const hasRate = operandsOf(expression).some(({ unit }) => exponentOf(unit, "second") < 0);
  const time = hasRate ? "label" : "exact";
  const value = evaluate(expression, { time, convertsPrefix: false, inBytes: new Set() });
  if (!value) return "…";
  const text = (amount: number) =>
    formatQuantity({ value: amount, unit: measuresOf(value.unit) }, { digits: 4 });
  return value.low === value.high ? text(value.low) : `${text(value.low)} to ${text(value.high)}`;
}
