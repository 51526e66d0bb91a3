import { everyMatch } from "../document/every-match.ts";
import type { TextRange } from "../document/text-range.ts";
import { isAsserted } from "./asserted.ts";
import type { Statement } from "./statements.ts";
import { scaleOf } from "./spoken-number.ts";
import { statementFact } from "./statement-fact.ts";

/** How many of a hundred examples are positives, as a statement says it. */
export interface PositiveShare {
  /** 0.2 for "0.2% of payments are fraudulent" and for "one in 500 is fraud". */
  readonly percent: number;
  /** In the statement's text. */
  readonly range: TextRange;
}

const positive =
  "(?:fraud\\w*|positives?|clicks?|clicked|conver(?:t|ts|sions?|ted)|churn\\w*|spam|abus\\w*|toxic|harmful|violat\\w*|default(?:s|ed)?|defect\\w*|fail(?:s|ed|ures?)|anomal\\w*|purchas\\w*|bought|malicious|malware|ill|sick|cancers?|label(?:l?ed)? (?:as )?positive|plays|launder\\w*|suspicious|returned|late|no-shows?|phishing|attrition|readmi\\w*|bots?|fake|scams?|stolen|unsafe|counterfeit|bad|fraudsters?|unwanted|unsolicited|illegal|illicit|infected|damaged|faulty|broken|cracked)";
const negative =
  "(?:negatives?|legitimate|genuine|normal|benign|good|background|harmless|innocent|healthy|honest|non-(?:fraud\\w*|spam\\w*|click\\w*|churn\\w*|toxic|positive|default\\w*|abusive|buy\\w*|convert\\w*|relevant))";
const about =
  "(?:only |just |about |around |roughly |approximately |less than |fewer than |under |~ ?|≈ ?|< ?)*";
const percent = "(?<percent>\\d+(?:[.,]\\d+)?|\\.\\d+) ?%";
const takesUp = "(?:makes? up|accounts? for|represents?|constitutes?)";
const count = "\\d[\\d,]*(?:\\.\\d+)? ?(?:k|thousand|M|million|B|billion)?";

/** Each way to say it, with what its groups make of it. */
const ways: readonly (readonly [RegExp, (groups: Groups) => number])[] = [
  [
    `\\b${about}${percent}(?: of (?:the |all |our )?[\\w -]{2,40}?)? (?:are|is|were|turn out|end in|lead to|get|result in|have|contain|show|violate)\\b[^.;|]{0,25}?\\b${positive}`,
    `\\b${about}${percent} of (?:the |all |our )?[\\w -]{2,40}? (?:violate|churn|default|convert|cancel|break the|is bad)\\b`,
    `\\b(?:pos(?:itive)?|base|fraud|click(?:-through)?|conversion|churn|default|spam|defect|abuse|violation|incidence|prevalence|event|failure|anomaly|toxicity)[- ](?:rate|share|ratio|prevalence)\\b[^.;|\\d]{0,20}${percent}`,
    `\\b(?:share|fraction|proportion|part) of (?:the )?(?:positives?|positive \\w+)(?: is| of|:| =|\\s){0,2} ${about}${percent}`,
    `\\bprevalence of [^.;|\\d]{2,40} (?:is|of|at) ${about}${percent}`,
    `\\b(?:CTR|CVR|prevalence|positives|the positive class|share of positives)(?: is| of|:| ${takesUp}| are| =| \\|)* ${about}${percent}`,
    `\\b${positive} (?:${takesUp}|is|are) ${about}${percent} of\\b`,
    `(?<=^[ -]{0,4})(?:\\w+ )?${positive}: ${about}${percent} of\\b`,
    `\\b${positive} (?:if|when|where)\\b[^.;|:]{0,100}: ${about}${percent} of (?:all |the )?\\w+`,
    `(?:положительн|позитивн|целев)[а-яё]+[^.;|\\d]{0,30}?${percent}`,
    `(?<=[,;(:–—] ?|\\b(?:with|has|have|contains?) )${about}${percent} (?:of (?:it|them|which|these|those) )?(?:is |are )?${positive}(?=\\s*(?:[).,;|]|$)|s? (?:labels?|rows|cases|examples|transactions|payments|orders|comments|posts|messages|samples|records|events|users|accounts|images|items)\\b)`,
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
        `${percent} of (?:the |all |our )?[\\w ]{2,30} (?:end|ends|pass|go|stay|remain) without (?:an? |any )?${positive}|\\bnegatives? (?:${takesUp}|are) ${about}(?<share>\\d+(?:[.,]\\d+)?) ?%`,
        "gi",
      ),
      (groups: Groups) => 100 - Number((groups.percent ?? groups.share ?? "").replace(",", ".")),
    ] as const,
    [
      new RegExp(
        `\\b(?:1|one) (?:\\w+ )?(?:in|out of|of|per) (?:every )?(?<all>\\d[\\d,]*|a thousand|a hundred|a million)\\b[^.;|]{0,30}\\b${positive}`,
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
        `\\bof (?:the |our |these )?(?<all>${count}) [\\w -]{3,30},? (?:only |just |about |around )?(?<part>${count}) (?:are|were|is|was|turned out) ${positive}`,
        "gi",
      ),
      (groups: Groups) => (100 * amountOf(groups.part)) / amountOf(groups.all),
    ] as const,
    [
      new RegExp(
        `\\b(?:1|one) ${positive}(?: \\w+)? (?:per|in|in every|for every|out of) (?:every )?(?<all>\\d[\\d,]*)`,
        "gi",
      ),
      (groups: Groups) => 100 / amountOf(groups.all),
    ] as const,
    [
      new RegExp(
        `(?<part>${count}) positives?,? (?:and|to|vs\\.?|against|with) (?<others>${count}) negatives?`,
        "gi",
      ),
      (groups: Groups) => (100 * amountOf(groups.part)) / (amountOf(groups.others) + amountOf(groups.part)),
    ] as const,
    [
      new RegExp(
        `(?<others>${count}) ${negative} (?:examples? )?(?:per|for (?:each|every|one)) positive`,
        "gi",
      ),
      (groups: Groups) => 100 / (amountOf(groups.others) + 1),
    ] as const,
    [
      /\b1 ?: ?(?<others>\d[\d,]*)\b[^.;|\d]{0,6}\bpos\w*/gi,
      (groups: Groups) => 100 / (amountOf(groups.others) + 1),
    ] as const,
    [
      /\b(?:class ratio|class imbalance|imbalance|ratio of (?:the )?classes)(?: is| of|:)?(?: about| roughly| around)? 1 ?: ?(?<others>\d[\d,]*)/gi,
      (groups: Groups) => 100 / (amountOf(groups.others) + 1),
    ] as const,
    [
      new RegExp(
        `(?<all>${count}) [a-z-]+(?: [a-z-]+)?,? (?:of (?:them|which|these|those) )(?:only |just |about |around )?(?<part>${count}) (?:are |were )?${positive}|(?<every>${count}) [a-z-]+(?: [a-z-]+)?, (?:only |just |about |around )?(?<some>${count}) of (?:them|which|these|those) (?:are |were )?${positive}`,
        "gi",
      ),
      (groups: Groups) => (100 * amountOf(groups.part ?? groups.some)) / amountOf(groups.all ?? groups.every),
    ] as const,
    [
      /\bclass balance\b[^.;|\d]{0,12}(?<percent>\d+(?:\.\d+)?) ?%? ?\/ ?\d/gi,
      (groups: Groups) => Math.min(Number(groups.percent), 100 - Number(groups.percent)),
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
  /%|\b(?:1|one) (?:\w+ )?(?:in|out|of|per)\b|\bper (?:thousand|mille|1)|\d[\d,.]*\w* \w*positives?\b|\bfrauds?\b|положительн|negatives (?:per|for|to)\b|\b1 ?: ?\d+[^.;|]{0,6} pos|class balance|class ratio|imbalance|\bof (?:them|which|these|those) /i;

/** A number to reach or to draw is no share that was seen. */
export const otherShare =
  /\b(?:rais\w+|increas\w+|improv\w+|reduc\w+|lower|goal|target|sampl\w+|weight\w*|at least|(?<!(?:defined|described|stated|given|as|see|shown|listed) )(?:below|above)|drop\w*|off by|guard\w*|alert\w*|declin\w+|canary|traffic|let|treatment|lift|uplift)\b/i;

/** "Good mail in the spam folder (false positives) < 0.1%" limits mistakes. */
export const ofMistakes =
  /\bfalse[- ](?:positives?|alarms?|negatives?)\b[^.;%\d]{0,30}\d[\d.,]* ?%|\d ?% (?:of )?false[- ](?:positives?|alarms?|negatives?)\b/i;

/** The shares of positives that a document states as facts. */
export const positiveShares = statementFact<PositiveShare>((statement) => {
  const { text } = statement;
  if (!hint.test(text)) return [];
  if (ofMistakes.test(text)) return [];
  const named = otherShare.test(text) ? [] : namedShares(statement);
  return named.length > 0 ? named : labelledShares(statement);
});

function namedShares(statement: Statement): readonly PositiveShare[] {
  const { text } = statement;
  return ways.flatMap(([pattern, percentOf]) =>
    everyMatch(text, pattern).flatMap(({ 0: words, index, groups = {} }): PositiveShare[] => {
      const range = { start: index, end: index + words.length };
      return isAsserted(statement, range) ? [{ percent: percentOf(groups), range }] : [];
    }),
  );
}

/** Below a label or in a sentence about the label, whatever the positives are called: "Label: returned. 2.3% of orders." */
function labelledShares(statement: Statement): readonly PositiveShare[] {
  const { text, under, kind } = statement;
  if (!aboutLabel.test(`${under} / ${text}`) || ofRows.test(text)) return [];
  // "The target is rare" speaks of no target to reach.
  if (otherShare.test(text.replace(/\btarget (?:is rare|is|class|=)/i, ""))) return [];
  const found = everyMatch(text, bareShare);
  const range = ({ 0: words, index }: RegExpExecArray) => ({ start: index, end: index + words.length });
  const amounts = found.map(({ groups = {} }) => ({
    percent: groups.all
      ? 100 / amountOf(groups.all)
      : groups.per
        ? Number(groups.per) / 10
        : Number((groups.percent ?? "").replace(",", ".")),
  }));
  const [first] = found;
  if (!first || !isAsserted(statement, range(first))) return [];
  // "98.7% / 1.3%" are the two classes; any other two numbers are of two things.
  const isWhole =
    amounts.length === 2 && Math.abs(amounts.reduce((sum, { percent }) => sum + percent, 0) - 100) < 0.2;
  if (amounts.length > 1 && !isWhole) return [];
  if (kind === "row" && !isWhole && !/\bclass|класс/.test(under)) return [];
  const least = amounts.reduce(
    (low, { percent }, at) => (percent < (amounts[low]?.percent ?? 0) ? at : low),
    0,
  );
  const rarer = found[least] ?? first;
  return [{ percent: amounts[least]?.percent ?? 0, range: range(rarer) }];
}

const aboutLabel =
  /\b(?:labels?|labell?ing|positives?|targets?|class(?:es)?|class balance|imbalance|base rate|prevalence|y ?= ?1|rare)\b|(?<![а-яё])(?:метк|целев|положит|позитив|класс|таргет)/i;

/** What of the rows or labels themselves is no share of positives: how good, complete or costly they are. */
export const ofRows =
  /\b(?:wrong|nois\w+|errors?|mistak\w+|disagree\w*|agree\w*|kappa|missing|lost|absent|invalid|corrupt\w*|duplicat\w*|stuck|unlabel\w*|checked|re-?check\w*|audit\w*|delay\w*|late|arrive\w*|precision|recall|accuracy|f1|auc|confidence|iou|held|hold|test|validation|train\w*|months?|cost|budget|smooth\w*|intervals?|ci|change\w*|more|fewer|than|matched|covers?|covered|read|excluded?|ignored|removed|filtered|abstain\w*)\b|κ|ошиб|шум|пропу|согласи|провер/i;

const bareShare =
  /(?<![\d.,–-])(?<percent>\d{1,2}(?:[.,]\d+)?) ?%(?! ?[–-]\d)|\b(?:1|one) (?:[a-z]+ )?in (?:every |about |around )?(?<all>\d[\d,]*|a thousand|a hundred)\b|\b(?<per>\d+(?:\.\d+)?) per (?:thousand|mille|1,?000)\b/gi;

const words: Readonly<Record<string, number>> = { "a hundred": 100, "a thousand": 1000, "a million": 1e6 };
/** "2,000", "1M", "a thousand". */
function amountOf(text = "1"): number {
  const { digits = text, scale = "" } = /^(?<digits>[\d.,]+) ?(?<scale>\w*)$/.exec(text)?.groups ?? {};
  return words[text.toLowerCase()] ?? Number(digits.replaceAll(",", "")) * scaleOf(scale);
}
