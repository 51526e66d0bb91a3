/** The numbering of a heading a few places on: `3.` → `4.`, `Step 3:` → `Step 4:`, `2.1` → `2.2`, `IV.` → `V.`, `b)` → `c)`. */
export function shiftedNumbering(numbering: string, shift: number): string {
  const digits = /\d+(?=\D*$)/.exec(numbering);
  if (digits) return replaced(numbering, digits, asDigits(Number(digits[0]) + shift));
  const last = /(?<![\p{L}])[ivxlIVXL]+(?=[^\p{L}]*$)/u.exec(numbering);
  if (last) {
    const roman = toRoman(fromRoman(last[0].toUpperCase()) + shift);
    return replaced(numbering, last, last[0] === last[0].toUpperCase() ? roman : roman?.toLowerCase());
  }
  const letter = /(?<![\p{L}])[a-zA-Z](?=[^\p{L}]*$)/u.exec(numbering);
  return letter ? replaced(numbering, letter, shiftedLetter(letter[0], shift)) : "";
}

/** Empty when there is no such number: then the heading stands without one. */
function replaced(numbering: string, match: RegExpExecArray, by: string | undefined): string {
  if (by === undefined) return "";
  return numbering.slice(0, match.index) + by + numbering.slice(match.index + match[0].length);
}

function asDigits(value: number): string | undefined {
  return value >= 0 ? String(value) : undefined;
}

function shiftedLetter(letter: string, shift: number): string | undefined {
  const shifted = String.fromCharCode(letter.charCodeAt(0) + shift);
  return /[a-zA-Z]/.test(shifted) ? shifted : undefined;
}

const romanDigits = [
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

function fromRoman(roman: string): number {
  let rest = roman;
  let value = 0;
  for (const [digit, worth] of romanDigits) {
    while (rest.startsWith(digit)) {
      value += worth;
      rest = rest.slice(digit.length);
    }
  }
  return value;
}

function toRoman(value: number): string | undefined {
  if (value < 1) return undefined;
  let rest = value;
  let roman = "";
  for (const [digit, worth] of romanDigits) {
    while (rest >= worth) {
      roman += digit;
      rest -= worth;
    }
  }
  return roman;
}
