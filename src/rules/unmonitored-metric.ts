import type { DesignDoc } from "../core/document/design-doc.ts";
import type { TextRange } from "../core/document/text-range.ts";
import {
  type MetricMention,
  metricMentions,
  offlineMetrics,
  tabledMetrics,
} from "../core/facts/metric-mentions.ts";
import { stepsAbove } from "../core/document/section-part.ts";
import { type OutcomeMention, outcomeMentions } from "../core/facts/outcome-mentions.ts";
import { filledStep } from "../core/facts/filled-step.ts";
import {
  mentioning,
  type Placed,
  placeOf,
  quoted,
  saying,
  standsIn,
  statementFact,
  type Stated,
  where,
} from "../core/facts/statement-fact.ts";
import { defineRule } from "../core/lint/rule.ts";

export const unmonitoredMetric = defineRule({
  id: "unmonitored-metric",
  summary: "What the evaluation promises is watched by nothing once the model is live.",
  severity: "warning",
  fixable: false,
  options: {
    defaults: { minWords: 12 },
    schema: async () => (await import("./options/unmonitored-metric.ts")).schema,
  },
  *check({ doc, options }) {
    const [promised] = [...offlineMetrics(doc), ...tabledMetrics(doc)];
    const place = promised && unwatchedPlace(doc, options.minWords);
    if (!place) return;
    const { name, range } = place;
    const metric = placeOf(promised, promised.value.range);
    const goal = "heading" in promised.value ? promised.value.heading : quoted(doc, metric);
    yield {
      message: `"${name}" watches no quality of the model, while the evaluation promises ${goal}; expected that metric, or its online counterpart, with an alert.`,
      range,
      related: [{ range: metric, message: "Promised here" }],
    };
  },
});

interface NamedPlace {
  readonly name: string;
  readonly range: TextRange;
}

/** Where the design says what is watched, if that is nothing of the model. */
function unwatchedPlace(doc: DesignDoc, minWords: number): NamedPlace | undefined {
  const monitoring = filledStep(doc, "monitoring", minWords) ?? listOfService(doc);
  if (!monitoring) return unwatchedAlarm(doc);
  const { extent } = monitoring;
  const isHere = ({ offset, place, statement }: Placed<unknown>): boolean =>
    stepsAbove(place).length > 0 || (offset < extent.end && offset + statement.text.length > extent.start);
  const isWatched =
    watched(doc).some(isHere) ||
    qualities(doc).some(isHere) ||
    outcomes(doc).some(isHere) ||
    namesColumn(doc, extent);
  return isWatched ? undefined : monitoring;
}

/** "QPS, latency, CPU" is short, and still all that is watched. */
function listOfService(doc: DesignDoc): (NamedPlace & { readonly extent: TextRange }) | undefined {
  const monitoring = filledStep(doc, "monitoring", wordsOfList);
  if (!monitoring) return undefined;
  const { start, end } = monitoring.extent;
  const kinds = new Set(
    services(doc)
      .filter(({ offset }) => offset >= start && offset < end)
      .map(({ statement: { text }, value }) => text.slice(value.start, value.end).toLowerCase()),
  );
  return kinds.size >= 2 ? monitoring : undefined;
}

const wordsOfList = 2;
const services = where(
  saying(
    /\b(?:[CG]PU|memory|RAM|disk|network|latency|latencies|QPS|RPS|throughput|up-?time|availability|error rates?|errors|5xx|health(?: checks?)?|utili[sz]ation|(?:job|run) (?:duration|time)s?|(?:response|serving|inference) times?|(?:request|traffic) (?:counts?|volume|rates?)|traffic|queue (?:length|depth|size)|pods?|restarts?|crash(?:es)?|containers|freshness|(?:service|system) health|pipeline (?:logs?|status|runs?)|costs?)\b/i,
  ),
  isOfMonitoring,
);

/** "Within 5%" is a measure where it heads a column of numbers of models, and is watched where it is said again. */
function namesColumn(doc: DesignDoc, { start, end }: TextRange): boolean {
  const names = new Set(columnNames(doc).map(({ value }) => value));
  if (names.size === 0) return false;
  const text = doc.source.slice(start, end).toLowerCase();
  return [...names].some((name) => text.includes(name));
}

/** One word, as "Value", heads all kinds of tables; what a model takes in time and money is watched of any service. */
const columnNames = where(
  statementFact<string>(({ kind, cells, header }) =>
    kind === "row"
      ? header.flatMap((name, column) =>
          column > 0 && /\S \S/.test(name) && !ofService.test(name) && /\d/.test(cells[column]?.text ?? "")
            ? [name.toLowerCase()]
            : [],
        )
      : [],
  ),
  (found) => standsIn(found, ["model", "evaluation"]),
);

const ofService =
  /\b(?:p\d\d|latency|time|seconds|ms|costs?|prices?|cents|memory|size|[KMGT]B|CPU|GPU|throughput|QPS|requests?|load|uptime|rows|parameters)\b/i;

/** Under headings of the author's own: who is paged for what, with no word on the model in any section that speaks of it. */
function unwatchedAlarm(doc: DesignDoc): NamedPlace | undefined {
  if (doc.steps.some(({ id, status }) => id === "monitoring" && status === "present")) return undefined;
  const [first, ...others] = alarms(doc).filter(({ section }) => section >= 0);
  if (!first) return undefined;
  const sections = new Set([first, ...others].map(({ section }) => section));
  const isHere = ({ section }: Placed<unknown>): boolean => sections.has(section);
  if (watchedAnywhere(doc).some(isHere) || qualitiesAnywhere(doc).some(isHere)) return undefined;
  const name = doc.sections[first.section]?.text;
  return name === undefined ? undefined : { name, range: placeOf(first, first.value) };
}

const alarms = where(
  saying(
    /\b(?:is|are|gets?) paged\b|\bpages? (?:the|on-call|us|me)\b|\bon-call\b|\b(?:is|are) (?:watched|monitored)\b|\b(?:we|they|somebody|someone|the (?:\w+ )?team) (?:also )?(?:watch(?:es)?|monitors?)\b|\balerts? (?:when|if|on|fires?)\b|\b(?:pager|alarm|alert)s? (?:goes|go) off\b|\b(?:PagerDuty|Grafana)\b|\bhealth checks?\b|\ba mail (?:goes out|is sent)\b|\bgets? an? (?:mail|text message)\b/i,
  ),
  ({ place }) => stepsAbove(place).length === 0,
);

const isLive = (metric: Stated<MetricMention>): boolean =>
  metric.value.term.phase !== "operational" && !isGate(metric, metric.value.range);
const watchedAnywhere = where(metricMentions, isLive);
const watched = where(watchedAnywhere, isOfMonitoring);

const qualitiesAnywhere = where(
  mentioning(
    /\b(?:(?:model|prediction|ranking|answer|search|forecast|business|product|online|offline|quality|retrieval|response|task|recommendation|evaluation|eval|ml) (?:quality|performance|metrics?|accuracy|errors?|kpis?|scores?)|(?:metrics?|accuracy|quality|performance) (?:of|on|against|by|per|from|in) [^.|;]{0,40}(?:model|labels?|slices?|predictions?|section|evaluation|hold|production|answers?)|kpis?|accuracy|(?:scores?|predictions?|predicted(?: \w+)?|p(?:CTR|CVR)?)(?: mean)? (?:vs\.?|against|versus|\/) (?:\w+ ){0,2}(?:rates?|CTR|CVR|actuals?|observed|outcomes?|labels?)|(?<!(?:feature|test|code|data|log|label|catalog(?:ue)?|item|user) )coverage (?:per|by|of (?:the )?(?:intervals?|windows?)|below|falls?|drops?|at)|(?:(?:forecast|prediction|model|mean|signed) bias|bias of (?:the )?(?:forecasts?|predictions?|model))|mean error|forecast error|calibrat\w*|groundedness|faithfulness|hallucinat\w*|win rate|satisfaction|csat|thumbs|(?:user|customer|their|explicit|negative|agents?['’]?) feedback|feedback (?:from|of|by) \w+|feedback\b(?! (?:on|loops?|about|to|form))|(?<!from )complaints?|appeals?|conversions?|(?:revenue|sales|clicks?|plays|orders) (?:per|rates?|falls?|drops?|fell|down|share|below|above)\b|ground truth|labell?ed sample|human (?:review|ratings?|audit)|(?:re-?)?evaluat\w+|back-?test\w*|golden (?:set|questions?)|(?<!(?:data|input|sensor|image|of) )quality(?! (?:checks?|gates?|of (?:the )?(?:inputs?|data|input data|events|sensors|images)))|(?:the )?same (?:numbers|figures|scores|measures|values) (?:as|again)|(?:judged|typed|labell?ed|checked|graded|rated|scored|annotated|read) (?:again|anew|by (?:people|hand|two|three|an?|the))|(?:wrong|missed|false|bad|correct|right|accepted|rejected|edited|justified|caught) (?:\w+ )?(?:decisions|answers|alarms|calls|visits|cases|items|results|suggestions|share)|share (?:of )?(?:\w+ ){0,2}(?:caught|missed|wrong|correct|right|justified|accepted|edited|corrected|kept)|(?:fraud|credit|money) loss(?:es)?|outcomes? (?:is|are) known|share of (?:\w+ ){1,2}(?:with|w\/) (?:an? )?(?:clicks?|orders?|bookings?|purchases?|plays?|answers?|complaints?)|(?:click|order|booking|purchase|play) shares?|prevalence|error analysis|overrul\w+|overrid\w+|overrode|undone|disagree\w*|came true|comes? true|(?:turn(?:s|ed)? out|proved?) (?:to be )?(?:false|wrong|right|true|nothing|empty)|(?:really|actually) happen(?:s|ed)?|what happened|(?:is|are|was|were) graded|(?:mean|average) grade|(?:found|finds?|came to|comes to|for) nothing|in vain|errors? of (?:yesterday|last|today|each|the (?:forecasts?|predictions?|model))|recall|precision|auc|same metrics|metrics (?:of|from|in) (?:section|the evaluation)|with (?:a |an )?(?:\w+ ){0,2}(?:days?|weeks?|months?)['’]? (?:of )?(?:delay|lag))\b|(?<!(?:команд|дежурн|порог)[а-яё]{0,3} )качеств|метрик|полнот|точност|macro-f1/i,
  ),
  (found) => !isGate(found, found.value),
);
const qualities = where(qualitiesAnywhere, isOfMonitoring);

/** "Handling time and acceptance per day": what people gain or lose heads what is watched. */
const outcomes = where(
  outcomeMentions,
  (found) =>
    isOfMonitoring(found) &&
    !found.value.isAimOnly &&
    ofPeople.includes(found.value.family) &&
    /^[\s*_|-]*$/.test(found.statement.text.slice(0, found.value.range.start)),
);

const ofPeople: readonly OutcomeMention["family"][] = ["effort", "satisfaction", "retention"];

/** "The new model goes live when its AUC is not worse" looks at a model before it serves, and at none that does. */
function isGate({ statement: { text } }: Stated<unknown>, { start, end }: TextRange): boolean {
  const from = Math.max(text.lastIndexOf(";", start), text.lastIndexOf(". ", start)) + 1;
  const to = text.slice(end).search(/;|\. /);
  const clause = text.slice(from, to < 0 ? text.length : end + to);
  return gate.test(clause) && !alarm.test(clause);
}

const gate =
  /\b(?:goes? live|ship(?:s|ped)?|promot\w+|released|deployed|replaces?|takes over|swapped in|(?:must|has to|have to) (?:beat|win)|beats|not worse|no worse|better than (?:the|yesterday|its)|wins?|champion|challenger|gate|only if|old (?:one |model |version )?stays|no (?:lower|higher) than)\b|(?:≤|≥|<=|>=) (?:the )?old\b|выходит|выкат|не ниже|не хуже|лучше (?:старой|текущей)/i;
const alarm =
  /\b(?:falls?|drops?|fell|sinks?|below|above|alerts?|alarms?|paged?|rolled? back|each (?:day|week|month)|daily|weekly|monthly|live (?:traffic|data|users))\b|тревог|падает|упад|ниже \d/i;

/** In a section of monitoring, or of no step: that may stand in for it. */
function isOfMonitoring(found: Stated<unknown>): boolean {
  return standsIn(found, ["monitoring"]) || stepsAbove(found.place).length === 0;
}
