/** Mistakes as they stand in ordinary designs, with what stands there rightly. */
import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/core/lint/rule.ts";
import { baselineBeatsResult } from "../../../src/rules/baseline-beats-result.ts";
import { contradictingQuantity } from "../../../src/rules/contradicting-quantity.ts";
import { estimateMismatch } from "../../../src/rules/estimate-mismatch.ts";
import { imbalanceUnaddressed } from "../../../src/rules/imbalance-unaddressed.ts";
import { latencyBudget } from "../../../src/rules/latency-budget.ts";
import { latencyVsBatch } from "../../../src/rules/latency-vs-batch.ts";
import { leakyFeature } from "../../../src/rules/leaky-feature.ts";
import { metricTaskMismatch } from "../../../src/rules/metric-task-mismatch.ts";
import { objectiveMetricMismatch } from "../../../src/rules/objective-metric-mismatch.ts";
import { privacyUnaddressed } from "../../../src/rules/privacy-unaddressed.ts";
import { undefinedMetric } from "../../../src/rules/undefined-metric.ts";
import { unitMix } from "../../../src/rules/unit-mix.ts";
import { unownedRisk } from "../../../src/rules/unowned-risk.ts";
import { unrealisticLatency } from "../../../src/rules/unrealistic-latency.ts";
import { design, underlined } from "../findings-of.ts";

interface Designs {
  readonly rule: Rule;
  /** What the sections say, and the words that are reported. */
  readonly wrong: readonly (readonly [Readonly<Record<string, string>>, string])[];
  readonly right: readonly Readonly<Record<string, string>>[];
}

const load = (text: string) => ({ Requirements: `- ${text}` });
const serving = (text: string) => ({ Serving: text });

const all: readonly Designs[] = [
  {
    rule: estimateMismatch,
    wrong: [
      [
        load(
          "60 million searches a day, which is about 7,000 per second on average and 2,100 per second at peak.",
        ),
        "7,000",
      ],
      [
        load("100 million transactions per day, about 12,000 TPS on average and 15,000 TPS at peak."),
        "12,000",
      ],
      [
        load("4 billion page requests per day, roughly 4,600 QPS on average and 120,000 QPS at peak."),
        "4,600",
      ],
      [load("20 million orders per day (~2,300 RPS)."), "2,300"],
      [load("8.6 million trips a day, so about 1,000 per second."), "1,000"],
      [
        load("Only 0.12% of the payments are fraudulent, about 1.2 million of the 100 million per day."),
        "1.2 million",
      ],
      [
        serving(
          "One ranking server handles 70 searches per second, so the peak of 2,100 per second needs 12 servers; we run 18.",
        ),
        "12 servers",
      ],
      [
        serving("One instance handles 250 TPS. The peak of 5,000 TPS needs 12 instances; we provision 24."),
        "12 instances",
      ],
      [serving("One GPU handles 50 posts per second, hence 450 posts per second take 5 GPUs."), "5 GPUs"],
    ],
    right: [
      load(
        "60 million searches a day, which is about 700 per second on average and 2,100 per second at peak.",
      ),
      load("60 million searches a day, about 2,100 per second at peak."),
      load("60 million searches a day, with a peak of 5,000 per second."),
      load("100 million transactions per day, about 1,200 TPS on average and 5,000 TPS at peak."),
      load("10 million users open it each day, about 900 QPS."),
      load("50 million users a day, about 9,000 QPS."),
      load("4 billion page requests per day, roughly 46,000 QPS."),
      load("0.12% of the payments are fraudulent, about 120,000 of the 100 million per day."),
      load("0.12% of the payments are fraudulent, about 40 of the 900 types."),
      serving(
        "One server handles 70 searches per second, so the peak of 2,100 per second needs 30 servers; we run 45.",
      ),
      serving("One instance handles 250 TPS. The peak of 5,000 TPS needs 20 instances."),
      serving("One GPU ranks 400 pages per second. 120,000 candidates per second need 40 GPUs."),
      serving("One server writes 100 MB per second. 2,100 searches per second need 3 servers."),
      serving(
        "One instance handles 250 TPS.\n\nThe cache is small. At 5,000 lookups per second 2 nodes are enough.",
      ),
    ],
  },
  {
    rule: latencyBudget,
    wrong: [
      [
        serving(
          "A request passes these stages:\n\n| Stage | p99 |\n| --- | --- |\n| Query parsing | 20 ms |\n| Retrieval | 70 ms |\n| Feature fetch | 40 ms |\n| All together | 90 ms |",
        ),
        "90 ms",
      ],
    ],
    right: [
      serving(
        "A request passes these stages:\n\n| Stage | p99 |\n| --- | --- |\n| Query parsing | 20 ms |\n| Retrieval, lexical and dense together | 70 ms |\n| Feature fetch | 40 ms |\n| Ranking | 60 ms |\n| Total | 190 ms |",
      ),
      serving(
        "A request passes these stages:\n\n- query parsing 20 ms\n- retrieval, both indices combined 70 ms\n- feature fetch 40 ms\n- ranking 60 ms\n- total 190 ms",
      ),
    ],
  },
  {
    rule: undefinedMetric,
    wrong: [
      [
        {
          Requirements: "- Business goal: increase user engagement.",
          Evaluation: "Primary metric: engagement. Guardrails: cancellation rate, crash rate.",
        },
        "increase user engagement",
      ],
      [
        {
          Requirements: "The goal is to improve user trust.",
          Evaluation: "Online, the primary metric is user trust. Click-through rate is watched.",
        },
        "improve user trust",
      ],
      [
        {
          Requirements: "We want to improve customer satisfaction.",
          Evaluation:
            "| Metric | Role |\n| --- | --- |\n| Customer satisfaction | Primary |\n| Conversion rate | Guardrail |",
        },
        "improve customer satisfaction",
      ],
    ],
    right: [
      {
        Requirements: "- Business goal: increase user engagement.",
        Evaluation: "Primary metric: engagement, measured as sessions per week.",
      },
      {
        Requirements: "- Business goal: increase user engagement.",
        Evaluation: "Primary metric: engagement (sessions per user and week).",
      },
      {
        Requirements: "- Business goal: increase user engagement.",
        Evaluation: "Primary metric: sessions per week. Click-through rate is watched.",
      },
      {
        Requirements: "We want to improve customer satisfaction.",
        Evaluation: "Primary metric: satisfaction score of the survey.",
      },
      {
        Requirements: "We want to improve customer satisfaction.",
        Evaluation: "Primary metric: CSAT. Conversion rate is a guardrail.",
      },
    ],
  },
  {
    rule: baselineBeatsResult,
    wrong: [
      [
        {
          Model:
            "**Baseline.** The current sort with boosts. It reaches an NDCG@10 of 0.51.\n\n**Ranking.** LambdaMART over 120 features. It reaches an NDCG@10 of 0.47.",
        },
        "0.47",
      ],
    ],
    right: [
      {
        Model:
          "**Baseline.** The current sort with boosts. It reaches an NDCG@10 of 0.41.\n\n**Ranking.** LambdaMART over 120 features. It reaches an NDCG@10 of 0.47.",
      },
      {
        Model:
          "**First try.** A two-tower model. It reaches an NDCG@10 of 0.51.\n\n**Ranking.** LambdaMART over 120 features. It reaches an NDCG@10 of 0.47.",
      },
    ],
  },
  {
    rule: privacyUnaddressed,
    wrong: [
      [
        {
          Data: "The log has the home address of each buyer.",
          Monitoring: "Clicks of flagged accounts are dropped.",
        },
        "home address",
      ],
      [
        {
          Data: "The log has card numbers. Sets do not leak through aggregates, as aggregates only use the past.",
        },
        "card numbers",
      ],
      [
        { Requirements: "Day-28 retention of new users should rise.", Data: "The log has private messages." },
        "private messages",
      ],
    ],
    right: [
      { Data: "The log has card numbers. Account numbers are replaced by tokens." },
      { Data: "The log has card numbers, and accounts are masked." },
      { Data: "The log has card numbers. We publish aggregates only." },
      { Data: "The log has private messages. Retention of raw logs is 30 days." },
    ],
  },
  {
    rule: imbalanceUnaddressed,
    wrong: [
      [
        {
          "ML problem": "Binary classification: will it be bought?",
          Data: "**Sampling.** Purchases are rare: about 0.6% of impressions are positive. We keep all impressions of the 8 weeks.",
        },
        "about 0.6% of impressions are positive",
      ],
      [
        {
          "ML problem": "Binary classification.",
          Data: "Positives are 0.6% of impressions. We weight clicks with the inverse propensity.",
        },
        "Positives are 0.6%",
      ],
    ],
    right: [
      {
        "ML problem": "Binary classification.",
        Data: "Positives are 0.6% of impressions. We keep all purchases and 10% of the others.",
      },
      {
        "ML problem": "Binary classification.",
        Data: "Positives are 0.6% of impressions. We weight the clicks by ten.",
      },
      {
        "ML problem": "Binary classification.",
        Data: "Positives are 0.6% of impressions. **Sampling.** One in ten of the negatives is kept.",
      },
    ],
  },
  {
    rule: unownedRisk,
    wrong: [
      [
        {
          Risks:
            "- **Vendor.** Mitigation: a model without its features.\n- **Adversaries.** Fraudsters will learn what we block and change their behavior.\n- **Feedback.** Mitigation: random checks.",
        },
        "Adversaries.** Fraudsters will learn what we block and change their behavior.",
      ],
    ],
    right: [
      {
        Risks:
          "- **Vendor.** Mitigation: a model without its features.\n- **Adversaries.** We block new patterns within an hour.\n- **Feedback.** Mitigation: random checks.",
      },
    ],
  },
  {
    rule: leakyFeature,
    wrong: [
      [
        { Features: "- Context: time of day, device, how long the user watched this video." },
        "how long the user watched this video",
      ],
      [
        { Features: "- How far the reader scrolled this article." },
        "How far the reader scrolled this article",
      ],
    ],
    right: [
      { Features: "- How long the user watched videos of this creator in the last week." },
      { Labels: "The label is how long the user watched this video." },
    ],
  },
  {
    rule: unitMix,
    wrong: [
      [serving("Together this is 50 ms on average, which meets the 100 ms at p99."), "50 ms on average"],
      [serving("That sums to a median of 40 ms, well below the p95 of 500 ms."), "median of 40 ms"],
    ],
    right: [
      serving("It takes 50 ms on average, below 100 ms at p99."),
      serving("It takes 50 ms on average and 90 ms at p99, which meets the 100 ms at p99."),
      serving("The mean is 40 ms; p99 is 90 ms."),
    ],
  },
  {
    rule: unrealisticLatency,
    wrong: [
      [
        serving(
          "The service fetches features (15 ms), calls the cache (20 ms), asks a 70B language model for an assessment (10 ms), and applies the policy (5 ms).",
        ),
        "language model for an assessment (10 ms",
      ],
      [
        serving("- ranking all 500 million videos with the MMoE network 70 ms"),
        "ranking all 500 million videos with the MMoE network 70 ms",
      ],
    ],
    right: [
      serving(
        "The service fetches features (15 ms), asks a 70B language model for an assessment (900 ms), and applies the policy (5 ms).",
      ),
      serving("The nightly job asks a language model (10 ms), and the service reads the answer (5 ms)."),
      serving("- ranking 300 videos with the MMoE network 70 ms"),
      serving(
        "It fetches features (15 ms), looks the answer of the language model up in the cache (2 ms), and applies the policy (5 ms).",
      ),
    ],
  },
  {
    rule: contradictingQuantity,
    wrong: [
      [
        {
          Requirements: "- Throughput: 100 million payments per day, 5,000 TPS at peak.",
          Serving: "The peak of 8,000 TPS needs 32 instances.",
        },
        "8,000 TPS",
      ],
      [
        {
          Requirements: "We have 200 million daily users.",
          Data: "Logs of 100 million daily users are kept.",
        },
        "100 million daily users",
      ],
    ],
    right: [
      {
        Requirements: "- Throughput: 100 million payments per day, 5,000 TPS at peak.",
        Serving: "The peak of 5,000 TPS needs 20 instances.",
      },
      {
        Requirements: "- Throughput: 5,000 TPS at peak.",
        Serving: "The peak of 60,000 feature reads per second needs 3 nodes.",
      },
      {
        Requirements: "We have 200 million daily users.",
        Data: "Logs of 40 million daily mobile users are kept.",
      },
    ],
  },
  {
    rule: metricTaskMismatch,
    wrong: [
      [
        {
          "ML problem": "Binary classification: is the payment fraudulent?",
          Data: "Only 0.12% of the payments are fraudulent. We draw one in fifty of the others.",
          Evaluation: "Offline metrics:\n\n- Accuracy as the main metric.",
        },
        "Accuracy",
      ],
    ],
    right: [
      {
        "ML problem": "Binary classification: is the payment fraudulent?",
        Data: "Only 0.12% of the payments are fraudulent.",
        Evaluation: "Offline metrics:\n\n- Accuracy.\n- Recall at a precision of 90%.",
      },
      {
        "ML problem": "Binary classification: is the parcel large?",
        Data: "30% of the parcels are large.",
        Evaluation: "Offline metrics:\n\n- Accuracy.",
      },
      {
        "ML problem": "Binary classification: is the payment fraudulent?",
        Data: "Only 0.12% of the payments are fraudulent.",
        Evaluation: "Offline metrics:\n\n- Balanced accuracy.",
      },
    ],
  },
  {
    rule: objectiveMetricMismatch,
    wrong: [
      [
        {
          Requirements: "**Business objective.** Raise purchases per search session by 3%.",
          Evaluation:
            "**Offline**\n\n- NDCG@10.\n\n**Online.** A/B test for two weeks. Primary metric: click-through rate.",
        },
        "click-through rate",
      ],
    ],
    right: [
      {
        Requirements: "**Business objective.** Raise purchases per search session by 3%.",
        Evaluation:
          "**Offline**\n\n- NDCG@10.\n\n**Online.** A/B test for two weeks. Primary metric: purchases per search session. Secondary: click-through rate.",
      },
      {
        Requirements: "**Business objective.** Raise purchases per search session by 3%.",
        Evaluation: "**Offline**\n\n**Replay.** Primary metric: click-through rate in the replay.",
      },
    ],
  },
  {
    rule: latencyVsBatch,
    wrong: [
      [
        {
          Requirements: "A user's actions should matter in the next page.",
          Serving: "A nightly job ranks the videos for every user and stores the lists.",
        },
        "nightly job",
      ],
      [
        {
          Requirements: "Score every payment before it is authorized.",
          Serving: "An hourly Spark job scores the new payments and writes the decisions to a table.",
        },
        "hourly Spark job scores",
      ],
    ],
    right: [
      {
        Requirements: "Score every payment before it is settled at the end of the week.",
        Serving: "Payments are scored in real time by the service.",
      },
    ],
  },
];

describe.each(all)("$rule.id, in ordinary designs", ({ rule, wrong, right }) => {
  it.each(wrong)("reports %j", (sections, words) => {
    expect(underlined(rule, design(sections))).toEqual([words]);
  });

  it.each(right)("leaves %j alone", (sections) => {
    expect(underlined(rule, design(sections))).toEqual([]);
  });
});
