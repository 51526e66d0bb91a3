import { everyMatch } from "../core/document/every-match.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { stepsAbove } from "../core/document/section-part.ts";
import { isAsserted } from "../core/facts/asserted.ts";
import { contextOf, matchingFact, placeOf, quoted, type Stated } from "../core/facts/statement-fact.ts";
import { defineRule } from "../core/lint/rule.ts";

export const leakyFeature = defineRule({
  id: "leaky-feature",
  summary: "A feature that is known only after the moment of the prediction.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    for (const leak of leaks(doc)) {
      if (!isOfFeature(leak) || stepsAbove(leak.place).includes("monitoring")) continue;
      const range = placeOf(leak, leak.value.range);
      yield {
        message: `"${quoted(doc, range)}" is known only after the prediction; expected features as of the moment of the prediction.`,
        range,
      };
    }
  },
});

/** The labels nearest to it tell, before the headings above: a table of features says so in its first row. */
function isOfFeature(leak: Stated<Leak>): boolean {
  const { header, under } = leak.statement;
  const nearest = [header.join(" / ").toLowerCase(), under].find((labels) => featureLabel.test(labels));
  const context = nearest ?? contextOf(leak);
  const isFeature =
    leak.value.namesFeature ||
    (featureLabel.test(context) && (nearest !== undefined || !otherLabel.test(under)));
  return isFeature && !otherLabel.test(context.replace(featureLabel, ""));
}

const featureLabel =
  /\b(?:features?|inputs?|signals?|predictors?|covariates?|attributes?|variables|descriptors|what goes in(?:to)?|fed (?:in|to)|feats|(?:model|ranker|network|classifier|it) (?:sees|looks at|gets|reads)|families)\b|признак|фич|на вход|видит модель/;
const otherLabel =
  /\b(?:labels?|targets?|metrics?|outcomes?|ground truth|evaluation|guard-?rails?|objective|output|monitoring|logging|risks?)\b/;

interface Leak {
  readonly range: TextRange;
  readonly namesFeature: boolean;
}

const outcome =
  "(?:click\\w*|purchas\\w*|conversions?|sales|orders?|demand|revenue|churn\\w*|cancel\\w*|return\\w*|refunds?|disputes?|chargebacks?|replies|reports?|views|plays|likes|logins?|activity|usage|engagement|watch time|dwell time|price|occupancy|units sold|payments?|defaults?)";
const event =
  "(?:prediction|impression|click|play|payment|transaction|order|purchase|delivery|trip|ride|booking|decision|recommendation|request|event|post|ticket|message|sale|listing|loan|application|session|search|query|ad|view|authori[sz]ation|outcome|upload|alert|visit|discharge|churn|cancellation|close|closing|resolution)";

const known = new RegExp(
  [
    // What happened after the very event that is predicted.
    `\\b(?:\\w+ ){0,4}(?:after|following|since) (?:the|this|that|each|its|an?) (?:\\w+ )?${event}\\b`,
    `\\b${outcome}\\b(?: \\w+){0,3} (?:in|of|during|over|for|within) (?:the )?(?:next|following|coming|subsequent) (?:\\d+ )?(?:days?|weeks?|months?|hours?|minutes?|session)`,
    `\\b(?:next|following)[- ](?:day|week|month|hour|quarter)(?:['’]s)? ${outcome}\\b`,
    `\\bfuture ${outcome}\\b`,
    "\\b(?:likes|comments|replies|shares|views|plays|clicks|sales|orders|reports|messages|downloads)\\b[^,;|]{0,40}\\bin the (?:first )?(?:\\d+|few|next) (?:minutes|hours|days|weeks) (?:after|following) \\w+",
    "\\bpost-(?:click|impression|purchase|view|conversion|delivery|transaction|event|play|booking|treatment) \\w+",
    // The outcome under another name.
    "\\b(?:refunds?|returns?|chargebacks?|disputes?|clicks?|complaints?|claims?|appeals?) (?:\\w+ )?(?:for|of|on|against) this (?:order|payment|transaction|item|ad|trip|booking|listing|message|post)\\b",
    "\\b(?:outcome|result|verdict|conclusion) of the (?:manual |human )?(?:review|investigation|appeal|dispute|treatment|trial|call|inspection)\\b",
    "\\bdate (?:of the |the )?(?:\\w+ ){0,2}(?:chargeback|refund|churn|cancellation|cancelled|dispute|closed|closing|resolved|default|returned|delivered|sold|discharged)\\b",
    "\\b(?:days|weeks|months|hours|time) (?:until|till|to) (?:the )?(?:churn|cancellation|default|failure|delivery|refund|chargeback|resolution|purchase)\\b",
    "\\b(?:minutes|seconds|hours|time) (?:watched|listened|spent|read) (?:of|on) the (?:recommended|shown|clicked|suggested) \\w+",
    "\\b(?:chargeback|dispute|refund|fraud investigation|investigation|cancellation|churn|resolution|return|conversion|delivery|claim|default|moderation|appeal|takedown|settlement|repayment) (?:status|flag|outcome|result|code|reason|decision|verdict|indicator)s?\\b",
    "\\bwhether (?:the|this|it|a|an) (?:\\w+ )?(?:was|were|is|has been|had been|got|later|eventually|finally|will be)? ?(?:\\w+ )?(?:clicked|purchased|converted|charged back|refunded|disputed|returned|cancell?ed|reported|removed|appealed|resolved|escalated|churned|defaulted|delivered late|sold|played|finished|failed|broke|broken|burst|quit|bought|won|lost)\\b",
    "\\b(?:actual|final|realized|realised|true|observed) (?:delivery|arrival|travel|trip|drop-?off|preparation|sale|selling|closing|order|watch|resolution|price|fare|demand|sales|duration|diagnosis|status|outcome|queue|team|category|units|decision)(?: (?:time|price|duration|date|value|sold|amount))?\\b",
    "\\b(?:time to (?:resolution|close|first reply|churn|conversion|repayment)|resolution (?:time|notes?|code)|handling time|closing date|cancellation date|churn date|discharge (?:summary|date|diagnosis))\\b",
    "\\b(?:dwell|watch|viewing|reading) time (?:on|of|for) (?:this|the) (?:impression|video|item|ad|result|page|article|session)\\b|\\b(?:dwell|watch|viewing|reading) time (?:on|of|for) the (?:recommended|shown|clicked|suggested) \\w+",
    "\\b(?:moderator|reviewer|analyst|agent|doctor|investigator)(?:['’]s|s['’])? (?:verdict|decision|final label|conclusion|resolution)s?\\b",
    "\\b(?:target|label) over (?:all|the whole|the entire) (?:rows|data(?:set)?|examples)\\b|\\b(?:target|label) (?:mean |encod\\w+ )?(?:itself|of the same (?:row|example)|over the (?:whole|entire|full) (?:data(?:set)?|period|history))\\b|\\b(?:computed|encoded|averaged|fitted|normali[sz]ed) (?:over|on|with) (?:the )?(?:whole|entire|full|all)(?: of)?(?: the)? (?:data(?:set)?|period|history|train(?:ing)? and test)\\b",
  ].join("|"),
  "gi",
);

/** Without one of these words a statement holds none of the forms below. */
const lateHint =
  /after|following|between|from \w+ to |followed|up|later|eventually|in the end|eventual|itself|ends? of|until|till|cause|diagnosis|resolution|verdict|solution|to (?:the|its|next|first)|next|final|real |measured|observed|left|gave|found|findings|grade|how |result|outcome|handed|delivered|t ?\+|known|после|следующ|итогов|окончат|фактич|котор/i;

/** The same for any event: what is counted "in the 30 days after" it, or comes to light in the end. */
const late = new RegExp(
  [
    "\\b(?:\\w+ ){1,5}?(?:in|within|over|during) the (?:first |next )?(?:\\d+|few|two|three|four|five|six|seven|ten) (?:minutes|hours|days|weeks|months) (?:after|following) (?:the |this |its |each |that )?\\w+",
    "\\b(?:\\w+ ){1,4}(?:ended|ends|end) up (?:being )?\\w+",
    "\\b(?:was|were|is|got) (?:\\w+ )?(?:cancell?ed|returned|refunded|disputed|reported|sold|churned|defaulted|removed) (?:later|afterwards|eventually|in the end)\\b",
    "\\b(?:days|weeks|months|hours|time) (?:until|till|to) (?:the |its )?(?:next |first )?(?:\\w+ )?(?:failure|breakdown|fault|outage|readmission|repair(?: order)?|complaint|claim|visit)\\b",
    // Any length of time behind any event, and what is only there in the end.
    `\\b(?:\\w+ ){1,5}?\\d+ ?(?:min(?:utes?)?|h|hours?|days?|weeks?|months?) after (?!the (?:last|previous|latest) )(?:the |this |its |their |each |that )?\\w+`,
    "\\b(?:\\w+ ){1,6}?in the (?:minute|hour|day|week|month) (?:after|following) (?:the |this |its |their |each |that )?\\w+",
    "\\b(?:\\w+ ){1,5}?(?:opened|filed|made|bought|written|sent|done|asked|raised|reported|seen) (?:afterwards|later(?! than)|subsequently|in the end)\\b",
    "\\b(?:\\w+ ){1,6}?\\(?(?:only )?(?:known|entered|filled in|recorded|available) (?:only )?(?:at|after|on) (?:discharge|delivery|arrival|closing|close|the end|settlement|resolution|completion|return)\\b",
    "\\bwhether an? (?:\\w+ )?followed\\b|\\bwhat the \\w+ (?:did|does|bought|buys|chose|clicked) next\\b",
    "\\b(?:real|true) (?:travel|arrival|delivery|waiting|preparation|trip) times?\\b",
    "\\b(?:measured|observed|actual|real) [^,;|]{1,40}\\b(?:at|on|of|during) the (?:target|delivery|arrival|predicted|forecast) (?:hour|day|week|date|slot|time)\\b|\\b\\w+ (?:observed|measured) (?:at|on|during) the (?:target|delivery|arrival|predicted|forecast) (?:hour|day|week|date|slot|time)\\b",
    "\\b(?:stars?|ratings?|grade|review|feedback|tip)\\b[^,;|]{0,30}\\b(?:left|gave|given|wrote)\\b[^,;|]{0,30}\\b(?:order|trip|ride|stay|item|call|delivery|visit|answer|session)",
    "\\b(?:technician|inspector|engineer|auditor|adjuster|surveyor|examiner)(?:['’]s|s['’]) (?:findings?|grade|verdict|conclusion|diagnosis)\\b",
    "\\b(?:outcome|result|verdict) of (?:the |this |that |its )(?:\\w+ )?(?:chargeback|claim|case|check|test|examination|auction|match|call|visit|repair|audit)\\b",
    "\\b(?:final|eventual) (?:number|count|amount|sum|duration|length|bill|score|result|size|cost|balance)\\b",
    // What is only known when all is over.
    "\\bwhether (?:the |this |it |its |an? )[^.,;|]{3,60}?\\b(?:afterwards|later(?! than)|in the end|eventually)\\b",
    "\\bon the (?:day|night|morning|evening) itself\\b",
    "\\bbetween the ends? of (?:the |this |both |its )?(?:two )?\\w+",
    "\\b(?:the )?(?:root cause|cause|diagnosis|resolution|verdict|solution) (?:in|on|from|of) the (?:closed |final |later )?(?:ticket|report|case|file|invoice|bill)\\b",
    // The time from one event to the one that is predicted.
    "\\b(?:minutes|hours|days|weeks|time) (?:from|between) (?:\\w+ ){1,3}(?:to|and) (?:the )?(?:cancel\\w*|returns?|refunds?|churn|default|failure|arrival|delivery|closing)\\b",
    "\\bhow (?:long|much|many|far) [^,;|]{2,40}\\b(?:lasted|took|stayed|ended)\\b",
    "\\b(?:time|date|moment|hour) (?:when |at which )?(?:the|it|they) (?:\\w+ )?(?:was|were|is|got) (?:handed over|delivered|returned|closed|resolved|sold|cancelled|repaired|discharged)\\b",
    "\\bt ?\\+ ?\\d+ \\w+",
    // What goes on until the end that is predicted.
    "\\bhow (?:often|many|much|long) [^.,;|]{2,60}? (?:before|until|till) (?:it|they|he|she|the \\w+) (?:was|were|is|are|got) (?:\\w+ )?(?:closed|solved|settled|sold|repaid|repaired|cancelled|discharged|dealt with|finished)\\b",
    "\\bhow long [^.,;|]{2,50}? at the (?:later|next|last|final) \\w+",
    "[а-яё]+(?: [а-яё]+){0,4} (?:за|в|в течение) \\d+ [а-яё]+ после [а-яё]+|[а-яё]+, котор[а-яё]+ (?:поставил|оставил|купил|сделал|напис)[а-яё]*[^,;|]{0,40}после",
    "[а-яё]+(?: [а-яё]+){0,3} после (?:клика|диалога|разговора|покупки|показа|звонка|заявки|выписки|доставки|оплаты|решения|поездки|закрытия)",
    "[а-яё]+(?: [а-яё]+){0,2} (?:в|за) следующи[а-яё]+ \\d+ [а-яё]+",
    "(?:итогов|окончательн|фактическ)[а-яё]+ (?:статус|решени|тем|исход|время|результат)[а-яё]*",
  ].join("|"),
  "gi",
);

/** A sentence that says itself what the model is given. */
const namesFeature =
  /\b(?:features?|inputs?|predictors?|(?:we|I) (?:also )?(?:use|feed)|of (?:all )?that we use|(?:goes|go) (?:in|into the model)(?: as well)?(?=[.,;]))\b|признак|на вход/i;

/** What the event left behind earlier, or what is kept out, is known in time. */
const inTime =
  /\b(?:past|previous|prior|earlier|historical(?:ly)?|history|last \d*|before|as of|point-in-time|known (?:at(?! (?:discharge|delivery|arrival|clos\w+|settlement|resolution|completion|return|the end))|by|before)|at least \d+|older than|lag(?:ged)?|delayed|average|mean|rate|count of|number of (?:past|previous)|per (?:customer|merchant|seller|user) (?:over|in)|other (?:users|customers|orders|payments)|never|not|no|excluded|exclude[sd]?|removed|drop(?:ped)?|forbidden|only as (?:a )?label|label|leak\w*|training only|in training only|until|up to|planned|scheduled|promised|announced|predicted|estimated|expected|forecast)\b|n['’]t\b/i;

/** Here "until", "before" and "average" belong to the outcome; they say nothing of when it was known. */
const outcomeItself =
  /\b(?:days|weeks|months|hours|time) until\b|\b(?:average|mean|rate) of the (?:target|label)\b|\b(?:before|until|till) (?:it|they|he|she|the \w+) (?:was|were|is|are|got) /gi;

const leaks = matchingFact<Leak>([known, late], (statement) => {
  if (statement.kind !== "sentence" && statement.kind !== "row") return [];
  return leakyWords(statement.text)
    .slice(0, 3)
    .flatMap(({ 0: words, index }): Leak[] => {
      const range = { start: index, end: index + words.length };
      const clause = clauseOf(statement.text, range).replace(outcomeItself, " ");
      if (inTime.test(clause) || !isAsserted(statement, range)) return [];
      return [
        {
          range,
          namesFeature:
            namesFeature.test(statement.text) &&
            !/\b(?:logged|store|labels?|joined)\b|метк/i.test(statement.text),
        },
      ];
    });
});

function leakyWords(text: string): readonly RegExpExecArray[] {
  const found = everyMatch(text, known);
  if (!lateHint.test(text)) return found;
  const isFound = ({ 0: words, index }: RegExpExecArray): boolean =>
    found.some((other) => other.index < index + words.length && index < other.index + other[0].length);
  return [...found, ...everyMatch(text, late).filter((words) => !isFound(words))];
}

/** The list item, cell or clause around a feature: what is said of its neighbours does not excuse it. */
function clauseOf(text: string, { start, end }: TextRange): string {
  const from = Math.max(...[",", ";", "|", ":"].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const ends = [",", ";", "|"].map((mark) => text.indexOf(mark, end)).filter((at) => at >= 0);
  const to = Math.min(text.length, ...ends);
  const cell = text.indexOf("|", end);
  // In a row the later cells say how the feature is made.
  const isRow = text.trimStart().startsWith("|") && cell >= 0;
  return text.slice(from, to) + (isRow ? text.slice(cell) : "");
}
