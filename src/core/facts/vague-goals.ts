import { everyMatch } from "../document/every-match.ts";
import { sectionFact } from "../document/section-fact.ts";
import { glossaryMemo } from "../document/glossary-memo.ts";
import type { TextRange } from "../document/text-range.ts";
import { oneLineEach } from "../document/prose-lines.ts";

/** What a section says of goals that everybody has and nobody can measure. Places count from the section's start. */
export interface GoalWords {
  /** "improve engagement", with the noun. */
  readonly goal: { readonly noun: string; readonly range: TextRange } | undefined;
  /** Nouns of this kind that are measured here. */
  readonly measured: ReadonlySet<string>;
  /** Whether a metric of live users is named. */
  readonly hasLiveMetric: boolean;
}

export const goalWords = sectionFact(({ text, body }): GoalWords => read(text, body.glossary));

const nouns =
  "engagement|satisfaction|experience|happiness|loyalty|relevance|stickiness|delight|trust|well-?being";

const goal = new RegExp(
  `\\b(?:improv|increas|boost|maximi[sz]|enhanc|rais|grow|driv|optimi[sz]|lift|deepen)(?:e|es|ed|ing|s)?(?: for)? (?:(?:the|our|overall|long[ -]term|users?|customers?|members?|players?|drivers?|buyers?|guests?|listeners?|viewers?|readers?|shoppers?|in|of)['’]?s? ){0,3}(?<noun>${nouns})\\b(?! (?:rate|score|index|survey|time|per|of at least))`,
  "i",
);

const anyNoun = new RegExp(`\\b(?:${nouns}|satisfied|engaged|happy|loyal|relevant|trusted)\\b`, "gi");

const measure =
  /measur|defin|\bmeans?\b|\bi\.e\.|that is|=|\d|\brates?\b|\bscores?\b|survey|\bper\b|\btime\b|minutes|hours|clicks?|likes|shares?\b|csat|\bnps\b|\bdau\b|\bmau\b|index|retention|sessions?|visits?|ratings?|thumbs?|stars|returns?|churn|convers|complain|proxy|\bkpi|answer/i;

const stems: readonly (readonly [RegExp, string])[] = [
  [/^engag/i, "engagement"],
  [/^satis/i, "satisfaction"],
  [/^happ/i, "happiness"],
  [/^loyal/i, "loyalty"],
  [/^relev/i, "relevance"],
  [/^trust/i, "trust"],
];

const read = glossaryMemo((text, { termsIn }): GoalWords => {
  const prose = oneLineEach(text);
  const found = goal.exec(prose);
  return {
    goal: found
      ? {
          noun: (found.groups?.noun ?? "").toLowerCase(),
          range: { start: found.index, end: found.index + found[0].length },
        }
      : undefined,
    measured: measuredIn(prose),
    hasLiveMetric: termsIn(prose).some(({ term }) => term.kind === "metric" && term.phase === "online"),
  };
});

function measuredIn(prose: string): ReadonlySet<string> {
  const measured = new Set<string>();
  for (const [line] of prose.matchAll(/[^\n]+/g)) {
    if (!measure.test(line)) continue;
    for (const [word] of everyMatch(line, anyNoun))
      measured.add(stems.find(([stem]) => stem.test(word))?.[1] ?? word.toLowerCase());
  }
  return measured;
}
