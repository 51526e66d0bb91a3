/** Behind a number as sentences have it: `3k`, `2 million`. In patterns with `u`, below `i`. */
export const scaleNames = "[kM](?![\\p{L}])| thousand| million| billion";

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  mille: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  billion: 1e9,
};

/** What a number is multiplied by that has such a name behind it, `B` and `mille` too; 1 without. */
export function scaleOf(written: string): number {
  return scales[written.trim().toLowerCase()] ?? 1;
}
