/** Behind a number as sentences have it: `3k`, `2 million`. For `anyCase`. */
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

const words: Readonly<Record<string, number>> = {
  "half a": 0.5,
  one: 1,
  two: 2,
  three: 3,
  "a few": 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
};

/** Of digits, whose commas part thousands, or of a word that sentences use instead; NaN of any other. */
export function spokenNumber(written: string): number {
  return words[written.toLowerCase()] ?? Number(written.replaceAll(",", ""));
}

/** What a number is multiplied by that has such a name behind it, `B` and `mille` too; 1 without. */
export function scaleOf(written: string): number {
  return scales[written.trim().toLowerCase()] ?? 1;
}
