import type { Comparator } from "./quantity.ts";
import type { Token } from "./token.ts";

/** What the words around a quantity say about it. */
export interface QuantityContext {
  readonly comparator: Comparator | undefined;
  readonly approximate: boolean;
  readonly percentile: number | undefined;
}

/** Looks at the few tokens before `first` and from `next` on, never beyond the clause. */
export function quantityContext(tokens: readonly Token[], first: number, next: number): QuantityContext {
  const comparator = comparatorBefore(tokens, first);
  return {
    comparator,
    approximate: comparator === "~",
    percentile: percentileBefore(tokens, first) ?? percentileBehind(tokens, next),
  };
}

const comparingWords: ReadonlyMap<string, Comparator> = new Map(
  (
    [
      ["<", "under below within менее меньше ниже"],
      ["<=", "max до"],
      [">", "over above exceeding более больше свыше выше"],
      [">=", "min от"],
      ["~", "about around roughly approximately approx ca circa nearly almost some около примерно порядка"],
    ] as const
  ).flatMap(([comparator, words]) => words.split(" ").map((word) => [word, comparator] as const)),
);

/** Pairs such as "less than" and "at most"; the second word is the one right before the number. */
const comparingPairs: ReadonlyMap<string, Comparator> = new Map([
  ["less than", "<"],
  ["fewer than", "<"],
  ["lower than", "<"],
  ["more than", ">"],
  ["greater than", ">"],
  ["at most", "<="],
  ["up to", "<="],
  ["at least", ">="],
  ["не более", "<="],
  ["не менее", ">="],
]);

const symbols: ReadonlyMap<string, Comparator> = new Map([
  ["<", "<"],
  ["<=", "<="],
  [">", ">"],
  [">=", ">="],
  ["~", "~"],
  ["≈", "~"],
]);

function comparatorBefore(tokens: readonly Token[], first: number): Comparator | undefined {
  const before = tokens[first - 1];
  if (before?.kind === "symbol") {
    const previous = tokens[first - 2];
    const isAbbreviation =
      before.text === "." && previous?.kind === "word" && /^(?:approx|ca|прим)$/i.test(previous.text);
    return isAbbreviation ? "~" : symbols.get(before.text);
  }
  if (before?.kind !== "word") return undefined;
  const previous = tokens[first - 2];
  const pair =
    previous?.kind === "word"
      ? comparingPairs.get(`${previous.text} ${before.text}`.toLowerCase())
      : undefined;
  if (pair === ">" && wordAt(tokens, first - 3) === "no") return "<=";
  return pair ?? comparingWords.get(before.text.toLowerCase());
}

/** Whether the token ends a clause, so that what stands beyond it says nothing about the quantity. */
function endsClause(token: Token | undefined): boolean {
  if (!token) return true;
  if (token.kind === "symbol") return /^(?:[,;.!?|—]|=>|->)$/.test(token.text);
  return token.kind === "break" || token.kind === "number";
}

function percentileBefore(tokens: readonly Token[], first: number): number | undefined {
  for (let at = first - 1; at >= first - 6 && !endsClause(tokens[at]); at--) {
    const found = percentileAt(tokens, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function percentileBehind(tokens: readonly Token[], next: number): number | undefined {
  for (let at = next; at < next + 3 && !endsClause(tokens[at]); at++) {
    const found = percentileAt(tokens, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `p99`, `P95`, `p99.9`, `median`. */
export function percentileAt(tokens: readonly Token[], at: number): number | undefined {
  const word = wordAt(tokens, at);
  if (word === "median") return 50;
  const digits = word === undefined ? undefined : /^p(\d\d(?:\.\d+)?|999)$/.exec(word)?.[1];
  return digits === undefined ? undefined : digits === "999" ? 99.9 : Number(digits);
}

function wordAt(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  return token?.kind === "word" ? token.text.toLowerCase() : undefined;
}
