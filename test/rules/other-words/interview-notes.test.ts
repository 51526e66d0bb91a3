/** What candidates write down in an interview: labels, arrows, half sentences; beside good notes that look alike. */
import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/core/lint/rule.ts";
import { baselineBeatsResult } from "../../../src/rules/baseline-beats-result.ts";
import { estimateMismatch } from "../../../src/rules/estimate-mismatch.ts";
import { latencyBudget } from "../../../src/rules/latency-budget.ts";
import { lossTaskMismatch } from "../../../src/rules/loss-task-mismatch.ts";
import { randomSplitOverTime } from "../../../src/rules/random-split-over-time.ts";
import { unownedRisk } from "../../../src/rules/unowned-risk.ts";
import { noFallback } from "../../../src/rules/no-fallback.ts";
import { noNonGoals } from "../../../src/rules/no-non-goals.ts";
import { unmonitoredMetric } from "../../../src/rules/unmonitored-metric.ts";
import { vagueQuantity } from "../../../src/rules/vague-quantity.ts";
import { design, underlined } from "../findings-of.ts";

type Sections = Readonly<Record<string, string>>;

interface Family {
  readonly rule: Rule;
  readonly wrong: readonly Sections[];
  readonly right: readonly Sections[];
}

const monitoring = (text: string): Sections => ({ Monitoring: text });
const serving = (text: string): Sections => ({ Requirements: "p95 50 ms.", Serving: text });
const load = (text: string): Sections => ({ Requirements: `- ${text}` });
const ofTask = (task: string, text: string): Sections => ({ Framing: task, Model: text });
const posts = "5M posts over the past year, labelled by moderators.";

const families: Readonly<Record<string, Family>> = {
  "risks in a note without what is done": {
    rule: unownedRisk,
    wrong: [
      monitoring("Retrain weekly. Risks: storms; drivers' GPS spoofing."),
      monitoring("- PSI daily\n- risk: clickbait titles get clicks; risk: feedback loop"),
      monitoring("Retrain weekly. Main risks: popular users swamped; filter bubble; spam rings."),
      monitoring("Risks & mitigations: new ads; delayed feedback."),
    ],
    right: [
      monitoring("Retrain weekly. Risks: storms → routing ETA as a lower bound; GPS spoofing → filter."),
      monitoring("- risk: clickbait → label is a long watch; risk: feedback loop → 0.5% randomized traffic"),
      monitoring(
        "Risks & mitigations: delayed feedback (importance weights), new ads (explore), loops (same).",
      ),
      monitoring("Retrain daily. Risk: clickbait; mitigation: hides as a negative label."),
      monitoring("Alerts by level of risk: high; low."),
      monitoring("The score is a risk: 0 to 1; it is logged."),
    ],
  },
  "totals of a path beside a timeout": {
    rule: latencyBudget,
    wrong: [
      serving(
        "gateway 5 ms + routing 20 ms + model 4 ms = 19 ms p95. Timeout 15 ms on the model → routing ETA.",
      ),
      serving("gateway (5 ms) → features (15 ms) → ranker (12 ms) = 22 ms. The timeout is 30 ms."),
      serving("gateway 5 ms + features 10 ms + ranker 12 ms = 17 ms, network 20 ms on top."),
      serving("detector 20 ms -> embed 15 ms -> HNSW 5 ms = 30 ms"),
      serving("feature fetch 12 ms -> score 200 ads on CPU 18 ms -> auction 3 ms: 23 ms, fits in 50"),
    ],
    right: [
      serving(
        "gateway 5 ms + routing 20 ms + model 4 ms = 29 ms p95. Timeout 15 ms on the model → routing ETA.",
      ),
      serving("gateway (5 ms) → features (15 ms) → ranker (12 ms) = 32 ms. The timeout is 30 ms."),
      serving("gateway 5 ms + features 10 ms + ranker 12 ms = 27 ms, network 20 ms on top."),
      serving("detector 20 ms -> embed 15 ms -> HNSW 5 ms = 40 ms"),
      serving("feature fetch 12 ms -> score 200 ads on CPU 18 ms -> auction 3 ms: 33 ms, fits in 50"),
      serving("detector 20 ms -> embed 15 ms -> HNSW 5 ms: 3 replicas"),
    ],
  },
  "a rate told with its peak": {
    rule: estimateMismatch,
    wrong: [
      load("500M posts a day, i.e. about 58,000 per second, at peak 120k"),
      load("20M requests per day, so about 2,300 per second (at peak ~5k)"),
    ],
    right: [
      load("500M posts a day, i.e. about 5,800 per second, at peak 12k"),
      load("20M requests per day, so about 230 per second (at peak ~700)"),
    ],
  },
  "a loss in two words": {
    rule: lossTaskMismatch,
    wrong: [
      ofTask("Binary classification: accept or not.", "GBDT, 300 trees. Loss MSE."),
      ofTask("Regression, in seconds.", "MLP; being late hurts more, so cross-entropy."),
      { Framing: "Predict pCTR for the auction.", Model: "DCN-v2. Loss: MSE." },
    ],
    right: [
      ofTask("Binary classification: accept or not.", "GBDT, 300 trees. Loss log loss."),
      ofTask("Regression, in seconds.", "MLP; being late hurts more, so quantile loss at 0.6."),
      ofTask("Binary classification: accept or not.", "GBDT. Loss log loss, since MSE ranked worse."),
      { Framing: "Predict pCTR for the auction.", Model: "DCN-v2. Loss: log loss." },
      { Framing: "Predict the CTR of a whole campaign.", Model: "Trees. Loss: MSE." },
    ],
  },
  "posts of a year in a random split": {
    rule: randomSplitOverTime,
    wrong: [
      { Data: `${posts} Random split 80/10/10.` },
      { Data: "500M posts a day; user reports as weak labels. Shuffled, then 80/20." },
    ],
    right: [
      { Data: `${posts} Split by time, the last month is the test set.` },
      { Data: "40,000 photos of leaves, collected over the past year. Random split 80/10/10." },
    ],
  },
  "levels of what has no number": {
    rule: vagueQuantity,
    wrong: [
      load("Latency: has to feel instant"),
      load("decisions are fast"),
      load("recommendations must be fresh"),
      load("must be fast end to end"),
      load("has to be quick per message"),
      load("Answer in real time."),
    ],
    right: [
      load("Latency: has to feel instant, below 100 ms"),
      load("decisions are final"),
      load("must be fast end to end: p95 50 ms"),
      load("must be fair for all sellers"),
      load("Answer in real time, within 50 ms."),
      load("feed of friends"),
    ],
  },
  "a model below the baseline's score": {
    rule: baselineBeatsResult,
    wrong: [
      {
        Model: "baseline: logistic regression on TF-IDF, PR-AUC 0.41. Then a fusion MLP: PR-AUC 0.36, 2 ms.",
      },
      { Model: "- Rules (today's), NDCG@10 0.42, no training\n- GBDT on counts, NDCG@10 0.39, 4 ms" },
    ],
    right: [
      {
        Model: "baseline: logistic regression on TF-IDF, PR-AUC 0.41. Then a fusion MLP: PR-AUC 0.63, 2 ms.",
      },
      { Model: "- Rules (today's), recall@100 0.42, no training\n- GBDT on counts, recall@10 0.39, 4 ms" },
    ],
  },
  "scores of clauses and of labels": {
    rule: baselineBeatsResult,
    wrong: [
      { Model: "LR on hashed n-grams, recall 0.61; then a distilled transformer, recall 0.58, 8 ms." },
      { Model: "- LR: PR-AUC 0.19. LightGBM: PR-AUC 0.17, lift 0.9 in the top 5%." },
      { Model: "- Mean of the last 4 weeks: MAE 142 s\n- XGBoost: 158 s" },
      { Model: "- LR: AUC 0.71\n- DCN: 0.69" },
      { Model: "GBDT baseline: 0.71 AUC; ours 0.69" },
      { Model: "- Baseline: the planner's ETA. MAE 31 min.\n- Candidate: LightGBM. MAE 39 min." },
    ],
    right: [
      { Model: "LR on hashed n-grams, recall 0.61; then a distilled transformer, recall 0.74, 8 ms." },
      { Model: "LR on hashed n-grams, recall 0.61, AUC 0.7; then a transformer, recall 0.58, AUC 0.8." },
      { Model: "- LR: PR-AUC 0.19. LightGBM: PR-AUC 0.27, lift 5.1 in the top 5%." },
      { Model: "- Mean of the last 4 weeks: MAE 142 s\n- XGBoost: 118 s" },
      { Model: "- LR: AUC 0.71\n- DCN: 4 ms" },
      { Model: "- LR: AUC 0.71\n- DCN: 0.12" },
      { Model: "- Mean of the last 4 weeks: MAE 142 s\n- Trees of XGBoost: 500" },
      { Model: "GBDT baseline: 0.71 AUC; ours 0.79" },
      { Model: "- Baseline: the planner's ETA. MAE 31 min.\n- Candidate: LightGBM. MAE 19 min." },
      {
        Model:
          "- Baseline: the planner's ETA. MAE 31 min.\n- Candidate: a tree. MAE 39 min.\n- Final: LightGBM. MAE 19 min.",
      },
      { Model: "LightGBM, LR 0.05, AUC 0.81; then a transformer, LR 1e-4, AUC 0.79." },
    ],
  },
  "paths of stages beside other batches": {
    rule: noFallback,
    wrong: [
      serving("detector 40 ms -> embed 25 ms -> HNSW 10 ms = 75 ms. New items: nightly rebuild."),
      serving("cache (10 ms) → features (20 ms) → ranker, batch of 1,000 (60 ms) = 90 ms."),
    ],
    right: [
      serving("detector 40 ms -> embed 25 ms = 65 ms. Nightly rebuild. GPU down → popular items."),
      { Serving: "Scores are made in a nightly batch; a row is read by the site." },
    ],
  },
  "days that are late": {
    rule: noFallback,
    wrong: [
      serving("Each request is scored online. Labels come 60 days late → train on older data."),
      serving("Each request is scored online. p95 > 80 ms → page on-call."),
    ],
    right: [
      serving("Each request is scored online. Score late → the last list."),
      serving("Each request is scored online. Model or store > 80 ms → list by bookings, precomputed."),
    ],
  },
  "what is not in scope": {
    rule: noNonGoals,
    wrong: [load("likes and saves are in scope; 40M DAU")],
    right: [load("likes and saves; no ads in scope; 40M DAU"), load("no paid posts in scope")],
  },
  "quality that is watched in a note": {
    rule: unmonitoredMetric,
    wrong: [
      {
        Evaluation: "Offline ROC AUC, coverage of the P10–P90 window.",
        Monitoring: "Nulls of each feature, feature coverage per day, CPU and memory; alert to on-call.",
      },
    ],
    right: [
      {
        Evaluation: "Offline ROC AUC and log loss per head.",
        Monitoring: "Nulls of each feature, PSI daily, score mean vs. action rate hourly, alert to on-call.",
      },
      {
        Evaluation: "Offline recall@20 and mAP@20.",
        Monitoring:
          "Share of searches w/ click, category mix drift, nulls of features, index age; alert to on-call.",
      },
      {
        Evaluation: "Offline MAE, coverage of the P10–P90 window.",
        Monitoring: "Coverage per depot daily; below 75% for two days → alert. Scan lag over 5 min alerts.",
      },
    ],
  },
};

describe.each(Object.entries(families))("%s", (_, { rule, wrong, right }) => {
  it.each(wrong.map((sections) => [sections]))("is found in %j", (sections) => {
    expect(underlined(rule, design(sections))).toHaveLength(1);
  });

  it.each(right.map((sections) => [sections]))("is not seen in %j", (sections) => {
    expect(underlined(rule, design(sections))).toEqual([]);
  });
});
