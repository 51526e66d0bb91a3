import {
  contextOf,
  matchingFact,
  type Placed,
  placeOf,
  quoted,
  saying,
  standsBeside,
  standsIn,
} from "../core/facts/statement-fact.ts";
import { isAsserted } from "../core/facts/asserted.ts";
import type { Statement } from "../core/facts/statements.ts";
import { timeOrder } from "../core/facts/time-order.ts";
import { waysToSay } from "../core/facts/ways-to-say.ts";
import { isTriggered, trigger } from "../core/document/triggers.ts";
import { everyMatch } from "../core/document/every-match.ts";
import type { DesignDoc } from "../core/document/design-doc.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { defineRule } from "../core/lint/rule.ts";

export const randomSplitOverTime = defineRule({
  id: "random-split-over-time",
  summary: "Data that is ordered in time is split at random, so that the test set looks into the past.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    const splits = [...randomSplits(doc), ...splitsOfTwoSentences(doc)].filter(
      (split) => standsIn(split, ["data", "model", "evaluation"]) || /\bsplit/.test(contextOf(split)),
    );
    const [split] = splits;
    if (!split) return;
    const order = timeOrder(doc);
    if (!order || timeSplits(doc).some((other) => standsBeside(doc, other, split))) return;
    const range = placeOf(split, split.value);
    yield {
      message: `The data is ordered in time, but "${quoted(doc, range)}" puts the future into training; expected a split by time.`,
      range,
      related: [{ range: order, message: "Ordered in time" }],
    };
  },
});

/** The split itself, in the many ways to say it. */
const random = waysToSay(
  [
    /\b(?:split|splits|divided?|partition(?:ed|s)?|separated?|held? out|hold out|sampled?|assign(?:ed)?|chosen|drawn|reserv\w+)\b[^.|;]{0,60}?\b(?:at random|randomly|uniformly|by coin flip)\b(?: \d+[/:-]\d+(?:[/:-]\d+)?)?/,
    /\b(?:random(?:ly|ised|ized)?|uniformly at random|shuffl(?:e|ed|ing))\b[^.|;]{0,60}?\b(?:split|splits|divi\w+|partition\w*|hold-?out|held-?out|validation|test set|train(?:ing)? and test|into train\w*|train\/|test and)\b(?: (?:of |into )?\d+[/:-]\d+(?:[/:-]\d+)?)?/,
    /\b(?:\d+|k|five|ten|three)[- ]?fold (?:stratified )?(?:cross[- ]?validation|CV|split)\b|\bk-?fold\b/,
    /\bstratified (?:random |shuffle )?(?:\d\d[/:-]\d\d(?:[/:-]\d\d)? )?(?:split|k-?fold|cross[- ]?validation|sampling into train\w*)/,
    /\btrain_test_split\b/,
    // "The log is shuffled; the first 80% are for training."
    /\bshuffl(?:ed|ing)\b[^.;|,]{0,20}[,;]?(?: and| then)?(?: we (?:take|use))? the (?:first|last|remaining) \d\d? ?%/,
    /\b(?:hold|holds|held|set|keep|kept|put) (?:out|aside|back) an? random(?:ly (?:chosen|drawn|selected))? \d+ ?%/,
    /\bsampl\w+ \d+ ?% [^.|;]{0,30}\b(?:uniformly|randomly|at random) (?:for|as|into) (?:the )?(?:test|validat|evaluat|hold)\w*/,
    /\b(?:random|shuffled?)(?:, then|,? and| then)? \d0[/:-]\d+(?:[/:-]\d+)?/,
    /\b\d0[/:-]\d+(?:[/:-]\d+)?,? (?:at random|random(?:ly)?|shuffled)\b/,
    /\b\d+ ?% (?:of \w+ )?(?:\w+ ){0,4}(?:at random|randomly|random)\b[^.|;]{0,30}\b(?:test|validat\w+|held|hold|evaluation|training)\b/,
    /\bsplit\b[^.|;]{0,20}\b(?:is|:) ?(?:\d0[/:-]\d0,? )?random\b/,
    /\b(?:to|into) (?:\w+ )?folds at random\b|\brandom(?:ly drawn|ised|ized)? folds\b|\bfolds\b[^.|;]{0,20}\b(?:random|shuffled)/,
    /\brandom (?:sample|tenth|fifth|quarter|third|subset|part)\b[^.|;]{0,40}\b(?:test\w*|validat\w+|held|hold|evaluation)\b/,
    /\b(?:test|validation|hold-?out) (?:set|data) (?:is|are) (?:a )?random (?:sample|tenth|fifth|quarter|third|subset|part|\d+ ?%)/,
    /\bon a random \d+ ?% of\b[^.|;]{0,30}\bwe (?:report|measure|evaluate)/,
    /\b(?:mixed|pooled|shuffled|thrown together)\b[^.|;]{0,30}?\b\d0(?:[/:-]\d+| ?%)/,
    /(?<!не )перемеш[а-яё]+[^.|;]{0,40}(?:дел|разб|случайн|\d0[/:])/,
    /(?<!не )(?:дел|разби|разде)[а-яё]+[^.|;]{0,30}случайн[а-яё]*|случайн[а-яё]+ (?:разби|дел|раздел)[а-яё]+/,
    /\b(?:hold|held|holding|keep|kept|set|reserved?|put)(?: out| aside| back)? (?:a )?random(?:ly (?:chosen|drawn|selected))? \d+ ?%/,
    /\b(?:a )?random \d+ ?%[^.|;]{0,50}\b(?:test|validat\w+|held|hold|evaluation|training)\b/,
  ].map((pattern) => pattern.source),
);

/** Without one of these a statement is about no such split. */
const hint =
  /rand|shuffl|fold|mixed|pooled|thrown together|coin|uniform|stratified|train_test_split|by (?:chance|lot|dice)|hash|deal|permut|blind|arbitrar|regard|\b(?:every|each|one|ends?|drawn?|draws?|drew|picked|pick|taken?|takes?|took|selected|alike|same)\b|out-of-bag|leave-one-out|sample\(|seed|LOOCV|случайн|перемеш|наугад/i;

/** Randomness of an experiment, of negatives or of a search is no split of the data. */
const otherRandomness =
  /\b(?:treatment|control group|a\/b|experiment|arms?|variants?|bucket(?:s|ed)?|traffic|negatives?|annotat\w*|reviewers?|label(?:l?ers|ling)|audit\w*|hyper-?parameters?|random search|random (?:trials|restarts|seeds|draws)|random forests?|exploration|propensit\w*|within (?:each|the same|a|one) (?:day|week|month)|in time order|by (?:time|date|day|week|month)|chronolog\w*|rolling|expanding|forward|blocked|grouped time|time[- ]series (?:cross|split|\w+-fold)|purged|spot check\w*|read by|after the time split|per day|let through|TimeSeriesSplit|target encod\w*|leave-one-out encod\w*|importances?|permuted? (?:an? |the |one )?(?:features?|columns?|inputs?)|shuffl\w+ (?:an? |the |one |each )?(?:features?|columns?|inputs?)|(?:features?|columns?|inputs?) (?:is|are) (?:shuffled|permuted)|initial\w*|noise|perturb\w*|scenarios?|weights start\w*|among the|so that the model sees|(?:place|slot|position) is)\b/i;

/** Chance, a part that is held out and how large it is: together they say it, in whatever words and order. */
const chance =
  /\b(?:at random|rand(?:om(?:ly|i[sz]ed)?)?|by (?:chance|lot|lottery|coin|dice)|a (?:coin|die|lottery) (?:decides|tells|says)|(?:by|on) (?:an? |the )?(?:(?:order|row|record|event|request|transaction|example|sample|ticket|session|click|impression)(?:[- ]?ids?)? )?hash(?: of)?|shuffl\w+|permut\w+|blindly|arbitrar\w+|(?:without regard to|regardless of|whatever) (?:the |its |their )?(?:date|time(?! of)|order)|whichever it is|deal\w* out|dealt out|mixed)\b|случайн[а-яё]*|перемеш[а-яё]*|вперемешку|наугад/i;
const heldOut =
  /\b(?:(?<!(?:field|user|load|stress|pilot|time|online) )test(?:s|ing)?(?! (?:group|arm|runs|lasts|takes))|validat\w+|hold-?out|held[- ]out|dev(?:elopment)? set|is never trained on|(?:put|set|laid) aside (?:for|to)|(?:kept|held|hold|keep)s? back (?:for|to|one|a|some|\d)|evaluat(?:ed|ion) on|to (?:judge|report|choose|tune)|report (?:on )?the (?:last|rest|other)|splits?)\b|тест|валидац|отложен/i;
const share =
  /\d ?%|\b\d0 ?[/:-] ?\d0?\b|\b[5-9][05] ?[/:-] ?[1-5]?[05]\b|\b(?:(?:picked|drew|chose|took) \d[\d,.]*|\d[\d,.]*(?: thousand|k)? random(?:ly)?(?: \w+)?) (?:rows|cases|records|examples|samples|events|readings|entries)\b|\btrains,[^.;|]{0,20} tests\b|\bfor training or\b|\bto train(?:ing)? or (?:to )?test\b|\b(?:three|four|seven|eight|nine) (?:in|of|out of) (?:four|five|ten)\b|\bper ?cent\b|\b(?:a|one|another|each) (?:third|quarter|fifth|tenth|twentieth)\b|\b(?:fifth|tenth|quarter)s?\b|\b(?:two|three|seven|eight|nine) tenths\b|\b(?:one|every) (?:\w+ in (?:five|six|eight|ten|\d+)|fifth|tenth|twentieth)\b|\bthe rest\b/i;
/** Whole users or shops are kept apart to see how the model does on new ones, beside a split by time. */
const groups =
  /\b(?:of|by|per|whole) (?!each\b|every\b)(?:the |all |our )?(?:\w+ )?(?:users?|stores?|shops?|sellers?|customers?|patients?|sites?|suppliers?|segments?|accounts?|devices?|authors?|merchants?|drivers?|machines?)\b/i;

/** Rows, whatever they are of: users or machines that are kept apart are another matter. */
const rows =
  "(?:rows?|records?|cases?|examples?|samples?|observations?|readings?|events?|entr(?:y|ies)|instances?|lines?|pairs|data|messages?|measurements?|claims?|orders?|trips?|rides?|calls?|visits?|payments?|transactions?|tickets?|alarms?|images?|photos?|recordings?|clicks?|sessions?|impressions?|deliver(?:y|ies)|bookings?|sailings?|flights?|matches)";
const nth = "(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth)";

/** Ways to choose rows that have nothing to do with when they happened, beside a part that is held out. */
const timeless = waysToSay([
  `\\b(?:every|each) ${nth} ${rows}\\b`,
  `\\b(?:one|1) (?:${rows} in|in (?:five|ten|twenty|\\d+) ${rows})\\b`,
  `\\b${rows} whose (?:\\w+ )?(?:id|ids|number|key|hash|index)\\b[^.;|]{0,20}\\b(?:ends?|odd|even|modulo|mod|divisible)\\b`,
  `\\b(?:draw|drew|draws|drawn|pick(?:s|ed)?|select(?:s|ed)?|takes?|took|taken)\\b[^.;|]{0,15}\\b\\d+ ?(?:%|per ?cent) of (?:the |all |our )*${rows}\\b`,
  "\\b\\d[05] ?[/:-] ?\\d[05]\\b[^.;|]{0,30}\\b(?:seed|random_state|stratif\\w+)",
  "\\b(?:past|old(?:er)?|early) and (?:later|new(?:er)?|late|future) (?:\\w+ )?alike\\b",
  "\\btrain\\w*\\b[^.;|]{0,20}\\btest\\w*\\b[^.;|]{0,20}\\b(?:come|stem|are(?: taken)?) from the same (?:days?|weeks?|months?|period|seasons?)\\b",
]);

/** Whoever names a time chooses by time, unless rows were shuffled before. */
const timed =
  /\b(?:oldest|newest|latest|earliest|most recent|(?:first|second|third|fourth|fifth|last|next|previous|final) (?:\w+ )?(?:days?|weeks?|months?|quarters?|seasons?|years?)|before|until|onwards|afterwards|forward|weeks? \d+|(?:19|20)\d\d|by (?:date|time|season|year|week|month)|chronolog\w+|jan(?:uary)?|feb(?:ruary)?|march|april|june|july|august|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|test (?:day|week|month|season|year))\b/i;

/** "Claims of 2016 to 2024" says how much there is. */
function isTimed(text: string): boolean {
  return timed.test(
    text.replace(/\b(?:of|from|since|between) (?:19|20)\d\d(?: ?(?:to|and|until|–|-) ?(?:19|20)\d\d)?/gi, ""),
  );
}

/** "Slots were drawn at random for a tenth of learners": a draw parts the data only where some of it is for a test. */
function isMereDraw(words: string, row: string): boolean {
  return (
    /^(?:sample|assign|chosen|drawn)/i.test(words) &&
    !(heldOut.test(row) || isParted(row) || /\bfolds?\b/i.test(row) || intoParts.test(row))
  );
}

/** "Loans are assigned to the samples at random": to what the table above it lists. */
const intoParts =
  /\b(?:assign\w*|drawn|distributed|split|divided|partition\w*) (?:in)?to (?:the|these|our|one of the|three|two) (?:\w+ )?(?:sets|samples|splits|parts|partitions|subsets)\b|\bstratified (?:by|on) (?:the )?(?:target|label|class|outcome)\b/i;

const mixed = /shuffl|mix|permut|deal|перемеш|вперемешку/i;

/** Functions of libraries that ask for no time. */
const functions = waysToSay([
  /\b(?:(?:Repeated)?(?:Stratified)?KFold|(?:Stratified)?ShuffleSplit|LeaveOneOut|LOOCV|leave-one-out (?:cross|CV)[\w-]*|random_?split|createDataPartition|out-of-bag (?:rows|samples|error|score|estimate)|cross[- ]?validat\w+[^.;|]{0,30}\brandom (?:parts|folds|groups))\b|\.sample\((?:frac|n) ?=[^)]{0,20}\)/
    .source,
]);

function splitIn({ kind, text, under, triggered }: Statement): RegExpExecArray | undefined {
  const named = random.everyIn(text, triggered)[0] ?? functions.everyIn(text, triggered)[0];
  const ordered = timeless.everyIn(text, triggered)[0];
  const chosen = isTriggered(chanceWords, triggered) ? chance.exec(text) : null;
  if (!(named ?? ordered ?? chosen) || !hint.test(text)) return undefined;
  const row = kind === "row" ? `${text} ${under}` : text;
  if (named && !isMereDraw(named[0], row)) return named;
  if (groups.test(text)) return undefined;
  const isHeldOut = heldOut.test(row);
  if (ordered && isHeldOut && !isTimed(text)) return ordered;
  if (!chosen || !(isHeldOut || isParted(row)) || !share.test(row)) return undefined;
  return mixed.test(chosen[0]) || !isTimed(text) ? chosen : undefined;
}

const chanceWords = trigger(chance);

/** "It learned from four fifths, a tenth set the limits": a part to learn from, and another part. */
function isParted(text: string): boolean {
  return /\b(?:learn\w*|train\w*) (?:on|from|with)\b/i.test(text) && everyMatch(text, shares).length > 1;
}

const shares = new RegExp(share, "gi");

const splitWays = [...random.patterns, ...functions.patterns, ...timeless.patterns, chance];
const randomSplits = matchingFact<TextRange>(splitWays, (statement) => {
  const match = splitIn(statement);
  if (!match) return [];
  // Folds that choose hyper-parameters are folds.
  const text = /fold/i.test(match[0]) ? statement.text.replace(/hyper-?parameters?/gi, "") : statement.text;
  const range = { start: match.index, end: match.index + match[0].length };
  if (otherRandomness.test(text.length === statement.text.length ? sentenceAt(text, range) : text)) return [];
  return isAsserted(statement, range) ? [range] : [];
});

/** Without the sentences that it is one statement with, because they begin with a number: "We downsample negatives. 5 weeks, 80/20 at random." */
function sentenceAt(text: string, { start, end }: TextRange): string {
  const before = everyMatch(text.slice(0, start + 1), numberedSentence).at(-1);
  const behind = text.slice(end).search(numberedSentence);
  return text.slice(before ? before.index + 1 : 0, behind < 0 ? undefined : end + behind);
}

const numberedSentence = /(?<=[a-z]{4})\.(?= \d)/g;

/** "All recordings were shuffled. Learned on 80%, tested on 10%.": rows in any order, and the next sentence parts them. */
function splitsOfTwoSentences(doc: DesignDoc): readonly Placed<TextRange>[] {
  const shuffled = shuffledRows(doc);
  if (shuffled.length === 0) return shuffled;
  const parted = partedShares(doc);
  return shuffled.filter((rows) => {
    const end = rows.offset + rows.statement.text.length;
    return parted.some(({ section, offset }) => section === rows.section && offset === end);
  });
}

const shuffledRows = saying(/\b(?:was|were|are|is|got) (?:all )?(?:shuffled|mixed|thrown together)\b/i);
const partedShares = matchingFact<true>([share], ({ text }) =>
  (heldOut.test(text) || /\btested on\b/i.test(text)) && everyMatch(text, shares).length > 1 ? [true] : [],
);

const timeSplits = saying(
  /\b(?:split|splits|splitting|hold-?out|held out|partition\w*|divid\w+)\b[^.|;]{0,30}\b(?:by|in|over|on) (?:time|date|day|week|month|order)\b|\b(?:time-based|temporal|chronological|out-of-time|time-ordered)\b|\bby time\b|\b(?:walk-forward|rolling[- ]origin|rolling window|expanding window|forward[- ]chaining|back-?test\w*)\b|\btrain\w* on\b[^.;|]{0,60}\b(?:test|validat\w+)\w* on (?:the )?(?:next|following|last|latest|newest|day|week|month)|\b(?:tests?|tested|testing|validat\w+|hold-?out|report\w*|judge[sd]?|choose)\b[^.;|%]{0,40}?\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|june?|july?|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:first|last|next|latest|newest|final) (?:\w+ )?(?:days?|weeks?|months?|quarters?|years?))\b|\b(?:first|last|next|latest|newest|final) (?:\w+ )?(?:days?|weeks?|months?|quarters?|years?)\b[^.;|%]{0,20}?\b(?:tests?|validates?|is the test|are the test)\b|по времени|по дат(?:е|ам)|обуч\S+ (?:до|на)[^.;|]{0,60}(?:провер|тест|валид)\S+/i,
);
