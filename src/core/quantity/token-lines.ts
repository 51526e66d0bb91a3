import { textMemo } from "../document/text-memo.ts";
import { maskProse, type Scope } from "./prose.ts";
import { tokenize, type Token, type WordToken } from "./token.ts";

type Lines = readonly (readonly Token[])[];

/** The tokens of a piece of Markdown by line: see {@link tokenLines}. */
export function linesOfProse(text: string, scope: Scope): Lines {
  return scope.range || scope.except
    ? tokenLines(tokenize(maskProse(text, scope), scope.range?.start ?? 0))
    : wholeText(text);
}

/** Several checks read the numbers of a text, one after the other. */
const wholeText = textMemo((text): Lines => tokenLines(tokenize(maskProse(text))), 50_000);

/** Tokens by the line they stand on, without the tokens for the line breaks; empty lines are left out. */
export function tokenLines(tokens: readonly Token[]): Lines {
  const lines: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === "break" || token.kind === "newline") lines.push([]);
    else lines.at(-1)?.push(token);
  }
  return lines.filter((line) => line.length > 0);
}

/** The words of a line, in lower case. */
export function wordsOf(line: readonly Token[]): readonly string[] {
  return line
    .filter((token): token is WordToken => token.kind === "word")
    .map((token) => token.text.toLowerCase());
}
