import type { Token, WordToken } from "./token.ts";

/** Tokens by the line they stand on, without the tokens for the line breaks; empty lines are left out. */
export function tokenLines(tokens: readonly Token[]): readonly (readonly Token[])[] {
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
