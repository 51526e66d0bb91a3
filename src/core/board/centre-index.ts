import { centreOf, type ShapeBox } from "./shape-box.ts";

/** Finds the boxes whose middle may lie in another one without looking at all of them. */
export interface CentreIndex<T> {
  /** Every item whose middle lies in the box, and some whose middle does not; in no order. */
  readonly near: (box: ShapeBox) => Iterable<T>;
}

interface Entry<T> {
  readonly item: T;
  readonly at: number;
}

/** Sorts the middles once along each axis; a question walks the axis on which fewer of them are in question. */
export function centreIndex<T extends { readonly box: ShapeBox }>(items: readonly T[]): CentreIndex<T> {
  const along = (axis: 0 | 1): readonly Entry<T>[] =>
    items.map((item) => ({ item, at: centreOf(item.box)[axis] })).sort((a, b) => a.at - b.at);
  const [columns, rows] = [along(0), along(1)];
  return {
    near({ x, y, width, height }) {
      const across = [firstFrom(columns, x), firstBeyond(columns, x + width)] as const;
      const down = [firstFrom(rows, y), firstBeyond(rows, y + height)] as const;
      const isAcross = across[1] - across[0] <= down[1] - down[0];
      return isAcross ? walk(columns, across) : walk(rows, down);
    },
  };
}

function* walk<T>(entries: readonly Entry<T>[], [from, to]: readonly [number, number]): Generator<T> {
  for (let i = from; i < to; i++) {
    const entry = entries[i];
    if (entry) yield entry.item;
  }
}

/** The place of the first entry at or beyond a coordinate. */
function firstFrom(entries: readonly Entry<unknown>[], coordinate: number): number {
  return search(entries, (at) => at >= coordinate);
}

function firstBeyond(entries: readonly Entry<unknown>[], coordinate: number): number {
  return search(entries, (at) => at > coordinate);
}

function search(entries: readonly Entry<unknown>[], isReached: (at: number) => boolean): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(entries[middle]?.at ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
