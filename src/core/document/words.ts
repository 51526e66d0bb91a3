/** A word of a text as phrases see it, and where it stands. */
export interface Word {
  /** Lower case, without a plural's s. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Splits a text into words of letters or digits, in any script. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    words.push({ word: normalizedWord(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** Makes "Metrics" and "metric", "Ёлка" and "елка" one word. */
export function normalizedWord(word: string): string {
  const lower = word.toLowerCase().replaceAll("ё", "е");
  if (lower.length <= 3 || !lower.endsWith("s") || /(?:ss|us|is)$/.test(lower)) return lower;
  return lower.endsWith("ies") ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
}
