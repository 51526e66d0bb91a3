import type { DesignDoc } from "../document/design-doc.ts";
import type { TextRange } from "../document/text-range.ts";
import { saying, standsIn, wordsOf } from "./statement-fact.ts";
import { statedTasks } from "./tasks.ts";

/** Words for data that comes in the order of time and whose future is what is predicted. */
const flow =
  /\b(?:(?:posts|comments|messages|uploads|e-?mails)(?= (?:a|per|each|every) (?:day|hour|second|minute|week)| over the)|(?:user|abuse) reports|(?:over|from|of) the (?:past|last) (?:(?:\d+|two|three|six|twelve) )?(?:years?|months?)|click(?:s|ed|-?streams?| logs?|-through)?|impressions?|CTR|fraud\w*|chargebacks?|transactions?|payments?|churn\w*|demand|sales|forecast\w*|time[- ]series|watch(?:es|ed| time| history)?|plays|sessions?|purchases?|orders|bookings?|rides?|trips?|deliver(?:y|ies)|listings?|event (?:logs?|streams?)|serving logs?|search logs?|(?:chat|conversation|ticket|call|usage|access) logs?|query logs?|interaction logs?|view logs?|seasonal\w*|user (?:history|behaviou?r|interactions?)|engagement logs?|sensor readings?|telemetry|claims|loans?|alarms|messages|recordings|logs of|(?:last|past|previous) (?:\d+|three|six|two|twelve) (?:days|weeks|months|years)|(?:of|from|over|for) (?:the )?(?:last|past|previous) (?:year|month|week|quarter)|(?:of|for|over|last|past) (?:\d+|two|three|four|five|six) (?:days|weeks|months|years)|(?:since|from|until) (?:19|20)\d\d|(?:of|for|over|from|in|last|past|previous) (?:the )?(?:last |past )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:seasons|winters|summers|nights|quarters|days|weeks|months|years)|(?:seasons|nights|winters|nightly counts) of|each (?:night|day|week|month|hour|season)(?:['’]s)?|(?:a|\d+|two|three|some) (?:days?|weeks?|months?) later|stock prices|(?:hourly|daily|weekly) (?:readings?|sensor|prices|counts|load)|months of|days of|weeks of|years of|payouts?|ledgers?|discharges?|(?:each|every|per) minute|(?:each|every) (?:\d+|two|five|ten|fifteen|thirty) (?:seconds|minutes)|(?:past|last|previous) (?:half[- ])?(?:hour|quarter)|half[- ]hour|timetables?|readings?|replays?|(?:19|20)\d\d ?[–-] ?(?:19|20)?\d\d|in (?:19|20)\d\d|(?:tickets|messages|events|orders|visits|cases|complaints|emails|alerts|calls|reviews) (?:a|per|each|every) (?:day|week|month)|(?:(?:over|from|across) all (?:\d+|two|three|four|five|six|twelve)|(?<=[,(|] ?)(?:\d+|two|three|four|five|six|twelve)) (?:years|months|weeks)(?= ?(?:[,;.)|]|$)| of (?:history|data|logs))|asks|within the (?:next|coming|following) (?:\d+|two|three|four|six|twelve|few) (?:minutes|hours|days|weeks|months)|(?:each|every|whenever an?) new \w+(?: \w+)? (?:arrives|comes in|is (?:measured|recorded))|(?:kept|stored|retained) for \w+ (?:days|weeks|months|years)|(?:complete|final|known|settled) (?:only )?after \w+ (?:hours|days|weeks|months)|the (?:newest|latest) (?:hour|day|week|month|quarter|season|year))\b|(?:клик|показ|обращени|заявк|заказ|покупк|транзакци|платеж|продаж|поездк|спрос)[а-яё]*|за \d+ (?:дн|суток|недел|месяц)|за (?:два|три|пять|послед)|сут(?:ки|ок)/gi;

const flowWords = saying(flow);

/** What shows that the design's data is ordered in time, or nothing where that is not sure. */
export function timeOrder(doc: DesignDoc): TextRange | undefined {
  const forecast = statedTasks(doc).find(({ task }) => task === "forecasting");
  if (forecast) return forecast.range;
  const found = flowWords(doc).filter((words) => standsIn(words, ["framing", "data", "requirements"]));
  const kinds = new Set(found.map((words) => rootOf(doc, wordsOf(words))));
  const inData = found.find((words) => standsIn(words, ["data"])) ?? found[0];
  return kinds.size >= 2 && inData ? wordsOf(inData) : undefined;
}

function rootOf(doc: DesignDoc, { start, end }: TextRange): string {
  return doc.source.slice(start, end).toLowerCase().slice(0, 5);
}
