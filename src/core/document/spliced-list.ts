/**
 * A list that shares all but a few items with the one it was made of: typing changes a long list at one place over and over,
 * and must not copy it each time. What stands behind that place may be moved. Immutable.
 */
export class SplicedList<T> {
  readonly length: number;
  readonly #base: readonly T[];
  readonly #moved: (item: T, by: number) => T;
  /** From `at` on, `removed` items of the base gave way to `own`, and those behind them are moved. */
  readonly #at: number;
  readonly #removed: number;
  readonly #own: readonly T[];
  readonly #shift: number;

  private constructor(base: readonly T[], moved: (item: T, by: number) => T, splice: Splice<T>) {
    this.#base = base;
    this.#moved = moved;
    this.#at = splice.at;
    this.#removed = splice.removed;
    this.#own = splice.own;
    this.#shift = splice.shift;
    this.length = base.length - splice.removed + splice.own.length;
  }

  /** @param moved An item further on in the text by so many characters. */
  static of<T>(items: readonly T[], moved: (item: T, by: number) => T): SplicedList<T> {
    return new SplicedList(items, moved, { at: items.length, removed: 0, own: [], shift: 0 });
  }

  at(index: number): T | undefined {
    if (index < this.#at) return this.#base[index];
    const behind = index - this.#at - this.#own.length;
    if (behind < 0) return this.#own[index - this.#at];
    const item = this.#base[this.#at + this.#removed + behind];
    return item === undefined || this.#shift === 0 ? item : this.#moved(item, this.#shift);
  }

  /** The items from one index up to another. */
  slice(from = 0, to = this.length): T[] {
    const items: T[] = [];
    for (let index = from; index < Math.min(to, this.length); index++) {
      const item = this.at(index);
      if (item !== undefined) items.push(item);
    }
    return items;
  }

  /** The list with other items from one index up to another, and those behind them moved. */
  spliced(from: number, to: number, items: readonly T[], shift: number): SplicedList<T> {
    const start = Math.min(this.#at, from);
    const end = Math.max(this.#at + this.#own.length, to);
    if (end - start > mostOwn) {
      // What was not changed yet need not be copied.
      const base = this.#at === this.#base.length && this.#own.length === 0 ? this.#base : this.slice();
      return new SplicedList(base, this.#moved, { at: from, removed: to - from, own: items, shift });
    }
    const behind = this.slice(to, end).map((item) => this.#moved(item, shift));
    return new SplicedList(this.#base, this.#moved, {
      at: start,
      removed: end - this.#own.length + this.#removed - start,
      own: [...this.slice(start, from), ...items, ...behind],
      shift: this.#shift + shift,
    });
  }
}

interface Splice<T> {
  readonly at: number;
  readonly removed: number;
  readonly own: readonly T[];
  readonly shift: number;
}

/** A change further from the one before makes a list of its own. */
const mostOwn = 64;

/** The last offset of a rising list that is not behind this one, by binary search; -1 where all are. */
export function lastAtOrBefore(offsets: SplicedList<number>, offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets.at(middle) ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Offsets in a text. */
export function offsetList(offsets: readonly number[]): SplicedList<number> {
  return SplicedList.of(offsets, (offset, by) => offset + by);
}
