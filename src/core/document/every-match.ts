/**
 * All matches of a global pattern, as `matchAll` gives them. Most patterns are looked for in many lines and found in
 * few: then this makes nothing, where `matchAll` copies the pattern each time.
 */
export function everyMatch(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return nothing;
  const found: RegExpExecArray[] = [];
  while (match) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += isWide(text, pattern) ? 2 : 1;
    match = pattern.exec(text);
  }
  return found;
}

const nothing: readonly RegExpExecArray[] = [];

/** Whether the character that is stepped over takes two places. */
function isWide(text: string, { unicode, lastIndex }: RegExp): boolean {
  return unicode && (text.codePointAt(lastIndex) ?? 0) > 0xffff;
}
