import { everyMatch } from "../document/every-match.ts";
import { termsIn, triggeredIn } from "../document/line-words.ts";
import { headingLine, lineFact, linesBelow, type ProseLine } from "../document/prose-lines.ts";
import { placedFact } from "../document/section-fact.ts";
import type { TextRange } from "../document/text-range.ts";
import { isTriggered, type Trigger, trigger } from "../document/triggers.ts";

/** What a section says of goals that everybody has and nobody can measure. Places count from the section's start. */
export interface GoalWords {
  /** "improve engagement", with the noun. */
  readonly goal: { readonly noun: string; readonly range: TextRange } | undefined;
  /** The noun of this kind that is named as what decides: "Primary metric: engagement." */
  readonly decidedBy: string | undefined;
  /** Nouns of this kind that are measured here. */
  readonly measured: ReadonlySet<string>;
  /** Whether a metric of live users is named. */
  readonly hasLiveMetric: boolean;
  /** What somebody shall feel, in whatever words: "happier travellers". */
  readonly feeling: TextRange | undefined;
  /** Whether a number is to be reached; asked only beside a feeling. */
  readonly hasTarget: boolean;
  /** Whether something is counted that decides, of live users. */
  readonly hasCount: boolean;
}

export const goalWords = placedFact((_, of): GoalWords => {
  const heading = of(headingLine);
  const measured = new Set<string>();
  let first: GoalWords["goal"];
  let decidedBy: string | undefined;
  let hasLiveMetric = false;
  let feeling: TextRange | undefined;
  let hasCount = false;
  const lines = [...(heading ? [{ line: heading, start: 0 }] : []), ...of(linesBelow)];
  for (const { line, start } of lines) {
    const own = ofLine(line);
    for (const noun of own.measured) measured.add(noun);
    hasLiveMetric ||= own.hasLiveMetric;
    hasCount ||= own.hasCount;
    decidedBy ??= own.decidedBy;
    feeling ??= own.feeling && { start: start + own.feeling.start, end: start + own.feeling.end };
    if (first || !own.goal) continue;
    const { noun, range } = own.goal;
    first = { noun, range: { start: start + range.start, end: start + range.end } };
  }
  const hasTarget = feeling !== undefined && lines.some(({ line }) => setsTarget(line));
  return { goal: first, decidedBy, measured, hasLiveMetric, feeling, hasTarget, hasCount };
});

const nouns =
  "engagement|satisfaction|experience|happiness|loyalty|relevance|stickiness|delight|trust|well-?being|productivity";

const goal = new RegExp(
  `\\b(?:(?:improv|increas|boost|maximi[sz]|enhanc|rais|grow|driv|optimi[sz]|lift|deepen|strengthen|foster|elevat)(?:e|es|ed|ing|s)?(?: for)?(?: (?:(?!(?:${nouns})\\b)[a-z]+ ){1,2}and(?= ))?|(?<=^[\\s*-]{0,6})(?:better|greater|higher)) (?:(?:the|our|their|its|overall|long[ -]term|internal|employees?|staff|users?|customers?|members?|players?|drivers?|buyers?|guests?|listeners?|viewers?|readers?|shoppers?|in|of)['’]?s? ){0,3}(?:(?!relevance)[a-z]+(?:['’]s|s['’])? (?=(?:engagement|satisfaction|experience|happiness|loyalty|delight|trust|well-?being|productivity)\\b))?(?<noun>${nouns})\\b(?! (?:rate|score|index|survey|time|per|of at least))`,
  "i",
);

/** Named as a measure, with nothing that says how: "the primary metric is user trust", "| Satisfaction | Primary |". */
const named = new RegExp(
  `\\b(?:primary|main|success|north[- ]star|key|headline|deciding|online)(?: (?:business|success|online|product))? (?:metrics?|measures?|KPIs?)[*_]{0,2}(?:\\s+(?:is|are)|:|\\s+=)[*_]{0,2} +(?:the |our |overall ){0,2}(?:[a-z]+ )?(?<noun>${nouns})(?=(?: (?:with|in|of|on|for) (?:the |our |its )?[a-z]+)? *(?:[.;|]|$| and\\b|,(?! ?(?:measured|defined|i\\.e|that|as|meaning|counted|which|in|by|namely|e\\.g|such|computed|expressed)\\b)))|^[\\s*-]*(?:primary|main|north[- ]star)[*_]{0,2}:[*_]{0,2} +(?:(?:user|customer|overall|listener|member) )?(?<labelled>${nouns})(?= *(?:[.;|]|$))|\\|\\s*(?:[a-z]+ )?(?<cell>${nouns})\\s*\\|\\s*(?:primary|main)\\b`,
  "i",
);

const anyNoun = new RegExp(
  `\\b(?!trust (?:&|and) safety)(?:${nouns}|satisfied|engaged|happy|loyal|relevant|trusted)\\b`,
  "gi",
);

const measure =
  /measur|defin|\bmeans?\b|\bi\.e\.|that is|=|(?<![a-z\d]|^)\d|\brates?\b|\bscores?\b|survey|\bper\b|\btime\b|minutes|hours|clicks?|likes|shares?\b|csat|\bnps\b|\bdau\b|\bmau\b|index|retention|sessions?|visits?|ratings?|thumbs?|stars|returns?|churn|convers|complain|proxy|\bkpi|answer/i;

const wish =
  "(?:goals?|aims?|objectives?|purpose|success|wants?|wish(?:es)?|would like|should|shall|must|ought to|hopes?|make|makes|making)";
const quality = [
  "happier|nicer|smoother|friendlier|delighted",
  "more (?:satisfied|content|loyal|fun|enjoyable|pleasant|helpful|useful|modern|liveable|comfortable|engaging|engaged|relevant|relaxed|attractive|human|trustworthy|natural|delightful|confident|welcoming|productive|efficient at (?:their|the) \\w+)",
  "less (?:stress(?:ed|ful)?|overwhelmed|frustrat\\w+|annoy\\w+|painful|lonely)",
  "better (?:\\w+ )?(?:experience|stay|engagement|life|journey|trip|feeling|mood|atmosphere)",
  "(?:user|customer|guest|member) delight",
  "feels? (?:\\w+ )?(?:better|at home|safer?|valued|looked after|understood|welcome|less \\w+|more \\w+)",
  "(?:love|enjoy) (?:the|their|our|it|using)\\b",
  "quality of life",
  "(?:life|lives|work|job|day)(?: of [\\w ]{3,20})? easier",
  "(?:trust|like|enjoy|love) (?:their|the|our|us|it)(?: \\w+)? more",
  "relationship with (?:our|their|the) \\w+",
  "mood of (?:the|our) \\w+",
  "find (?:\\w+ ){1,3}(?:helpful|useful|pleasant)",
].join("|");

/** Whoever shall feel something, or find something better than it is. */
const felt = new RegExp(
  `\\b${wish}\\b[^.;|?]{0,60}?\\b(?<quality>(?:${quality})(?: (?:with (?:their|the|our) )?(?!and\\b|or\\b|of\\b)[a-z]+)?)`,
  "i",
);
const turnedDown = /\b(?:not|never|no|non-goals?|out of scope|nobody|instead of|rather than)\b|n['’]t\b/i;

const target =
  /\d ?(?:%|per ?cent|→)|\bfrom (?:the |about )?[€$£]?\d[\d.,]*(?: \w+){0,3} to\b|\b\d[\d.,]* (?:to|→) [€$£]?\d|\bby (?:a|one|two) (?:\w+ )?(?:tenths?|fifths?|quarters?|thirds?|half)\b|\b(?:at least|at most|under|below|above|over|fewer than|less than|more than) [€$£]?\d|\b\d[\d.,]* [^\s.;:]+ (?:a|per|each) \w+/i;
const deciding =
  "(?:what decides|decided? by|decides by|primary|online|a\\/b|trial|experiment|north star|measured by|we (?:count|ask)|(?:is|are) (?:counted|asked)|success (?:is|means))";
const count =
  "(?:shares? (?:of|who|that)|rates?|per|number of|how (?:many|often)|minutes|hours|complaints?|returns?|rebook\\w*|bookings?|surveys?|csat|nps|net promoter|grades?|stars|from 1 to|within \\d+)";
const counted = new RegExp(`\\b${deciding}\\b[^.;|]{0,120}\\b${count}\\b`, "i");

/** "Primary metric: sessions per week." */
const namedCount =
  /\b(?:primary|main|success|north[- ]star|key|headline) (?:metrics?|measures?|KPIs?)[*_]{0,2}(?: is| are|:)[*_]{0,2} [^.;|]{3,60}? (?:per|a|each) (?:user|customer|member|session|visit|day|week|month)\b/i;

const saysHow = new RegExp(`${measure.source}|\\bcount(?:s|ed)?\\b`, "i");

function feelingIn(text: string): TextRange | undefined {
  const found = felt.exec(text);
  const words = found?.groups?.quality;
  if (!found || words === undefined) return undefined;
  const end = found.index + found[0].length;
  const from = Math.max(0, found.index - 40);
  if (turnedDown.test(text.slice(from, end)) || saysHow.test(text.slice(end, end + 60))) return undefined;
  return { start: end - words.length, end };
}

const stems: readonly (readonly [RegExp, string])[] = [
  [/^engag/i, "engagement"],
  [/^satis/i, "satisfaction"],
  [/^happ/i, "happiness"],
  [/^loyal/i, "loyalty"],
  [/^relev/i, "relevance"],
  [/^trust/i, "trust"],
];

const ofLine = lineFact((line: ProseLine): Omit<GoalWords, "hasTarget"> => {
  const { text } = line;
  const found = mayHold(line, goalTrigger) ? goal.exec(text) : null;
  return {
    goal: found
      ? {
          noun: (found.groups?.noun ?? "").toLowerCase(),
          range: { start: found.index, end: found.index + found[0].length },
        }
      : undefined,
    decidedBy: nounDeciding(line),
    measured: mayHold(line, nounTrigger) ? measuredIn(text) : nothing,
    feeling: mayHold(line, feltTrigger) ? feelingIn(text) : undefined,
    hasCount: mayHold(line, countTrigger) && counted.test(text),
    hasLiveMetric:
      termsIn(line).some(({ term }) => term.kind === "metric" && term.phase === "online") ||
      (mayHold(line, namedCountTrigger) && namedCount.test(text)),
  };
});

/** "3.1% of leads become customers", "6.5% of the rooms stay empty" say how things are. */
const setsTarget = lineFact(
  ({ text }) =>
    !ofMachine.test(text) && target.test(text.replace(asThingsAre, " ").replace(shareThatIs, " ")),
);
/** How fast and how often it answers is no measure of what somebody feels. */
const ofMachine =
  /\bp\d\d\b|\b\d[\d.,]* ?(?:ms|milliseconds?|QPS|RPS)\b|\b(?:latency|availability|uptime|throughput|requests per second)\b/i;
const shareThatIs =
  /\b\d[\d.,]* ?% of (?:the |our |all )?[\p{L} -]{3,40}? (?:stays?|remains?|are|is|were|was|leaves?|cancels?|fails?|ends?|goes|go|come|comes|becomes?|get|gets|churn)(?![\p{L}])/gu;
const asThingsAre =
  /^[\s*-]{0,8}(?:only |about |some )?\d[\d.,]* ?% of (?:the |our |all )?[\p{L} -]{3,60}(?=[.,;]|$)/u;

function nounDeciding(line: ProseLine): string | undefined {
  const groups = mayHold(line, namedTrigger) ? named.exec(line.text)?.groups : undefined;
  return (groups?.noun ?? groups?.labelled ?? groups?.cell)?.toLowerCase();
}

const goalTrigger = trigger(goal);
const namedTrigger = trigger(named);
const nounTrigger = trigger(anyNoun);
const feltTrigger = trigger(felt);
const countTrigger = trigger(counted);
const namedCountTrigger = trigger(namedCount);

function mayHold(line: ProseLine, words: Trigger): boolean {
  return isTriggered(words, triggeredIn(line));
}

function measuredIn(line: string): ReadonlySet<string> {
  const bare = named.exec(line);
  const isBare = (at: number): boolean =>
    bare !== null && at >= bare.index && at < bare.index + bare[0].length;
  const words = everyMatch(line, anyNoun).filter(
    ({ 0: noun, index }) =>
      !isBare(index) &&
      !besideRate.test(line.slice(index + noun.length, index + noun.length + 60)) &&
      measure.test(sentencesFrom(line, index).replace(alarmLimit, " ")),
  );
  if (words.length === 0) return nothing;
  return new Set(words.map(([word]) => stems.find(([stem]) => stem.test(word))?.[1] ?? word.toLowerCase()));
}

/** "15% above the four-week mean" says when somebody is woken, not what is counted. */
const alarmLimit =
  /(?<![\d.,])\d[\d.,]{0,12} ?%(?: points?)? (?:above|below|under|over|worse|lower|higher|less|more|down|up)\b[^|.;]*/gi;

/** "Engagement and opt-out rate": the rate is of the other. */
const besideRate = /^(?:,| and| or|;|\/) ?(?:[\w-]+ ){1,2}(?:rate|score|index|time)\b/i;

/** The sentence around a place and the next one: what stands before them is of something else. */
function sentencesFrom(line: string, at: number): string {
  const from = Math.max(0, at - longestGoal);
  const before = line.slice(from, at);
  const start = from + Math.max(0, before.search(/[^.!?]*$/));
  return /^[^.!?]*(?:[.!?][^.!?]*)?/.exec(line.slice(start, start + 3 * longestGoal))?.[0] ?? "";
}

const longestGoal = 300;

const nothing: ReadonlySet<string> = new Set();
