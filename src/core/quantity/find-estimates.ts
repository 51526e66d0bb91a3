import type { TextRange } from "../document/text-range.ts";
import type { Estimate } from "./estimate.ts";
import type { Item } from "./estimate-item.ts";
import { estimateItems } from "./estimate-items.ts";
import { readLeftSide, type LeftSide } from "./expression.ts";
import { finishEstimate } from "./finish-estimate.ts";
import { judgeEstimate } from "./judge-estimate.ts";
import { proseBlocks, type Scope } from "./prose.ts";
import type { Quantity } from "./quantity.ts";
import { tokenize } from "./token.ts";
import { isUnitless, measuresOf, sameMeasures } from "./unit.ts";

/**
 * The arithmetic in a piece of Markdown, in text order: `1B items * 256 dims * 4 bytes = 1 TB`. An estimate needs an
 * operator and an equals sign (`=`, `≈`, `→`), or two quantities of the same kind that are said to be equal
 * (`2B requests/day ≈ 23k requests/s`). Linear in the text.
 */
export function findEstimates(text: string, scope: Scope = {}): readonly Estimate[] {
  return proseBlocks(text, scope, /[=≈~＝≃≅∼→⇒]|->/).flatMap(({ masked, start }) => {
    const found = estimateItems(text, tokenize(masked, start)).flatMap(estimatesInList);
    return found.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  });
}

function estimatesInList(items: readonly Item[]): Estimate[] {
  const found: Estimate[] = [];
  let segment: Item[] = [];
  // The result before, while only one clause has ended since.
  let last: Item | undefined;
  for (const [index, item] of items.entries()) {
    if (item.kind === "relation") {
      const left = readLeftSide(segment) ?? goesOnFrom(last, segment);
      const estimate = left && estimateAt(items, index, left, item.approximate);
      if (estimate) found.push(estimate);
    } else if (item.kind === "stop" && item.isArrow) {
      const estimate = behindArrow(items, index, readLeftSide(segment));
      if (estimate) found.push(estimate);
    }
    const endsSegment = item.kind === "relation" || item.kind === "stop";
    if (item.kind === "relation") last = undefined;
    else if (item.kind === "stop")
      last = isResult(items, index - segment.length - 1) ? segment[0] : undefined;
    if (endsSegment) found.push(...equalInParentheses(segment));
    if (endsSegment) segment = [];
    else segment.push(item);
  }
  found.push(...equalInParentheses(segment));
  return found;
}

/** Whether an equals sign stands at this index. */
function isResult(items: readonly Item[], at: number): boolean {
  return items[at]?.kind === "relation";
}

/** "≈ 5.6k QPS, peak × 3 ≈ 17k QPS": what starts with a sign goes on with the result before it. */
function goesOnFrom(last: Item | undefined, segment: readonly Item[]): LeftSide | undefined {
  const first = segment.findIndex(({ kind }) => kind !== "word");
  const sign = segment[first];
  const goesOn = sign?.kind === "operator" && (sign.operator === "*" || sign.operator === "/");
  return last?.kind === "operand" && goesOn && first <= mostWordsBefore
    ? readLeftSide([last, ...segment.slice(first)])
    : undefined;
}

/** "at peak × 3". */
const mostWordsBefore = 2;

function estimateAt(
  items: readonly Item[],
  relation: number,
  left: LeftSide,
  approximate: boolean,
): Estimate | undefined {
  const result = readResult(items, relation);
  if (result.kind === "operand") return placed(left, result.quantity, approximate);
  const equals = items[relation];
  if (result.kind !== "nothing" || !equals || left.expression.kind === "operand" || left.isUncertain)
    return undefined;
  const resultRange = { start: equals.range.end, end: equals.range.end };
  const range = { start: left.range.start, end: equals.range.end };
  const finished = finishEstimate(left.expression);
  return finished
    ? { kind: "unfinished", range, resultRange, ...finished }
    : { kind: "unknown", range, resultRange };
}

/** `100k × 1 KB → 100 MB`; of one quantity an arrow says what becomes of it. */
function behindArrow(
  items: readonly Item[],
  arrow: number,
  left: LeftSide | undefined,
): Estimate | undefined {
  const result = readResult(items, arrow);
  if (!left || left.expression.kind === "operand" || left.isUncertain || result.kind !== "operand")
    return undefined;
  const estimate = placed(left, result.quantity, true);
  // "3 × 500 candidates → 200 ranked": only a well-known slip is surely one.
  const isOther = estimate?.kind === "value-differs" && estimate.likelyCause === undefined;
  return isOther ? undefined : estimate;
}

function placed(left: LeftSide, written: Quantity, approximate: boolean): Estimate | undefined {
  if (left.expression.kind === "operand" && !isConversion(left.expression.quantity, written))
    return undefined;
  const range: TextRange = { start: left.range.start, end: written.range.end };
  return { ...judgeEstimate(left, written, approximate), range, resultRange: written.range };
}

/** Two quantities that can only be the same amount in other units; `100 GB (≈ 20 GB zipped)` is something else. */
function isConversion(left: Quantity, right: Quantity): boolean {
  const isMeasured = !isUnitless(measuresOf(left.unit)) && sameMeasures(left.unit, right.unit);
  const isRewritten = left.notation.suffix.trim() !== right.notation.suffix.trim();
  return isMeasured && isRewritten && left.percentile === right.percentile;
}

type Result =
  | { readonly kind: "operand"; readonly quantity: Quantity }
  | { readonly kind: "nothing" }
  | { readonly kind: "unreadable" };

const approximating = new Set(
  "a about approx approximately around just nearly roughly some total only".split(" "),
);

/** What stands behind an equals sign: one quantity, nothing at all, or something that is not to be judged. */
function readResult(items: readonly Item[], relation: number): Result {
  let at = relation + 1;
  for (let item = items[at]; item?.kind === "word" && approximating.has(item.text); item = items[at]) at++;
  const item = items[at];
  if (!item || (item.kind === "stop" && item.isLineEnd))
    return at === relation + 1 ? { kind: "nothing" } : { kind: "unreadable" };
  if (item.kind !== "operand") return { kind: "unreadable" };
  let next = at + 1;
  // A result may be explained by a few words; an operator behind them makes it the start of another sum.
  while (items[next]?.kind === "word" && next < at + 6) next++;
  const behind = items[next];
  // "12.3 GB + graph" adds what nobody has counted.
  const isOpen = behind?.kind === "operator" && behind.operator === "+" && items[next + 1]?.kind === "word";
  const isSign = behind?.kind === "operator" && !isOpen;
  const goesOn = isSign || behind?.kind === "unreadable" || behind?.kind === "group";
  return goesOn ? { kind: "unreadable" } : { kind: "operand", quantity: item.quantity };
}

/** `… = 2B req/day (≈ 23k req/s)`: the parentheses give the same amount once more. */
function equalInParentheses(segment: readonly Item[]): Estimate[] {
  return segment.flatMap((item, index) => {
    const before = segment[index - 1];
    if (item.kind !== "comment" || before?.kind !== "operand") return [];
    const [relation, operand, ...rest] = item.items;
    if (
      relation?.kind !== "relation" ||
      operand?.kind !== "operand" ||
      rest.some((other) => other.kind !== "stop")
    )
      return [];
    const left: LeftSide = {
      expression: { kind: "operand", quantity: before.quantity },
      range: before.range,
      isUncertain: false,
    };
    const estimate = placed(left, operand.quantity, relation.approximate);
    return estimate ? [estimate] : [];
  });
}
