import { describe, expect, it } from "vitest";
import { lossTaskMismatch } from "../../../src/rules/loss-task-mismatch.ts";
import { design, underlined } from "../findings-of.ts";

const count = (task: string, model: string): number =>
  underlined(
    lossTaskMismatch,
    design({ "Framing the problem as an ML task": task, "Model development": model }),
  ).length;

describe("loss-task-mismatch, in other words", () => {
  it.each([
    ["A binary classifier.", "We optimize MSE."],
    ["Classify tickets into 30 classes.", "The loss function is mean squared error."],
    ["Binary classification of mails.", "Trained with an L2 loss."],
    ["Predict whether a user churns: binary classification.", "Objective: RMSE."],
    ["Multi-class classification.", "Training minimizes the mean absolute error."],
    ["A regression task: predict the delivery time.", "We train with log loss."],
    ["Regression on price.", "The objective is categorical cross entropy."],
    ["Demand forecasting (regression).", "Loss function: BCE."],
    ["Predict a continuous number, regression.", "XGBoost with binary:logistic."],
    ["Binary classification.", "XGBoost with objective reg:squarederror."],
    ["Regression.", "The network is trained using softmax cross-entropy."],
    ["Binary classification.", "The model is fitted by least squares."],
  ])("reports %j trained by %j", (task, model) => {
    expect(count(task, model)).toBe(1);
  });

  it.each([
    ["A binary classifier.", "We optimize log loss."],
    ["Binary classification.", "Focal loss; MSE would punish confident answers."],
    ["Regression on price.", "Huber loss, since prices have outliers."],
    ["Regression: 12 buckets, as ordinal classification.", "Cross-entropy over the buckets."],
    ["A regression task.", "Quantile loss for P50 and P90."],
    ["Multi-task: click (binary) and watch time (regression).", "Cross-entropy plus MSE."],
    ["Binary classification.", "An autoencoder is pre-trained with MSE, the classifier with cross-entropy."],
    ["Ranking.", "Pairwise logistic loss."],
    ["Binary classification.", "Distillation: MSE between the logits of teacher and student, and BCE."],
    ["Regression.", "XGBoost with reg:squarederror."],
    ["Binary classification.", "The offline metric is the Brier score, a mean squared error."],
    ["Retrieval.", "Softmax over in-batch negatives."],
    ["Multi-label classification.", "Binary cross-entropy per label, L2 regularisation."],
  ])("leaves %j trained by %j alone", (task, model) => {
    expect(count(task, model)).toBe(0);
  });
});
