import { stepIds, type StepId } from "../framework/step-id.ts";
import { vocabularies } from "../framework/vocabulary.ts";
import { wordsIn } from "./line-words.ts";
import { phraseIndex } from "./phrase-index.ts";
import type { PlacedLine } from "./prose-lines.ts";

/** The cue phrases of each step that a text uses: what it speaks of, whatever its headings say. */
export type Cues = Readonly<Record<StepId, ReadonlySet<string>>>;

const index = phraseIndex(cuePhrases());

function* cuePhrases(): Iterable<
  readonly [string, { readonly phrase: string; readonly steps: readonly StepId[] }]
> {
  const steps = new Map<string, StepId[]>();
  for (const vocabulary of vocabularies) {
    for (const step of stepIds) {
      for (const phrase of vocabulary.steps[step].cues)
        steps.set(phrase, [...(steps.get(phrase) ?? []), step]);
    }
  }
  for (const [phrase, of] of steps) yield [phrase, { phrase, steps: of }];
}

export function cuesOf(lines: readonly PlacedLine[]): Cues {
  const found = emptyCues();
  const words = lines.flatMap(({ line }) => wordsIn(line));
  for (let at = 0; at < words.length;) {
    const match = index.longestAt(words, at);
    if (match) for (const step of match.meaning.steps) found[step].add(match.meaning.phrase);
    at += match?.length ?? 1;
  }
  return found;
}

export function joinedCues(all: readonly Cues[]): Cues {
  const [only] = all;
  if (only && all.length === 1) return only;
  const joined = emptyCues();
  for (const cues of all)
    for (const step of stepIds) for (const phrase of cues[step]) joined[step].add(phrase);
  return joined;
}

export function sameCues(some: Cues, others: Cues): boolean {
  return stepIds.every((step) => {
    if (some[step].size !== others[step].size) return false;
    for (const phrase of some[step]) if (!others[step].has(phrase)) return false;
    return true;
  });
}

function emptyCues(): Record<StepId, Set<string>> {
  return {
    requirements: new Set(),
    framing: new Set(),
    data: new Set(),
    model: new Set(),
    evaluation: new Set(),
    serving: new Set(),
    monitoring: new Set(),
  };
}
