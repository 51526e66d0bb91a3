import { everyMatch } from "../document/every-match.ts";
import type { TextRange } from "../document/text-range.ts";
import { contextOf, matchingFact, standsIn, where } from "./statement-fact.ts";

/**
 * Amounts without a number in what a design demands: "far less time than today", "fast enough", "as little as possible".
 * Degrees, bounds and shares are read by how the sentence puts them, whatever they are of.
 */
const vagueAmounts = matchingFact<VagueAmount>(
  [
    /\b(?:noticeabl|considerabl|significant|substantial|marked|clear|great|drastic|visibl|measurabl|notabl|strong|dramatic|massive)(?:y|ly|ally)\b/i,
    /\b(?:updated|refreshed|re-?trained) (?:regularly|frequently|periodically|often enough|from time to time)\b/i,
    /\b(?:highly|very|extremely|super|be) (?:very |extremely )?(?:accurate|precise|reliable|robust|scalable|available|responsive|performant|efficient|relevant|secure|personali[sz]ed|cheap|cost[- ]e\w+|fast|quick|snappy|instant)\b/i,
    /\b(?:much|far|lot|deal|enough|possible|minimum|delay|lag|timely|too|rare|rarely|seldom|hardly|few|most|nearly|almost|inexpensive|affordable|quick|quickly|fast|promptly|swiftly|small|low|short|cheap|high|good|decent|sufficient|acceptable|reasonable|large|huge|massive|vast|enormous|minimal)\b/i,
    /(?<![а-яё])(?:значительно|существенно|заметно|гораздо|намного|достаточно)(?![а-яё])/i,
  ],
  ({ text, kind }) => {
    if (kind === "quote" || kind === "question" || number.test(text)) return [];
    const [first] = [change, comparison, bound, speed, scale, quality, share].flatMap((pattern) =>
      everyMatch(text, pattern),
    );
    if (!first || pastOrDenied.test(text.replace(/ that one would \w+/, "")) || placesInList.test(text))
      return [];
    const start = first.index + (first[0].length - first[0].trimStart().length);
    // "High precision first" names what matters; only "must have" makes an amount of it.
    const isDemanded = demand.test(text);
    if (!isDemanded && everyMatch(text, quality)[0]?.index === first.index) return [];
    const isOfSpeed = everyMatch(text, speed)[0]?.index === first.index;
    return [{ start, end: first.index + first[0].length, isDemanded, isOfSpeed }];
  },
);

interface VagueAmount extends TextRange {
  /** Whether the sentence itself says that it is to be so. */
  readonly isDemanded: boolean;
  readonly isOfSpeed: boolean;
}

/** Those that are demanded, by their sentence or by the heading or label above it; where a model serves, how fast it has to be. */
export const vagueDemands = where(vagueAmounts, (found) => {
  const { isDemanded, isOfSpeed } = found.value;
  if (goalLabel.test(contextOf(found))) return true;
  return isDemanded && standsIn(found, isOfSpeed ? ["requirements", "serving"] : ["requirements"]);
});

/** Degrees. */
const degree =
  "(?:noticeabl|considerabl|significant|substantial|marked|clear|great|drastic|visibl|measurabl|notabl|strong|dramatic|massive)(?:y|ly|ally)";
const more =
  "(?:less|fewer|more|lower|higher|faster|quicker|shorter|longer|cheaper|rarer|better|smaller|larger|sooner|earlier|slower|safer|simpler|less often|more often)";

/** "Far less", "a lot rarer", "noticeably shorter". */
const comparison = new RegExp(
  `\\b(?:${degree}|much|far|a lot|a good deal|a great deal|way) ${more}\\b|(?<![а-яё])(?:значительно|существенно|заметно|гораздо|намного) [а-яё]+(?:ее|ей|ше|же|че)(?![а-яё])`,
  "gi",
);

/** "Falls significantly", "cut the number of visits drastically", "a good deal of fuel". */
const change = new RegExp(
  `\\b(?:reduc|lower|cut|decreas|shrink|improv|rais|increas|shorten|sav|fall|drop|ris|grow|speed)\\w*(?: [\\w-]+){0,7} (?:${degree}|a lot|a good deal|a great deal)\\b|\\b${degree} (?:reduc|lower|cut|decreas|shrink|improv|rais|increas|shorten|sav|speed)\\w*\\b|(?<![а-яё])(?:значительно|существенно|заметно) (?:сни|умен|сокра|увел|повы|улуч|уско)[а-яё]+`,
  "gi",
);

/** "As little as possible", "kept to a minimum", "must not cost too much". */
const bound =
  /\bas (?:little|few|low|small|rare(?:ly)?|seldom|much|many|high|often) as possible\b|\b(?:kept|keep|held|hold) (?:[\w-]+ ){0,8}?(?:to a minimum\b|(?:small|low|short|rare)(?= ?(?:[.;!,|)]|$|(?:and|but|so|as|for|on|in|at|enough)\b)))|\bto a minimum\b|\bnot (?:[\w-]+ ){0,3}too (?:much|many|often|long|slow|slowly|expensive|large|big|late)\b|\b(?:stay|remain|be) (?:very |quite |reasonably )?(?:small|rare|low|cheap|short|affordable)(?= ?(?:[.;!]|$))|\bat (?:a )?(?:reasonable|acceptable|low|moderate) (?:costs?|price)\b|\b(?:cheap|inexpensive|affordable) to (?:run|serve|operate|train|maintain|keep)\b/gi;

/** "Rank them so that it stands as high as possible", "as high as possible in the list": a place, and no amount. */
const placesInList =
  /\b(?:stands?|ranks?|ranked|re-?ranked|appears?|comes?|listed|placed|positioned|shown|sorted|lands?|moves?|moved|pushed|puts? (?:it|them))(?: [\w-]+)? as (?:high|low|far up|far down) as possible\b|\bas (?:high|low|far up|far down) as possible (?:in|on|up|within) (?:the|a|its|each) (?:[\w-]+ )?(?:list|ranking|order|page|results?|suggestions?|feed|queue)\b/i;

/** "Fast enough", "without a noticeable delay", "respond quickly". */
const speed =
  /\b(?:fast|quick|quickly|soon|early|responsive|snappy) enough\b|\bso (?:fast|quick|quickly|soon) that\b|\bwithout (?:a |any )?(?:noticeable |perceptible |visible |undue |long |much )?(?:delay|lag|waiting)(?: that one (?:would )?(?:feels?|notices?))?|\bin a timely (?:manner|fashion|way)\b|\b(?:within|in) (?:an? )?(?:reasonable|acceptable|short|decent|sensible) (?:amount of time|time(?:frame)?|delay)\b|\b(?:(?:respond|react|decide|act|notif(?:y|ie)|detect|classif(?:y|ie)|score|rank|answer|reply|load|appear|open|return|arrive|run|rerun|finish|complete|start|recover|scale|train|retrain|come back)s?|(?:is|are|be|get|gets) (?:published|returned|shown|served|processed|delivered|blocked|removed|handled|detected|found|answered|ranked|scored|sent|updated|approved|displayed|rendered)|published|returned|delivered|processed|answered|removed|be (?:rerun|restarted|restored|retrained|redeployed|deployed|processed|rolled back|reversed|updated|delivered|completed)) (?:very )?(?:quickly|fast|promptly|swiftly)\b|\b(?:updated|refreshed|retrained|re-trained) (?:regularly|frequently|periodically|often enough|from time to time)\b|\b(?:detect|block|remove|find|flag|catch|stop|score|rank|answer|publish|decide|serve|return|process|update|handle|notify|alert|recogni[sz]e|spot)s? (?:[\w-]+ ){1,3}?(?:very |as )?(?:quickly|fast|promptly|swiftly)\b|\b(?:shows? up|appears?|arrives?|is (?:there|back|visible|shown)|are (?:there|back|visible|shown))(?: [\w-]+){0,4} (?:quickly|fast|promptly|swiftly)\b/gi;

/** "A large number of panoramas per month", "very few missed faces". */
const scale =
  /\b(?:large|huge|massive|vast|high|enormous) (?:number|amount|volume|quantity)s? of (?!\d)[\w-]+|\b(?:(?:very|only|as) few|hardly any|almost no|next to no|minimal) (?!of\b|as\b)(?:[\w-]+ )?(?:false|missed|wrong|errors?|mistakes|misses|complaints|failures|outages|positives|negatives|alarms|downtime|latency|delay|appeals|refunds|interruptions)\b(?: (?!as\b)[\w-]+)?(?: as possible)?|(?<!\ba )\bfew (?:false (?:positives|alarms|negatives)|missed [\w-]+|errors|mistakes|misses|complaints|failures|outages)\b/gi;

/** "Accurate enough", "high precision". */
const quality =
  /\b(?:accurate|precise|exact|good|reliable|robust|sensitive) enough\b|\b(?:high|good|decent|sufficient|acceptable|reasonable|very good|excellent) (?:accuracy|precision|recall|quality|coverage|sensitivity|specificity|hit rate|uptime|reliability)\b|\b(?:highly|very|extremely|super) (?:accurate|precise|reliable|robust|scalable|available|responsive|performant|efficient|relevant|secure|personali[sz]ed)\b|\b(?:must|should|needs? to|has to|have to) be (?:very |extremely )?(?:accurate|precise|reliable|robust|scalable|efficient|performant|relevant|cheap|cost[- ](?:effective|efficient)|fast|quick|responsive|snappy|instant)(?= ?(?:[.;!,]|and\b|$))/gi;

/** "Most of the misprints must be caught", "hardly ever". */
const share =
  /\b(?:most|nearly all|almost all|the vast majority|the majority|many|a large part|a large share|as many) of (?:the |all |our |its )?[\w-]+ (?=(?:[\w-]+ ){0,3}(?:must|should|has to|have to|shall|needs? to|will)\b)|\b(?:hardly ever|very rarely|rarely|seldom)\b/gi;

/** A digit that is no part of a name: "R2" and "NFR-3" give no number of anything. */
export const anAmount = /(?<![A-Za-zА-я\d])(?<![A-Za-zА-я]-)\d/;

/** A sentence with one of these has said how much, or that it is none or all. */
const number =
  /(?<![a-zа-я\d])(?<![a-zа-я]-)\d|\b(?:half|halves?|halved|twice|doubles?|doubled|thirds?|quarters?|tenths?|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|hundred|thousand|million|zero|one (?:in|of|per|out|for))\b|(?<![а-яё])(?:вдвое|втрое|половин|треть|четверт|процент)/i;

/** What was, or what is not wanted or only weighed, is no demand. */
const pastOrDenied =
  /\b(?:was|were|had|became|fell|rose|grew|used to|last (?:year|winter|summer|month|quarter)|would|might|could|do(?:es)? not need|don['’]t need|no need|need not|every (?:winter|summer|year)|costs? [\w ]{1,30}much more)\b/i;

const demand =
  /\b(?:promised?|must|should|shall|has to|have to|needs? to|want(?:s|ed)?(?: to)?|aims?|goal|target|is required|are required|required|is to|are to|kept to a minimum|expected to|a must|is essential)\b|(?<![а-яё])(?:долж[а-яё]+|нужно|надо|требу[а-яё]+|цель)(?![а-яё])/i;

const goalLabel =
  /\b(?:goals?|objectives?|requirements?|success\w*|targets?|needs?|promises?|what (?:it|this|we|they|\w+ \w+) (?:is for|wants?|needs?|has to|must)|acceptance|criteria|aims?|expectations?|slos?|what (?:it|this) is for)\b|(?<![а-яё])(?:цел[ьи]|требовани[а-яё]+)(?![а-яё])/;
