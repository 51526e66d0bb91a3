import { everyMatch } from "../core/document/every-match.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { isAsserted } from "../core/facts/asserted.ts";
import {
  contextOf,
  headingsAbove,
  placeOf,
  quoted,
  standsIn,
  type Stated,
  statementFact,
  where,
} from "../core/facts/statement-fact.ts";
import { defineRule } from "../core/lint/rule.ts";

export const objectiveMetricMismatch = defineRule({
  id: "objective-metric-mismatch",
  summary: "The online metrics do not measure what the business objective asks for.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    const goals = objectives(doc);
    const metrics = onlineMetrics(doc);
    const [goal] = goals.filter(({ value }) => !proxies.includes(value.family));
    const [metric] = metrics;
    if (!goal || !metric || metrics.some(({ value }) => !proxies.includes(value.family))) return;
    // Whoever wants clicks may measure clicks.
    if (goals.some((other) => metrics.some((found) => found.value.family === other.value.family))) return;
    const range = placeOf(metric, metric.value.range);
    const asked = placeOf(goal, goal.value.range);
    yield {
      message: `The online metrics measure "${quoted(doc, range)}", while the objective is about "${quoted(doc, asked)}"; expected an online metric for the objective itself.`,
      range,
      related: [{ range: asked, message: "The objective" }],
    };
  },
});

type Family = "retention" | "time" | "money" | "satisfaction" | "harm" | "effort" | "clicks" | "operations";

/** Cheap to measure and easy to move: they stand for an objective only where they are it. */
const proxies: readonly Family[] = ["clicks", "operations"];

const families: readonly (readonly [Family, RegExp])[] = [
  [
    "retention",
    /\b(?:retention|retain\w*|churn\w*|renewals?|long[- ]term (?:engagement|satisfaction|value|loyalty|use\w*|members?)|lifetime value|LTV|loyalty|returning users|come back|cancellations?|subscri(?:bers?|ptions?))\b/gi,
  ],
  [
    "time",
    /\b(?:(?:satisfied )?(?:watch|viewing|listening|reading|dwell|play) ?time|time spent|minutes (?:watched|listened|per)|hours watched|session (?:length|duration))\b/gi,
  ],
  [
    "money",
    /\b(?:revenues?|GMV|gross merchandise \w+|sales|profits?|margins?(?! (?:over|between|of error))|bookings?|orders|purchases|conversions?|conversion rate|CVR|savings?|costs?|(?:fraud |net |credit )?loss(?:es)?|waste|ROAS|ROI|spend(?:ing)?|basket|ARPU|write-offs|stock-?outs?|units sold|basis points|advertiser value|chargebacks?)\b/gi,
  ],
  [
    "satisfaction",
    /\b(?:satisf\w+|CSAT|NPS|complaints?|happiness|survey\w*|thumbs|ratings?|trust|dislikes?|perceived quality|reformulat\w*|abandon\w*|successful (?:searches|sessions)|task success|zero-result\w*)\b/gi,
  ],
  [
    "harm",
    /\b(?:harm(?:ful)?\w*|prevalence|abuse|safety|violations?|toxic\w*|incidents?|accidents?|readmissions?|mortality|views of \w+ (?:posts|content)|(?:fraud|spam|abuse|scam|phishing) (?:rate|reports?|losses|caught|missed|stopped|blocked|share|value|amount|volume)|(?:missed|caught|reported|blocked|stopped|(?:share|rate|amount|value|volume|number) of) (?:\w+ ){0,2}(?:frauds?|spam|abuse|scams?|phishing)|reports per|false (?:declines?|positives?|negatives?|alarms?)|declined|appeals?|approval rate)\b/gi,
  ],
  [
    "effort",
    /\b(?:handling time|resolution (?:time|rate)|time to (?:resolution|answer|first \w+)|deflection|escalations?|first[- ]contact|reassign\w*|re-?rout\w*|rerouted|manual (?:work|review|effort)|workload|hours saved|productivity|lateness|late deliver\w+|on-time|minutes late|wait(?:s|ing)?(?: times?| less)?|tickets? (?:solved|resolved|per)|downtime)\b/gi,
  ],
  [
    "clicks",
    /\b(?:click(?:s|ed)?(?:-through)?(?: rate)?|CTRs?|(?<!\b(?:per|thousand|1,000) )impressions?|page ?views?|open rate|opens?|likes|shares|app opens|installs|sign-?ups|views|taps|number of (?:recommendations|sessions))\b/gi,
  ],
  [
    "operations",
    /\b(?:p50|p95|p99|latency|throughput|uptime|availability|QPS|CPU|memory|error rate|requests per second)\b/gi,
  ],
];

/** What an objective may be about; in an evaluation these words name the task more often than a metric. */
const evils =
  /\b(?:fraud\w*|spam\w*|scams?|phishing|bots|stolen cards?|money laundering|misinformation|counterfeits?)\b/gi;

const patterns: readonly Pattern[] = [
  ...families.map(([family, pattern]) => ({ family, pattern, isAimOnly: false })),
  { family: "harm", pattern: evils, isAimOnly: true },
];

interface Pattern {
  readonly family: Family;
  readonly pattern: RegExp;
  readonly isAimOnly: boolean;
}

interface Mention {
  readonly family: Family;
  /** Whether it can be an objective, but no metric. */
  readonly isAimOnly: boolean;
  readonly range: TextRange;
}

const mentions = statementFact<Mention>((statement) => {
  if (statement.kind === "quote" || statement.kind === "question") return [];
  return patterns.flatMap(({ family, pattern, isAimOnly }) =>
    everyMatch(statement.text, pattern).flatMap(({ 0: words, index }): Mention[] => {
      const range = { start: index, end: index + words.length };
      return isAsserted(statement, range) ? [{ family, isAimOnly, range }] : [];
    }),
  );
});

const objectiveLabel =
  /\b(?:business (?:objective|goal|problem|case)|objectives?|goals?|north star|success|motivation|purpose)\b|(?:бизнес-)?цел[ьи]/;
const aims =
  /\b(?:goal|objective|aim\w*|wants?|purpose|success|rais\w+|increas\w+|improv\w+|grow\w*|maximi[sz]\w+|reduc\w+|lower|cut|decreas\w+|minimi[sz]\w+)\b/i;

/** Of clicks nobody wants fewer. */
const relief = /\b(?:stop\w*|protect\w*|prevent\w*|fight\w*|fewer|less)\b/i;

function isObjective(mention: Stated<Mention>): boolean {
  if (!standsIn(mention, ["requirements", "framing"])) return false;
  const context = contextOf(mention);
  if (/\b(?:scale|estimates?|constraints?|latency|ml objective|assumptions?|users)\b/.test(context))
    return false;
  return (
    objectiveLabel.test(context) ||
    aims.test(mention.statement.text) ||
    (!proxies.includes(mention.value.family) && relief.test(mention.statement.text))
  );
}

const objectives = where(mentions, isObjective);

const onlineLabel = /\b(?:online|business metrics?|product metrics?|live|a\/b)/;

function isOnlineMetric(mention: Stated<Mention>): boolean {
  const context = contextOf(mention);
  if (!standsIn(mention, ["evaluation"]) && !/\bonline metrics?\b/.test(context)) return false;
  const headings = headingsAbove(mention);
  const isOffline = (labels: string) => /\boffline\b/.test(labels) && !/\bonline\b/.test(labels);
  if (isOffline(mention.statement.under) || isOffline(headings)) return false;
  // Guard-rails are watched, but the experiment is not decided by them; a good one still counts in its favour.
  const isProxy = proxies.includes(mention.value.family);
  if (
    isProxy &&
    /\bguard-?rails?\b/i.test(mention.statement.text.slice(0, mention.value.range.start) + context)
  )
    return false;
  const isLabelled =
    onlineLabel.test(context) ||
    /\b(?:online|A\/B|primary metric|success metric|decided? (?:by|on)|north star)\b/i.test(
      mention.statement.text,
    );
  // Any word of the objective in the evaluation shows that it is measured; only a labelled proxy shows the contrary.
  return !isProxy || isLabelled;
}

const onlineMetrics = where(mentions, (mention) => !mention.value.isAimOnly && isOnlineMetric(mention));
