import type { TextRange } from "../core/document/text-range.ts";
import { metricMentions, offlineMetrics, tabledMetrics } from "../core/facts/metric-mentions.ts";
import { stepsAbove } from "../core/document/section-part.ts";
import { filledStep } from "../core/facts/filled-step.ts";
import {
  mentioning,
  type Placed,
  placeOf,
  quoted,
  standsIn,
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
    const monitoring = filledStep(doc, "monitoring", options.minWords);
    const [promised] = [...offlineMetrics(doc), ...tabledMetrics(doc)];
    if (!monitoring || !promised) return;
    const { name, range, extent } = monitoring;
    const isHere = ({ offset, place, statement }: Placed<unknown>): boolean =>
      stepsAbove(place).length > 0 || (offset < extent.end && offset + statement.text.length > extent.start);
    if (watched(doc).some(isHere) || qualities(doc).some(isHere)) return;
    const metric = placeOf(promised, promised.value.range);
    const goal = "heading" in promised.value ? promised.value.heading : quoted(doc, metric);
    yield {
      message: `"${name}" watches the service but no quality of the model, while the evaluation promises ${goal}; expected that metric, or its online counterpart, with an alert.`,
      range,
      related: [{ range: metric, message: "Promised here" }],
    };
  },
});

const watched = where(
  metricMentions,
  (metric) =>
    metric.value.term.phase !== "operational" &&
    isOfMonitoring(metric) &&
    !isGate(metric, metric.value.range),
);

const qualities = where(
  mentioning(
    /\b(?:(?:model|prediction|ranking|answer|search|forecast|business|product|online|offline|quality|retrieval|response|task|recommendation|evaluation|eval|ml) (?:quality|performance|metrics?|accuracy|errors?|kpis?|scores?)|(?:metrics?|accuracy|quality|performance) (?:of|on|against|by|per|from|in) [^.|;]{0,40}(?:model|labels?|slices?|predictions?|section|evaluation|hold|production|answers?)|kpis?|accuracy|(?:(?:forecast|prediction|model|mean|signed) bias|bias of (?:the )?(?:forecasts?|predictions?|model))|mean error|forecast error|calibrat\w*|groundedness|faithfulness|hallucinat\w*|win rate|satisfaction|csat|thumbs|(?:user|customer|their|explicit|negative|agents?['’]?) feedback|feedback (?:from|of|by) \w+|feedback\b(?! (?:on|loops?|about|to|form))|(?<!from )complaints?|appeals?|conversions?|(?:revenue|sales|clicks?|plays|orders) (?:per|rates?|falls?|drops?|fell|down|share|below|above)\b|ground truth|labell?ed sample|human (?:review|ratings?|audit)|(?:re-?)?evaluat\w+|back-?test\w*|golden (?:set|questions?)|(?<!(?:data|input|sensor|image|of) )quality(?! (?:checks?|gates?|of (?:the )?(?:inputs?|data|input data|events|sensors|images)))|(?:the )?same (?:numbers|figures|scores|measures|values) (?:as|again)|(?:judged|typed|labell?ed|checked|graded|rated|scored|annotated|read) (?:again|anew|by (?:people|hand|two|three|an?|the))|(?:wrong|missed|false|bad|correct|right|accepted|rejected|edited|justified|caught) (?:\w+ )?(?:decisions|answers|alarms|calls|visits|cases|items|results|suggestions|share)|share (?:of )?(?:\w+ ){0,2}(?:caught|missed|wrong|correct|right|justified|accepted|edited|corrected|kept)|(?:fraud|credit|money) loss(?:es)?|outcomes? (?:is|are) known|prevalence|error analysis|recall|precision|auc|same metrics|metrics (?:of|from|in) (?:section|the evaluation))\b|(?<!(?:команд|дежурн|порог)[а-яё]{0,3} )качеств|метрик|полнот|точност|macro-f1/i,
  ),
  (found) => isOfMonitoring(found) && !isGate(found, found.value),
);

/** "The new model goes live when its AUC is not worse" looks at a model before it serves, and at none that does. */
function isGate({ statement: { text } }: Stated<unknown>, { start, end }: TextRange): boolean {
  const from = Math.max(text.lastIndexOf(";", start), text.lastIndexOf(". ", start)) + 1;
  const to = text.slice(end).search(/;|\. /);
  const clause = text.slice(from, to < 0 ? text.length : end + to);
  return gate.test(clause) && !alarm.test(clause);
}

const gate =
  /\b(?:goes? live|ship(?:s|ped)?|promot\w+|released?|deployed|replaces?|takes over|swapped in|(?:must|has to|have to) (?:beat|win)|beats|not worse|no worse|better than (?:the|yesterday|its)|wins?|champion|challenger)\b|выходит|выкат|не ниже|не хуже|лучше (?:старой|текущей)/i;
const alarm =
  /\b(?:falls?|drops?|fell|sinks?|below|above|alerts?|alarms?|paged?|rolled? back|each (?:day|week|month)|daily|weekly|monthly|live (?:traffic|data|users))\b|тревог|падает|упад|ниже \d/i;

/** In a section of monitoring, or of no step: that may stand in for it. */
function isOfMonitoring(found: Stated<unknown>): boolean {
  return standsIn(found, ["monitoring"]) || stepsAbove(found.place).length === 0;
}
