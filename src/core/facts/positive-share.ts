import { everyMatch } from "../document/every-match.ts";
import type { TextRange } from "../document/text-range.ts";
import { isAsserted } from "./asserted.ts";
import { statementFact } from "./statement-fact.ts";

/** How many of a hundred examples are positives, as a statement says it. */
export interface PositiveShare {
  /** 0.2 for "0.2% of payments are fraudulent" and for "one in 500 is fraud". */
  readonly percent: number;
  /** In the statement's text. */
  readonly range: TextRange;
}

const positive =
  "(?:fraud\\w*|positives?|clicks?|clicked|conver(?:t|ts|sions?|ted)|churn\\w*|spam|abus\\w*|toxic|harmful|violat\\w*|default(?:s|ed)?|defect\\w*|fail(?:s|ed|ures?)|anomal\\w*|purchas\\w*|bought|malicious|malware|ill|sick|cancers?|label(?:l?ed)? (?:as )?positive|plays|launder\\w*|suspicious|returned|late|no-shows?|phishing|attrition|readmi\\w*|bots?|fake|scams?|stolen|unsafe|counterfeit|bad|fraudsters?)";
const negative = "(?:negatives?|legitimate|genuine|normal|benign|good)";
const about =
  "(?:only |just |about |around |roughly |approximately |less than |fewer than |under |~ ?|≈ ?|< ?)*";
const percent = "(?<percent>\\d+(?:[.,]\\d+)?) ?%";
const takesUp = "(?:makes? up|accounts? for|represents?|constitutes?)";
const count = "\\d[\\d,]*(?:\\.\\d+)? ?(?:k|thousand|M|million|B|billion)?";

/** Each way to say it, with what its groups make of it. */
const ways: readonly (readonly [RegExp, (groups: Groups) => number])[] = [
  [
    `\\b${about}${percent}(?: of (?:the |all |our )?[\\w -]{2,40}?)? (?:are|is|were|turn out|end in|lead to|get|result in|have|contain|show|violate)\\b[^.;|]{0,25}?\\b${positive}`,
    `\\b${about}${percent} of (?:the |all |our )?[\\w -]{2,40}? (?:violate|churn|default|convert|cancel|break the|is bad)\\b`,
    `\\b(?:positive|base|fraud|click(?:-through)?|conversion|churn|default|spam|defect|abuse|violation|incidence|prevalence|event|failure|anomaly|toxicity)[- ](?:rate|share|ratio|prevalence)\\b[^.;|\\d]{0,20}${percent}`,
    `\\bprevalence of [^.;|\\d]{2,40} (?:is|of|at) ${about}${percent}`,
    `\\b(?:CTR|CVR|prevalence|positives|the positive class|share of positives)(?: is| of|:| ${takesUp}| are| =| \\|)* ${about}${percent}`,
    `\\b${positive} (?:${takesUp}|is|are) ${about}${percent} of\\b`,
    `(?<=^[ -]{0,4})(?:\\w+ )?${positive}: ${about}${percent} of\\b`,
    `\\b${positive} (?:if|when|where)\\b[^.;|:]{0,100}: ${about}${percent} of (?:all |the )?\\w+`,
    `(?:положительн|позитивн|целев)[а-яё]+[^.;|\\d]{0,30}?${percent}`,
    `${percent} (?:positives?|positive (?:rate|class|examples|labels)|fraud rate|base rate|click-through rate|conversion rate|CTR)\\b`,
  ].map((source): readonly [RegExp, (groups: Groups) => number] => [
    new RegExp(source, "gi"),
    (groups) => Number((groups.percent ?? "").replace(",", ".")),
  ]),
  [
    [
      new RegExp(`${percent}(?: of [\\w ]{2,30} are)? ${negative}\\b`, "gi"),
      (groups: Groups) => 100 - Number((groups.percent ?? "").replace(",", ".")),
    ] as const,
    [
      new RegExp(
        `\\b(?:1|one) (?:in|out of|of|per) (?:every )?(?<all>\\d[\\d,]*|a thousand|a hundred|a million)\\b[^.;|]{0,30}\\b${positive}`,
        "gi",
      ),
      (groups: Groups) => 100 / amountOf(groups.all),
    ] as const,
    [
      new RegExp(
        `(?<part>${count}) (?:${positive} )?(?:positives?|frauds?|positive \\w+) (?:among|out of|in|of|against) (?:the |a total of )?(?<all>${count})(?= )`,
        "g",
      ),
      (groups: Groups) => (100 * amountOf(groups.part)) / amountOf(groups.all),
    ] as const,
    [
      new RegExp(
        `(?<others>${count}) ${negative} (?:examples? )?(?:per|for (?:each|every|one)) positive`,
        "gi",
      ),
      (groups: Groups) => 100 / (amountOf(groups.others) + 1),
    ] as const,
    [
      /\bratio of negatives to positives\b[^.;|\d]{0,20}(?<others>\d[\d,]*) ?(?::|to) ?1\b/gi,
      (groups: Groups) => 100 / (amountOf(groups.others) + 1),
    ] as const,
  ],
].flat();

type Groups = Readonly<Record<string, string | undefined>>;

/** Without one of these a statement says no share; most statements have none. */
const hint =
  /%|\b(?:1|one) (?:in|out|of|per)\b|\d[\d,.]*\w* \w*positives?\b|\bfrauds?\b|положительн|negatives (?:per|for|to)\b/i;

/** A number to reach or to draw is no share that was seen. */
const otherShare =
  /\b(?:rais\w+|increas\w+|improv\w+|reduc\w+|lower|goal|target|sampl\w+|weight\w*|at least|below|above|drop\w*|off by|guard\w*|alert\w*|declin\w+|canary|traffic|let|treatment|lift|uplift)\b/i;

/** The shares of positives that a document states as facts. */
export const positiveShares = statementFact<PositiveShare>((statement) => {
  const { text } = statement;
  if (!hint.test(text) || otherShare.test(text)) return [];
  return ways.flatMap(([pattern, percentOf]) =>
    everyMatch(text, pattern).flatMap(({ 0: words, index, groups = {} }): PositiveShare[] => {
      const range = { start: index, end: index + words.length };
      return isAsserted(statement, range) ? [{ percent: percentOf(groups), range }] : [];
    }),
  );
});

const words: Readonly<Record<string, number>> = { "a hundred": 100, "a thousand": 1000, "a million": 1e6 };
const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  billion: 1e9,
};

/** "2,000", "1M", "a thousand". */
function amountOf(text = "1"): number {
  const { digits = text, scale = "" } = /^(?<digits>[\d.,]+) ?(?<scale>\w*)$/.exec(text)?.groups ?? {};
  return words[text.toLowerCase()] ?? Number(digits.replaceAll(",", "")) * (scales[scale.toLowerCase()] ?? 1);
}
