import { describe, expect, it } from "vitest";
import { lossTaskMismatch } from "../../src/rules/loss-task-mismatch.ts";
import { design, underlined } from "./findings-of.ts";

function found(task: string, model: string): readonly string[] {
  return underlined(
    lossTaskMismatch,
    design({ "Framing the problem as an ML task": task, "Model development": model }),
  );
}

describe("loss-task-mismatch", () => {
  it.each([
    ["Binary classification.", "- **Loss.** Mean squared error on the label.", "Mean squared error"],
    ["Multi-class classification.", "We train a CNN with MSE loss.", "MSE"],
    ["Regression: minutes until delivery.", "Loss: binary cross-entropy.", "binary cross-entropy"],
    ["Forecasting of weekly sales.", "The network minimises cross-entropy.", "cross-entropy"],
    ["Binary classification.", "| Choice | Value |\n| --- | --- |\n| Loss | Huber |", "Huber"],
    ["Multi-label classification.", "What loss do we use? Squared error.", "Squared error"],
    [
      "Binary classification.",
      "BERT with two heads, trained with mean squared error for both heads.",
      "mean squared error",
    ],
    [
      "Two outputs:\n\n- Intent: multi-class classification\n- Resolvable: binary classification",
      "A transformer with two heads. Loss: MSE.",
      "MSE",
    ],
    ["Regression.", "### Loss function\n\nFocal loss with gamma 2.", "Focal loss"],
    [
      "Learning to rank, pointwise. We treat it as binary classification.",
      "Loss: mean squared error.",
      "mean squared error",
    ],
  ])("reports %j trained by %j", (task, model, words) => {
    expect(found(task, model)).toEqual([words]);
  });

  it.each([
    ["Binary classification.", "- **Loss.** Binary cross-entropy."],
    ["Binary classification.", "We minimise log loss, not MSE."],
    ["Binary classification.", "Loss: cross-entropy. MSE would punish confident right answers."],
    ["Regression.", "Trained with Huber loss."],
    [
      "Ranking, learned as binary classification.",
      "Loss: binary cross-entropy. The value model learns with MSE.",
    ],
    ["Ranking.", "Loss: mean squared error on graded relevance."],
    ["Ranking by expected watch time.", "Cross-entropy for play, Huber loss on the watch time."],
    ["Regression.", "Two heads: cross-entropy for whether it sells, Huber loss for how much."],
    ["Binary classification.", "Two heads; MSE loss for the amount."],
    [
      "Two outputs:\n\n- Intent: multi-class classification\n- Resolvable: binary classification",
      "Two heads: cross-entropy for both, and an MSE loss on the amount.",
    ],
    ["Binary classification.", "- **Calibration.** Isotonic regression by least squares."],
    ["Retrieval.", "Sampled softmax with cross-entropy."],
    ["No task.", "MSE loss."],
    ["Regression.", "### Alternatives\n\nBuckets with cross-entropy loss."],
  ])("leaves %j trained by %j alone", (task, model) => {
    expect(found(task, model)).toEqual([]);
  });

  const twoTasks = "P(click) by binary classification, watch time given a click by regression.";

  it.each([
    ["Two heads: MSE for click, Huber for log watch time. Loss: their sum.", ["MSE"]],
    [
      "Trained with binary cross-entropy for the click and cross-entropy for log watch time.",
      ["cross-entropy"],
    ],
    ["Loss: squared error on P(click).", ["squared error"]],
    ["Two heads: binary cross-entropy for click, Huber loss for log watch time.", []],
    ["Trained with weighted cross-entropy for watch time.", []],
    ["Trained with cross-entropy for watch time in 20 buckets.", []],
    ["Loss: MSE for the price of a click.", []],
  ])("holds the loss of each head against what it predicts: %j", (model, words) => {
    expect(found(twoTasks, model)).toEqual(words);
  });
});
