/** What was missed, or said wrongly, of ordinary designs that were judged as a stranger would. */
import { describe, expect, it } from "vitest";
import { baselineBeatsResult } from "../../../src/rules/baseline-beats-result.ts";
import { contradictingQuantity } from "../../../src/rules/contradicting-quantity.ts";
import { latencyVsBatch } from "../../../src/rules/latency-vs-batch.ts";
import { lossTaskMismatch } from "../../../src/rules/loss-task-mismatch.ts";
import { metricTaskMismatch } from "../../../src/rules/metric-task-mismatch.ts";
import { noErrorAnalysis } from "../../../src/rules/no-error-analysis.ts";
import { noFallback } from "../../../src/rules/no-fallback.ts";
import { noRetrainingTrigger } from "../../../src/rules/no-retraining-trigger.ts";
import { noRolloutPlan } from "../../../src/rules/no-rollout-plan.ts";
import { privacyUnaddressed } from "../../../src/rules/privacy-unaddressed.ts";
import { trainServeStackMismatch } from "../../../src/rules/train-serve-stack-mismatch.ts";
import { uncalibratedProbability } from "../../../src/rules/uncalibrated-probability.ts";
import { unrealisticLatency } from "../../../src/rules/unrealistic-latency.ts";
import { design, underlined } from "../findings-of.ts";
import { testWordings } from "./wordings.ts";

testWordings([
  {
    rule: noErrorAnalysis,
    section: "Evaluation",
    said: ["We read 200 thumbs-down answers a month.", "Thumbs-down chats are clustered by topic."],
    unsaid: ["Guardrail: thumbs-down rate.", "Online we count deflection, CSAT and thumbs down."],
  },
  {
    rule: noRetrainingTrigger,
    section: "Monitoring",
    said: ["Training is weekly, and serving reads the newest model."],
    unsaid: [
      "Training and the weekly run call the same dbt models.",
      "Training and the nightly job share one library.",
      "The same code is used in training and in the daily batch.",
    ],
  },
  {
    rule: noRolloutPlan,
    section: "Serving",
    said: ["\n\n### Rollout\n\nFirst agents see drafts, then 5% of chats, 20% and all."],
    unsaid: ["We switch it on for all customers on the first of June."],
  },
  {
    rule: noFallback,
    section: "Serving",
    said: ["If it is down, the average of the week is shown."],
    unsaid: ["The server scores a batch of 300 ads on CPU.", "It ranks them as a batch of up to 500."],
  },
]);

it("takes no roll-out from a heading over a day on which all have it", () => {
  const of = (text: string) =>
    underlined(
      noRolloutPlan,
      design({ Serving: `Each request is scored online.\n\n### Rollout\n\n${text}` }),
    );
  expect(of("The assistant is switched on for all customers on the first of June.")).toHaveLength(1);
  expect(of("It is enabled for all users in March.")).toHaveLength(1);
  expect(of("First the agents see it; then it is enabled for all users on the first of June.")).toEqual([]);
});

it("holds nobody's nightly run for online because its tables are made in batches", () => {
  const serving = "A nightly job scores all customers in batches of 5,000 and writes them to the CRM.";
  expect(underlined(noFallback, design({ Serving: serving }))).toEqual([]);
});

describe("uncalibrated-probability, in formulas that are written as code", () => {
  const of = (text: string) =>
    underlined(
      uncalibratedProbability,
      design({ "ML task": `Binary classification. ${text}`, Model: "Boosted trees with log loss." }),
    );

  it.each([
    "The auction ranks ads by `bid × pCTR`.",
    "The auction ranks ads by `bid * pCTR`.",
    "An offer is sent when `p(churn) * customer value` is above its cost.",
  ])("%s", (text) => {
    expect(of(text)).toHaveLength(1);
  });

  it.each(["The query is `SELECT bid * pctr FROM auctions`.", "Logs are in `bids/*pctr*.csv`."])(
    "%s",
    (text) => {
      expect(of(text)).toEqual([]);
    },
  );

  it("is content where it is calibrated", () => {
    const text = design({
      "ML task": "Binary classification. We rank by `bid × pCTR`.",
      Model: "Boosted trees with log loss, calibrated with isotonic regression.",
    });
    expect(underlined(uncalibratedProbability, text)).toEqual([]);
  });
});

describe("loss-task-mismatch, below candidates", () => {
  const of = (chosen: string) =>
    underlined(
      lossTaskMismatch,
      design({
        "ML task": "Binary classification of impressions.",
        Model: `**Candidates**:\n\n1. Boosted trees.\n2. DCN-v2.\n\n${chosen}`,
      }),
    );

  it("reads the loss of what was chosen", () => {
    expect(of("We chose DCN-v2. The loss is mean squared error.")).toEqual(["mean squared error"]);
    expect(of("We chose DCN-v2. The loss is log loss.")).toEqual([]);
    expect(of("A forest with squared error was the other one.")).toEqual([]);
  });
});

describe("privacy-unaddressed, beside features that are hashed", () => {
  const of = (model: string) =>
    underlined(privacyUnaddressed, design({ Data: "GPS locations of the phones.", Model: model }));

  it.each([
    "Logistic regression with hashed crosses.",
    "Hashed n-grams of the title.",
    "It hashes features into 2^20 buckets.",
  ])("asks beside %s", (model) => {
    expect(of(model)).toHaveLength(1);
  });

  it.each(["Ids are hashed.", "Phone numbers are hashed with a salt."])("is content with %s", (model) => {
    expect(of(model)).toEqual([]);
  });
});

it("hears a weekly run make the inputs that a notebook makes for training", () => {
  const of = (data: string) =>
    underlined(trainServeStackMismatch, design({ Data: `Features are log-ins and tickets. ${data}` }));
  expect(
    of(
      "For training they are computed in a pandas notebook; the weekly run computes them with SQL in Airflow.",
    ),
  ).toHaveLength(1);
  expect(of("One dbt project computes the features for training and for the weekly run.")).toEqual([]);
});

it("takes the distribution of scores for no answer at request", () => {
  const of = (serving: string) =>
    underlined(
      latencyVsBatch,
      design({
        Requirements: "A score must be there in real time, within 200 ms after each event.",
        Serving: serving,
      }),
    );
  const run = "Airflow starts the run each Sunday: it scores all customers and writes a table.";
  expect(
    of(`${run} If a source is late or the score distribution is off, last week's list is used.`),
  ).toHaveLength(1);
  expect(of(`${run} Between runs the service scores each customer when an event arrives.`)).toEqual([]);
});

describe("designs of retrieval and generation", () => {
  const table = (best: string, rival: string) =>
    `| System | Recall@6 |\n| --- | --- |\n| BM25 (baseline) | ${rival} |\n| Bi-encoder | 0.72 |\n| Hybrid + re-ranking | ${best} |`;

  it("holds no hybrid for simple because its name has no model", () => {
    expect(underlined(baselineBeatsResult, design({ Evaluation: table("0.83", "0.61") }))).toEqual([]);
    expect(underlined(baselineBeatsResult, design({ Evaluation: table("0.83", "0.86") }))).toHaveLength(1);
  });

  it("lets faithfulness judge the second part", () => {
    const of = (task: string) =>
      underlined(
        metricTaskMismatch,
        design({ "ML task": task, Evaluation: "Offline: faithfulness 96%, judged by agents." }),
      );
    expect(of("Two parts: retrieval (rank passages) and generation (write an answer).")).toEqual([]);
    expect(of("Candidate generation by retrieval of passages.")).toHaveLength(1);
  });
});

describe("contradicting-quantity, of all who pay", () => {
  const of = (serving: string) =>
    underlined(
      contradictingQuantity,
      design({ Requirements: "The shop has 420,000 paying customers.", Serving: serving }),
    );

  it.each([
    "Scoring takes 12 minutes on one machine for 250,000 paying customers.",
    "The table has a row for each of it: 310,000 paying customers.",
  ])("tells of %s", (serving) => {
    expect(of(serving)).toHaveLength(1);
  });

  it.each([
    "Scoring takes 12 minutes on one machine for 420,000 paying customers.",
    "Each week we write to 8,000 paying customers.",
    "A sample of 50,000 paying customers is scored first.",
    "The test has 20,000 paying customers per arm.",
    "It was made for up to 500,000 paying customers.",
    "Until last year 300,000 paying customers were scored.",
    "Of 12 paying customers we know more.",
    "It begins with 30,000 paying customers in Wales.",
  ])("is silent on %s", (serving) => {
    expect(of(serving)).toEqual([]);
  });
});

describe("unrealistic-latency, of words that a language model writes", () => {
  const of = (serving: string) => underlined(unrealisticLatency, design({ Serving: serving }));

  it.each([
    "Generation of the 300 tokens with the LLM takes 20 ms.",
    "The LLM generates 400 tokens within 100 ms.",
    "The language model returns 250 output tokens in 60 ms.",
  ])("tells of %s", (serving) => {
    expect(of(serving)).toHaveLength(1);
  });

  it.each([
    "Generation of the 300 tokens with the LLM takes 900 ms.",
    "The LLM generates 20 tokens within 100 ms.",
    "The LLM reads 3,000 input tokens in 300 ms.",
    "The LLM generates 400 tokens, the first token after 300 ms.",
  ])("is silent on %s", (serving) => {
    expect(of(serving)).toEqual([]);
  });
});
