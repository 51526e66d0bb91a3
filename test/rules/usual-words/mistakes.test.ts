/** One mistake each in a small design, in the words that team docs and interview answers usually have for it. */
import { describe, expect, it } from "vitest";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { lintDesignDoc } from "../../../src/core/lint/lint.ts";
import { rules } from "../../../src/rules/index.ts";
import { design } from "../findings-of.ts";

const sound = {
  Requirements: "Reduce fraud losses by 10%. 2M payments a day.",
  "Problem framing": "Binary classification: is a payment fraudulent?",
  Data: "Payments of the last 12 months with chargebacks as labels.",
  Model: "Gradient boosted trees.",
  Evaluation: "ROC-AUC on the last month.",
  Serving: "Online, p99 of 50 ms.",
  Monitoring: "AUC on delayed labels.",
};

type Sections = Partial<Record<keyof typeof sound, string>>;

function says(rule: string, sections: Sections): boolean {
  const text = design({ ...sound, ...sections });
  return lintDesignDoc(parseDesignDoc(text), rules).some((finding) => finding.rule === rule);
}

/** Two sections at once. */
const two =
  (first: keyof typeof sound, second: keyof typeof sound) =>
  ([one, other]: readonly [string, string]): Sections => ({ [first]: one, [second]: other });

const data = (more: string): Sections => ({ Data: `${sound.Data} ${more}` });
const feature = (name: string): Sections => ({
  Data: `Payments of the last 12 months.\n\n### Features\n\n- amount\n- ${name}`,
});
const serving = (more: string): Sections => ({ Serving: `${sound.Serving} ${more}` });

describe("imbalance-unaddressed", () => {
  it.each([
    "Only 0.2% of payments are fraud.",
    "The dataset is highly imbalanced (99.8% legitimate, 0.2% fraud).",
    "Fraud rate: 0.17%.",
    "1,000 frauds among 500,000 payments.",
    "Positive class: 0.5%.",
    "Class distribution: 98% negative / 2% positive.",
    "Of 10M payments, 12k are fraudulent.",
    "Around 1 fraud per 800 payments.",
    "0.3% positives",
    "Fraudulent payments account for 0.2% of the data.",
    "The positive rate is about 0.4%.",
    "492 frauds out of 284,807 transactions.",
  ])("reports %j", (words) => {
    expect(says("imbalance-unaddressed", data(words))).toBe(true);
  });

  it.each([
    "30% of payments come from new cards.",
    "Chargebacks cost 0.2% of revenue.",
    "0.2% of payments are fraud; positives are weighted by 50.",
    "2% of the labels are wrong.",
  ])("leaves %j alone", (words) => {
    expect(says("imbalance-unaddressed", data(words))).toBe(false);
  });
});

describe("loss-task-mismatch", () => {
  it.each([
    "We train XGBoost with squared error.",
    "Loss: MSE",
    "The objective is to minimize RMSE.",
    "Trained with mean absolute error using Adam.",
    "- Loss function: L2",
    "The network is trained with an MSE loss.",
    "optimizer: Adam, loss: mse",
    "We use Huber loss.",
    "LightGBM (objective=regression).",
    "model.compile(loss='mse')",
  ])("reports %j", (words) => {
    expect(says("loss-task-mismatch", { Model: words })).toBe(true);
  });

  it.each([
    "We train XGBoost with log loss.",
    "Binary cross-entropy; RMSE is not used.",
    "Embeddings are trained with an L2 penalty; the loss is log loss.",
    "The autoencoder reconstructs features with MSE.",
  ])("leaves %j alone", (words) => {
    expect(says("loss-task-mismatch", { Model: words })).toBe(false);
  });
});

describe("leaky-feature", () => {
  it.each([
    "chargeback filed (yes/no)",
    "days until chargeback",
    "whether the customer later disputed the payment",
    "the fraud analyst's decision",
    "account closed within 30 days after the payment",
    "refund amount",
    "number of chargebacks in the following month",
    "is_fraud",
    "investigation outcome",
    "total amount refunded for this payment",
    "status of the dispute",
    "average fraud rate of the merchant computed over the full dataset including the test period",
    "target encoding of the merchant computed on all data",
    "time to chargeback",
  ])("reports %j", (words) => {
    expect(says("leaky-feature", feature(words))).toBe(true);
  });

  it.each([
    "number of past chargebacks of the card",
    "days since the last payment",
    "refund rate of the merchant over the last 90 days",
    "average fraud rate of the merchant up to the day before",
    "planned delivery date",
    "is_new_card",
    "customer status",
  ])("leaves %j alone", (words) => {
    expect(says("leaky-feature", feature(words))).toBe(false);
  });
});

describe("unrealistic-latency", () => {
  it.each([
    "The LLM answers in 5 ms.",
    "A 70B model generates the summary within 10 ms.",
    "A human reviewer checks each payment within 50 ms.",
    "The cross-encoder re-ranks 10,000 documents in 20 ms.",
    "Brute-force search over 1B vectors takes 5 ms.",
    "The round trip from London to Sydney takes 10 ms.",
    "BERT re-ranks 5,000 candidates in 10 ms on CPU.",
    "The query scans the 10 TB table in 50 ms.",
  ])("reports %j", (words) => {
    expect(says("unrealistic-latency", serving(words))).toBe(true);
  });

  it.each([
    "A small LLM answers in 800 ms.",
    "The cross-encoder re-ranks 50 documents in 20 ms.",
    "The query scans 10 MB in 50 ms.",
  ])("leaves %j alone", (words) => {
    expect(says("unrealistic-latency", serving(words))).toBe(false);
  });
});

describe("uncalibrated-probability", () => {
  it.each([
    "We block a payment when score × amount > $20.",
    "Expected loss = p(fraud) × amount; block above $5.",
    "The score is used as the probability of fraud to compute expected loss.",
    "We rank by pCTR × bid.",
    "Interest rate is set from the predicted default probability.",
  ])("reports %j", (words) => {
    expect(says("uncalibrated-probability", serving(words))).toBe(true);
  });

  it.each([
    "Payments with a score above 0.8 go to review.",
    "The score is logged as an integer.",
    "Scores are calibrated with isotonic regression; block when score × amount > $20.",
  ])("leaves %j alone", (words) => {
    expect(says("uncalibrated-probability", serving(words))).toBe(false);
  });
});

describe("train-serve-stack-mismatch", () => {
  it.each([
    "Features are computed in Spark for training and reimplemented in Go for online serving.",
    "Training uses pandas; the serving team rewrote the transformations in Java.",
    "Offline features come from Hive queries, online features from a Java service.",
    "The feature logic is duplicated in Python (training) and C++ (serving).",
  ])("reports %j", (words) => {
    expect(says("train-serve-stack-mismatch", serving(words))).toBe(true);
  });

  it.each([
    "Features are computed in Spark for training and read from the same feature store online.",
    "The model is trained in Python and exported to ONNX for a Java service.",
  ])("leaves %j alone", (words) => {
    expect(says("train-serve-stack-mismatch", serving(words))).toBe(false);
  });
});

describe("random-split-over-time", () => {
  it.each([
    "We shuffle and split 80/20.",
    "Random 70/15/15 split.",
    "train_test_split with test_size=0.2.",
    "10-fold cross-validation.",
    "We hold out a random 20% of payments.",
    "80% train, 10% validation, 10% test, sampled uniformly.",
  ])("reports %j", (words) => {
    expect(says("random-split-over-time", { Evaluation: `ROC-AUC. ${words}` })).toBe(true);
  });

  it.each([
    "We hold out the last month.",
    "The first ten months train, the last two test.",
    "A random 1% of payments is sent to reviewers.",
  ])("leaves %j alone", (words) => {
    expect(says("random-split-over-time", { Evaluation: `ROC-AUC. ${words}` })).toBe(false);
  });
});

describe("unmonitored-metric", () => {
  it.each([
    "Grafana dashboards for CPU, memory, latency.",
    "We monitor uptime and 5xx errors.",
    "Prometheus alerts on p99 latency and pod restarts.",
    "Data pipeline freshness and service health.",
    "Latency, throughput, GPU utilization.",
  ])("reports %j", (words) => {
    expect(says("unmonitored-metric", { Monitoring: words })).toBe(true);
  });

  it.each([
    "Latency.",
    "AUC on delayed labels; CPU and memory.",
    "Share of payments that are disputed, and latency.",
  ])("leaves %j alone", (words) => {
    expect(says("unmonitored-metric", { Monitoring: words })).toBe(false);
  });
});

describe("latency-vs-batch", () => {
  it.each<readonly [string, string]>([
    [
      "Block fraudulent payments in real time.",
      "A daily Airflow DAG scores all payments and writes the scores to Postgres.",
    ],
    ["Decisions must be made within 100 ms of the payment.", "Scores are computed in a nightly batch job."],
    [
      "Users see personalized results immediately after a click.",
      "Recommendations are generated once per day by a Spark job and stored in Redis.",
    ],
    ["The score is needed at checkout.", "Batch inference runs every 6 hours on EMR."],
    ["Drivers get the ETA while they drive.", "ETAs are precomputed every night."],
    ["Answer the customer during the chat.", "A cron job classifies new messages every hour."],
    ["Real-time personalization.", "Offline batch scoring, once a week."],
    [
      "Low-latency fraud decisions (p99 < 50 ms) at authorization time.",
      "We score payments in hourly micro-batches.",
    ],
  ])("reports %j with %j", (...words) => {
    expect(says("latency-vs-batch", two("Requirements", "Serving")(words))).toBe(true);
  });
});

describe("objective-metric-mismatch", () => {
  it.each<readonly [string, string]>([
    ["Increase revenue by 5%.", "Online: A/B test on CTR."],
    ["Reduce churn by 10%.", "A/B test; primary metric: number of clicks."],
    ["Improve customer satisfaction (CSAT) by 0.2.", "Online metric: click-through rate."],
    ["Reduce fraud losses by 10%.", "Online: API latency and error rate."],
    ["Increase long-term retention.", "Success metric: impressions."],
  ])("reports %j with %j", (...words) => {
    expect(says("objective-metric-mismatch", two("Requirements", "Evaluation")(words))).toBe(true);
  });
});

describe("metric-task-mismatch", () => {
  it.each<readonly [string, string]>([
    ["Binary classification: is a payment fraudulent?", "RMSE on the test set."],
    ["Regression: predict the price.", "Accuracy and F1."],
    ["Ranking: order the products.", "Accuracy of the model."],
    ["Multi-class classification of tickets.", "MAE."],
    ["Forecasting of demand.", "ROC-AUC."],
    ["Regression: predict minutes.", "Precision and recall."],
  ])("reports %j with %j", (...words) => {
    expect(says("metric-task-mismatch", two("Problem framing", "Evaluation")(words))).toBe(true);
  });
});

describe("loss-task-mismatch of several models", () => {
  const framing = (loss: string): string =>
    `### Price model\n\n- **Task type:** regression.\n- **Loss function:** ${loss}\n\n### Sale model\n\n- **Task type:** binary classification.\n- **Loss function:** binary cross-entropy.`;

  it("holds each against its own task", () => {
    expect(says("loss-task-mismatch", { "Problem framing": framing("categorical cross-entropy.") })).toBe(
      true,
    );
    expect(says("loss-task-mismatch", { "Problem framing": framing("Huber loss.") })).toBe(false);
  });
});
