import { everyMatch } from "../document/every-match.ts";
import type { TextRange } from "../document/text-range.ts";
import { isTriggered, type Trigger, trigger } from "../document/triggers.ts";
import { isAsserted } from "./asserted.ts";
import { matchingFact } from "./statement-fact.ts";

/** What a product may be after, and what is measured of it, by kinds that stand for each other. */
type Family =
  "retention" | "time" | "money" | "satisfaction" | "harm" | "effort" | "clicks" | "visits" | "operations";

/** Cheap to measure and easy to move: they stand for an objective only where they are it. */
export const proxies: readonly Family[] = ["clicks", "visits", "operations"];

const families: readonly (readonly [Family, RegExp])[] = [
  [
    "retention",
    /\b(?:retention|retain\w*|churn\w*|renewals?|long[- ]term (?:engagement|satisfaction|value|loyalty|use\w*|members?)|lifetime value|LTV|loyalty|returning users|come back|cancell?(?:ations?|ed)|subscri(?:bers?|ptions?))\b/gi,
  ],
  [
    "time",
    /\b(?:(?:satisfied )?(?:watch|viewing|listening|reading|dwell|play) ?time(?! on (?:the )?(?:page|screen)\b)|time spent|minutes (?:watched|listened|per)|hours watched)\b/gi,
  ],
  [
    "money",
    /\b(?:revenues?(?! (?:manage\w*|teams?|scien\w*|operations|systems?|departments?)\b)|GMV|gross merchandise \w+|sales|profits?|margins?(?! (?:over|between|of error))|bookings?|orders|purchases|conversions?|conversion rate|CVR|savings?|costs?|(?:fraud |net |credit )?loss(?:es)?|waste|ROAS|ROI|spend(?:ing)?|baskets?|ARPU|write-offs|stock-?outs?|units sold|basis points|advertiser value|chargebacks?)\b/gi,
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
    /\b(?:click(?:s|ed)?(?:-through)?(?: rate)?|CTRs?|(?<!\b(?:per|thousand|1,000) )impressions?|page ?views?|open rate|opens?|(?:mails?|e-?mails?|messages|notifications|letters|articles|newsletters) (?:opened|viewed)|likes|shares|app opens|installs|sign-?ups|views|taps|log-?ins|adoption|dwell time on (?:the )?(?:page|screen)|number of (?:recommendations|sessions|suggestions|visits to the (?:page|screen))|(?:how (?:often|many)|(?:number|share) of) [^.;,|]{0,40}?\b(?:opens?|opened|(?:is|are) looked at|looks? at|uses?|(?:is|are) (?:used|shown)|logs? in)|(?:uses?|used) the (?:tool|app|list|assistant|screen|dashboard))\b/gi,
  ],
  [
    "visits",
    /\b(?:session (?:length|duration|time)|(?:length|duration) of (?:a |the )?sessions?|time on (?:site|page|screen)|(?:page ?views|pages|items viewed|sessions) per (?:visit|session|user|day))\b/gi,
  ],
  [
    "operations",
    /\b(?:p50|p95|p99|latency|throughput|uptime|availability|QPS|CPU|memory|error rate|requests per second|(?:number|count|volume) of (?:\w+ ){1,2}(?:sent|delivered|displayed|served|generated|processed)(?! (?:late|wrong|on time|in time))|(?:messages|notifications|e-?mails|pushes|letters|predictions|recommendations|suggestions) (?:sent|delivered|served|generated)(?: per \w+)?)\b/gi,
  ],
];

/** What an objective may be about; in an evaluation these words name the task more often than a metric. */
const evils =
  /\b(?:fraud\w*|spam\w*|scams?|phishing|bots|stolen cards?|money laundering|misinformation|counterfeits?)\b/gi;

const patterns: readonly Pattern[] = [
  ...families.map(([family, pattern]) => ({ family, pattern, words: trigger(pattern), isAimOnly: false })),
  { family: "harm", pattern: evils, words: trigger(evils), isAimOnly: true },
];

interface Pattern {
  readonly family: Family;
  readonly pattern: RegExp;
  readonly words: Trigger;
  readonly isAimOnly: boolean;
}

export interface OutcomeMention {
  readonly family: Family;
  /** Whether it can be an objective, but no metric. */
  readonly isAimOnly: boolean;
  readonly range: TextRange;
}

const outcomeNames = patterns.map(({ pattern }) => pattern);

/** Every outcome that a statement asserts. */
export const outcomeMentions = matchingFact<OutcomeMention>(outcomeNames, (statement) => {
  if (statement.kind === "quote" || statement.kind === "question") return [];
  const found: OutcomeMention[] = [];
  for (const { family, pattern, words: needed, isAimOnly } of patterns) {
    if (!isTriggered(needed, statement.triggered)) continue;
    for (const { 0: words, index } of everyMatch(statement.text, pattern)) {
      const range = { start: index, end: index + words.length };
      if (isAsserted(statement, range)) found.push({ family, isAimOnly, range });
    }
  }
  return found;
});
