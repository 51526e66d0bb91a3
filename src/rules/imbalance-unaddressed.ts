import * as z from "zod";
import type { DesignDoc } from "../core/document/design-doc.ts";
import type { TextRange } from "../core/document/text-range.ts";
import {
  contextOf,
  mentioning,
  type Placed,
  placeOf,
  quoted,
  saying,
  standsIn,
  statementFact,
} from "../core/facts/statement-fact.ts";
import { isAsserted } from "../core/facts/asserted.ts";
import { statedTasks } from "../core/facts/tasks.ts";
import { defineRule } from "../core/lint/rule.ts";

export const imbalanceUnaddressed = defineRule({
  id: "imbalance-unaddressed",
  summary: "The positives are rare, and nothing is done about it.",
  severity: "warning",
  fixable: false,
  options: z.strictObject({
    maxPositivePercent: z.number().min(0).max(50).default(5).describe("Positives are rare up to this share."),
  }),
  *check({ doc, options }) {
    if (remedies(doc).some((remedy) => isRemedy(doc, remedy))) return;
    const rate = rates(doc).find(
      ({ value }) => value.percent > 0 && value.percent <= options.maxPositivePercent,
    );
    const range = rate ? placeOf(rate, rate.value.range) : rareTask(doc);
    if (!range) return;
    yield {
      message: rate
        ? `Positives are rare ("${quoted(doc, range)}"), and nothing is said about it; expected sampling, class weights, or metrics and thresholds made for rare positives.`
        : `"${quoted(doc, range)}" is about rare positives, and nothing is said about them; expected sampling, class weights, or metrics and thresholds made for rare positives.`,
      range,
      ...(rate ? {} : { severity: "info" as const }),
    };
  },
});

interface Rate {
  readonly percent: number;
  readonly range: TextRange;
}

const positive =
  "(?:fraud\\w*|positives?|clicks?|clicked|conver(?:t|ts|sions?|ted)|churn\\w*|spam|abus\\w*|toxic|harmful|violat\\w*|default(?:s|ed)?|defect\\w*|fail(?:s|ed|ures?)|anomal\\w*|purchas\\w*|bought|malicious|ill|sick|cancers?|label(?:l?ed)? (?:as )?positive|plays|launder\\w*|suspicious|returned|late|no-shows?|phishing|attrition|readmi\\w*)";
const percent = "(?<percent>\\d+(?:[.,]\\d+)?) ?%";
const share = new RegExp(
  [
    `\\b(?:only |about |around |roughly |~ ?)?${percent}(?: of (?:the |all |our )?[\\w -]{2,40}?)? (?:are|is|were|turn out|end in|lead to|get|result in|have|contain|show|violate)\\b[^.;|]{0,25}?\\b${positive}`,
    `\\b(?:positive|base|fraud|click(?:-through)?|conversion|churn|default|spam|defect|abuse|violation|incidence|prevalence|event|failure|anomaly|toxicity)[- ](?:rate|share|ratio|prevalence)\\b[^.;|\\d]{0,20}${percent.replace("percent", "percent2")}`,
    `\\b(?:CTR|CVR|prevalence|positives|the positive class|share of positives)(?: is| of|:| makes up| are| =| \\|)* (?:only |about |around |~ ?)?${percent.replace("percent", "percent3")}`,
    `${percent.replace("percent", "percent4")} (?:positives?|positive (?:rate|class|examples|labels)|fraud rate|base rate|click-through rate|conversion rate|CTR)\\b`,
    `\\b(?:1|one) (?:in|out of|of|per) (?:every )?(?<one>\\d[\\d,]*|a thousand|a hundred|a million)\\b[^.;|]{0,30}\\b${positive}`,
  ].join("|"),
  "gi",
);

const rates = statementFact<Rate>((statement) =>
  [...statement.text.matchAll(share)].flatMap(({ 0: words, index, groups = {} }): Rate[] => {
    const range = { start: index, end: index + words.length };
    const text = groups.percent ?? groups.percent2 ?? groups.percent3 ?? groups.percent4;
    const value = text === undefined ? 100 / numberOf(groups.one ?? "1") : Number(text.replace(",", "."));
    const isGoal =
      /\b(?:rais\w+|increas\w+|improv\w+|reduc\w+|lower|goal|target|sampl\w+|weight\w*|at least|below|above|drop\w*|off by|guard\w*|alert\w*|declin\w+|canary|traffic|let|treatment|lift|uplift)\b/i.test(
        statement.text,
      );
    return isGoal || !isAsserted(statement, range) ? [] : [{ percent: value, range }];
  }),
);

function numberOf(text: string): number {
  if (text === "a hundred") return 100;
  if (text === "a thousand") return 1000;
  if (text === "a million") return 1_000_000;
  return Number(text.replaceAll(",", ""));
}

const remedies = mentioning(
  /\b(?:(?:down|up|under|over|sub|re)-?\s?sampl\w+|negative sampling|sampling|sampled|keep (?:every|all) (?:the )?\w+|class[- ]weight\w*|weighted (?:loss|by|with|log|cross|BCE)\w*|weigh\w* (?:the )?(?:positives?|rare|minority|clicks|frauds?)|weights? (?:for|of|on|per) (?:the )?(?:positives?|rare|class\w*|minority|clicks|frauds?)|re-?weight\w*|focal|SMOTE|imbalanc\w*|scale_pos_weight|pos_weight|cost[- ]sensitive|hard negatives?|PR[- ]?AUC|AUC-?PR|AUPRC|average precision|precision[- ]recall|recall (?:at|@)|precision (?:at|@)|recall of|decision threshold\w*|operating (?:point|threshold)\w*|thresholds? (?:is|are|per|for|chosen|tuned|set|moved|that)|rare (?:class|positives?|events?)|minority|stratif\w+|one-class|anomaly detection|normali[sz]ed entropy|class balance|balanced (?:batch\w*|sampl\w*|accuracy)|дисбаланс\w*|сэмплирован\w*)/i,
);

/** The word alone in a framing names the problem and not what is done about it. */
function isRemedy(doc: DesignDoc, remedy: Placed<TextRange>): boolean {
  const words = remedy.statement.text.slice(remedy.value.start, remedy.value.end).toLowerCase();
  const isVague = /^(?:imbalanc|sampl|stratif|rare|minority|threshold)/.test(words);
  if (!isVague) return true;
  if (/\b(?:a\/b|trace|log sampling|sampled for (?:review|audit))\b/i.test(remedy.statement.text))
    return false;
  return (
    standsIn(doc, remedy, ["data", "model", "evaluation"]) ||
    /\b(?:imbalance|sampling|class)/.test(contextOf(doc, remedy))
  );
}

const rareWords = saying(
  /\b(?:fraud(?:ulent)?(?: detection)?|click-through rate prediction|CTR prediction|predict (?:the )?(?:CTR|click-through rate|clicks)|probability (?:of a click|that (?:the |a )?\w+ (?:clicks|is fraud\w*|churns|defaults))|money laundering|intrusion|rare (?:events?|disease|class)|abuse detection|spam detection|phishing|equipment failure|credit default)\b/i,
);

function rareTask(doc: DesignDoc): TextRange | undefined {
  const isClasses = statedTasks(doc).some(
    ({ task }) => task === "binary-classification" || task === "multi-label",
  );
  const hasData = doc.steps.some(({ id, status }) => id === "data" && status === "present");
  if (!isClasses || !hasData) return undefined;
  const found = rareWords(doc).find((words) => standsIn(doc, words, ["framing", "data"]));
  return found && placeOf(found, found.value);
}
