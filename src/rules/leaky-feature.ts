import { everyMatch } from "../core/document/every-match.ts";
import type { TextRange } from "../core/document/text-range.ts";
import type { Statement } from "../core/facts/statements.ts";
import { stepsAbove } from "../core/document/section-part.ts";
import type { DesignDoc } from "../core/document/design-doc.ts";
import { isAsserted } from "../core/facts/asserted.ts";
import { knownAhead, lateWays, processing, statisticWays } from "../core/facts/late-words.ts";
import { framedStems, stemsOf } from "../core/facts/outcome-share.ts";
import {
  contextOf,
  matchingFact,
  type Placed,
  placeOf,
  quoted,
  type Stated,
} from "../core/facts/statement-fact.ts";
import { waysToSay } from "../core/facts/ways-to-say.ts";
import { defineRule } from "../core/lint/rule.ts";

export const leakyFeature = defineRule({
  id: "leaky-feature",
  summary: "A feature that is known only after the moment of the prediction.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    const found = [...leaks(doc), ...leaksOfCourse(doc)];
    const given = found.length > 0 ? byTurn(givenToModel(doc)) : new Map<number, never>();
    for (const leak of found) {
      if (stepsAbove(leak.place).includes("monitoring")) continue;
      if (!isOfFeature(leak) && !followsFeatures(doc, leak, given)) continue;
      const range = placeOf(leak, leak.value.range);
      yield {
        message: `"${quoted(doc, range)}" is known only after the prediction; expected features as of the moment of the prediction.`,
        range,
      };
    }
  },
});

/** "The model gets …. From the order come …": what follows in the paragraph is of features, too, until it speaks of something else. */
function followsFeatures(
  doc: DesignDoc,
  leak: Placed<Leak>,
  given: ReadonlyMap<number, readonly Placed<true>[]>,
): boolean {
  if (leak.statement.kind !== "sentence" || otherTopic.test(leak.statement.text)) return false;
  // "NDCG@12 on the following week" is what the model is judged by.
  if (leak.statement.terms.some(({ term }) => term.kind === "metric" && term.phase === "offline"))
    return false;
  const turn = turnOf(leak);
  return [...(given.get(turn - 1) ?? []), ...(given.get(turn) ?? [])].some(
    ({ section, offset, statement }) => {
      const from = offset + statement.text.length;
      if (section !== leak.section || from > leak.offset || leak.offset - from > longestTurn) return false;
      const between = doc.source.slice(from, leak.offset + leak.value.range.start);
      return !/\n[ \t\r]*(?:\n|[-*+|#>]|\d{1,3}[.)])/.test(between) && !otherTopic.test(between);
    },
  );
}

const longestTurn = 1_000;
const turnOf = ({ offset }: Placed<unknown>): number => Math.floor(offset / longestTurn);

/** By their places, so that each leak is held against those before it alone. */
function byTurn(given: readonly Placed<true>[]): ReadonlyMap<number, readonly Placed<true>[]> {
  const turns = new Map<number, Placed<true>[]>();
  for (const found of given) {
    const turn = turns.get(turnOf(found));
    if (turn) turn.push(found);
    else turns.set(turnOf(found), [found]);
  }
  return turns;
}

const otherTopic =
  /\b(?:labels?|labell\w+|targets?|ground truth|metrics?|outcomes?|positives?|evaluat\w+|monitor\w*|trial|test(?:s|ed|ing)?|logged|stored?|joined|alert\w*|predict\w* (?:whether|how))\b|метк|целев/i;

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
  /\b(?:features?|inputs?|signals?|predictors?|covariates?|attributes?|variables|descriptors|what goes in(?:to)?|fed (?:in|to)|feats|clues|explanatory|from what|what (?:it|the (?:model|network|trees?|system|forecast|classifier)) (?:knows?|learns? from|(?:is|are) (?:given|told|fed|shown))|what we (?:feed|give|tell|show)(?: it)?|what we know (?:at|before|by|when)|what is (?:looked at|fed|given|known (?:at|before|by|when))|known (?:things|at (?:the )?(?:time|moment))|(?:model|ranker|network|classifier|it) (?:sees|looks at|gets|reads)|families)\b|признак|фич|на вход|видит модель/;
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

const notEarlier = "(?!(?:last|previous|earlier|prior|past|preceding|most recent|former) )";
/** What people do with what they are sent. */
const reactedTo =
  "(?:opened|tapped|dismissed|swiped away|muted|answered|accepted|declined|ignored|read|watched|redeemed|clicked)";

const known = waysToSay([
  // What happened after the very event that is predicted.
  // How long ago it began is known when it is asked.
  `\\b(?:\\w+ ){0,4}(?:after|following|(?<!\\b(?:time|seconds|minutes|hours|days|weeks|months|age|long) )since) (?:the|this|that|each|its|an?) (?:\\w+ )?${event}\\b`,
  `\\b${outcome}\\b(?: \\w+){0,3} (?:in|of|during|over|for|within) (?:the )?(?:next|following|coming|subsequent) (?:\\d+ )?(?:days?|weeks?|months?|hours?|minutes?|session)`,
  `\\b(?:next|following)[- ](?:day|week|month|hour|quarter)(?:['’]s)? ${outcome}\\b`,
  `\\bfuture ${outcome}\\b`,
  "\\b(?:likes|comments|replies|shares|views|plays|clicks|sales|orders|reports|messages|downloads)\\b[^,;|]{0,40}\\bin the (?:first )?(?:\\d+|few|next) (?:minutes|hours|days|weeks) (?:after|following) \\w+",
  "\\bpost-(?:click|impression|purchase|view|conversion|delivery|transaction|event|play|booking|treatment|discharge|surgery|admission|sale|loan|churn|cancellation|checkout|visit|trip|ride|call|payment|decision|approval) \\w+",
  // The outcome under another name.
  "\\b(?:exit|churn|cancellation|leaving|farewell) (?:survey|interview|questionnaire|form)s?\\b(?: \\w+)?",
  "(?<!\\b(?:previous|previously|past|last|earlier|prior|ever|other) )\\b(?:churned|cancell?ed|defaulted|converted|purchased|readmitted|refunded|resolved|charged-?back) (?:flag|indicator|status|label)\\b",
  "\\b(?:refunds?|returns?|chargebacks?|disputes?|clicks?|complaints?|claims?|appeals?|(?:missed|late|overdue|skipped) (?:payments?|instal+ments?)|delinquenc(?:y|ies)|arrears|write-?offs?|collections?(?: calls?)?) (?:\\w+ |in the first (?:\\w+ ){1,2}(?:days|weeks|months|years) )?(?:for|of|on|against) this (?:order|payment|transaction|item|ad|trip|booking|listing|message|post|loan|account|policy|contract|subscription|invoice|credit|mortgage|lease)\\b",
  "\\b(?:outcome|result|verdict|conclusion) of the (?:manual |human )?(?:review|investigation|appeal|dispute|treatment|trial|call|inspection)\\b",
  "\\bdate (?:of the |the )?(?:\\w+ ){0,2}(?:chargeback|refund|churn|cancellation|cancelled|dispute|closed|closing|resolved|default|returned|delivered|sold|discharged)\\b",
  "\\b(?:days|weeks|months|hours|time) (?:until|till|to) (?:the )?(?:churn|cancellation|default|failure|delivery|refund|chargeback|resolution|purchase)\\b",
  "\\b(?:minutes|seconds|hours|time) (?:watched|listened|spent|read|played|viewed|streamed) (?:of|on|from|in) (?:the |this )(?:(?:recommended|shown|clicked|suggested) \\w+|card|video|song|track|clip|article|ad|result|item|episode)\\b",
  `\\b${outcome}\\b(?: \\w+){0,4} (?:on|of|in|during) the same (?:day|week|hour|month)\\b(?! (?:last|of|a|one|in|before))`,
  "\\b(?:total|overall|full|final) (?:length|duration) of the (?:session|visit|call|ride|trip|chat|conversation)\\b",
  "\\b(?:chargeback|dispute|refund|fraud investigation|investigation|cancellation|churn|resolution|return|conversion|delivery|claim|default|moderation|appeal|takedown|settlement|repayment|collections?|delinquency|write-?off|foreclosure|repossession)(?: contact(?:ed)?| call(?:ed)?)? (?:status|flag|outcome|result|code|reason|decision|verdict|indicator)s?\\b",
  // What is done with the very thing that is judged: "whether the reader opened or reported this mail".
  "\\bwhether (?:the |an? |any )?\\w+ (?:\\w+ed|read|bought|paid|left|sent|took|sold)(?: (?:or|and) \\w+ed)? (?:this|that) \\w+",
  // What became of the very thing that is sent or shown: "seconds until this notification was opened".
  `\\b(?:seconds|minutes|hours|days|time|delay) (?:until|till) (?:this|the|it|they|its) ${notEarlier}(?:[\\w-]+ ){0,2}?(?:was|is|were|are|gets?|got|has been) ${reactedTo}\\b`,
  `\\b(?:whether|if) (?:this|the|it|that) ${notEarlier}(?:[\\w-]+ ){0,2}?(?:was|is|were|gets?|got|has been) (?:later |then |actually )?${reactedTo}\\b`,
  `\\b(?:time|seconds|minutes|hours|delay) (?:from|between) (?:the |its )?(?:send(?:ing)?|delivery|impression|display|push|offer|showing) (?:to|and|until|till) (?:the |its )?(?:open(?:ing)?|click|tap|answer|reply|response|acceptance|purchase|dismissal)\\b`,
  "\\b(?:user|learner|customer|member|reader|driver|buyer|patient|player|guest)(?:['’]s|s['’]) (?:reaction|response|answer|reply) to (?:this|the (?:same|sent|shown|current)) \\w+",
  "\\b(?:lost|win|closed?|closing|loss|rejection|refusal|cancellation|exit|withdrawal)[- ]reasons?\\b|\\breasons? (?:for|of) (?:the )?(?:loss|rejection|cancellation|refusal|withdrawal)\\b|\\b(?:deal|opportunity|claim|case|application) (?:stage|status)\\b",
  "\\bwhether (?:the|this|it|a|an) (?:\\w+ )?(?:was|were|is|has been|had been|got|later|eventually|finally|will be)? ?(?:\\w+ )?(?:clicked|purchased|converted|charged back|refunded|disputed|returned|cancell?ed|reported|removed|appealed|resolved|escalated|churned|defaulted|delivered late|sold|played|finished|failed|broke|broken|burst|quit|bought|won|lost)\\b",
  "\\b(?:actual|final|realized|realised|true|observed) (?:delivery|arrival|travel|trip|drop-?off|preparation|sale|selling|closing|order|watch|resolution|price|fare|demand|sales|duration|diagnosis|status|outcome|queue|team|category|units|decision)(?: (?:time|price|duration|date|value|sold|amount))?\\b",
  "\\b(?:time to (?:resolution|close|first reply|churn|conversion|repayment)|resolution (?:time|notes?|code)|handling time|closing date|cancellation date|churn date|discharge (?:summary|date|diagnosis))\\b",
  "\\b(?:dwell|watch|view(?:ing)?|read(?:ing)?|listen(?:ing)?|play) (?:time|seconds|minutes|duration) (?:on|of|for|in) (?:this|the(?: current| same)?) (?:impression|video|item|ad|result|page|article|session|track|song|view)\\b",
  "\\b(?:credits?|compensation|vouchers?|tips?|damages?) (?:paid|issued|given|granted|left) (?:for|on) (?:this|the same|the current) \\w+",
  "\\bhow (?:long|much|far|often) (?:the |an? )?(?:user|viewer|reader|listener|customer|buyer|player|visitor|member|rider|shopper|guest|driver|patient)s? (?:then |later |actually |will )?(?:watch(?:ed|es)?|read|reads|listened(?: to)?|stayed(?: on)?|played|spent(?: on)?|viewed|looked at|scrolled) (?:of )?(?:this|that|the (?:shown|recommended|current|same)) \\w+",
  "\\bwhether (?:the |a |this )?\\w+ [^.,;|]{2,40} after (?:watching|clicking|playing|buying|reading|listening|booking|delivery|purchase|checkout|arrival|installing|paying|the (?:call|trip|ride|visit|stay))\\b",
  "\\b(?:dwell|watch|viewing|reading) time (?:on|of|for) (?:this|the) (?:impression|video|item|ad|result|page|article|session)\\b|\\b(?:dwell|watch|viewing|reading) time (?:on|of|for) the (?:recommended|shown|clicked|suggested) \\w+",
  "\\b(?:moderator|reviewer|analyst|agent|doctor|investigator)(?:['’]s|s['’])? (?:verdict|decision|final label|conclusion|resolution)s?\\b",
  "\\b(?:target|label) over (?:all|the whole|the entire) (?:rows|data(?:set)?|examples)\\b|\\b(?:target|label) (?:mean |encod\\w+ )?(?:itself|of the same (?:row|example)|over the (?:whole|entire|full) (?:data(?:set)?|period|history))\\b",
]);

/** The same for any event: what is counted "in the 30 days after" it, or comes to light in the end. */
const late = waysToSay([
  "\\b(?:\\w+ ){1,5}?(?:in|within|over|during) the (?:first |next )?(?:\\d+|few|two|three|four|five|six|seven|ten) (?:minutes|hours|days|weeks|months) (?:after|following) (?:the |this |its |each |that )?\\w+",
  "\\b(?:\\w+ ){1,4}(?:ended|ends|end) up (?:being )?\\w+",
  "\\b(?:\\w+ ){1,5}?after (?:publication|publishing|posting|purchase|delivery|checkout|booking|arrival|departure|resolution|discharge|closing|cancellation|settlement|completion|approval|disbursement|conversion)\\b",
  "\\b(?:\\w+ ){1,6}?after (?:it|they|he|she|the (?!last |previous )\\w+) (?:has |have |had |was |were |is |are )?(?:already )?(?:ended|closed|finished|taken place|took place|expired|over|left|arrived|delivered|shipped|cancell?ed|sold|settled|resolved|discharged|completed|refunded|approved|removed|churned|defaulted)\\b",
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
  "\\bactual (?:\\w+ )?(?:route|path|distance|speed|courier|driver|weather|temperature|load|traffic|waiting time|wait|stay|length|yield|consumption|energy|spend|payout|winner|clearing price|attendance|staffing|passengers|cost|label)\\b",
  "\\b(?:speed|pace|route taken|rating|stars|tip|delay|completion(?: rate)?|scroll depth|(?:percentage|share|fraction|minutes|seconds) (?:watched|listened|read)|(?:watch|listen|read|completion)(?:ed)? (?:percentage|per cent|percent|fraction|ratio|share|duration))s? (?:given |left )?(?:of|on|during|in|for) (?:this|the current|the same) (?:\\w+ )?(?:trip|ride|delivery|order|journey|video|clip|item|article|ad|visit|stay|call|flight|shipment|impression|page|song|track|movie|film|show|episode|product|lesson|session)\\b",
  "\\b(?:chargebacks?|disputes?|claims?|complaints?|refunds?|appeals?) (?:was |were )?(?:filed|raised|opened|issued|requested|received|granted)\\b",
  "\\b(?:chargeback|dispute|refund|settlement|recovery|write-?off|readmission) (?:amount|date|cost)s?\\b",
  "\\b(?:refunded|disputed|charged back|cancell?ed|returned) (?:for|of|on) (?:this|the same) \\w+",
  "\\b(?:status|outcome|result|date|reason) of the (?:dispute|chargeback|claim|refund|investigation|appeal|return|cancellation|readmission|default)\\b",
  "\\b(?:\\w+ ){1,4}\\((?:actual|real|realized|realised|observed)\\)",
  "\\b(?:\\w+ ){1,5}\\((?:only )?(?:known|available|recorded|set|filled in|measured|determined|computed|assigned|updated) (?:only )?(?:after|once|when the|at the end|later)\\b",
  "\\b(?:called|contacted|complained|wrote|asked)\\b[^,;|]{0,30} about (?:this|the) (?:order|trip|delivery|purchase|payment|booking|ride|stay|claim|ticket)\\b",
  "\\b(?:number|count|amount|sum) of future \\w+",
  "\\b(?:stock-?outs?|units sold|sales|demand|footfall|visitors|orders|waste|returns|consumption|occupancy|rainfall|load|no-shows?)(?: \\w+)? (?:on|at|of|during|for) the (?:target|predicted|forecast(?:ed)?) (?:hour|day|night|week|date|month|slot|time)\\b",
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
  // How a contract went that is only about to be granted.
  "\\b(?:days past due|arrears|delays?|lateness|(?:missed|late|overdue|unpaid|skipped) (?:payments?|instal?lments?|bills?|premiums?)|payment (?:behaviou?r|morale|status)|returned debits)\\b[^.,;|]{0,30}\\b(?:of|in|on|during|for|within) (?:the |its |their |his |her )?first (?:\\w+ )?(?:instal?lments?|payments?|months?|quarters?|year|invoices?|bills?|premiums?)\\b",
  "\\b(?:dunning (?:letters?|notices?|runs?|levels?|stage)|(?:payment )?reminders?|(?:default|overdue) notices?|collections? (?:letters?|calls?|visits?|stage))\\b[^.,;|]{0,30}\\b(?:for|on|about|of) (?:the|this) (?:new )?(?:loan|contract|credit|invoice|policy|lease|mortgage|subscription)\\b",
  "\\b(?:\\w+ ){1,5}?since (?:the )?(?:payout|disbursement|origination|loan was (?:granted|paid out))\\b",
  "\\b(?:\\w+ ){1,5}?after (?:being )?(?:payout|paid out|disbursement|origination|granting)\\b",
  // What somebody did with the answer.
  "\\b(?:position|rank|place|slot) of the (?:clicked|chosen|opened|played|accepted|purchased) \\w+",
  "\\b\\w+(?: of the \\w+)? (?:that|which) (?:was|were|is|are|got) (?:finally|eventually|ultimately|in the end) \\w+|\\b(?:finally|eventually|ultimately) (?:submitted|bought|chosen|clicked|booked|paid|sold|accepted|delivered|approved) \\w+",
  "\\b(?:dwell time|time spent|scroll depth|products (?:viewed|opened)|(?:number of )?(?:clicks|taps|scrolls))\\b[^.,;|]{0,20}\\bon (?:the|its) (?:\\w+ )?(?:result|results|landing|detail|answer)s? pages? (?:of|for|after) (?:this|the) (?:\\w+ )?(?:search|query|click|impression|request)\\b",
  // What goes on until the end that is predicted.
  "\\bhow (?:often|many|much|long) [^.,;|]{2,60}? (?:before|until|till) (?:it|they|he|she|the \\w+) (?:was|were|is|are|got) (?:\\w+ )?(?:closed|solved|settled|sold|repaid|repaired|cancelled|discharged|dealt with|finished)\\b",
  "\\bhow long [^.,;|]{2,50}? at the (?:later|next|last|final) \\w+",
  "[а-яё]+(?: [а-яё]+){0,4} (?:за|в|в течение) \\d+ [а-яё]+ после [а-яё]+|[а-яё]+, котор[а-яё]+ (?:поставил|оставил|купил|сделал|напис)[а-яё]*[^,;|]{0,40}после",
  "[а-яё]+(?: [а-яё]+){0,3} после (?:клика|диалога|разговора|покупки|показа|звонка|заявки|выписки|доставки|оплаты|решения|поездки|закрытия)",
  "[а-яё]+(?: [а-яё]+){0,2} (?:в|за) следующи[а-яё]+ \\d+ [а-яё]+",
  "(?:итогов|окончательн|фактическ)[а-яё]+ (?:статус|решени|тем|исход|время|результат)[а-яё]*",
]);

/** A sentence that says itself what the model is given. */
const namesFeature = new RegExp(
  [
    "\\b(?:features?|inputs?|predictors?|covariates?|variables)\\b|признак|на вход",
    "\\b(?:counts|aggregates?|statistics|(?:target |mean )?encodings?) (?:is|are) (?:all )?(?:computed|calculated|averaged|fitted|taken|made)\\b",
    "\\b(?:we|I) (?:also )?(?:use|feed|(?:give|tell|show) (?:it|them|the (?:model|network|trees)))\\b|\\bof (?:all )?that we use\\b",
    "\\b(?:goes|go|fed) (?:in|into the (?:model|network|trees?))(?: as well)?(?=[.,;:])",
    "\\b(?:model|network|net|classifier|ranker|regressor|trees|forest) (?:also )?(?:gets?|sees?|reads?|knows?|learns? from|looks? at|is (?:given|fed|told|shown)|are (?:given|fed|told|shown))\\b",
    "\\b(?:it|they) (?:also )?(?:sees|is (?:given|fed|told|shown)|looks at)\\b|\\bwhat (?:it|the \\w+) looks? at\\b",
    "\\b(?:it|score|prediction|probability|answer|forecast) (?:is|are) (?:computed|made|predicted|estimated|told) from\\b|\\bfor (?:the|a|each) prediction we (?:take|use|have)\\b",
    "\\b(?:is|are) (?:described|represented) by (?:its|their|the|\\d+|\\w+ numbers)\\b|\\bthe vector (?:holds|has|contains)\\b|\\bstrongest (?:are|is)\\b|\\bspeaks for it\\b|\\b(?:is|are) in it(?:,? (?:too|as well))?(?=[.,;])",
  ].join("|"),
  "i",
);

/** What the event left behind earlier, or what is kept out, is known in time. */
const inTime =
  /\b(?:so far|past(?! due)|previous|prior|earlier|historical(?:ly)?|history|last \d*|before|as of|point-in-time|known (?:at(?! (?:discharge|delivery|arrival|clos\w+|settlement|resolution|completion|return|the end))|by|before)|at least \d+|older than|lag(?:ged)?|delayed|average|mean|rate|count of|number of (?:past|previous)|per (?:customer|merchant|seller|user) (?:over|in)|other (?:users|customers|orders|payments)|never|not|(?<!yes\/)no(?!-)|(?:left|kept|leave|keep) out|excluded|exclude[sd]?|removed|drop(?:ped)?|forbidden|only as (?:a )?label|label|leak\w*|training only|in training only|until|up to|planned|scheduled|promised|announced|predicted|estimated|expected|forecast)\b|n['’]t\b/i;

/** Here "until", "before" and "average" belong to the outcome; they say nothing of when it was known. */
const outcomeItself =
  /\b(?:days|weeks|months|hours|minutes|seconds|time) until\b|\b(?:average|mean|rate) of the (?:target|label)\b|\b(?:before|until|till) (?:it|they|he|she|the \w+) (?:was|were|is|are|got) |\b(?:until|till) (?:sold|settled|closed|solved|repaired|delivered|returned|discharged|resolved)\b|\b(?:that|which) (?:is|are) (?:predicted|forecast)\b/gi;

const leaks = matchingFact<Leak>(
  [...known.patterns, ...late.patterns, ...lateWays.patterns, ...statisticWays.patterns],
  (statement) => {
    if (statement.kind !== "sentence" && statement.kind !== "row") return [];
    return leakyWords(statement)
      .slice(0, 3)
      .flatMap(({ range, isStatistic }): Leak[] => {
        if ((!isStatistic && isInTime(statement.text, range)) || !isAsserted(statement, range)) return [];
        return [{ range, namesFeature: isGiven(statement) }];
      });
  },
);

function isInTime(text: string, range: TextRange): boolean {
  return (
    leftOutAhead.test(text.slice(0, range.start)) ||
    leftOut.test(text.slice(range.end)) ||
    inTime.test(clauseOf(text, range).replace(outcomeItself, " "))
  );
}

/** "What the driver noted, and whether it was returned, comes later and is left out": said of all that stands before. */
const leftOut =
  /^[^;|]*\b(?:is|are) (?:(?:left|kept|taken) out|excluded|dropped|not (?:used|given|in it|among))\b/i;

/** "Left out on purpose: the result of the check": a label of what follows it to the end. */
const leftOutAhead =
  /^[\s*_-]*(?:[\w-]+ ){0,3}(?:(?:left|kept|taken|leave|keep) out|excluded?|dropped|removed|not (?:used|given|included|allowed))(?: [\w-]+){0,4}[*_]*:/i;

function isGiven({ text }: Statement): boolean {
  return (
    namesFeature.test(text) &&
    !/\b(?:logged|store|labels?|targets?|joined|users? sees?|shown to)\b|метк/i.test(text)
  );
}

const givenToModel = matchingFact<true>([namesFeature], (statement) => (isGiven(statement) ? [true] : []));

/** What lasts: where the framing asks about an operation, what happens "during the operation" comes too late. */
const inCourse =
  /\b(?:during|throughout|after|following|in the course of|at the end of|by the end of) (?:the|this|that) (?<event>[a-z]{4,})\b/gi;

interface LeakOfCourse extends Leak {
  readonly stems: readonly string[];
}

const statedInCourse = matchingFact<LeakOfCourse>([inCourse], (statement) => {
  if (statement.kind !== "sentence" && statement.kind !== "row") return [];
  return everyMatch(statement.text, inCourse).flatMap(({ 0: words, index, groups }): LeakOfCourse[] => {
    const { text } = statement;
    const before = /(?:[\w-]+ ){1,5}$/.exec(text.slice(0, index))?.[0] ?? "";
    const range = { start: index - before.length, end: index + words.length };
    if (before === "" || isInTime(text, range) || !isAsserted(statement, range)) return [];
    return [{ range, namesFeature: isGiven(statement), stems: stemsOf(groups?.event ?? "") }];
  });
});

/** "Days to readmission", "reason of the cancellation": what is told of the very event that the framing asks about. */
const ofEvent =
  /\b(?:days?|weeks?|months?|hours?|minutes|time) (?:to|until|till) (?:the )?(?<ahead>[a-z]{4,})|\b(?:costs?|amount|date|day|reason|diagnosis|cause|length|duration|severity) of (?:the|this|that) (?<told>[a-z]{4,})|\b(?<named>[a-z]{4,}) (?:cost|date|reason|diagnosis|cause|duration|severity|outcome|result|status|flag|label)\b|^[\s*-]*(?:is|was|got) (?<past>[a-z]{4,}(?:ed|ent)|fraud|churn|default|claim)(?![a-z])/gi;
const events =
  /^(?:readm|churn|defau|fraud|charg|cance|refun|claim|failu|break|accid|conve|no-sh|compl|escal|infec|relap|delin|bankr|dropo|attri|resig|spoil|outag|theft|aband|death|morta|sepsi|strok|recid|acqui)/;

const statedOfEvent = matchingFact<LeakOfCourse>([ofEvent], (statement) => {
  if (statement.kind !== "sentence" && statement.kind !== "row") return [];
  // The names of columns are written in one word.
  const text = statement.text.replaceAll("_", " ");
  return everyMatch(text, ofEvent).flatMap(({ 0: words, index, groups = {} }): LeakOfCourse[] => {
    const range = { start: index, end: index + words.length };
    const event = groups.ahead ?? groups.told ?? groups.named ?? groups.past ?? "";
    if (!events.test(event.toLowerCase()) || isInTime(text, range) || !isAsserted(statement, range))
      return [];
    return [{ range, namesFeature: isGiven(statement), stems: stemsOf(event) }];
  });
});

/** What is there when guests are: none of those who cancel or stay away. */
const onceThere =
  /\b(?:[\w-]+ ){1,4}(?:at|on|upon|during|after) (?:the )?(?:check-?in|check-?out|arrival|departure|stay)\b|\bmini-?bar\b(?: \w+)?/gi;

const statedOnceThere = matchingFact<LeakOfCourse>([onceThere], (statement) => {
  if (statement.kind !== "sentence" && statement.kind !== "row") return [];
  return everyMatch(statement.text, onceThere).flatMap(({ 0: words, index }): LeakOfCourse[] => {
    const range = { start: index, end: index + words.length };
    if (isInTime(statement.text, range) || !isAsserted(statement, range)) return [];
    return [{ range, namesFeature: isGiven(statement), stems: stemsOf("cancelled") }];
  });
});

function leaksOfCourse(doc: DesignDoc): readonly Placed<LeakOfCourse>[] {
  const found = [...statedInCourse(doc), ...statedOfEvent(doc), ...statedOnceThere(doc)];
  if (found.length === 0) return found;
  const asked = new Set(framedStems(doc).flatMap(({ value }) => value));
  const known = new Set(leaks(doc).map((leak) => leak.statement));
  return found.filter(
    ({ value, statement }) => value.stems.some((stem) => asked.has(stem)) && !known.has(statement),
  );
}

interface LateWords {
  readonly range: TextRange;
  /** Its words tell all: that it is an average says nothing of when it was known. */
  readonly isStatistic: boolean;
}

/** Each place once, in the order of the ways to say it. */
function leakyWords({ text, triggered }: Statement): readonly LateWords[] {
  const found: LateWords[] = [];
  const add = (matches: readonly RegExpExecArray[], isStatistic: boolean, excuse?: RegExp): void => {
    for (const { 0: words, index } of matches) {
      const range = { start: index, end: index + words.length };
      const clause = excuse && clauseOf(text, range);
      if (clause !== undefined && (excuse?.test(clause) || processing.test(clause))) continue;
      if (!found.some((other) => isOfSamePart(text, other.range, range))) found.push({ range, isStatistic });
    }
  };
  add(statisticWays.eachIn(text, triggered), true);
  add(known.everyIn(text, triggered), false);
  add(late.everyIn(text, triggered), false);
  add(lateWays.eachIn(text, triggered), false, knownAhead);
  return found;
}

/** Two ways to say it of one feature are one finding. */
function isOfSamePart(text: string, a: TextRange, b: TextRange): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return !/[,;|]/.test(text.slice(first.end, second.start));
}

/** The list item, cell or clause around a feature: what is said of its neighbours does not excuse it. */
function clauseOf(text: string, { start, end }: TextRange): string {
  const sign = Math.max(...[",", ";", "|", ":"].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const neighbours = /^.* and (?=(?:the|how|what|whether|which) )/i.exec(text.slice(sign, start))?.[0] ?? "";
  const from = sign + neighbours.length;
  const ends = [",", ";", "|"].map((mark) => text.indexOf(mark, end)).filter((at) => at >= 0);
  const to = Math.min(text.length, ...ends);
  const cell = text.indexOf("|", end);
  // In a row the later cells say how the feature is made.
  const isRow = text.trimStart().startsWith("|") && cell >= 0;
  return text.slice(from, to) + (isRow ? text.slice(cell) : "");
}
