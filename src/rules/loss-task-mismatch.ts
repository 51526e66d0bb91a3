import { everyMatch } from "../core/document/every-match.ts";
import type { DesignDoc } from "../core/document/design-doc.ts";
import { sectionAt } from "../core/document/section-at.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { isAsserted } from "../core/facts/asserted.ts";
import {
  contextOf,
  headingsAbove,
  matchingFact,
  placeOf,
  quoted,
  standsIn,
  type Stated,
} from "../core/facts/statement-fact.ts";
import { askedOutputs, type OutputKind } from "../core/facts/asked-output.ts";
import type { Statement } from "../core/facts/statements.ts";
import { statedTasks, taskName } from "../core/facts/tasks.ts";
import type { TaskId } from "../core/framework/task.ts";
import { defineRule, type Report } from "../core/lint/rule.ts";

export const lossTaskMismatch = defineRule({
  id: "loss-task-mismatch",
  summary: "The loss is made for another kind of task: squared error for classes, cross-entropy for numbers.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    const all = tasksOf(doc);
    const tasks = pointwise(all) ?? all;
    const [task] = tasks;
    const kinds = new Set(tasks.map((stated) => stated.kind));
    const [kind] = kinds;
    // With several tasks, or one that either loss may train, nothing is certain, but where each has a section of its own.
    if (!task) {
      yield* inOwnWords(doc);
      return;
    }
    if (kinds.size !== 1 || kind === undefined) {
      const reports = [...apart(doc, tasks), ...ofHeads(doc)];
      yield* reports.length > 0 ? reports.slice(0, 1) : inOwnWords(doc);
      return;
    }
    const stated = losses(doc).filter(
      (loss) =>
        isLoss(loss.value, labelsOf(loss)) &&
        ((standsIn(loss, ["model"]) && tasks === all) ||
          lossLabel.test(contextOf(loss)) ||
          saysLoss.test(loss.statement.text) ||
          therefore.test(loss.statement.text)),
    );
    // "Log loss, since squared error ranked worse": what comes second was weighed.
    const fitting = new Map<Statement, number>();
    for (const { statement, value } of stated.toReversed())
      if (value.kind === kind) fitting.set(statement, value.range.start);
    const found = stated.find(
      ({ value, statement }) =>
        value.kind !== kind && !((fitting.get(statement) ?? Infinity) < value.range.start),
    );
    if (!found || (hasOtherHead(doc) && !isOfAllHeads(stated, found, tasks))) return;
    // Of a task that has no name, and beside a ranking, a loss that fits says more than one that does not.
    if ((!task.isNamed || tasks !== all) && stated.some((loss) => loss.value.kind === kind)) return;
    yield report(doc, placeOf(found, found.value.range), task);
  },
});

/** A ranking that is learned as a classification, "relevant or not": what the loss is made for. Only what calls itself the loss is held to it. */
function pointwise(tasks: ReturnType<typeof tasksOf>): ReturnType<typeof tasksOf> | undefined {
  const learned = tasks.filter(({ name }) => name !== taskName("ranking") && name !== taskName("retrieval"));
  const areClasses = learned.length > 0 && learned.every(({ kind }) => kind === "classes");
  return areClasses && learned.length < tasks.length ? learned : undefined;
}

function report(doc: DesignDoc, range: TextRange, task: ReturnType<typeof tasksOf>[number]): Report {
  const isClasses = task.kind === "classes";
  return {
    message: `"${quoted(doc, range)}" is made for ${isClasses ? "numbers" : "classes"}, but the task is ${task.name}; expected a loss such as ${isClasses ? "cross-entropy or log loss" : "squared error, Huber or pinball"}.`,
    range,
    related: [{ range: task.range, message: `The task: ${task.name}` }],
  };
}

/** Of several models each has its task and its loss below a heading of its own. */
function* apart(doc: DesignDoc, tasks: ReturnType<typeof tasksOf>): Iterable<Report> {
  if (hasOtherHead(doc)) return;
  const bySection = new Map<number, (typeof tasks)[number][]>();
  for (const task of tasks.slice(0, mostTasks)) {
    const section = sectionAt(doc, task.range.start);
    const known = bySection.get(section);
    if (known) known.push(task);
    else bySection.set(section, [task]);
  }
  for (const loss of losses(doc)) {
    const own = bySection.get(loss.section) ?? [];
    const [task] = own;
    if (!task || new Set(own.map(({ kind }) => kind)).size !== 1) continue;
    if (task.kind === undefined || task.kind === loss.value.kind) continue;
    if (!isLoss(loss.value, contextOf(loss)) || !saysLoss.test(loss.statement.text)) continue;
    yield report(doc, placeOf(loss, loss.value.range), task);
    return;
  }
}

/** "Trees that classify whether it is clicked, trained with mean squared error": the sentence has its own task. */
function* inOwnWords(doc: DesignDoc): Iterable<Report> {
  for (const loss of losses(doc)) {
    const { text } = loss.statement;
    const task = classifying.exec(text.slice(0, loss.value.range.start));
    if (!task || loss.value.kind !== "numbers" || !isLoss(loss.value, labelsOf(loss))) continue;
    if (ofOther.test(text)) continue;
    const range = placeOf(loss, { start: task.index, end: task.index + task[0].length });
    const name = `"${quoted(doc, range)}"`;
    yield report(doc, placeOf(loss, loss.value.range), { kind: "classes", name, range, isNamed: false });
    return;
  }
}

const classifying =
  /\b(?:classif(?:y|ies) (?:whether|if|each|every|the|a)\b|(?:binary )?classifier\b|predicts? (?:whether|if)\b)/i;
/** Of a second part, of another model, or of probabilities that a teacher gives. */
const ofOther =
  /\b(?:regress\w*|teacher|student|logits?|brier|soft labels?|second|other|also|while|whereas|price|amount)\b/i;

/** "MSE for click, cross-entropy for watch time": the loss of a head that is named with what it predicts. */
function* ofHeads(doc: DesignDoc): Iterable<Report> {
  for (const loss of losses(doc)) {
    const { text } = loss.statement;
    const { kind, range, isTrained } = loss.value;
    const predicted = (kind === "numbers" ? ofClass : ofNumber).exec(text.slice(range.end));
    const isLossOfHead = isTrained || /\bheads?\b/.test(contextOf(loss));
    if (!predicted?.groups?.of || !isLossOfHead || otherwiseCut.test(text)) continue;
    const start = range.end + predicted[0].length - predicted.groups.of.length;
    const place = placeOf(loss, { start, end: start + predicted.groups.of.length });
    yield report(doc, placeOf(loss, range), {
      kind: kind === "numbers" ? "classes" : "numbers",
      name: `"${quoted(doc, place)}"`,
      range: place,
      isNamed: false,
    });
    return;
  }
}

const ofClass =
  /^(?: loss)? (?:for|on) (?:the )?(?<of>P\([\w ]{3,20}\)|(?:click|like|share|skip|conversion|churn|fraud|spam|intent|categor(?:y|ies)|purchase|cancellation|default)(?:s|ing)?(?: (?:probability|label|head|flag))?)(?![\w-])/i;
const ofNumber =
  /^(?: loss)? (?:for|on) (?:the )?(?:log(?:arithm of)? )?(?<of>(?:watch|dwell|delivery|travel|arrival|waiting|preparation) time|price|amount|revenue|minutes|duration|demand|sales|delay|ETA|spend|quantity|units)(?![\w-])/i;
/** Numbers that are cut into classes, or weigh the examples of a class. */
const otherwiseCut =
  /\b(?:weight\w*|buckets?|bins?|binned|quantiles?|ordinal|discreti\w+|thresholds?|above|more than|classes of)\b/i;

/** Designs of more models than these are read as a whole. */
const mostTasks = 20;

/** The tasks by their names; where the framing names none, by what it asks for. */
function tasksOf(doc: DesignDoc): readonly {
  readonly kind: OutputKind | undefined;
  readonly name: string;
  readonly range: TextRange;
  readonly isNamed: boolean;
}[] {
  const named = statedTasks(doc).map(({ task, range }) => ({
    kind: kindOf(task),
    name: taskName(task),
    range,
    isNamed: true,
  }));
  if (named.length > 0) return named;
  return askedOutputs(doc).map((asked) => {
    const range = placeOf(asked, asked.value.range);
    return { kind: asked.value.kind, name: `"${quoted(doc, range)}"`, range, isNamed: false };
  });
}

interface LossMention {
  readonly kind: OutputKind;
  readonly range: TextRange;
  /** A word such as "loss" or "minimise" stands by, or nothing else, as in notes; the names of many losses are metrics, too. */
  readonly isTrained: boolean;
}

function kindOf(task: TaskId): OutputKind | undefined {
  if (task === "binary-classification" || task === "multi-class" || task === "multi-label") return "classes";
  return task === "regression" || task === "forecasting" ? "numbers" : undefined;
}

const patterns: readonly (readonly [OutputKind, RegExp])[] = [
  [
    "numbers",
    /\b(?:(?:root )?mean[- ]squared?[- ](?:error|loss)|squared?[- ]error|squared loss|R?MSE|MAE|L[12] loss|(?<=\bloss(?: function)?[*_]{0,2}(?::| is| =)[*_]{0,2} ?)L[12](?![\w-])|mean[- ]absolute[- ]error|Huber|smooth L1|pinball|quantile loss|Poisson (?:loss|deviance)|Tweedie|least squares|reg:(?:squared|absolute)error|squared (?:difference|deviation|residual)s?|(?:mean )?absolute (?:error|deviation|difference)s?|L2 (?:between|distance)|regression_l[12]|(?:MSE|L1|SmoothL1|Huber)Loss|(?:XGB|LGBM|CatBoost|RandomForest|(?:Hist)?GradientBoosting|MLP)Regressor)\b|\bobjective\W{1,3}regression\b/gi,
  ],
  [
    "classes",
    /\b(?:(?:binary |categorical |softmax |weighted |sigmoid )*cross[- ]?entropy|BCE|log[- ]?loss|logistic loss|focal loss|hinge loss|binary:logistic|multi:soft(?:max|prob)|BCE(?:With\w+)?Loss|CrossEntropyLoss|(?:binary_|categorical_)crossentropy|CE loss|softmax out(?:put)?s?|(?:XGB|LGBM|CatBoost|RandomForest|(?:Hist)?GradientBoosting|MLP)Classifier)\b|\bobjective\W{1,3}(?:binary|multiclass)\b/gi,
  ],
];

const trained =
  /\b(?:loss(?:es)?|minimi[sz]\w+|train\w*|optimi[sz]\w+|objective|learns?|fit(?:ted)?|binary:logistic|reg:\w+error|\w+(?:Loss|Regressor|Classifier|_crossentropy)|regression_l\d|loss_function|softmax out\w*|residuals|L2 between)\b|\bfor (?:both|all|each)(?: (?:of them|heads?|tasks?|outputs?))?(?=[.,;]|$)/i;

/** A note that begins with the loss, and says of it nothing else: "mse. 400 trees". */
function isNote(text: string, { start, end }: TextRange): boolean {
  return /^\s*(?:[-*+] +)?$/.test(text.slice(0, start)) && /^(?:[.;]|\s*$)/.test(text.slice(end));
}

/** "LightGBM with binary cross-entropy"; "LightGBM with an MAE of 4.9" was judged by it. */
function isOfModel(text: string, { start, end }: TextRange): boolean {
  return model.test(text.slice(0, start)) && !/^\s*(?:of|at|[=:(≈~])?\s*\d/.test(text.slice(end));
}

const model =
  /\b(?:XGB\w*|LightGBM|CatBoost|GBDTs?|GBMs?|(?:boosted|decision) trees|(?:random )?forest|(?:neural )?net(?:work)?|DNN|MLP|CNN|RNN|LSTM|GRU|transformer|\w*BERT\w*|ResNet\w*|(?:two-)?towers?|model|regression)\b(?: \([^)]{1,40}\))?(?: \w+){0,2} (?:with|using|under|on) (?:an? |the )?$/i;

const ofOtherTraining = /\b(?:distill\w*|auxiliary|pre-?train\w*|reconstruct\w*|embedding|head)\b/i;

/** Who judges or calibrates speaks of losses, too: but not of the one that the model "is trained with", before "and calibrated by …". */
function isJudging(text: string, { start, end }: TextRange): boolean {
  const behind = trainedWith.test(text.slice(0, start))
    ? (/^.*?(?=,|;| and )/.exec(text.slice(end))?.[0] ?? text.slice(end))
    : text.slice(end);
  return judges.test(text.slice(0, end) + behind);
}

const judges = /\b(?:calibrat\w*|metric|report\w*|evaluat\w*)\b/i;
const trainedWith =
  /\b(?:(?:train(?:ed|s)?|fit(?:ted|s)?|optimi[sz]e[sd]?|minimi[sz](?:e[sd]?|ing)|learn(?:s|ed|t)?)(?! (?:model|network|trees|weights))|loss(?: is|:)?)\b[^.;,|]{0,40}$/i;

const lossNames = patterns.map(([, pattern]) => pattern);
const losses = matchingFact<LossMention>(lossNames, (statement) => {
  if (ofOtherTraining.test(statement.text)) return [];
  return patterns.flatMap(([kind, pattern]) =>
    everyMatch(statement.text, pattern).flatMap(({ 0: words, index }): LossMention[] => {
      const range = { start: index, end: index + words.length };
      if (!isAsserted(statement, range) || isJudging(statement.text, range)) return [];
      const isTrained =
        trained.test(statement.text) ||
        therefore.test(statement.text) ||
        isNote(statement.text, range) ||
        isOfModel(statement.text, range);
      return [{ kind, range, isTrained }];
    }),
  );
});

/** "Too early is worse than too late, so quantile loss". */
const therefore =
  /[,:;] (?:so|hence|therefore|thus)(?: we (?:use|take|minimi[sz]e))? (?:[\w-]+ ){0,2}?(?:cross-?entropy|log loss|MSE|squared error|Huber|MAE|quantile loss|pinball loss)\b/i;

/** Wherever it stands. */
const saysLoss =
  /^[\s*_-]*(?:(?:the|our) )?(?:training )?loss(?: function)?[*_]*(?:\s(?:we use|used))?(?: is|:| =| (?=(?:MSE|RMSE|MAE|BCE|(?:binary )?cross-entropy|log ?loss|L[12])[.,;]))|\btrain\w* (?:it |the (?:model|network) )?(?:with|using|to minimi[sz]e) (?:an? |the )?[\w -]{2,30} loss\b|\bheads?\b[^.;|]{0,80}\bfor (?:both|all|each)(?: heads?)?(?=[.,;]|$)/i;

/** "Baseline: logistic regression. LightGBM is trained with squared error": the label is of the first sentence. */
function labelsOf(loss: Stated<LossMention>): string {
  const { text } = loss.statement;
  const isOfOther =
    !/\bbaseline\b/i.test(text) &&
    (otherModel.test(text.slice(0, loss.value.range.start)) || opensWithLoss.test(text));
  const context = isOfOther
    ? `${headingsAbove(loss)} / ${loss.statement.under.replace(/\b(?:baseline|candidates?)\b/g, "")}`
    : contextOf(loss);
  // What was chosen often stands below the candidates without a heading of its own.
  return ofChosen.test(text) ? context.replace(/\bcandidates?\b/g, "") : context;
}

const ofChosen =
  /^\W*(?:we (?:choose|chose|take|took|use|pick\w*|went with|go with)|(?:the |our |training )*loss(?: function)?(?: is|:| =)|the (?:final|chosen|selected) (?:model|one|network)|(?:chosen|selected|final)(?: model)?:)(?![\w-])/i;

/** "RMSE as objective, 600 trees." */
const opensWithLoss =
  /^\W*(?:R?MSE|MAE|Huber|(?:mean )?squared error|log[- ]?loss|(?:binary )?cross[- ]?entropy) (?:as|is) (?:the |our )?(?:training )?(?:loss|objective)\b/i;

const otherModel =
  /^\W*(?:we|trained (?:with|on|using)|(?:candidate|chosen|proposed)(?: model)?(?=:)|(?:the |training )?loss(?: function)?|(?:the|an?) (?:final |chosen |new |proposed |neural )?(?:model|network)|XGB\w*|LightGBM|CatBoost|GBDT|[\w-]*(?:transformer|tower|BERT|net|DNN|MLP|LSTM|DCN|DeepFM)[\w-]*)\b/i;

const lossLabel = /\b(?:loss(?: function)?|objective function|training objective|cost function)\b/;

function isLoss({ isTrained }: LossMention, context: string): boolean {
  return (
    lossLabel.test(context) ||
    (isTrained && !/\b(?:metric|baseline|hyper-?param|evaluation|calibration|candidates)/.test(context))
  );
}

const otherHead =
  /\b(?:multi-?task|regression head|classification head|(?:two|three|four|several|second|auxiliary) heads?|loss(?:es)? per head|hurdle|two-stage model|two-part model|zero-inflated)\b/i;
const heads = matchingFact([otherHead], ({ text }) => (otherHead.test(text) ? [true] : []));

function hasOtherHead(doc: DesignDoc): boolean {
  return heads(doc).length > 0;
}

/** One loss for whatever heads there are: it says so, or each head's task is named, and no loss that fits is. */
function isOfAllHeads(
  stated: readonly Stated<LossMention>[],
  found: Stated<LossMention>,
  tasks: ReturnType<typeof tasksOf>,
): boolean {
  const isNamedAll = /\b(?:both|all|each|every|either) (?:of the )?(?:\w+ )?heads?\b/i.test(
    found.statement.text,
  );
  const names = new Set(tasks.flatMap(({ name, isNamed }) => (isNamed ? [name] : [])));
  return isNamedAll || (names.size > 1 && stated.every(({ value }) => value.kind === found.value.kind));
}
