import { forgetTexts } from "../src/core/document/text-memo.ts";
import { cpuMilliseconds } from "./cpu-milliseconds.ts";

/** What is done within so many ms of processor time is quick enough, whatever its growth. */
const noise = 30;
/** The best time of each is compared, so that what else the machine does, and the garbage of others, counts only if it lasts. */
const mostRounds = 8;

/**
 * How many times the processor time of the short work the long one takes; 0 where that is too little to tell. Rounds go on until it is
 * less than `enough`; what was read of a text is forgotten between them, and each gets its number, from 0, for works that remember more.
 */
export function growth(
  short: (round: number) => unknown,
  long: (round: number) => unknown,
  enough: number,
): number {
  let [forShort, forLong] = [Infinity, Infinity];
  for (let round = 0; round < mostRounds; round++) {
    forLong = Math.min(forLong, anew(long, round));
    if (forLong < noise) return 0;
    forShort = Math.min(forShort, anew(short, round));
    if (forLong / forShort < enough) break;
  }
  return forLong / forShort;
}

function anew(work: (round: number) => unknown, round: number): number {
  forgetTexts();
  return cpuMilliseconds(() => work(round));
}
