import * as z from "zod";
import type { DesignDoc } from "../core/document/design-doc.ts";
import { type MetricMention, offlineMetrics } from "../core/facts/metric-mentions.ts";
import { type Placed, placeOf, quoted } from "../core/facts/statement-fact.ts";
import { type StatedTask, statedTasks, taskName } from "../core/facts/tasks.ts";
import type { TaskId } from "../core/framework/task.ts";
import { fitsTask } from "../core/framework/term.ts";
import { defineRule } from "../core/lint/rule.ts";

export const metricTaskMismatch = defineRule({
  id: "metric-task-mismatch",
  summary: "The offline metrics do not judge the task that the design states.",
  severity: "warning",
  fixable: false,
  options: z.strictObject({}),
  *check({ doc }) {
    const tasks = statedTasks(doc);
    const [task] = tasks;
    if (!task) return;
    for (const metric of misfits(doc, tasks)) {
      const range = placeOf(metric, metric.value.range);
      yield {
        message: `"${quoted(doc, range)}" does not judge ${taskName(task.task)}, the task stated above; expected a metric such as ${examples[task.task]}.`,
        range,
        related: [{ range: task.range, message: `The task: ${taskName(task.task)}` }],
      };
    }
  },
});

/** One finding is enough where no metric fits; beside metrics that fit, only one of a wholly different kind is a mistake. */
function misfits(doc: DesignDoc, tasks: readonly StatedTask[]): readonly Placed<MetricMention>[] {
  const metrics = offlineMetrics(doc);
  const wrong = metrics.filter(({ value }) => !tasks.some(({ task }) => fitsTask(value.term, task)));
  if (wrong.length === metrics.length) return wrong.slice(0, 1);
  return wrong.filter(({ value }) => tasks.every(({ task }) => isAlien(value.term.id, task))).slice(0, 1);
}

const classes: readonly TaskId[] = ["binary-classification", "multi-class", "multi-label"];
const amounts: readonly TaskId[] = ["regression", "forecasting"];
const amountMetrics = ["rmse", "mape", "smape", "wape", "mase", "r-squared", "mean-squared-error"];
const classMetrics = ["f1-score", "roc-auc", "pr-auc", "matthews-correlation", "f-beta"];

/** A metric of numbers says nothing of classes, and one of classes nothing of numbers. */
function isAlien(metric: string, task: TaskId): boolean {
  return (
    (classes.includes(task) && amountMetrics.includes(metric)) ||
    (amounts.includes(task) && classMetrics.includes(metric))
  );
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
