import { stepIds, type StepId } from "../framework/step-id.ts";
import type { Cues } from "./cues.ts";

/** The cues of many texts together, counted so that one text can be taken out again. */
export interface CueTally {
  readonly cues: Cues;
  /** In how many of the texts each phrase stands. */
  readonly counts: Readonly<Record<StepId, ReadonlyMap<string, number>>>;
}

/** The tally without some texts' cues and with others'; the very same where that changes nothing. */
export function tallied(tally: CueTally, removed: readonly Cues[], added: readonly Cues[]): CueTally {
  if (removed.length === added.length && removed.every((cues, index) => cues === added[index])) return tally;
  const counts = {} as Record<StepId, ReadonlyMap<string, number>>;
  const cues = {} as Record<StepId, ReadonlySet<string>>;
  for (const step of stepIds) {
    const own = new Map(tally.counts[step]);
    const count = (all: readonly Cues[], by: number): void => {
      for (const some of all) for (const phrase of some[step]) own.set(phrase, (own.get(phrase) ?? 0) + by);
    };
    count(added, 1);
    count(removed, -1);
    for (const [phrase, times] of own) if (times === 0) own.delete(phrase);
    counts[step] = own;
    cues[step] = new Set(own.keys());
  }
  return { cues, counts };
}

export const noCues: CueTally = {
  cues: Object.fromEntries(stepIds.map((step) => [step, new Set<string>()])) as unknown as Cues,
  counts: Object.fromEntries(
    stepIds.map((step) => [step, new Map<string, number>()]),
  ) as unknown as CueTally["counts"],
};
