const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const bitsPerDigit = 6;

/** Codes that name no phrase: a character of 8 or of 16 bits follows, or nothing more. */
const newByte = 0;
const newWord = 1;
const theEnd = 2;
const firstPhrase = 3;

/** A phrase of the dictionary: every one stands somewhere in what has been read. */
interface Phrase {
  readonly start: number;
  readonly end: number;
}

/**
 * Unpacks what `lz-string` packed as base64; undefined where it did not, or where it has more than `limit` characters.
 * The library's own reader knows no limit, and 100 KB can be made to unpack to gigabytes.
 */
export function decodeLz(packed: string, limit: number): string | undefined {
  const bits = new BitReader(packed);
  const out = new Output(limit);
  // The very first code is shorter than those behind it, and its character alone makes no phrase with one before it.
  let width = 2;
  let untilWider = 1;
  const count = () => {
    if (--untilWider > 0) return;
    untilWider = 2 ** width;
    width++;
  };
  const phrases: Phrase[] = [];
  let previous: Phrase | undefined;
  for (;;) {
    const code = bits.read(width);
    if (code === theEnd) return bits.isOver ? undefined : out.text();
    const start = out.length;
    if (code === newByte || code === newWord) {
      out.push(bits.read(code === newByte ? 8 : 16));
      phrases.push({ start, end: out.length });
      count();
    } else {
      const phrase = phrases[code - firstPhrase] ?? unfinished(previous, code - firstPhrase - phrases.length);
      if (!phrase) return undefined;
      out.repeat(phrase);
    }
    if (bits.isOver || out.isFull) return undefined;
    if (previous) {
      // With the first character of what follows it, a phrase becomes a new one; it stands where the two meet.
      phrases.push({ start: previous.start, end: previous.end + 1 });
      count();
    }
    previous = { start, end: out.length };
  }
}

/** A code may name the phrase that it is about to finish: the previous one and its own first character. */
function unfinished(previous: Phrase | undefined, ahead: number): Phrase | undefined {
  return previous && ahead === 0 ? { start: previous.start, end: previous.end + 1 } : undefined;
}

/** Numbers of so many bits, the lowest bit first, from digits whose highest bit comes first. */
class BitReader {
  readonly #digits: string;
  #at = 0;
  #bit = bitsPerDigit;

  constructor(digits: string) {
    this.#digits = digits;
  }

  /** Whether more was asked for than there is. */
  get isOver(): boolean {
    return this.#at > this.#digits.length;
  }

  read(width: number): number {
    let value = 0;
    for (let i = 0; i < width; i++) value |= this.#next() << i;
    return value;
  }

  #next(): number {
    this.#bit--;
    const digit = alphabet.indexOf(this.#digits.charAt(this.#at));
    const bit = (digit >> this.#bit) & 1;
    if (this.#bit === 0) {
      this.#bit = bitsPerDigit;
      this.#at++;
    }
    return bit;
  }
}

/** Characters in a row, up to a limit. */
class Output {
  readonly #limit: number;
  #units = new Uint16Array(1 << 16);
  length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get isFull(): boolean {
    return this.length > this.#limit;
  }

  push(unit: number): void {
    this.#makeRoom(1);
    this.#units[this.length++] = unit;
  }

  /** Adds once more what stands at a place, of which the last character may be the first that is added. */
  repeat({ start, end }: Phrase): void {
    // Nothing longer than what was already taken can be asked for, so this at most doubles it.
    this.#makeRoom(end - start);
    for (let at = start; at < end; at++) this.#units[this.length++] = this.#units[at] ?? 0;
  }

  text(): string {
    const pieces: string[] = [];
    for (let at = 0; at < this.length; at += 8192) {
      pieces.push(String.fromCharCode(...this.#units.subarray(at, Math.min(at + 8192, this.length))));
    }
    return pieces.join("");
  }

  #makeRoom(more: number): void {
    if (this.length + more <= this.#units.length) return;
    const wider = new Uint16Array(2 * (this.length + more));
    wider.set(this.#units.subarray(0, this.length));
    this.#units = wider;
  }
}
