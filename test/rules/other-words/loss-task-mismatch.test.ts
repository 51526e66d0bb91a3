import { describe, expect, it } from "vitest";
import { lossTaskMismatch } from "../../../src/rules/loss-task-mismatch.ts";
import { design, underlined } from "../findings-of.ts";
import { asksForClasses, asksForNumbers } from "./plain-questions.ts";

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

  const lossesOfNumbers = [
    "trees that minimise the squared difference, 700 of them",
    "LightGBM, objective regression_l1, 700 trees",
    "XGBoost with reg:squarederror",
    "an MLP trained with MSE",
    "We fit it by least squares",
    "a small network, loss: L2 between output and label",
    "CatBoost, loss_function RMSE",
    "Huber loss, Adam, 20 epochs",
    "nn.MSELoss, Adam",
    "it learns by making the mean squared deviation small",
    "a GBM on squared residuals",
    "LGBMRegressor with default settings",
    "pinball loss at 0.5",
    "minimises absolute error",
    "XGBRegressor, 400 rounds",
  ];
  const lossesOfClasses = [
    "LightGBM, log loss, 400 trees",
    "MLP 3×128, softmax out, CE",
    "trained with cross-entropy",
    "XGBoost with binary:logistic",
    "nn.BCELoss, Adam",
    "a network with a sigmoid on top, trained on BCEWithLogitsLoss",
    "CatBoostClassifier with default settings",
    "RandomForestClassifier, 500 trees",
    "an SVM with hinge loss",
    "focal loss, gamma 2",
    "objective=binary, 63 leaves",
    "LGBMClassifier",
    "categorical_crossentropy, Adam",
  ];
  const neither = [
    "logistic regression as the simple one; boosted trees with the right loss",
    "linear regression as the baseline",
    "RMSE is reported as well",
    "isotonic regression on the scores",
  ];

  it.each(asksForClasses)("knows that %j asks for classes", (question) => {
    for (const loss of lossesOfNumbers) expect(count(question, loss)).toBe(1);
    for (const loss of [...lossesOfClasses, ...neither]) expect(count(question, loss)).toBe(0);
  });

  it.each(asksForNumbers)("knows that %j asks for a number", (question) => {
    for (const loss of lossesOfClasses) expect(count(question, loss)).toBe(1);
    for (const loss of [...lossesOfNumbers, ...neither]) expect(count(question, loss)).toBe(0);
  });

  it("is silent where both are asked for, or a loss that fits stands beside", () => {
    const number = "For each shop and day, how many loaves are sold.";
    expect(count(`${number} And the probability that it runs out.`, "Log loss.")).toBe(0);
    expect(count(number, "Log loss for the first stage, squared error for the second.")).toBe(0);
  });
});
