import type { TermMatch } from "../../framework/term-index.ts";
import { phrases } from "../phrases.ts";
import type { Subject } from "../subject.ts";
import { isOfflineMetric } from "./offline-metric.ts";

const effect =
  "(?:rates?|revenue|retention|conversions?|clicks?|engagement|complaints?|tickets?|sales|orders?|watch|time|minutes|sessions?|churn|cost|costs|loss|losses|savings?|waste|satisfaction|csat|nps|escalations?|deflection|resolution|returns?|bookings?|purchases?|spend|gmv|margin|stock ?outs?|reports?|appeals?|views|impressions|prevalence|abandon*|reformulat*|renewals?|share|baskets?|wait(?:ing)?|payment|days|visits|applications|installs)";

/** "PR-AUC as the main metric" is measured on held-out data. */
const offlineName =
  "(?:(?:pr |roc )?auc|auprc|auroc|average precision|ndcg|mrr|map|f1|recall|precision|accuracy|log ?loss|r?mse|mae|s?mape|wape|pinball loss|bleu|rouge|m?iou|wer|perplexity)(?: score)?(?: ?@ ?\\d+)?";

/** What live users show: the business objective moving, or not. The names of metrics come from the glossary. */
export const onlineMetric: Subject = {
  home: ["evaluation"],
  labels: phrases(["online (?:metrics?|evaluation|eval|measures?|results?|success|kpis?)", "онлайн*"]),
  labelsAtHome: phrases([
    "online",
    "live$",
    "live (?:comparison|test|trial|experiment)",
    "(?:after|once) (?:release|launch|deployment|shipping)",
    "in (?:production|stores|the field|use|the wild|the product|the app|operation)\\.?$",
    "(?:with|on) (?:real |live )?users",
    "^(?:in |during )?(?:the |our )?(?:live )?(?:trial|field test|pilot)$",
    "(?:business|product|live|production|user|success|north star|primary|customer|impact) (?:metrics?|kpis?|measures?|impact|outcomes?)",
    "kpis?",
    "(?:бизнес|продуктов)* метрик*",
    "метрики (?:бизнеса|продукта)",
    "success criteri*",
    "a b (?:test )?metrics?",
    "a\\/b (?:test )?metrics?",
  ]),
  said: phrases([
    "of both(?: \\p{L}+)? (?:are|is|get) compared",
    "online (?:metrics?|measures?|kpis?|success)",
    "(?:live|in production|north star|business) metrics? (?:is|are|we|:|that)",
    "overall evaluation criteri*",
    // Only an experiment has both, wherever it is told.
    `(?:primary|main|decision|deciding|decisive) (?:metric|measure|outcome|kpi)(?!(?: is| will be|:| =)? (?:the )?${offlineName})[^|\\n]{1,160}? guard ?rails?`,
    // What a trial is decided by, wherever the trial is told.
    `(?:experiment|trial|pilot|switchback|a\\/b test|a b test|a\\/b|half and half)(?! guard)… ${effect}[^.!?|\\n]{0,40}? decides?`,
    // Who draws lots and compares what comes of it tries it on people, wherever that is told.
    "(?:compar\\p{L}{1,4}|with and without|half|halves)(?![^.!?|\\n]{0,160}? (?:train|test set|training|validation))[^.!?|\\n]{0,160}?(?:by lot|by (?:a )?(?:coin|draw)|drawing lots|(?:draw|lot|coin) decides)",
    "(?:by lot|by (?:a )?(?:coin|draw)|drawing lots|(?:draw|lot|coin) decides which)(?![^.!?|\\n]{0,160}? (?:train|test set|training|validation))[^.!?|\\n]{0,120}?(?:compar\\p{L}{1,4}|without|the other half|in the other|(?:then|afterwards) (?:they |both )?(?:change|swap))",
    "coins? (?:\\p{L}+ ){0,2}(?:decid|told|tells|chos|says|said)\\p{L}{0,3}",
    "while only (?:the |one |some )?[^.!?|\\n]{1,30}? (?:had|has|have|uses?|used|gets?|got|sees?|saw) (?:it|them|one)",
    "every (?:second|other) \\p{L}+ (?:with|gets|has|had)(?! (?:the same|a different))",
    "(?:order|sequence|turn|side)[^.!?|\\n]{0,40} (?:drawn|chosen|decided|told) by lot",
    "онлайн метрик*",
    "бизнес метрик*",
  ]),
  saidAtHome: phrases([
    "(?:draws?|drew) lots?",
    "by lot(?=[^.!?|\\n]{0,60}? (?:half|pairs?|without|compar\\p{L}{0,}|trial|arms?|old|counted)(?!\\p{L}))",
    "by lot(?<=(?<!\\p{L})(?:half|pairs?|trial|arms?|two|twelve|with and)[^.!?|\\n]{0,60}by lot)",
    "(?:with it|have it|has it|use it|got it|get it)[^.!?|\\n]{0,60}? (?:as before|as today|neighbours|do not)",
    "(?:without it|as before|the old (?:page|list|way|order|form|plan))[^.!?|\\n]{0,60}? (?:tells?|compar\\p{L}{0,}|shows?)",
    "(?:keeps?|stays? with) the old [^.!?|\\n]{0,60}? compar*",
    "(?:alternate|alternating|every other) (?:days?|weeks?|months?|shifts?|nights?)",
    "(?:got|get|see|sees|saw|receive) [^.!?|\\n]{0,40}? by chance",
    "(?:after|since|from) the (?:launch|start|introduction|switch)(?: on)?,? (?:we |is |are )?(?:follow|count|watch|measur|compar|report)*",
    "(?:flip|flips|toss|tosses) (?:a )?coins?",
    // "60 farms with and 60 without alerts", "twelve use it, twelve do not".
    "with(?: and|,|;) (?:\\p{L}+|\\d+)(?: \\p{L}+){0,2} without",
    "(?:uses?|have|has|gets?|sees?) it(?: and|,|;) (?:\\p{L}+|\\d+)(?: \\p{L}+){0,2} (?:without|do not|have not|don.t)",
    "(?:have|has|had|use|uses|get|gets) it,? (?:and |while )?(?:the )?\\p{L}+ (?:is|are|serves?) (?:compared|held against)",
    "(?:wait|waits) until [^.!?|\\n]{1,30}(?:compar|control)*",
    "(?:serves?|kept) as (?:a )?(?:comparison|control)",
    "(?:takes?|taking) turns",
    "(?:every|each) (?:second|other) (?:day|week|month) (?:it|they|the \\p{L}+) (?:is|are) (?:off|on|switched)",
    "alternating (?:daily|weekly|monthly|days|weeks)|(?:weeks|days) on, [^.!?|\\n]{1,20} off",
    "(?:test|trial|treated|pilot) (?:group|arm|branch|plants?|shops?|wards?|stores?)",
    `(?:trial|pilot|field test|live experiment|experiment)(?! is prepared)[^.!?|\\n]{0,60}? (?:outcome|ends? (?:if|when|at)|shows?|compar*|count*|measur*|decid*|see)`,
    `(?:see|learn|know|tell|shown?) (?:it )?(?:that it works )?(?:from|in|by|when|after)[^.!?|\\n]{0,30} (?:trial|pilot|field test|experiment)`,
    "(?:in (?:the field|production|use|the shops|the pilot)|after the start|from day one|from the (?:first day|day|start) on)[^.!?|\\n]{0,30}? (?:count|counted|compare|compared|measured?|share|number|watch)",
    "(?:counted|measured|compared|recorded)[^.!?|\\n]{0,30}? (?:from day one|from the (?:first )?day|before and after|with and without)",
    "(?:count|counted|compare|measure|watch)[^.!?|\\n]{0,60}? before and after",
    "compare[sd]? [^.!?|\\n]{1,60} with the same (?:days?|weeks?|months?|season) (?:of )?last",
    "(?:randomly|at random) (?:chosen|picked|drawn|selected) (?:shops|stores|users|customers|plants|wards|farms|drivers|schools|branches|branch|depots|lines|lorries|trucks|pumps|villages|streets)[^.!?|\\n]{0,40} (?:get|have|use|start|first|see)",
    "(?:in|of) \\p{L}+ with it than (?:in|of) (?:those )?without",
    // "51 of 96 visits from the list found one, and 29 of 96 of the others".
    "\\d+ of \\d+ [^.!?|\\n]{1,60},? (?:and|but|against) \\d+ of \\d+ (?:of|in|at|from|for|with|among) (?:the )?(?:others?|rest|old|without)",
    // "Reports per 1,000 mails (primary)".
    "(?:the )?(?:main|primary|headline|deciding)(?: one| measure| metric| figure| number)?(?<=\\((?:the )?(?:main|primary|headline|deciding)(?: one| measure| metric| figure| number)?)(?=\\))",
    "(?:counts|matters) in the end",
    "(?:confirmed|accepted|followed|taken up|pulled apart|overruled) by (?:the )?\\p{L}+s?(?: is| are)? (?:counted|watched|what)",
    "(?:lead|leads|led) to (?:a |an )?\\p{L}+ is counted",
    "(?:what decides|judged) (?:is|are|will be)",
    `${effect} (?:decides?|is decisive)`,
    `(?:online|in production|live|in the (?:test|experiment|a b|a\\/b))(?:,|:| )… ${effect}`,
    `(?<!${offlineName} (?:(?:is|as|being|becomes|remains) )?(?:the |our |a )?)(?:primary|main|decision|success|decisive|deciding|target) (?:metric|measure|outcome|kpi)(?!(?: is| will be|:| =)? (?:the )?${offlineName})`,
    `(?:a b|a\\/b|ab|experiment|interleaving|switchback|treatment|rollout|pilot)(?! (?:guard)) ?(?:tests?|experiment|:)?… (?:measur*|decid*|compar*|look* at|judged by|metric*|improv*|rais*|cut*|lift*|reduc*|lower*|wins? on)… ${effect}`,
    // A trial by what it does, where nobody calls it one.
    "(?:field|wedge|randomi[sz]ed|controlled) (?:test|trial|experiment|study)",
    "stepped wedge",
    "(?:coin|lot|lottery|dice) (?:decides?|says?|tells?) (?:which|who|what)",
    "(?:which|who) (?![^.!?|\\n]{0,40}?(?:test|training) (?:set|data))… (?:is|are) (?:drawn|decided|chosen) by (?:a )?(?:coin|lot|lottery|dice)",
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
  suggested: phrases([
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
