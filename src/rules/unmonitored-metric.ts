import { metricMentions, offlineMetrics } from "../core/facts/metric-mentions.ts";
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
    const section = filledStep(doc, "monitoring", options.minWords);
    const [promised] = offlineMetrics(doc);
    if (!section || !promised) return;
    const isHere = ({ section: index, place }: Placed<unknown>): boolean =>
      stepsAbove(place).length > 0 || doc.sections[index] === section;
    if (watched(doc).some(isHere) || qualities(doc).some(isHere)) return;
    const metric = placeOf(promised, promised.value.range);
    yield {
      message: `"${section.text}" watches the service but no quality of the model, while the evaluation promises ${quoted(doc, metric)}; expected that metric, or its online counterpart, with an alert.`,
      range: section.textRange,
      related: [{ range: metric, message: "Promised here" }],
    };
  },
});

const watched = where(
  metricMentions,
  (metric) => metric.value.term.phase !== "operational" && isOfMonitoring(metric),
);

const qualities = where(
  mentioning(
    /\b(?:(?:model|prediction|ranking|answer|search|forecast|business|product|online|offline|quality|retrieval|response|task|recommendation|evaluation|eval|ml) (?:quality|performance|metrics?|accuracy|errors?|kpis?|scores?)|(?:metrics?|accuracy|quality|performance) (?:of|on|against|by|per|from|in) [^.|;]{0,40}(?:model|labels?|slices?|predictions?|section|evaluation|hold|production|answers?)|kpis?|accuracy|bias|mean error|forecast error|calibrat\w*|groundedness|faithfulness|hallucinat\w*|win rate|satisfaction|csat|thumbs|feedback|(?<!from )complaints?|appeals?|conversions?|(?:revenue|sales|clicks?|plays|orders) (?:per|rates?|falls?|drops?|fell|down|share|below|above)\b|ground truth|labell?ed sample|human (?:review|ratings?|audit)|(?:re-?)?evaluat\w+|back-?test\w*|golden (?:set|questions?)|quality|prevalence|error analysis|recall|precision|auc|same metrics|metrics (?:of|from|in) (?:section|the evaluation))\b|(?<!(?:команд|дежурн)[а-яё]{0,3} )качеств|метрик|полнот|точност|macro-f1/i,
  ),
  isOfMonitoring,
);

/** In a section of monitoring, or of no step: that may stand in for it. */
function isOfMonitoring(found: Stated<unknown>): boolean {
  return standsIn(found, ["monitoring"]) || stepsAbove(found.place).length === 0;
}
