/** What a character is, as bits: a letter, a digit of any script, a mark that stands on a letter. */
export const letter = 1;
export const digit = 2;
export const mark = 4;

/** Set for a character that takes two places in a string. */
export const wide = 8;

/**
 * The code of a character, as `charCodeAt` gives it. V8 keeps strings in many ways, and a method of a string that it has met in
 * more than four of them is looked up anew at each call: taken from the prototype, it is read ten times as fast. Asked once behind
 * the end, V8 calls it ever after, instead of making it part of what reads.
 */
export function codeAt(text: string, at: number): number {
  return at < text.length ? String.prototype.charCodeAt.call(text, at) : Number.NaN;
}

/** What the character at a place of the text is; 0 for all that is none of these, and behind the end. */
export function characterAt(text: string, at: number): number {
  const code = codeAt(text, at);
  // Behind the end there is no code, which compares as false.
  if (code < 0xd800 || code > 0xdfff) return known[code] === unread ? read(code) : (known[code] ?? 0);
  return surrogateAt(text, at);
}

const unread = 255;

/** Text is looked at character by character at each keystroke: patterns take ten times as long. */
const known = new Uint8Array(0x10000).fill(unread);

function read(code: number): number {
  const kind = kindOf(String.fromCharCode(code));
  known[code] = kind;
  return kind;
}

function kindOf(character: string): number {
  if (/^\p{L}$/u.test(character)) return letter;
  if (/^\p{N}$/u.test(character)) return digit;
  return /^\p{M}$/u.test(character) ? mark : 0;
}

function surrogateAt(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  if (code < 0x10000) return 0;
  const kind = kindOf(String.fromCodePoint(code));
  return kind === 0 ? 0 : kind | wide;
}
