import type { Item } from "./estimate-item.ts";
import { readAmountAt } from "./power-of-ten.ts";
import { tokenize, type SymbolToken, type Token, type WordToken } from "./token.ts";

/** Deeper parentheses than these are no estimate. */
const maximumDepth = 24;

interface Frame {
  readonly items: Item[];
  readonly start: number;
  readonly isComment: boolean;
}

/**
 * The tokens as lists of items: one list for the text and one for the inside of each pair of parentheses, because an
 * estimate may stand in parentheses of its own. Linear in the tokens.
 */
export function estimateItems(text: string, tokens: readonly Token[]): readonly (readonly Item[])[] {
  const root: Item[] = [];
  const lists: (readonly Item[])[] = [root];
  let stack: Frame[] = [{ items: root, start: 0, isComment: false }];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    const frame = stack.at(-1);
    if (!token || !frame) break;
    if (token.kind === "break") {
      for (const open of stack) open.items.push({ kind: "stop", isLineEnd: true, range: token });
      stack = stack.slice(0, 1);
      at++;
    } else if (isSymbol(token, "(")) {
      at++;
      if (stack.length > maximumDepth) frame.items.push({ kind: "unreadable", range: token });
      else stack.push(openFrame(frame, lists, tokens, at - 1));
    } else if (isSymbol(token, ")")) {
      at++;
      if (stack.length > 1) close(stack, token.end);
      else frame.items.push({ kind: "stop", isLineEnd: false, range: token });
    } else {
      at = readItem(text, tokens, at, frame.items);
    }
  }
  return lists;
}

function openFrame(parent: Frame, lists: (readonly Item[])[], tokens: readonly Token[], at: number): Frame {
  const token = tokens[at];
  const before = tokens[at - 1];
  const explains = followsOperand(parent.items);
  // `log(5)`: the parenthesis is a call, its value unknown.
  if (!explains && before?.kind === "word" && token?.tight) {
    parent.items.push({ kind: "unreadable", range: before });
  }
  const frame = { items: [], start: token?.start ?? 0, isComment: explains };
  lists.push(frame.items);
  return frame;
}

function close(stack: Frame[], end: number): void {
  const inner = stack.pop();
  const outer = stack.at(-1);
  if (!inner || !outer) return;
  const range = { start: inner.start, end };
  const holdsOperand = inner.items.some((item) => item.kind === "operand" || item.kind === "group");
  outer.items.push({
    kind: inner.isComment || !holdsOperand ? "comment" : "group",
    items: inner.items,
    range,
  });
}

/** Whether only words stand between the last operand and here. */
function followsOperand(items: readonly Item[]): boolean {
  // A noun phrase has a few words; looking no further keeps this cheap.
  for (let back = 1; back <= 6; back++) {
    const item = items.at(-back);
    if (item?.kind === "operand" || item?.kind === "group" || item?.kind === "comment") return true;
    if (item?.kind !== "word") return false;
  }
  return false;
}

/** Reads one item that is no parenthesis; returns the index of the token behind it. */
function readItem(text: string, tokens: readonly Token[], at: number, items: Item[]): number {
  const token = tokens[at];
  if (!token) return at + 1;
  if (token.kind === "number") return readOperand(text, tokens, at, items);
  if (token.kind === "symbol") return readSymbol(tokens, at, token, items);
  if (token.kind === "word" && items.at(-1)?.kind === "stop" && /^x(?!86$|64$)\d+$/i.test(token.text))
    readFactor(text, token, items);
  else if (token.kind === "word") items.push(wordItem(tokens, at, token, items));
  else if (token.kind === "newline") readNewline(tokens, at, items);
  else items.push({ kind: "unreadable", range: token });
  return at + 1;
}

/** "46 cores, x3 headroom": a sign and a number in one word. */
function readFactor(text: string, { text: word, start }: WordToken, items: Item[]): void {
  items.push({ kind: "operator", operator: "*", mayBeDash: false, range: { start, end: start + 1 } });
  readOperand(text, tokenize(word.slice(1), start + 1), 0, items);
}

function readOperand(text: string, tokens: readonly Token[], at: number, items: Item[]): number {
  const read = readAmountAt(text, tokens, at);
  const token = tokens[at];
  if (!token) return at + 1;
  if (!read) {
    items.push({ kind: "unreadable", range: token });
    return at + 1;
  }
  items.push({ kind: "operand", quantity: read.quantity, range: read.quantity.range });
  return read.next;
}

// One case a symbol; longer than our functions are, because splitting the list would hide that it is complete.
function readSymbol(tokens: readonly Token[], at: number, token: SymbolToken, items: Item[]): number {
  const next = tokens[at + 1];
  switch (token.text) {
    case "*":
    case "/":
    case "+":
      items.push({ kind: "operator", operator: token.text, mayBeDash: false, range: token });
      break;
    case "-":
    case "–":
      readMinus(tokens, at, token, items);
      break;
    case "=":
    case "≈":
      // Right behind an operator or another relation it only says "about".
      if (token.text === "≈" && /^(?:operator|relation)$/.test(items.at(-1)?.kind ?? "")) break;
      items.push({ kind: "relation", approximate: token.text === "≈", range: token });
      break;
    case "~":
      // Between an operand and a number it relates them; everywhere else it belongs to the number behind it.
      if (followsOperand(items) && !token.tight && next?.tight !== true) {
        items.push({ kind: "relation", approximate: true, range: token });
      }
      break;
    case "|":
      if (!joinsCells(tokens, at)) items.push({ kind: "stop", isLineEnd: true, range: token });
      break;
    case "$":
    case "€":
    case "£":
    case "₽":
      if (next?.kind !== "number") items.push({ kind: "unreadable", range: token });
      break;
    case '"':
    case "'":
    case "“":
    case "”":
      break;
    case ",":
      items.push(countsEach(tokens, at, items) ? times(token) : stop(token, next));
      break;
    default:
      items.push(
        /^(?:[,;:.!?—…→⇒\]}]|=>|->)$/.test(token.text)
          ? stop(token, next)
          : { kind: "unreadable", range: token },
      );
  }
  return at + 1;
}

function stop(token: SymbolToken, next: Token | undefined): Item {
  const isLineEnd = /^[.?…]$/.test(token.text) && (!next || next.kind === "newline" || next.kind === "break");
  const isArrow = /^(?:[→⇒]|=>|->)$/.test(token.text);
  return { kind: "stop", isLineEnd, isArrow, range: token };
}

function readMinus(tokens: readonly Token[], at: number, token: SymbolToken, items: Item[]): void {
  const next = tokens[at + 1];
  const startsOperand = next?.kind === "number" || (next?.kind === "symbol" && /^[($€£₽~≈]$/.test(next.text));
  if (!startsOperand) items.push({ kind: "stop", isLineEnd: false, range: token });
  else if (!token.tight && next.tight)
    return; // the sign of the number behind it
  else items.push({ kind: "operator", operator: "-", mayBeDash: !token.tight || !next.tight, range: token });
}

function wordItem(tokens: readonly Token[], at: number, token: WordToken, items: readonly Item[]): Item {
  const next = tokens[at + 1];
  const previous = items.at(-1);
  const isTimes = /^(?:[xXх]|times)$/.test(token.text);
  const isOf = token.text === "of" && previous?.kind === "operand" && previous.quantity.text.endsWith("%");
  const startsOperand = next?.kind === "number" || (next?.kind === "symbol" && /^[($€£₽~≈]$/.test(next.text));
  const isWith =
    (/^(?:with|at|of)$/.test(token.text) && countsEach(tokens, at, items)) ||
    (token.text === "at" && pricesEach(tokens, at, items));
  return (isTimes && startsOperand && followsOperand(items)) || (isOf && startsOperand) || isWith
    ? times(token)
    : { kind: "word", text: token.text.toLowerCase(), range: token };
}

function times(range: Token): Item {
  return { kind: "operator", operator: "*", mayBeDash: false, range };
}

/** "20,000 pull requests, 50 files each = …", "1M series at 5 ms each ≈ …": so many times what one has. */
function countsEach(tokens: readonly Token[], at: number, items: readonly Item[]): boolean {
  if (tokens[at + 1]?.kind !== "number" || !followsOperand(items)) return false;
  for (let ahead = at + 2; ahead <= at + 2 + longestNoun; ahead++) {
    const token = tokens[ahead];
    if (token?.kind !== "word") return false;
    const behind = tokens[ahead + 1];
    if (/^(?:each|apiece)$/.test(token.text))
      return behind?.kind === "symbol" && /^(?:[=≈→⇒]|=>|->)$/.test(behind.text);
  }
  return false;
}

/** "100 TB at $23/TB = …": so many times what one costs. */
function pricesEach(tokens: readonly Token[], at: number, items: readonly Item[]): boolean {
  const sign = tokens[at + 1];
  if (sign?.kind !== "symbol" || !/^[$€£₽]$/.test(sign.text) || !followsOperand(items)) return false;
  let isPer = false;
  for (let ahead = at + 3; ahead <= at + 3 + longestPrice; ahead++) {
    const token = tokens[ahead];
    if (token?.kind === "symbol" && /^[=≈]$/.test(token.text)) return isPer;
    if (token?.kind === "word") isPer ||= token.text === "per";
    else if (token?.kind === "symbol" && token.text === "/") isPer = true;
    else if (token?.kind !== "number") return false;
  }
  return false;
}

/** In tokens behind the number: "per GB per month". */
const longestPrice = 6;

/** In words: "batches of files". */
const longestNoun = 3;

/** A line break inside a paragraph is a space where an operator stands beside it, else it ends the clause. */
function readNewline(tokens: readonly Token[], at: number, items: Item[]): void {
  const token = tokens[at];
  const next = tokens[at + 1];
  const previous = items.at(-1);
  if (!token) return;
  const goesOn = previous?.kind === "operator" || (next?.kind === "symbol" && /^[*/+=≈]$/.test(next.text));
  if (goesOn) return;
  // An unfinished line before a line that starts with a number: which of the two is meant cannot be known.
  const isAmbiguous = previous?.kind === "relation" && next?.kind === "number";
  items.push(
    isAmbiguous ? { kind: "unreadable", range: token } : { kind: "stop", isLineEnd: true, range: token },
  );
}

/** `| 100M | × 20 | = 2B |`: bars beside an operator or equals sign only draw the table. */
function joinsCells(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const joins = (token: Token | undefined) => token?.kind === "symbol" && /^[*/=≈]$/.test(token.text);
  return (joins(before) && after?.kind === "number") || joins(after);
}

function isSymbol(token: Token, text: string): boolean {
  return token.kind === "symbol" && token.text === text;
}
