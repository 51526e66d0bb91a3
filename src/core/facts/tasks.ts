import { everyMatch } from "../document/every-match.ts";
import { documentFact } from "../document/section-fact.ts";
import type { TextRange } from "../document/text-range.ts";
import { isTriggered, trigger } from "../document/triggers.ts";
import type { TaskId } from "../framework/task.ts";
import { contextOf, matchingFact, placeOf, standsIn } from "./statement-fact.ts";
import { isAsserted } from "./asserted.ts";
import type { Statement } from "./statements.ts";

/** An ML task that a design says it solves, and where. */
export interface StatedTask {
  readonly task: TaskId;
  readonly range: TextRange;
}

const names: readonly (readonly [TaskId, RegExp])[] = [
  [
    "binary-classification",
    /\bbinary[- ]cl(?:ass\w+|f)\b|\bbinary (?:problem|task|prediction|label|decision)|\btwo-class\b|\byes(?: or |\/|-)no\b(?! questions?)|\bclick(?:-through)?(?: rate)? prediction\b|бинарн[а-яё]+ (?:классифик|задач)[а-яё]+/gi,
  ],
  ["multi-class", /многокласс[а-яё]+|\bmulti-?\s?class\b(?![- ]?label)|\bmultinomial classif\w+/gi],
  ["multi-label", /(?:мультилейбл|многометочн)[а-яё]+|\bmulti-?\s?label\b/gi],
  [
    "regression",
    /(?<!logistic |isotonic |ordinal |softmax |cox |a |no |without |quality |performance )\b(?<!platt )regression\b(?! (?:tests?|suite|testing|bug|in quality|of quality|alert|check|gate|guard))|(?<!логистическ[а-яё]{2,4} )(?<!(?<![а-яё])не )регрессия(?! на)|задач[а-яё]+ регрессии|\ba regression (?:task|problem|model|target)\b|\b(?:this|that|it|which) (?:is|becomes|makes) (?:it )?a regression\b(?= ?[,.;:]| (?:over|on|with|for)\b)|\bcontinuous (?:value|number|target|variable|quantity)\b/gi,
  ],
  [
    "ranking",
    /\b(?:learning[- ]to[- ]rank|ranking|ranks? (?:the |all )?(?:candidates|results|items|products|documents|posts|videos|ads|listings|jobs)|задач[а-яё]+ ранжирования|обучени[а-яё]+ ранжированию|rank (?:the |all |them|these|those|\w+ ){0,3}by|re-?rank\w*|(?:sort|order)s? (?:the |all )?(?:(?:first|top) \d+ )?(?:hits|results|candidates|matches))\b/gi,
  ],
  [
    "retrieval",
    /\b(?:retrieval|candidate generation|nearest[- ]neighbou?r search|similarity search|semantic search)\b/gi,
  ],
  [
    "generation",
    /\b(?:(?:text|answer|code|image|summary|response|language|conditional|sequence) generation|generative|generates? (?:an? |the )?(?:answers?|text|summar\w+|response|reply)|summari[sz]ation|translation|retrieval-augmented|(?<=\bretrieval(?: \([^()]{1,120}\))? (?:and|plus|then|\+|&|→) )(?:answer |text )?generation)\b/gi,
  ],
  ["clustering", /\b(?:clustering|segmentation of (?:users|customers))\b/gi],
  ["anomaly-detection", /\b(?:anomaly|outlier|novelty) detection\b/gi],
  [
    "forecasting",
    /прогнозировани[а-яё]+|временн[а-яё]+ ряд[а-яё]*|\b(?:forecast(?:s|ing)?|time[- ]series)\b/gi,
  ],
];

/** A plain "classification" is of either kind. */
const classification = /\b(?:classification|classifier|classify|classifies)\b/gi;

const classTasks: ReadonlySet<Named["task"]> = new Set([
  "binary-classification",
  "multi-class",
  "multi-label",
]);

/** Outside of framing sections only such a sentence states the task. */
const framedAs =
  /\bwe (?:sort|order|rank|classify) (?:the|all|each|every)\b|\b(?:framed?|cast|treat(?:ed)?|formulat\w+|model(?:led)?|pose[ds]?|set up|stated?|reduc\w+) (?:it |this |the problem |the task )?(?:as|to)\b|\b(?:ml|learning|prediction) (?:task|problem)\b|\btask (?:is|type|category)\b|\b(?:is|as) an? [\w -]{0,30}(?:task|problem)\b|\bit is (?:therefore |thus |so |then )?(?:an? )?(?:[\w-]+ ){0,2}(?:classification|regression|ranking|forecasting|summari[sz]ation|translation)\b/i;

interface Named {
  readonly task: TaskId | "classification";
  readonly range: TextRange;
  readonly isFramed: boolean;
}

const taskNames = [classification, ...names.map(([, pattern]) => pattern)];
const wordsOfNames = new Map(taskNames.map((pattern) => [pattern, trigger(pattern)]));
const named = matchingFact<Named>(taskNames, (statement) => {
  const isFramed = framedAs.test(statement.text);
  const found: Named[] = [];
  const add = (task: Named["task"], pattern: RegExp) => {
    const words = wordsOfNames.get(pattern);
    if (words && !isTriggered(words, statement.triggered)) return;
    for (const { 0: name, index } of everyMatch(statement.text, pattern)) {
      const range = { start: index, end: index + name.length };
      if (isAsserted(statement, range) || isBeforeQuestion(statement, range))
        found.push({ task, range, isFramed });
    }
  };
  for (const [task, pattern] of names) add(task, pattern);
  // Beside another task it is one more; beside "binary" and the like it is the same.
  if (!found.some(({ task }) => classTasks.has(task))) add("classification", classification);
  return found;
});

/** "Binary classification: is the payment fraudulent?" */
function isBeforeQuestion({ kind, text }: Statement, { start, end }: TextRange): boolean {
  return (
    kind === "question" &&
    /^[\s*_-]*(?:[\p{L}-]+ ){0,3}$/u.test(text.slice(0, start)) &&
    /^[*_]*(?: \w+)?[*_]*:/.test(text.slice(end))
  );
}

const taskLabel =
  /\b(?:task|category|problem type|formulation|ml objective|ml problem|framing|problem statement|ml goal|type)\b/;

/** The tasks that the design states, each at its first place; none where it does not say. */
export const statedTasks = documentFact((doc): readonly StatedTask[] => {
  const found = new Map<TaskId, StatedTask>();
  for (const mention of named(doc)) {
    const isHome = standsIn(mention, ["framing"]);
    const context = contextOf(mention);
    if (/\b(?:other|alternative|why ml|rejected|weighed|metrics?|loss|baselines?|candidates)\b/.test(context))
      continue;
    if (
      !mention.value.isFramed &&
      !(isHome || /\b(?:ml|machine learning) (?:task|problem)|task (?:type|category)/.test(context))
    )
      continue;
    // In a section of several steps a bare word is not yet the task.
    if (!mention.value.isFramed && !taskLabel.test(context) && !isHome) continue;
    const range = placeOf(mention, mention.value.range);
    const tasks: readonly TaskId[] =
      mention.value.task === "classification"
        ? ["binary-classification", "multi-class", "multi-label"]
        : [mention.value.task];
    for (const task of tasks) if (!found.has(task)) found.set(task, { task, range });
  }
  return [...found.values()];
});

/** How messages name a task. */
export function taskName(task: TaskId): string {
  return task.replace("-", " ");
}
