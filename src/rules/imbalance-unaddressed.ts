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
} from "../core/facts/statement-fact.ts";
import { offlineMetrics, tabledMetrics } from "../core/facts/metric-mentions.ts";
import { outcomeShares } from "../core/facts/outcome-share.ts";
import { positiveShares } from "../core/facts/positive-share.ts";
import { statedTasks } from "../core/facts/tasks.ts";
import { defineRule } from "../core/lint/rule.ts";

export const imbalanceUnaddressed = defineRule({
  id: "imbalance-unaddressed",
  summary: "The positives are rare, and nothing is done about it.",
  severity: "warning",
  fixable: false,
  options: {
    defaults: { maxPositivePercent: 5 },
    schema: async () => (await import("./options/imbalance-unaddressed.ts")).schema,
  },
  *check({ doc, options }) {
    if (remedies(doc).some((remedy) => isRemedy(doc, remedy))) return;
    const rate = [...positiveShares(doc), ...outcomeShares(doc)].find(
      ({ value }) => value.percent > 0 && value.percent <= options.maxPositivePercent,
    );
    const range = rate ? placeOf(rate, rate.value.range) : rareTask(doc);
    if (!range || areJudgedApart(doc) || predictsNumbers(doc)) return;
    yield {
      message: rate
        ? `Positives are rare ("${quoted(doc, range)}"), and nothing is said about it; expected sampling, class weights, or metrics and thresholds made for rare positives.`
        : `"${quoted(doc, range)}" is about rare positives, and nothing is said about them; expected sampling, class weights, or metrics and thresholds made for rare positives.`,
      range,
      ...(rate ? {} : { severity: "info" as const }),
    };
  },
});

/** Numbers have no positives: a small share is of something else. */
function predictsNumbers(doc: DesignDoc): boolean {
  const tasks = statedTasks(doc);
  return tasks.length > 0 && tasks.every(({ task }) => task === "regression" || task === "forecasting");
}

/** Precision beside recall looks at the rare ones alone. */
function areJudgedApart(doc: DesignDoc): boolean {
  const judged = new Set([...offlineMetrics(doc), ...tabledMetrics(doc)].map(({ value }) => value.term.id));
  return judged.has("precision") && judged.has("recall");
}

const remedies = mentioning(
  /\b(?:(?:down|up|under|over|sub|re)-?\s?sampl\w+|negative sampling|sampling|sampled|keep (?:every|all) (?:of )?(?:the )?(?!(?:impressions?|rows?|data|examples?|events?|records?|logs?|requests?|samples?|sessions?|history|raw|models?|versions?)\b)\w+|class[- ]weight\w*|weighted (?:loss|by|with|log|cross|BCE)\w*|weigh\w* (?:the )?(?:positives?|classes|rare|minority|clicks|frauds?)(?! (?:with|by) (?:the |their |its |an? )?(?:inverse propensit|propensit|position|dwell|recency))|(?:positives?|negatives?|clicks|frauds?) (?:gets?|ha(?:s|ve)|carry|counts?|are given) (?:with )?(?:an? )?(?:(?:higher |lower |smaller |larger )?weight|0?\.\d)|weights? (?:for|of|on|per) (?:the )?(?:positives?|rare|class\w*|minority|clicks|frauds?)|re-?weight\w*|focal|SMOTE|imbalanc\w*|scale_pos_weight|pos_weight|cost[- ]sensitive|hard negatives?|PR[- ]?AUC|AUC-?PR|AUPRC|average precision|precision[- ]recall|recall (?:at|@)|precision (?:at|@)|recall of|decision threshold\w*|operating (?:point|threshold)\w*|thresholds? (?:is|are|per|for|chosen|tuned|set|moved|that)|rare (?:class|positives?|events?)|minority|stratif\w+|one-class|anomaly detection|normali[sz]ed entropy|class balance|balanced (?:batch\w*|sampl\w*|accuracy)|(?:batch\w*|class(?:es)?|rows) (?:is|are) (?:re-?)?(?:balanced|weighted)|thinn\w+|(?:drawn|cut|thinned) down|(?:all|every|each) (?:of the )?(?:positives?|rare \w+|\w+ ones) (?:is|are|gets?) kept|(?:one|1|a|\d+) (?:in|of) (?:a )?\w+ (?:of the )?(?:others|rest|negatives) (?:is|are) (?:drawn|kept|taken)|times as many (?:others|negatives|of the|without)|recall (?:among|in|within|for|on) the|precision and (?:the )?recall|recall and (?:the )?precision|(?:positives?|errors?|mistakes?|misses|defects?) (?:on (?:the )?\w+ )?(?:count|weigh|cost)s? (?:\w+ )?(?:\d+|two|three|four|five|ten|twenty|thirty|forty|fifty|hundred|\w+ty) times|batch\w* (?:holds?|has|have|contains?|is made) (?:of )?(?:as many|equal\w*|half)|accuracy (?:tells|says|means|would (?:tell|say|be)|is (?:no|useless|misleading|blind))|always (?:says?|predicts?|answers?) (?:no|never|fine)|(?:false alarm|miss|missed \w+)s? costs?|(?:cut-?off|threshold|limit) (?:follows?|comes?) from|half and half|quiet \w+ per|(?:one|1) in \w+ of the (?:others|rest|negatives))\b|дисбаланс|сэмплир|прореж|вес(?:а|ами) класс|(?:положительн|редк)[а-яё]+[^.;|]{0,30}(?:все|вес)|PR[- ]?AUC/i,
);

/** The word alone in a framing names the problem and not what is done about it. */
function isRemedy(doc: DesignDoc, remedy: Placed<TextRange>): boolean {
  const words = remedy.statement.text.slice(remedy.value.start, remedy.value.end).toLowerCase();
  const isVague = /^(?:imbalanc|class balance|sampl|stratif|rare|minority|threshold)/.test(words);
  // How candidates are found, learned or tried out does nothing for those who are judged.
  if (
    otherStage.test(
      remedy.statement.text.slice(Math.max(0, remedy.value.start - 60), remedy.value.end + 40),
    ) &&
    /^(?:sampl|recall)/.test(words)
  )
    return false;
  if (!isVague) return true;
  if (/^(?:imbalanced|class balance)/.test(words) && !handled.test(remedy.statement.text)) return false;
  if (/\b(?:a\/b|trace|log sampling|sampled for (?:review|audit))\b/i.test(remedy.statement.text))
    return false;
  // A label says what follows, and not what is done.
  if (/^\W*(?:\w+ )?\w+\W*$/.test(remedy.statement.text)) return false;
  if (/\b(?:imbalance|sampling|class)/.test(contextOf(remedy))) return true;
  return standsIn(remedy, ["data", "model", "evaluation"]) && ofRareOnes.test(remedy.statement.text);
}

const otherStage =
  /\b(?:sampled softmax|thompson sampling|importance sampling|retrieval|candidate generation)\b/i;

/** A sample that is drawn to be read, or a threshold for an alarm, does nothing for them. */
const ofRareOnes =
  /\b(?:positiv\w+|negativ\w+|class\w*|rare\w*|minorit\w+|majorit\w+|(?:im|un)?balanc\w*|keep|kept|precision|recall|false|costs?|expected|bad|good|fraud\w*|genuine|clicks?|churn\w*|per cent|\d ?%)/i;

/** "The classes are imbalanced" is the problem, not an answer to it. */
const handled =
  /\b(?:handl\w+|address\w*|deal\w*|because|due to|since|so|hence|therefore|thus|weigh\w*|sampl\w*|use|uses|using|metrics?|loss|threshold\w*)\b/i;

const rareWords = saying(
  /\b(?:fraud(?:ulent)?(?: detection)?|click-through rate prediction|CTR prediction|predict (?:the )?(?:CTR|click-through rate|clicks)|probability (?:of a click|that (?:the |a )?\w+ (?:clicks|is fraud\w*|churns|defaults))|money laundering|intrusion|rare (?:events?|disease|class)|abuse detection|spam detection|phishing|equipment failure|credit default|(?:are|is) (?:very |quite |extremely )?rare(?=[.,;:]))\b/i,
);

function rareTask(doc: DesignDoc): TextRange | undefined {
  const isClasses = statedTasks(doc).some(
    ({ task }) => task === "binary-classification" || task === "multi-label",
  );
  const hasData = doc.steps.some(({ id, status }) => id === "data" && status === "present");
  if (!isClasses || !hasData) return undefined;
  const found = rareWords(doc).find((words) => standsIn(words, ["framing", "data"]));
  return found && placeOf(found, found.value);
}
