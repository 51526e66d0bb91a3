/**
 * The source of a pattern for phrases, to be looked for in small letters: a space stands for spaces or a hyphen (` ?`: or nothing), `*`
 * for the rest of a word, `…` for anything in between within a sentence, `|` and groups as in regular expressions. They match
 * whole words. Much of a first review was once the compiling of these: hence neither `i` nor `u`, and letters as few ranges.
 */
export function phraseSource(phrases: readonly string[]): string {
  const source = phrases
    .join("|")
    .replaceAll("\\p{L}", inWord)
    .replaceAll("*", `${inWord}{0,}`)
    .replaceAll(" ?", "[ \\t\u00a0-]{0,6}")
    .replaceAll(/ (?!\\t)/g, "[ \\t\u00a0-]{1,6}")
    .replaceAll("…", "(?:[^.!?|\\n]|\\.(?=\\d)){0,80}?");
  return `(?<!${inWord})(?:${source})(?!${inWord})`;
}

/** The phrases as one pattern; no phrases match nothing. */
export function phrasePattern(phrases: readonly string[]): RegExp {
  return phrases.length === 0 ? /(?!)/ : new RegExp(phraseSource(phrases));
}

/**
 * A character of a word: none of the controls, spaces, punctuation marks, symbols and emoji that stand between words of the
 * languages that phrases are written in.
 */
const inWord =
  "[^\\x00-\\x2f:-@\\[-`{-\\xa9\\xab-\\xb4\\xb6-\\xb9\\xbb-\\xbf\\xd7\\xf7\\u2000-\\u206f\\u20a0-\\u20cf\\u2100-\\u2bff\\u3000-\\u303f\\ud800-\\uf8ff\\ufe00-\\ufe0f]";
