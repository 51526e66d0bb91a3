/** A number as written, or (`value` undefined) something of digits that is none: a date, a version, a time. */
export interface NumberLiteral {
  readonly end: number;
  readonly value: number | undefined;
  /** What one unit of the last written digit is worth: 1 for `86,400`, 0.01 for `1.02`, 1e5 for `1.2e6`. */
  readonly step: number;
  /** How many digits are written, without leading zeros. */
  readonly digits: number;
  /** The thousands separator, or `^` when written with an exponent; empty for a plain number. */
  readonly style: string;
}

const separators = new Set([",", "_", "'", " ", "\u00A0", "\u2009", "\u202F"]);
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Reads the number that starts at `start`, where a digit stands. */
export function readNumber(text: string, start: number): NumberLiteral {
  const whole = readWhole(text, start);
  const fraction = readFraction(text, whole.end, whole.digits === "0");
  const mantissa = whole.digits + (fraction.digits === "" ? "" : `.${fraction.digits}`);
  const exponent = readExponent(text, fraction.end, Number(mantissa));
  const end = exponent.end;
  const value = Number(mantissa) * exponent.factor;
  const nothing = notANumberEnd(text, start, end);
  if (nothing !== undefined) return { end: nothing, value: undefined, step: 0, digits: 0, style: "" };
  return {
    end,
    value: exponent.power ?? value,
    step: 10 ** -fraction.digits.length * (exponent.power === undefined ? exponent.factor : 1),
    digits: Math.max(1, (whole.digits + fraction.digits).replace(/^0+/, "").length),
    style: end > fraction.end ? "^" : whole.separator,
  };
}

function readWhole(text: string, start: number): { digits: string; end: number; separator: string } {
  let end = digitsEnd(text, start);
  let digits = text.slice(start, end);
  const separator = text.charAt(end);
  if (digits.length > 3 || !separators.has(separator)) return { digits, end, separator: "" };
  let groups = 0;
  while (text[end] === separator && digitsEnd(text, end + 1) === end + 4) {
    digits += text.slice(end + 1, end + 4);
    end += 4;
    groups++;
  }
  return { digits, end, separator: groups > 0 ? separator : "" };
}

/** `.5` behind digits; a comma counts where a percent sign or Cyrillic follows, or a zero stands before it. */
function readFraction(text: string, start: number, isZero: boolean): { digits: string; end: number } {
  const mark = text[start];
  const end = digitsEnd(text, start + 1);
  const none = { digits: "", end: start };
  if (end === start + 1 || (mark !== "." && mark !== ",")) return none;
  if (mark === "," && !isZero && !/^[ \u00A0]?[%\u0400-\u04FF]/.test(text.slice(end, end + 2))) return none;
  return { digits: text.slice(start + 1, end), end };
}

interface Exponent {
  readonly end: number;
  readonly factor: number;
  /** The whole value, for a power such as `2^20`, which is no mantissa times ten. */
  readonly power?: number;
}

function readExponent(text: string, start: number, base: number): Exponent {
  const scientific = /^[eE][+-]?\d{1,3}(?![\p{L}\d_])/u.exec(text.slice(start, start + 6))?.[0];
  if (scientific !== undefined)
    return { end: start + scientific.length, factor: 10 ** Number(scientific.slice(1)) };
  const caret = /^(?:\^|\*\*)(\{?)(-?\d{1,3})(\}?)(?![\d.])/.exec(text.slice(start, start + 9));
  if (caret && (caret[1] === "") === (caret[3] === "")) {
    return { end: start + caret[0].length, factor: 1, power: base ** Number(caret[2]) };
  }
  return readSuperscript(text, start, base) ?? { end: start, factor: 1 };
}

function readSuperscript(text: string, start: number, base: number): Exponent | undefined {
  let end = text[start] === "⁻" ? start + 1 : start;
  let digits = "";
  for (let digit = superscriptAt(text, end); digit >= 0; digit = superscriptAt(text, end)) {
    digits += String(digit);
    end++;
  }
  if (digits === "" || digits.length > 3) return undefined;
  return { end, factor: 1, power: base ** (text[start] === "⁻" ? -Number(digits) : Number(digits)) };
}

function superscriptAt(text: string, at: number): number {
  const character = text[at];
  return character === undefined ? -1 : superscripts.indexOf(character);
}

/** Dates (`2024-01-05`, `01/02/2024`), versions (`1.2.3`), times (`12:30`) and lists (`1,2`): where they end. */
function notANumberEnd(text: string, start: number, end: number): number | undefined {
  if (end - start > 40) return end;
  const rest = text.slice(end, end + 16);
  const isDate =
    /^-\d{1,2}-\d{1,2}(?!\d)/.test(rest) ||
    /^\/\d{1,4}\/\d/.test(rest) ||
    /^\.\d{1,2}\.\d/.test(rest) ||
    (/^(?:19|20)\d\d$/.test(text.slice(start, end)) && /^-(?:0\d|1[0-2])(?!\d)/.test(rest));
  if (!isDate && !/^[.,:]\d/.test(rest)) return undefined;
  let stop = end;
  while (
    stop < text.length &&
    /[\d.,:/-]/.test(text.charAt(stop)) &&
    (isDigit(text, stop) || isDigit(text, stop + 1))
  ) {
    stop++;
  }
  return stop;
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text, end)) end++;
  return end;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
