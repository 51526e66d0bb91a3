/** A journal on the disk. */
export interface KeptJournal {
  /** When it was last written, in milliseconds since 1970. */
  readonly written: number;
  /** In bytes. */
  readonly size: number;
}

/** A month: who comes back to a board later than that begins with what its file holds. */
export const longestAgeMilliseconds = 30 * 24 * 60 * 60 * 1000;

/** As much as some fifty large boards. */
export const largestSizeBytes = 256 * 1024 * 1024;

/** Those of some journals that are too old, or for which there is no room beside the newer ones. */
export function oldJournals<T extends KeptJournal>(journals: readonly T[], now: number): readonly T[] {
  let total = 0;
  return journals
    .toSorted((a, b) => b.written - a.written)
    .filter(({ written, size }) => {
      total += size;
      return now - written > longestAgeMilliseconds || total > largestSizeBytes;
    });
}
