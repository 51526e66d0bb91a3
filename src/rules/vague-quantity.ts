import { contextOf, quoted, saying, standsIn, wordsOf } from "../core/facts/statement-fact.ts";
import { promisedLatency } from "../core/facts/latency.ts";
import { defineRule } from "../core/lint/rule.ts";

export const vagueQuantity = defineRule({
  id: "vague-quantity",
  summary: "A requirement names an amount without a number.",
  severity: "info",
  fixable: false,
  *check({ doc }) {
    for (const vague of vagueWords(doc)) {
      if (!standsIn(vague, ["requirements"])) continue;
      // A number in the sentence, the row or the label above it says how much.
      if (/\d/.test(vague.statement.text) || /\d/.test(contextOf(vague))) continue;
      const range = wordsOf(vague);
      const words = quoted(doc, range);
      if (/latency|response|fast|quick|real|задерж|быстр/i.test(words) && promisedLatency(doc)) continue;
      yield {
        message: `"${words}" is no requirement that can be checked; expected a number with its unit.`,
        range,
      };
    }
  },
});

const vagueWords = saying(
  /\b(?:(?:very |extremely |ultra[- ])?low[- ]latency|low (?:response times?|delay)|(?:fast|quick) (?:responses?|answers?|predictions?|inference)|high(?:ly)?[- ](?:availability|available|throughput|scalab\w+|traffic|qps)|(?:large|huge|massive|very large) (?:scale|volumes?|traffic|number of (?:users|requests|items|documents|queries)|user base|catalog(?:ue)?)|(?:many|a lot of|lots of|plenty of) (?:daily |active |concurrent |monthly )*(?:users|requests|queries|items|customers|events|documents)|as (?:fast|quick(?:ly)?|cheap(?:ly)?|accurate(?:ly)?|soon) as possible|(?:reasonable|acceptable|minimal|good enough) (?:latency|costs?|accuracy|response times?|delay))\b|высок[а-яё]+ (?:нагрузк|доступност|пропускн)[а-яё]*|низк[а-яё]+ задержк[а-яё]*|быстр[а-яё]+ (?:ответ|отклик|работ)[а-яё]*|больш[а-яё]+ (?:об[ъь][её]м|нагрузк|количеств|числ)[а-яё]*|много (?:запрос|пользовател)[а-яё]*/i,
);
