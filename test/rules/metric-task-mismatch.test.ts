import { describe, expect, it } from "vitest";
import { metricTaskMismatch } from "../../src/rules/metric-task-mismatch.ts";
import { design, underlined } from "./findings-of.ts";

function found(task: string, evaluation: string): readonly string[] {
  return underlined(
    metricTaskMismatch,
    design({ "Framing the problem as an ML task": task, Evaluation: evaluation }),
  );
}

describe("metric-task-mismatch", () => {
  it.each([
    ["A ranking problem.", "- **Offline metrics.** Accuracy on held-out clicks.", "Accuracy"],
    ["We frame it as regression: predict the price.", "Offline we use F1 score.", "F1 score"],
    ["Task category: binary classification.", "| Metric | Target |\n| --- | --- |\n| RMSE | 0.2 |", "RMSE"],
    ["The ML task is retrieval of documents.", "We report ROC-AUC offline.", "ROC-AUC"],
    ["Demand forecasting, a time series problem.", "- Primary: PR-AUC\n- Secondary: WAPE", "PR-AUC"],
    ["Multi-class classification of tickets.", "Macro F1 and MAPE per class.", "MAPE"],
    ["What is the task? Regression.", "Which metric? Accuracy.", "Accuracy"],
    ["Clustering of customers.", "Offline metrics: NDCG@10.", "NDCG@10"],
    ["A number is predicted, so this is a regression, day by day.", "Offline: accuracy.", "accuracy"],
  ])("reports %j judged by %j", (task, evaluation, words) => {
    expect(found(task, evaluation)).toEqual([words]);
  });

  it.each([
    ["A ranking problem.", "NDCG@10 offline. Accuracy would not see the order."],
    ["A ranking problem.", "NDCG@10 and ROC-AUC of the click head."],
    ["Regression.", "MAE offline. We do not use accuracy."],
    ["Binary classification.", "PR-AUC, and recall at fixed precision."],
    ["Forecasting whether a plug is free, as a probability.", "Primary: Brier score over all horizons."],
    ["Time series: the chance of rain for each hour.", "Brier score against the climatology."],
    ["Binary classification.", "PR-AUC rather than RMSE."],
    ["Retrieval, then ranking.", "Recall@800 and NDCG@30; MAE of the log watch time."],
    ["Regression.\n\n### Other framings weighed\n\nBinary classification of late orders.", "MAE and MAPE."],
    ["No task named here.", "Accuracy."],
    ["If recall falls by a point, this is a regression in quality.", "Accuracy."],
    ["Forecasting.", "WAPE by store.\n\n### Online metrics\n\nAccuracy of the order, waste."],
    ["Binary classification.", "> RMSE is the wrong metric here.\n\nPR-AUC."],
  ])("leaves %j judged by %j alone", (task, evaluation) => {
    expect(found(task, evaluation)).toEqual([]);
  });

  it("knows the evaluation by what it says, where its heading is of the author's own", () => {
    const text = design({
      "ML task": "Regression of the price.",
      "The proof of the pudding":
        "Accuracy on held-out weeks. We look at errors by region and at slices. Then an A/B test, decided by revenue.",
    });
    expect(underlined(metricTaskMismatch, text)).toEqual(["Accuracy"]);
  });
});
