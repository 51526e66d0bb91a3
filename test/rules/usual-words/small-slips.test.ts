/** Slips of one phrase, in the many words that authors have for them, and what looks alike and is right. */
import { baselineBeatsResult } from "../../../src/rules/baseline-beats-result.ts";
import { contradictingQuantity } from "../../../src/rules/contradicting-quantity.ts";
import { noRetrainingTrigger } from "../../../src/rules/no-retraining-trigger.ts";
import { randomSplitOverTime } from "../../../src/rules/random-split-over-time.ts";
import { undefinedMetric } from "../../../src/rules/undefined-metric.ts";
import { unitMix } from "../../../src/rules/unit-mix.ts";
import { unownedRisk } from "../../../src/rules/unowned-risk.ts";
import { unrealisticLatency } from "../../../src/rules/unrealistic-latency.ts";
import { vagueQuantity } from "../../../src/rules/vague-quantity.ts";
import { type Slips, testSlips } from "./slips.ts";

const all: readonly Slips[] = [
  {
    rule: contradictingQuantity,
    about: "the length of an online test of two weeks",
    sections: (phrase) => ({
      Evaluation: "A/B test with half of the customers for two weeks. Primary metric: conversion.",
      Serving: phrase,
    }),
    wrong: [
      "All customers get it after the four weeks of the A/B test.",
      "After the four-week A/B test we ramp up to 100%.",
      "The A/B test runs for 30 days before the ramp-up.",
      "We roll it out after an A/B test of four weeks.",
      "Then follows an A/B test on 5% of traffic for one month.",
      "Full traffic comes after 6 weeks of A/B testing.",
      "The A/B test lasts 3 weeks.",
    ],
    right: [
      "All customers get it after the two weeks of the A/B test.",
      "After the two-week A/B test we ramp up to 100%.",
      "The A/B test runs for 14 days before the ramp-up.",
      "The previous A/B test lasted 4 weeks.",
      "Shadow traffic runs for four weeks before the A/B test.",
      "We report four weeks after the A/B test.",
      "The first week of the A/B test is a ramp-up.",
    ],
  },
  {
    rule: contradictingQuantity,
    about: "the share of an online test of 10%",
    sections: (phrase) => ({
      Evaluation: "The A/B test runs on 10% of the applications. Primary metric: approval rate.",
      Serving: phrase,
    }),
    wrong: [
      "The A/B test gets 20% of the applications.",
      "An A/B test with 50% of all orders decides.",
      "The experiment covers 5% of accounts.",
    ],
    right: [
      "The A/B test gets 10% of the applications.",
      "Later the A/B test gets 20% of the applications.",
      "The canary gets 20% of the applications.",
    ],
  },
  {
    rule: unrealisticLatency,
    about: "hosted language models",
    sections: (phrase) => ({ Serving: phrase }),
    wrong: [
      "| Step | p95 |\n| --- | --- |\n| Letter of reasons, written by GPT-4 | 60 ms |",
      "GPT-4o classifies each ticket in 50 ms.",
      "Claude writes the explanation within 80 ms.",
      "We call Gemini for the category, which takes 40 ms.",
      "The OpenAI API answers in 30 ms.",
      "- Intent with ChatGPT: 45 ms",
    ],
    right: [
      "| Step | p95 |\n| --- | --- |\n| Letter of reasons, written by GPT-4 | 1,800 ms |",
      "GPT-4o classifies each ticket in 700 ms.",
      "Gemini Nano on the phone needs 60 ms.",
      "Labels of GPT-4 train a student that answers in 12 ms.",
      "The overhead of the gateway in front of GPT-4 is 20 ms.",
      "Answers of Claude are read from a cache in 5 ms.",
      "A distilled BERT needs 25 ms.",
    ],
  },
  {
    rule: undefinedMetric,
    about: "what a test is decided by",
    sections: (phrase) => ({
      Requirements: "- Business goal: increase engagement and satisfaction.",
      Evaluation: `${phrase} Guardrails: cancellation rate, crash rate.`,
    }),
    wrong: [
      "Primary metric: engagement with search.",
      "The primary metric is engagement of the readers.",
      "Success metric: engagement in the app.",
      "North star metric = engagement with the feed;",
      "Primary metric: engagement.",
    ],
    right: [
      "Primary metric: engagement with search, measured as searches per session.",
      "Primary metric: engagement with search (searches per session).",
      "Primary metric: engagement score of the survey.",
      "Primary metric: sessions per week.",
      "Primary metric: engagement in minutes per day.",
    ],
  },
  {
    rule: vagueQuantity,
    about: "levels in the place of numbers",
    sections: (phrase) => ({ Requirements: phrase }),
    wrong: [
      "| Requirement | Target |\n| --- | --- |\n| Decision latency, end to end | Near real time |",
      "| Requirement | Target |\n| --- | --- |\n| Latency (p99) | low |",
      "| Requirement | Target |\n| --- | --- |\n| Search latency | as low as possible |",
      "| Requirement | Target |\n| --- | --- |\n| Response time per request | fast |",
      "- **Scoring latency:** minimal",
      "| Requirement | Target |\n| --- | --- |\n| Monthly serving cost | reasonable |",
      "| Requirement | Target |\n| --- | --- |\n| Model accuracy | high |",
      "- Peak traffic: high",
      "| Requirement | Target |\n| --- | --- |\n| Feature freshness | near real-time |",
      "- **Error rate**: low",
    ],
    right: [
      "| Requirement | Target |\n| --- | --- |\n| Decision latency, end to end | p95 below 1.5 s |",
      "| Requirement | Importance |\n| --- | --- |\n| Decision latency | high |",
      "| Requirement | Priority |\n| --- | --- |\n| Model accuracy | high |",
      "- Peak traffic: 2,800 requests per second",
      "- Risk of higher latency: low",
    ],
  },
  {
    rule: unownedRisk,
    about: "risks of which only the harm is told",
    sections: (phrase) => ({
      Model: "Boosted trees.",
      Risks: phrase.startsWith("-")
        ? `- Outages: the old ranker answers.\n- Drift of inputs: PSI is watched daily.\n${phrase}`
        : phrase,
    }),
    wrong: [
      "- **Bots inflate a query:** a competitor could push its own brand into the list.",
      "- **Bots inflate a query:** bad actors may push their brands.",
      "- **Feedback loop:** the model might learn only what it showed.",
      "- Drift: new customers could behave otherwise.",
      "- **Supplier fails:** some stores may stay empty.",
      "| Risk | Mitigation | Owner |\n| --- | --- | --- |\n| Downturn | To be discussed | Credit Risk |",
      "| Risk | Likelihood | Countermeasure | Owner |\n| --- | --- | --- | --- |\n| Drift | High | unclear | Ana |",
      "| Risk | What we do | Who |\n| --- | --- | --- |\n| Downturn | none yet | Risk team |",
    ],
    right: [
      "- **Bots inflate a query:** counts are per customer and day.",
      "- **Bots inflate a query:** a competitor could push its brand; bot traffic is filtered.",
      "- **Bots inflate a query:** an operator can block it within minutes.",
      "- **Feedback loop:** the model might learn only what it showed, so 1% is explored.",
      "| Risk | Mitigation | Owner |\n| --- | --- | --- |\n| Downturn | Stress test each quarter | Credit Risk |",
      "| Risk | Mitigation | Owner |\n| --- | --- | --- |\n| Downturn |  | Credit Risk |",
      "| Risk | Status | Owner |\n| --- | --- | --- |\n| Downturn | open | Credit Risk |",
    ],
  },
  {
    rule: noRetrainingTrigger,
    about: "jobs that stand beside training",
    sections: (phrase) => ({
      Data: `Applications of three years. ${phrase}`,
      Model: "Boosted trees with log loss.",
      Monitoring: "PSI of each feature, AUC by month.",
    }),
    wrong: [
      "The same library runs in the training pipeline and in the scoring service; a daily job compares both.",
      "Features of training are kept; a nightly job checks them.",
      "The training code and the serving code share tests that run daily.",
      "Training uses the warehouse; snapshots are taken every night.",
    ],
    right: [
      "The training pipeline runs every month.",
      "The training pipeline and its tests run weekly.",
      "We retrain each quarter; a daily job compares both.",
      "Training starts every Sunday; the result is checked by hand.",
    ],
  },
  {
    rule: baselineBeatsResult,
    about: "models by the names of their libraries and papers",
    sections: (phrase) => {
      const [name = "", best = ""] = phrase.split(" at ");
      return {
        Evaluation: `| Model | MRR |\n| --- | --- |\n| Most popular | 0.437 |\n| ${name} | ${best} |`,
      };
    },
    wrong: [
      "LambdaMART at 0.431",
      "LambdaRank at 0.431",
      "RankNet at 0.42",
      "XGB ranker at 0.42",
      "SASRec at 0.4",
      "GRU4Rec at 0.43",
      "NCF at 0.41",
      "xDeepFM at 0.40",
      "AutoInt at 0.40",
      "TabTransformer at 0.43",
      "Qwen2-7B at 0.43",
    ],
    right: ["LambdaMART at 0.498", "SASRec at 0.5", "Last query at 0.41", "Most popular by city at 0.40"],
  },
  {
    rule: unitMix,
    about: "stages whose times are means",
    sections: (phrase) => ({
      Requirements: "- p99 latency of the service below 50 ms",
      Serving: `| Step | ${phrase} |\n| --- | --- |\n| Gateway | 10 ms |\n| Candidates | 5 ms |\n| Ranking | 12 ms |`,
    }),
    wrong: ["avg", "Avg.", "Avg latency", "Mean", "average", "Latency (avg)", "p50", "Median"],
    right: ["p99", "Latency", "Budget", "Time (p99)", "max"],
  },
  {
    rule: randomSplitOverTime,
    about: "rows that are assigned to the samples of a table",
    sections: (phrase) => ({
      "ML task": "Binary classification: will the loan default?",
      Data: `Loans of 2022–2025 with their payments.\n\n| Sample | Share |\n| --- | --- |\n| Training | 70% |\n| Test | 30% |\n\n${phrase}`,
    }),
    wrong: [
      "Loans paid out from 2022 to 2025 are assigned to the samples at random, stratified by the target.",
      "Rows are assigned to the three sets at random.",
      "Loans are distributed to the subsets randomly, assigned at random and stratified by the label.",
      "The rows are drawn at random, stratified by outcome.",
      "All loans were randomly divided into the two samples.",
    ],
    right: [
      "Loans of 2025 are the test sample.",
      "Applications are assigned to reviewers at random.",
      "Applications are assigned to the two groups of the experiment at random.",
      "We drew 200 loans at random and read them.",
      "Loans are assigned to the samples by date.",
    ],
  },
];

testSlips(all);
