import { everyMatch } from "../document/every-match.ts";
import { termsIn } from "../document/line-words.ts";
import { headingLine, lineFact, linesBelow, type ProseLine } from "../document/prose-lines.ts";
import { placedFact } from "../document/section-fact.ts";
import type { TextRange } from "../document/text-range.ts";

/** What a section says of goals that everybody has and nobody can measure. Places count from the section's start. */
export interface GoalWords {
  /** "improve engagement", with the noun. */
  readonly goal: { readonly noun: string; readonly range: TextRange } | undefined;
  /** Nouns of this kind that are measured here. */
  readonly measured: ReadonlySet<string>;
  /** Whether a metric of live users is named. */
  readonly hasLiveMetric: boolean;
}

export const goalWords = placedFact((_, of): GoalWords => {
  const heading = of(headingLine);
  const measured = new Set<string>();
  let first: GoalWords["goal"];
  let hasLiveMetric = false;
  for (const { line, start } of [...(heading ? [{ line: heading, start: 0 }] : []), ...of(linesBelow)]) {
    const own = ofLine(line);
    for (const noun of own.measured) measured.add(noun);
    hasLiveMetric ||= own.hasLiveMetric;
    if (first || !own.goal) continue;
    const { noun, range } = own.goal;
    first = { noun, range: { start: start + range.start, end: start + range.end } };
  }
  return { goal: first, measured, hasLiveMetric };
});

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

const ofLine = lineFact((line: ProseLine): GoalWords => {
  const { text } = line;
  const found = goal.exec(text);
  return {
    goal: found
      ? {
          noun: (found.groups?.noun ?? "").toLowerCase(),
          range: { start: found.index, end: found.index + found[0].length },
        }
      : undefined,
    measured: measuredIn(text),
    hasLiveMetric: termsIn(line).some(({ term }) => term.kind === "metric" && term.phase === "online"),
  };
});

function measuredIn(line: string): ReadonlySet<string> {
  const words = everyMatch(line, anyNoun);
  if (words.length === 0 || !measure.test(line)) return nothing;
  return new Set(words.map(([word]) => stems.find(([stem]) => stem.test(word))?.[1] ?? word.toLowerCase()));
}

const nothing: ReadonlySet<string> = new Set();
