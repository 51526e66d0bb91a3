import type { TextRange } from "../document/text-range.ts";
import type { Item, Operator } from "./estimate-item.ts";
import type { Quantity } from "./quantity.ts";
import { exponentOf } from "./unit.ts";

export type Expression =
  | { readonly kind: "operand"; readonly quantity: Quantity }
  | {
      readonly kind: "binary";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    };

/** The arithmetic before an equals sign. */
export interface LeftSide {
  readonly expression: Expression;
  readonly range: TextRange;
  /** True when words or numbers around it may change its meaning: then only agreement is worth a word. */
  readonly isUncertain: boolean;
}

/** More operands than these are no estimate, and evaluation stays shallow. */
const maximumOperands = 64;

/** Words that may stand before a number without changing it. */
const harmless = new Set(
  "a about all approx approximately around avg average another extra further just only roughly the ~".split(
    " ",
  ),
);

/** Words before the arithmetic that belong to it though they are no numbers. */
const alteringWords = new Set(
  "twice thrice double triple half quarter dozen hundred log log2 log10 ln sqrt exp max min mean one two three four five six eight ten per each every".split(
    " ",
  ),
);

/**
 * The longest arithmetic that ends at the end of `items` (the items between two relations or stops), read backwards.
 * Undefined when there is none, or when a name takes part in it (`N × 256`), whose value nobody knows.
 */
export function readLeftSide(items: readonly Item[]): LeftSide | undefined {
  const terms: Expression[] = [];
  const operators: Operator[] = [];
  let isUncertain = false;
  let hasDash = false;
  let at = items.length - 1;
  let start: number;
  for (;;) {
    const behind = skipWords(items, at);
    const term = termAt(items[behind.at]);
    if (!term || terms.length >= maximumOperands) return undefined;
    if (behind.words > 5 || behind.hasNumbers || isLinked(items, behind.at + 1, at)) isUncertain = true;
    terms.push(term.expression);
    start = items[behind.at]?.range.start ?? 0;
    if (term.isUncertain) isUncertain = true;
    const before = skipWords(items, behind.at - 1);
    const item = items[before.at];
    const isJoined = item?.kind === "operator" && !(item.mayBeDash && before.at === 0);
    if (!isJoined) {
      // "Option 2 - 5 + 3": what stands behind a word and before a dash may be no operand.
      const isNamed = items[behind.at - 1]?.kind === "word" && hasDash;
      if (
        (item && !(operators.length > 0 && isEquated(items, behind.at))) ||
        isNamed ||
        isAltered(items, before.at + 1, behind.at)
      )
        isUncertain = true;
      break;
    }
    const words = items.slice(before.at + 1, behind.at);
    if (words.some((word) => word.kind !== "word" || !harmless.has(word.text))) isUncertain = true;
    hasDash ||= item.mayBeDash;
    operators.push(item.operator);
    at = before.at - 1;
  }
  const mixesDash = hasDash && (operators.includes("*") || operators.includes("/"));
  const expression = withSharedUnit(fold(terms.reverse(), operators.reverse()));
  const end = items.at(-1)?.range.end ?? start;
  return { expression, range: { start, end }, isUncertain: isUncertain || mixesDash };
}

/** "22M subscribers at 3.5 calls a day are 22M × 3.5": what stands before the verb is what the arithmetic writes out. */
function isEquated(items: readonly Item[], first: number): boolean {
  const word = items[first - 1];
  return word?.kind === "word" && /^(?:are|is|makes?|means?|gives?)$/.test(word.text);
}

/** Words behind an operand that bring in something else: a third *of the traffic*, 5 ms *plus network*. */
const linkingWords = new Set(
  "of per and or plus minus vs versus with without from to times than less more".split(" "),
);

function isLinked(items: readonly Item[], from: number, to: number): boolean {
  const first = namesWhatIsMeasured(items, from) ? from + 1 : from;
  return items
    .slice(first, Math.min(to + 1, from + 6))
    .some((item) => item.kind === "word" && linkingWords.has(item.text));
}

/** "7 h of active life", "2 KB of text": what is measured in a unit of its own is no part of something. */
function namesWhatIsMeasured(items: readonly Item[], at: number): boolean {
  const [operand, word, next] = items.slice(at - 1, at + 2);
  if (operand?.kind !== "operand" || word?.kind !== "word" || word.text !== "of") return false;
  const { second, byte } = operand.quantity.unit;
  return (second === 1 || byte === 1) && next?.kind === "word" && !ofAll.has(next.text);
}

const ofAll = new Set("the all each every our its their these those this that which them it a an".split(" "));

/** The quantities of an expression, from left to right. */
export function operandsOf(expression: Expression): readonly Quantity[] {
  if (expression.kind === "operand") return [expression.quantity];
  return [...operandsOf(expression.left), ...operandsOf(expression.right)];
}

/** Only additions and subtractions of quantities; `100M + 10%` multiplies. */
export function isSum(expression: Expression): boolean {
  const operands = operandsOf(expression);
  const percents = operands.filter(({ text }) => text.endsWith("%")).length;
  return (
    operands.length > 1 && (percents === 0 || percents === operands.length) && addsOrSubtracts(expression)
  );
}

/** "60 + 40 + 30 ms": a sum whose last amount names the unit says it of all. */
function withSharedUnit(expression: Expression): Expression {
  if (!isSum(expression) || expression.kind === "operand") return expression;
  const operands = operandsOf(expression);
  const last = operands.at(-1);
  const isShared = operands.every(({ notation, unit }, at) =>
    at === operands.length - 1
      ? exponentOf(unit, "second") === 1 || exponentOf(unit, "byte") === 1
      : notation.isPlain,
  );
  return last && isShared ? inUnitOf(expression, last) : expression;
}

function inUnitOf(expression: Expression, last: Quantity): Expression {
  if (expression.kind === "binary")
    return { ...expression, left: inUnitOf(expression.left, last), right: inUnitOf(expression.right, last) };
  const { quantity } = expression;
  if (quantity === last) return expression;
  const { unitFactor, timeFactor } = last.notation;
  const notation = {
    ...quantity.notation,
    unitFactor,
    timeFactor,
    step: quantity.notation.step * unitFactor,
  };
  const { value, low, high } = quantity;
  const amounts = { value: value * unitFactor, low: low * unitFactor, high: high * unitFactor };
  return { kind: "operand", quantity: { ...quantity, ...amounts, unit: last.unit, notation } };
}

function addsOrSubtracts(expression: Expression): boolean {
  if (expression.kind === "operand") return true;
  const { operator, left, right } = expression;
  return (operator === "+" || operator === "-") && addsOrSubtracts(left) && addsOrSubtracts(right);
}

/** Index of the next item to the left that is neither word nor comment; -1 at the start. */
function skipWords(items: readonly Item[], from: number): { at: number; words: number; hasNumbers: boolean } {
  let at = from;
  let hasNumbers = false;
  for (let item = items[at]; item?.kind === "word" || item?.kind === "comment"; item = items[at]) {
    if (item.kind === "comment")
      hasNumbers ||= item.items.some((inner) => inner.kind === "operand" || inner.kind === "unreadable");
    at--;
  }
  return { at, words: from - at, hasNumbers };
}

function termAt(item: Item | undefined): { expression: Expression; isUncertain: boolean } | undefined {
  if (item?.kind === "operand") {
    const isBound = item.quantity.comparator !== undefined && item.quantity.comparator !== "~";
    return { expression: { kind: "operand", quantity: item.quantity }, isUncertain: isBound };
  }
  if (item?.kind !== "group") return undefined;
  const isWhole = item.items.every(
    (inner) => inner.kind !== "relation" && inner.kind !== "stop" && inner.kind !== "unreadable",
  );
  return isWhole ? readLeftSide(item.items) : undefined;
}

function isAltered(items: readonly Item[], from: number, to: number): boolean {
  return items
    .slice(Math.max(from, to - 4), to)
    .some((item) => item.kind === "word" && alteringWords.has(item.text));
}

/** Products bind before sums; both from the left. */
function fold(terms: readonly Expression[], operators: readonly Operator[]): Expression {
  const sums: Expression[] = [];
  const signs: Operator[] = [];
  for (const [index, term] of terms.entries()) {
    const operator = index === 0 ? "+" : (operators[index - 1] ?? "+");
    const last = sums.at(-1);
    if (last && (operator === "*" || operator === "/")) {
      sums[sums.length - 1] = { kind: "binary", operator, left: last, right: term };
    } else {
      sums.push(term);
      if (index > 0) signs.push(operator);
    }
  }
  return sums.reduce((left, right, index) => ({
    kind: "binary",
    operator: signs[index - 1] ?? "+",
    left,
    right,
  }));
}
