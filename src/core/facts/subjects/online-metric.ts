import type { TermMatch } from "../../framework/term-index.ts";
import { phrasePattern, type Subject } from "../subject.ts";
import { isOfflineMetric } from "./offline-metric.ts";

const effect =
  "(?:rates?|revenue|retention|conversions?|clicks?|engagement|complaints?|tickets?|sales|orders?|watch|time|minutes|sessions?|churn|cost|costs|loss|losses|savings?|waste|satisfaction|csat|nps|escalations?|deflection|resolution|returns?|bookings?|purchases?|spend|gmv|margin|stock ?outs?|reports?|appeals?|views|impressions|prevalence|abandon*|reformulat*|renewals?|share|baskets?|wait(?:ing)?|payment|days|visits|applications|installs)";

/** What live users show: the business objective moving, or not. The names of metrics come from the glossary. */
export const onlineMetric: Subject = {
  home: ["evaluation"],
  labels: phrasePattern(["online (?:metrics?|evaluation|eval|measures?|results?|success|kpis?)", "онлайн*"]),
  labelsAtHome: phrasePattern([
    "online",
    "live$",
    "live (?:comparison|test|trial|experiment)",
    "(?:after|once) (?:release|launch|deployment|shipping)",
    "in (?:production|stores|the field|use|the wild|the product|the app|operation)\\.?$",
    "(?:with|on) (?:real |live )?users",
    "(?:business|product|live|production|user|success|north star|primary|customer|impact) (?:metrics?|kpis?|measures?|impact|outcomes?)",
    "kpis?",
    "(?:бизнес|продуктов)* метрик*",
    "метрики (?:бизнеса|продукта)",
    "success criteri*",
    "a b (?:test )?metrics?",
    "a\\/b (?:test )?metrics?",
  ]),
  said: phrasePattern([
    "online (?:metrics?|measures?|kpis?|success)",
    "(?:live|in production|north star|business) metrics? (?:is|are|we|:|that)",
    "overall evaluation criteri*",
    // What a trial is decided by, wherever the trial is told.
    `(?:experiment|trial|pilot|switchback|a\\/b test|a b test|a\\/b|half and half)(?! guard)… ${effect}[^.!?|\\n]{0,40}? decides?`,
    "онлайн метрик*",
    "бизнес метрик*",
  ]),
  saidAtHome: phrasePattern([
    "(?:what decides|judged) (?:is|are|will be)",
    `${effect} (?:decides?|is decisive)`,
    `(?:online|in production|live|in the (?:test|experiment|a b|a\\/b))(?:,|:| )… ${effect}`,
    `(?:primary|main|decision|success|decisive|deciding|target) (?:metric|measure|outcome|kpi)`,
    `(?:a b|a\\/b|ab|experiment|interleaving|switchback|treatment|rollout|pilot)(?! (?:guard)) ?(?:tests?|experiment|:)?… (?:measur*|decid*|compar*|look* at|judged by|metric*|improv*|rais*|cut*|lift*|reduc*|lower*|wins? on)… ${effect}`,
    // A trial by what it does, where nobody calls it one.
    "(?:field|wedge|randomi[sz]ed|controlled) (?:test|trial|experiment|study)",
    "stepped wedge",
    "(?:coin|lot|lottery|dice) (?:decides?|says?|tells?) (?:which|who|what)",
    "(?:which|who) … (?:is|are) (?:drawn|decided|chosen) by (?:a )?(?:coin|lot|lottery|dice)",
    "(?:are|is|were|was) drawn (?:to|for) (?:have|get|start|begin|use|go|be)",
    "(?:compare[sd]?|comparing) (?:the )?\\p{L}{3,}s(?: \\p{L}+)? per \\p{L}{3,}",
    "differences? in differences",
    "(?:in|into|drawn in|split in) two (?:halves|arms|groups)",
    "half (?:of (?:the |them )?(?:\\p{L}+ )?)?(?:with|gets?|receives?|sees?)",
    "control (?:group|arm|stores?|regions?|users?)",
    // Two sides, however they are told apart: "odd numbers the old way", "line 1 with, line 2 without".
    "odd (?:ones|numbers|days|weeks|hours|minutes|ids?)",
    "without(?<=(?<!\\p{L})with[,;] [^.!?|\\n]{1,30}without)",
    "swapp?(?:ed|ing)? (?:every|each|after|once|weekly|daily|sides|places)",
    "decides?(?<=\\p{L}+ per (?:\\p{L}+ ){1,3}decides?)",
    "(?:эксперимент|пилот)*… (?:недел|половин|контрол|групп|процент|дн|месяц)*",
    "контрольн* (?:групп|кампани|магазин|регион|клиент|пользовател)*",
    "бизнес эффект*",
    "a b тест*",
    "a\\/b тест*",
  ]),
  suggested: phrasePattern([
    "a b tests?",
    "a\\/b tests?",
    "(?<!(?:scored|served|answered|ranked|predicted|runs|works) )online(?! (?:inference|serving|prediction|scoring|features?|store|path|request)s?)",
    "live$",
    "(?:after|once) (?:release|launch|deployment|shipping)",
    "in (?:production|stores|the field|use|the wild|the product|the app|operation)\\.?$",
    "(?:with|on) (?:real |live )?users",
    "north star",
    "kpis?",
    "live (?:users|traffic)",
  ]),
  termAtHome: liveMetric,
  isSilentBelow: (heading) => /offline/i.test(heading) && !/online/i.test(heading),
};

/**
 * A metric of live users, where it is not said of held-out data ("NDCG, gain by watch time") and not as a guard-rail, which must
 * only not get worse.
 */
function liveMetric(terms: readonly TermMatch[], line: string): TermMatch | undefined {
  if (terms.some(({ term }) => isOfflineMetric(term)) || /guard[ -]?rails?|offline/i.test(line))
    return undefined;
  return terms.find(({ term }) => term.kind === "metric" && term.phase === "online");
}
