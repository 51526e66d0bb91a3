import type { DesignDoc } from "../core/document/design-doc.ts";
import { isAsserted } from "../core/facts/asserted.ts";
import { type OutcomeMention, outcomeMentions, proxies } from "../core/facts/outcome-mentions.ts";
import { stemsOf } from "../core/facts/outcome-share.ts";
import {
  contextOf,
  headingsAbove,
  matchingFact,
  type Placed,
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
    const deciding = decidingMetrics(doc);
    // What a trial is decided by says more than what else is looked at.
    const metrics = deciding.length > 0 ? deciding : onlineMetrics(doc);
    const [metric] = metrics;
    if (!metric) return;
    if (metrics.some(({ value }) => !proxies.includes(value.family))) return;
    // Whoever wants clicks may measure clicks.
    if (goals.some((other) => metrics.some((found) => found.value.family === other.value.family))) return;
    // Who stays long comes for what takes time.
    if (
      metrics.some(({ value }) => value.family === "visits") &&
      goals.some(({ value }) => ofVisits.includes(value.family))
    )
      return;
    const goal = goals.find(({ value }) => !proxies.includes(value.family)) ?? unmeasuredTarget(doc);
    if (!goal) return;
    const range = placeOf(metric, metric.value.range);
    const asked = placeOf(goal, goal.value.range);
    yield {
      message: `The online metrics measure "${quoted(doc, range)}", while the objective is about "${quoted(doc, asked)}"; expected an online metric for the objective itself.`,
      range,
      related: [{ range: asked, message: "The objective" }],
    };
  },
});

const ofVisits: readonly OutcomeMention["family"][] = ["time", "retention"];

const objectiveLabel =
  /\b(?:business (?:objective|goal|problem|case)|objectives?|goals?|north star|success|motivation|purpose)\b|(?:бизнес-)?цел[ьи]/;
const aims =
  /\b(?:goal|objective|aim\w*|wants?|purpose|success|rais\w+|increas\w+|improv\w+|grow\w*|maximi[sz]\w+|reduc\w+|lower|cut|decreas\w+|minimi[sz]\w+)\b/i;

/** Of clicks nobody wants fewer. */
const relief = /\b(?:stop\w*|protect\w*|prevent\w*|fight\w*|fewer|less)\b/i;

function isObjective(mention: Stated<OutcomeMention>): boolean {
  if (!standsIn(mention, ["requirements", "framing"])) return false;
  const context = contextOf(mention);
  if (/\b(?:scale|estimates?|constraints?|latency|assumptions?|users)\b/.test(context)) return false;
  // What a model learns is seldom what it is for; only where it is put as an aim, it is that as well.
  if (/\bml objective\b/.test(context) && !(isFarAim(mention) && aims.test(mention.statement.text)))
    return false;
  return (
    objectiveLabel.test(context) ||
    aims.test(mention.statement.text) ||
    (!proxies.includes(mention.value.family) && relief.test(mention.statement.text))
  );
}

/** What no model learns by itself. */
function isFarAim({ value: { family } }: Stated<OutcomeMention>): boolean {
  return family === "retention" || family === "satisfaction" || family === "money";
}

const objectives = where(outcomeMentions, isObjective);

/** A number to reach, whatever it is of. Of use, reach or interest, clicks are a fair measure. */
const targets = where(
  statementFact<OutcomeMention>((statement) => {
    const { kind, text, under } = statement;
    const found = number.exec(text);
    if (!found || usage.test(text)) return [];
    const range = { start: found.index, end: found.index + found[0].length };
    const isAim = wish.test(text) || objectiveLabel.test(under) || /\bwanted\b/.test(under);
    return isAim && (kind === "row" || isAsserted(statement, range))
      ? [{ family: "effort", isAimOnly: true, range }]
      : [];
  }),
  (found) => standsIn(found, ["requirements", "framing"]),
);

const number =
  /\b\d[\d.,]*(?: ?%| [a-z]{3,}| ?(?:→|->) ?\d)|\bfrom \d[\d.,]{0,8} to \d|\b(?:a|one|two) (?:thirds?|fifths?|quarters?|tenths?|half)\b/i;
const wish =
  /\b(?:goal|objective|aim\w*|wants?|would like|success|(?:go|goes|come|comes|fall|falls|sink|sinks|drop|drops) (?:down )?(?:from|to|by)|fewer|from (?:the )?\d(?:[^.;|]|\.\d){0,40} to \d)\b|\d ?(?:→|->) ?\d/i;

/** A target of which no word comes again where the design says what a trial looks at. */
function unmeasuredTarget(doc: DesignDoc): Placed<OutcomeMention> | undefined {
  const found = targets(doc);
  if (found.length === 0) return undefined;
  const looked = new Set(trials(doc).flatMap(({ value }) => value));
  return found.find(
    ({ statement }) => !stemsOf(statement.text.replace(audience, " ")).some((stem) => looked.has(stem)),
  );
}

/** Of whom a goal and a trial speak says nothing of what is measured. */
const audience =
  /\b(?:(?:(?:daily|weekly|monthly) )?active )?(?:users?|learners?|customers?|members?|sellers?|buyers?|drivers?|riders?|readers?|viewers?|listeners?|players?|patients?|guests?|students?|subscribers?|shoppers?|people)\b/gi;

const trial =
  /\b(?:decid\w+|trial|experiment|online|a\/b|primary|pilot|north star|guard-?rails?|compar\w+|judged|success|count(?:s|ed)?|groups?)\b/i;
const trials = where(
  matchingFact<readonly string[]>([trial], ({ text }) => (trial.test(text) ? [stemsOf(text)] : [])),
  (found) => !standsIn(found, ["requirements", "framing"]) || standsIn(found, ["evaluation"]),
);
const usage =
  /\b(?:engag\w+|click\w*|open\w*|views?|traffic|usage|adopt\w*|reach|attention|interest\w*|relevan\w+|discover\w*|find|latency|p9\d|requests?|users|per second)\b/i;

/** A person may decide as well; a measure is what is decided by, and hardly says what follows. */
const decides =
  /\bdecided by\b|(?<!\bwho )\bdecides?(?= (?:is|the (?:trial|test|experiment))\b|[ *]*(?:[.,;|]|$))|\bjudged (?:is|by|on|are)\b|\bprimary\b|\bmain(?: (?:metric|measure|KPI))?[*_]{0,2}:|\b(?:we|trial|test|experiment|pilot) (?:compares?|counts?) (?:how|the)\b|\bjudged online by\b|\ba success if\b/i;

/** What a trial is said to be decided by; guard-rails behind it only must not get worse. */
const decidingMetrics = where(outcomeMentions, (mention) => {
  const { isAimOnly, family, range } = mention.value;
  if (isAimOnly || standsIn(mention, ["requirements", "framing", "data"])) return false;
  const { text } = mention.statement;
  const from = Math.max(text.lastIndexOf(".", range.start), text.lastIndexOf(";", range.start)) + 1;
  const before = text.slice(from, range.start);
  const behind = /^[^.;]*/.exec(text.slice(range.end))?.[0] ?? "";
  if (!decides.test(before + text.slice(range.start, range.end) + behind)) return false;
  if (/\boffline\b/.test(contextOf(mention)) && !isLabelledOnline(mention)) return false;
  return !guarded.test(before) && !(proxies.includes(family) && spared.test(behind));
});

/** "**Online.**" below the label "**Offline**" of a line of its own. */
const isLabelledOnline = ({ statement: { under } }: Stated<OutcomeMention>): boolean =>
  /^online\b(?!.*\boffline\b)/.test(under);

const guarded = /\bguard(?:[- ]?rails?)?\b|\b(?:not|nor)\b/i;
const spared = /^[^,|]{0,40}\b(?:not|no more)\b/;

const onlineLabel = /\b(?:online|business metrics?|product metrics?|live|a\/b)/;

function isOnlineMetric(mention: Stated<OutcomeMention>): boolean {
  const context = contextOf(mention);
  if (!standsIn(mention, ["evaluation"]) && !/\bonline metrics?\b/.test(context)) return false;
  const headings = headingsAbove(mention);
  const isOffline = (labels: string) => /\boffline\b/.test(labels) && !/\bonline\b/.test(labels);
  // "Offline: PR-AUC. Online: clicks" has the first label over both.
  const isUnderOffline = isOffline(mention.statement.under) && !/^\W*online\b/i.test(mention.statement.text);
  if (isUnderOffline || (isOffline(headings) && !isLabelledOnline(mention))) return false;
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

const onlineMetrics = where(
  outcomeMentions,
  (mention) => !mention.value.isAimOnly && isOnlineMetric(mention),
);
