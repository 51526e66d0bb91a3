/** The positions of a longest strictly increasing subsequence of `numbers`. O(n log n), and O(n) if all increase. */
export function longestIncreasing(numbers: readonly number[]): readonly number[] {
  /** `tails[k]`: the position where the best subsequence of length k + 1 ends. */
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  numbers.forEach((value, position) => {
    const length = lengthBelow(numbers, tails, value);
    previous[position] = tails[length - 1];
    tails[length] = position;
  });
  const found: number[] = [];
  for (let at = tails.at(-1); at !== undefined; at = previous[at]) found.push(at);
  return found.reverse();
}

/** How long a subsequence can be that ends below `value`. */
function lengthBelow(numbers: readonly number[], tails: readonly number[], value: number): number {
  const valueAt = (length: number) => numbers[tails[length] ?? -1] ?? -Infinity;
  if (tails.length > 0 && valueAt(tails.length - 1) < value) return tails.length;
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
