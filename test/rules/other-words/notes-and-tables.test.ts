/** Notes, tables and long sentences: forms in which people split, compute, compare and promise, beside what looks like them. */
import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/core/lint/rule.ts";
import { baselineBeatsResult } from "../../../src/rules/baseline-beats-result.ts";
import { featureWithoutSource } from "../../../src/rules/feature-without-source.ts";
import { latencyBudget } from "../../../src/rules/latency-budget.ts";
import { leakyFeature } from "../../../src/rules/leaky-feature.ts";
import { lossTaskMismatch } from "../../../src/rules/loss-task-mismatch.ts";
import { metricTaskMismatch } from "../../../src/rules/metric-task-mismatch.ts";
import { noNonGoals } from "../../../src/rules/no-non-goals.ts";
import { randomSplitOverTime } from "../../../src/rules/random-split-over-time.ts";
import { trainServeStackMismatch } from "../../../src/rules/train-serve-stack-mismatch.ts";
import { unownedRisk } from "../../../src/rules/unowned-risk.ts";
import { design, underlined } from "../findings-of.ts";

type Sections = Readonly<Record<string, string>>;

const table = (head: string, ...rows: readonly string[]): string =>
  [head, head.replace(/[^|]+/g, " --- "), ...rows].map((row) => `| ${row} |`).join("\n");
const sorted = "We sort the first 150 hits with boosted trees.";
const path = "Retrieval 80 ms, signals 50 ms, ranker 35 ms, page 30 ms.";
const wish = "We want fewer returns; spelling is out of scope. An answer in 150 ms at p99.";

describe.each<[rule: Rule, reports: readonly Sections[], leaves: readonly Sections[]]>([
  [
    randomSplitOverTime,
    [
      { Data: "Orders and clicks. One search in ten, picked by chance, is the test set." },
      { Data: "Orders and clicks. All were shuffled, we trained on eight tenths and report the last." },
      {
        Data: `Orders and clicks.\n\n${table("Topic | How", "Split | claims of 2016 to 2024 at random, 80 / 10 / 10")}`,
      },
    ],
    [
      { Data: "Orders and clicks. One search in ten, picked by chance, is read by two editors." },
      { Data: `Orders and clicks.\n\n${table("Topic | How", "Audit | 80 claims of 2024 at random")}` },
    ],
  ],
  [
    trainServeStackMismatch,
    [
      { Data: "Live a job in Scala counts; for training a query over the archive does the same." },
      { Data: "- feats in spark for training, re-done in go inside dispatch" },
      { Data: "The training table is filled by dbt; the search service has the same signals in Kotlin." },
    ],
    [
      { Data: "For training a query over the archive reads what the job wrote." },
      { Data: "Screens were re-done in spring; signals come from Kotlin." },
    ],
  ],
  [
    leakyFeature,
    [{ Data: "- feats: surge, minutes from accept to cancel, rain" }],
    [{ Data: "- feats: surge, minutes from home to work, past minutes from accept to cancel" }],
  ],
  [
    metricTaskMismatch,
    [
      { "ML task": "binary clf, 14% positive.", Evaluation: "RMSE of 0.31." },
      { Decision: sorted, Evaluation: table("Variant | Accuracy", "Today | 0.8", "Ranker | 0.9") },
    ],
    [
      { "ML task": "binary clf, 14% positive.", Evaluation: "ROC AUC of 0.7." },
      {
        Decision: sorted,
        Evaluation: `NDCG@5.\n\n${table("Variant | Accuracy", "Today | 0.8", "Ranker | 0.9")}`,
      },
    ],
  ],
  [
    lossTaskMismatch,
    [{ "ML task": "binary clf.", Model: "- mse. isotonic after\n- lightgbm" }],
    [{ "ML task": "binary clf.", Model: "- log loss. isotonic after\n- mse was 0.1 on the old data" }],
  ],
  [
    baselineBeatsResult,
    [{ Evaluation: table("Variant | NDCG@5", "BM25 with a filter | 0.57", "ranker | 0.55") }],
    [
      { Evaluation: table("Variant | NDCG@5", "BM25 with a filter | 0.47", "ranker | 0.55") },
      { Evaluation: table("Group | NDCG@5", "Tyres | 0.57", "Brakes | 0.55") },
    ],
  ],
  [
    latencyBudget,
    [{ Context: `${wish} Users can search.`, Serving: path }],
    [
      { Context: `${wish} Users can search.`, Serving: path.replace("80", "20") },
      { Context: "The old shop had an answer in 150 ms at p99.", Serving: path },
    ],
  ],
  [
    unownedRisk,
    [
      {
        "What could bite":
          "- risk: few rides starve drivers\n- risk: loops -> 2% stay random\n- risk: maps -> told them",
      },
      {
        Dangers: table(
          "What | Then | Owner",
          "Limits are learned | | ",
          "New paint | a surveyor | Ann",
          "Storms | a queue | Bob",
        ),
      },
    ],
    [
      { "What could bite": "- risk: few rides starve drivers -> a floor\n- risk: loops -> 2% stay random" },
      { Bites: "- risk: few rides starve drivers\n- dogs -> a muzzle\n- cats -> gloves" },
    ],
  ],
  [
    featureWithoutSource,
    [
      {
        Data: `${table("Source | Holds", "Claims system | contracts", "Photo archive | photos")}\n\n### Inputs\n\n${table("Input of the model | Source", "make and model | Claims system", "market value | Price guide")}`,
      },
    ],
    [
      {
        Data: `${table("Source | Holds", "Claims system | contracts", "Price guide | values")}\n\n### Inputs\n\n${table("Input of the model | Source", "make and model | Claims system", "market value | Price guide")}`,
      },
    ],
  ],
  [
    noNonGoals,
    [{ Requirements: "Fewer floods. Drivers could come to ignore the advice." }],
    [{ Requirements: "Fewer floods. We ignore houses." }],
  ],
])("$id, in notes and tables", (rule, reports, leaves) => {
  it.each(reports)("reports %j", (sections) => {
    expect(underlined(rule, design(sections))).toHaveLength(1);
  });

  it.each(leaves)("leaves %j alone", (sections) => {
    expect(underlined(rule, design(sections))).toEqual([]);
  });
});
