import { ownText } from "./own-text.ts";

/** What reading a text by character takes; a string is one. */
export interface Characters {
  readonly length: number;
  charCodeAt: (index: number) => number;
}

/**
 * A text in pieces: a keystroke in a long one copies a piece of it, and the whole is put together when somebody asks for
 * it. Immutable.
 */
export class SourceText implements Characters {
  readonly length: number;
  readonly #pieces: readonly string[];
  /** Where each piece starts. */
  readonly #starts: readonly number[];
  #whole: string | undefined;

  constructor(pieces: readonly string[]) {
    const starts: number[] = [];
    let length = 0;
    for (const piece of pieces) {
      starts.push(length);
      length += piece.length;
    }
    this.#pieces = pieces;
    this.#starts = starts;
    this.length = length;
  }

  static of(text: string): SourceText {
    return new SourceText(cut(text));
  }

  toString(): string {
    return (this.#whole ??= this.#pieces.join(""));
  }

  charCodeAt(index: number): number {
    const piece = this.#pieceAt(index);
    return this.#pieces[piece]?.charCodeAt(index - (this.#starts[piece] ?? 0)) ?? Number.NaN;
  }

  /** Offsets as `String.prototype.slice` takes them, but not below 0. */
  slice(start: number, end = this.length): string {
    let text = "";
    for (let piece = this.#pieceAt(start); piece < this.#pieces.length; piece++) {
      const from = this.#starts[piece] ?? 0;
      if (from >= end) break;
      text += this.#pieces[piece]?.slice(Math.max(0, start - from), end - from) ?? "";
    }
    return text;
  }

  /** The text with another text from one offset up to another. */
  with(start: number, end: number, text: string): SourceText {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(end);
    const before = this.slice(this.#starts[first] ?? 0, start);
    const after = this.slice(end, this.#starts[last + 1] ?? this.length);
    return new SourceText([
      ...this.#pieces.slice(0, first),
      ...cut(ownText(before + text + after)),
      ...this.#pieces.slice(last + 1),
    ]);
  }

  /** The last piece that starts at or before an offset. */
  #pieceAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }
}

function cut(text: string): readonly string[] {
  if (text.length <= longestPiece) return text === "" ? [] : [text];
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += longestPiece >> 1)
    pieces.push(text.slice(start, start + (longestPiece >> 1)));
  return pieces;
}

const longestPiece = 16_384;
