import type { DesignDoc } from "../core/document/design-doc.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { type MetricMention, offlineMetrics, tabledMetrics } from "../core/facts/metric-mentions.ts";
import { outcomeShares } from "../core/facts/outcome-share.ts";
import { positiveShares } from "../core/facts/positive-share.ts";
import { type Placed, placeOf, quoted } from "../core/facts/statement-fact.ts";
import { type StatedTask, statedTasks, taskName } from "../core/facts/tasks.ts";
import type { TaskId } from "../core/framework/task.ts";
import { askedOutput } from "../core/facts/asked-output.ts";
import { fitsTask } from "../core/framework/term.ts";
import { defineRule, type Report } from "../core/lint/rule.ts";

export const metricTaskMismatch = defineRule({
  id: "metric-task-mismatch",
  summary: "The offline metrics do not judge the task that the design states.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    const tasks = statedTasks(doc);
    const [task] = tasks;
    if (!task) {
      yield* misfitOfAsked(doc);
      return;
    }
    const found = misfits(doc, tasks);
    if (found.length === 0) yield* accuracyOfRare(doc, tasks);
    for (const { name, range } of found) {
      yield {
        message: `"${name}" does not judge ${taskName(task.task)}, the task stated above; expected a metric such as ${examples[task.task]}.`,
        range,
        related: [{ range: task.range, message: `The task: ${taskName(task.task)}` }],
      };
    }
  },
});

/** Nothing but accuracy, where whoever always says no is right nearly always. */
function* accuracyOfRare(doc: DesignDoc, tasks: readonly StatedTask[]): Generator<Report> {
  if (!tasks.some(({ task }) => task === "binary-classification")) return;
  const metrics = [...offlineMetrics(doc), ...tabledMetrics(doc)];
  const [first] = metrics;
  if (!first || metrics.some(({ value, statement }) => !isPlainAccuracy(value, statement.text))) return;
  const rare = [...positiveShares(doc), ...outcomeShares(doc)].find(
    ({ value }) => value.percent > 0 && value.percent <= mostOfRare,
  );
  if (!rare) return;
  const share = placeOf(rare, rare.value.range);
  yield {
    message: `Accuracy says little where positives are as rare as "${quoted(doc, share)}"; expected a metric such as ${examples["binary-classification"]}.`,
    range: placeOf(first, first.value.range),
    related: [{ range: share, message: "How rare they are" }],
  };
}

const mostOfRare = 5;

function isPlainAccuracy({ term }: MetricMention, text: string): boolean {
  return term.id === "accuracy" && !/\b(?:balanced|per|each|by) |\bbaseline/i.test(text);
}

/** Where the framing names no task, what it asks for tells; a single metric that fits is enough then. */
function* misfitOfAsked(doc: DesignDoc): Generator<Report> {
  const asked = askedOutput(doc);
  if (!asked) return;
  const named = offlineMetrics(doc);
  const tabled = tabledMetrics(doc);
  const [own, others] = asked.value.kind === "classes" ? [classes, amounts] : [amounts, classes];
  const fitsAny = ({ value }: Placed<MetricMention>, tasks: readonly TaskId[]): boolean =>
    tasks.some((task) => fitsTask(value.term, task));
  const isAlone = [...named, ...tabled].every(
    (found) => !fitsAny(found, own) && fitsAny(found, others) && !withinBounds.test(found.statement.text),
  );
  const [name, metric] = named[0]
    ? [quoted(doc, placeOf(named[0], named[0].value.range)), named[0]]
    : [tabled[0]?.value.heading ?? "", tabled[0]];
  if (!metric || !isAlone) return;
  const range = placeOf(asked, asked.value.range);
  yield {
    message: `"${name}" does not judge what the framing asks for, "${quoted(doc, range)}"; expected a metric such as ${examples[asked.value.kind === "classes" ? "binary-classification" : "regression"]}.`,
    range: placeOf(metric, metric.value.range),
    related: [{ range, message: "What is asked for" }],
  };
}

/** "Accuracy within five minutes" is of numbers. */
const withinBounds = /\bwithin\b|±|\btoleran\w+|\bforecast accuracy\b/i;

/** One finding is enough where no metric fits; beside metrics that fit, only one of a wholly different kind is a mistake. */
function misfits(doc: DesignDoc, tasks: readonly StatedTask[]): readonly Misfit[] {
  const metrics = offlineMetrics(doc);
  const tabled = tabledMetrics(doc);
  const fits = ({ value }: Placed<MetricMention>): boolean =>
    tasks.some(({ task }) => fitsTask(value.term, task));
  const wrong = metrics.filter((metric) => !fits(metric));
  const misfitting = tabled.filter((metric) => !fits(metric));
  // What a table has in a column beside metrics that fit is told again by the text: "MAE" of the sums, beside the log loss of each.
  const isTabled = ({ value }: Placed<MetricMention>): boolean =>
    misfitting.length < tabled.length && tabled.some((other) => other.value.term.id === value.term.id);
  const isOnlyWrong = wrong.length === metrics.length && !(wrong.length > 0 && wrong.every(isTabled));
  const named = isOnlyWrong
    ? wrong
    : wrong.filter((metric) => isAlien(metric.value.term.id, tasks) && !isOfAmounts(metric));
  const isAllWrong = isOnlyWrong && misfitting.length === tabled.length;
  const inTables = isAllWrong ? misfitting : tabled.filter(({ value }) => isAlien(value.term.id, tasks));
  return [
    ...named.map((metric) => misfit(quoted(doc, placeOf(metric, metric.value.range)), metric)),
    ...inTables.map((metric) => misfit(metric.value.heading, metric)),
  ].slice(0, 1);
}

/** "For the regression head: MAE" is said of a part that is no class. */
function isOfAmounts({ statement }: Placed<MetricMention>): boolean {
  return /\b(?:regress\w+|forecast\w*)\b/i.test(statement.text);
}

interface Misfit {
  readonly name: string;
  readonly range: TextRange;
}

function misfit(name: string, metric: Placed<MetricMention>): Misfit {
  return { name, range: placeOf(metric, metric.value.range) };
}

const classes: readonly TaskId[] = ["binary-classification", "multi-class", "multi-label"];
const amounts: readonly TaskId[] = ["regression", "forecasting"];
const amountMetrics = ["rmse", "mape", "smape", "wape", "mase", "r-squared", "mean-squared-error"];
const classMetrics = ["f1-score", "roc-auc", "pr-auc", "matthews-correlation", "f-beta"];

/** A metric of numbers says nothing of classes, and one of classes nothing of numbers. */
function isAlien(metric: string, tasks: readonly StatedTask[]): boolean {
  const isClasses = tasks.some(({ task }) => classes.includes(task));
  const isAmounts = tasks.some(({ task }) => amounts.includes(task));
  if (isClasses === isAmounts) return false;
  return (isClasses ? amountMetrics : classMetrics).includes(metric);
}

const examples: Readonly<Record<TaskId, string>> = {
  "binary-classification": "PR-AUC, or precision and recall at the threshold in use",
  "multi-class": "macro F1 or recall per class",
  "multi-label": "F1 per label or mean average precision",
  regression: "MAE or RMSE",
  ranking: "NDCG@k or MRR",
  retrieval: "recall@k",
  generation: "a win rate in human judgement, or exact match where there is one answer",
  clustering: "the silhouette score or the adjusted Rand index",
  "anomaly-detection": "PR-AUC or precision at k",
  forecasting: "WAPE or MASE",
};
