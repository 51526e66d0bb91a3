import { describe, expect, it } from "vitest";
import { contradictingQuantity } from "../../../src/rules/contradicting-quantity.ts";
import { estimateMismatch } from "../../../src/rules/estimate-mismatch.ts";
import { latencyBudget } from "../../../src/rules/latency-budget.ts";
import { latencyVsBatch } from "../../../src/rules/latency-vs-batch.ts";
import { leakyFeature } from "../../../src/rules/leaky-feature.ts";
import { lossTaskMismatch } from "../../../src/rules/loss-task-mismatch.ts";
import { missingStep } from "../../../src/rules/missing-step.ts";
import { noBaseline } from "../../../src/rules/no-baseline.ts";
import { noErrorAnalysis } from "../../../src/rules/no-error-analysis.ts";
import { noFallback } from "../../../src/rules/no-fallback.ts";
import { noNonGoals } from "../../../src/rules/no-non-goals.ts";
import { noRetrainingTrigger } from "../../../src/rules/no-retraining-trigger.ts";
import { noRolloutPlan } from "../../../src/rules/no-rollout-plan.ts";
import { objectiveMetricMismatch } from "../../../src/rules/objective-metric-mismatch.ts";
import { placeholderText } from "../../../src/rules/placeholder-text.ts";
import { privacyUnaddressed } from "../../../src/rules/privacy-unaddressed.ts";
import { undefinedMetric } from "../../../src/rules/undefined-metric.ts";
import { unitMix } from "../../../src/rules/unit-mix.ts";
import { unmonitoredMetric } from "../../../src/rules/unmonitored-metric.ts";
import { unrealisticLatency } from "../../../src/rules/unrealistic-latency.ts";
import { vagueQuantity } from "../../../src/rules/vague-quantity.ts";
import { design, underlined } from "../findings-of.ts";
import { testWordings } from "./wordings.ts";

// What designs say in passing, in the words of something else.
testWordings([
  {
    rule: noRetrainingTrigger,
    section: "Monitoring",
    said: [
      "The model is trained every week.",
      "Fine-tuning runs nightly on the new tickets.",
      "It is trained anew each month, not only after an alert.",
      "Training happens weekly and takes two hours.",
      "It is retrained regularly, every two weeks.",
      "Model updates: monthly.",
    ],
    unsaid: [
      "Retrieval and not fine-tuning on the documents: they change daily.",
      "Training does not fit into the nightly window.",
      "We do without fine-tuning, as prices change weekly.",
      "Its training takes longer than the weekly maintenance window.",
      "Prompts instead of training on pages that change every day.",
      "The model is retrained regularly.",
      "We retrain it periodically.",
    ],
  },
  {
    rule: noRolloutPlan,
    section: "Serving",
    said: [
      "Launch: one shop in May, ten in June, then all.",
      "All 800 stores follow after the pilot in ten stores.",
      "After the canary all stores are switched on the same day.",
    ],
    unsaid: [
      "Red team before launch: injection and leaks.",
      "All 800 stores are switched over on the same night.",
      "All employees get it in one release.",
      "Every branch is moved to the model in a single weekend.",
    ],
  },
  {
    rule: noNonGoals,
    section: "Requirements",
    said: [
      "This version ignores rentals.",
      "We ignore returns for now.",
      "Refunds are deferred to a second phase.",
      "It excludes business customers.",
    ],
    unsaid: [
      "Today's rate is noisy for new listings and ignores the query.",
      "The moving average, which ignores promotions, is wrong at Easter.",
      "Dispatchers use a table that excludes new roads.",
      "The rule is old and often ignores the weather.",
    ],
  },
  {
    rule: noBaseline,
    section: "Model",
    said: ["A threshold of 30 bar alone finds 61%.", "Keyword rules, 54%.", "One threshold: 0.58."],
    unsaid: [
      "The threshold where precision is 90% decides.",
      "A threshold for 5% of alarms was chosen.",
      "We take the threshold so that recall is 80%.",
    ],
  },
  {
    rule: noErrorAnalysis,
    section: "Evaluation",
    said: ["Recall per category and region is reported.", "Precision per class is in the report."],
    unsaid: [
      "If demand jumps, a manual factor per category helps.",
      "There is one threshold per class.",
      "A budget per group is set by finance.",
    ],
  },
]);

describe("headings of upkeep", () => {
  const of = (heading: string): readonly string[] =>
    underlined(
      noRetrainingTrigger,
      design({ Model: "Boosted trees.", [heading]: "PSI of the features, p99 and errors, alerts by mail." }),
    );

  it.each(["Monitoring and Maintenance", "Monitoring & maintenance", "Operations and maintenance"])(
    "%s announces no training",
    (heading) => {
      expect(of(heading)).toHaveLength(1);
    },
  );

  it.each(["Monitoring and Retraining", "Monitoring and model updates", "Model maintenance"])(
    "%s does",
    (heading) => {
      expect(of(heading)).toEqual([]);
    },
  );
});

describe("no-fallback", () => {
  const of = (requirements: string, serving: string): readonly string[] =>
    underlined(
      noFallback,
      design({ Requirements: requirements, Serving: `${serving} Each request is answered online.` }),
    );

  it("does not take what a model says when it is well for what is given when it is not", () => {
    expect(
      of('Answer with citations; say "I don\'t know" when nothing is found.', "Two replicas."),
    ).toHaveLength(1);
    expect(of("Answers.", 'When the model times out the user reads "I don\'t know".')).toEqual([]);
  });
});

describe("missing-step, where all others are headed", () => {
  const steps = {
    Requirements:
      "Fewer missed payments by 10% for 2M customers, p99 of 80 ms, 40 requests per second, two engineers.",
    "ML task": "Binary classification: in goes a payment, out comes a probability. Rules were considered.",
    Data: "Payments of three years, labels from chargebacks, split by time, 1% positives are weighted, names are hashed.",
    Model:
      "Logistic regression is the baseline, boosted trees with log loss are chosen, tuned in forty trials.",
    Evaluation: "PR-AUC 0.6 on the test month, by country; an A/B test on losses for four weeks.",
    Serving: "Online, canary, then all. If the model is down, rules decide.",
    Monitoring: "PSI of the features, alerts on recall, retraining each month, predictions are logged.",
  };
  const risks =
    "- Attackers adapt: retraining each month, alert on recall.\n- The store is late: the audit log shows it, drift is looked at.";
  const without = (step: string, others: Readonly<Record<string, string>>): readonly string[] =>
    underlined(
      missingStep,
      design({ ...Object.fromEntries(Object.entries(steps).filter(([name]) => name !== step)), ...others }),
    );

  it.each(["Monitoring", "Data", "Evaluation", "Serving", "Requirements"])("asks for %s", (step) => {
    expect(without(step, { Risks: risks })).toHaveLength(1);
  });

  it("does not ask where a section with another heading tells of it", () => {
    expect(without("Monitoring", { "After it is live": steps.Monitoring, Risks: risks })).toEqual([]);
    expect(without("None", { Risks: risks })).toEqual([]);
  });
});

describe("undefined-metric, in ordinary goals", () => {
  const of = (goals: string): readonly string[] =>
    underlined(undefinedMetric, design({ Goals: goals, Data: "Logs." }));

  it.each([
    "Improve their experience with the desk.",
    "- G1: improve customer satisfaction in the stores.",
    "- O2: increase employee productivity.",
    "1. Goal R3: boost user engagement.",
    "The goal is to make employees more productive.",
    "Increase the productivity of the staff. Improve internal satisfaction.",
  ])("%s", (goals) => {
    expect(of(goals)).toHaveLength(1);
  });

  it.each([
    "- G1: improve customer satisfaction from 3.9 to 4.2 stars.",
    "Increase employee productivity: tickets solved per hour from 4 to 5.",
    "Improve their experience, measured by the survey.",
    "- G2: raise customer satisfaction, CSAT of 85%.",
  ])("is silent of %s", (goals) => {
    expect(of(goals)).toEqual([]);
  });
});

describe("vague-quantity, in tables of requirements", () => {
  const of = (requirement: string): readonly string[] =>
    underlined(
      vagueQuantity,
      design({
        Requirements: `| ID | Requirement |\n| --- | --- |\n| R1 | Forecasts for 14 days |\n| R2 | ${requirement} |`,
      }),
    );

  it.each([
    "Forecasts are available early enough for the orders",
    "The pipeline can be rerun quickly",
    "The model must be retrained quickly",
    "A bad release can be rolled back quickly",
    "The job must finish fast",
  ])("%s", (requirement) => {
    expect(of(requirement)).toHaveLength(1);
  });

  it.each([
    "Forecasts are available by 04:00, early enough for the orders",
    "The pipeline can be rerun quickly, in 90 minutes",
    "A bad release is rolled back within 5 minutes",
  ])("is silent of %s", (requirement) => {
    expect(of(requirement)).toEqual([]);
  });
});

describe("unit-mix, where a table promises", () => {
  const of = (promise: string, stages: string): readonly string[] =>
    underlined(unitMix, design({ Requirements: promise, Serving: stages }));
  const table = (head: string): string =>
    `| Stage | ${head} |\n| --- | --- |\n| Retrieval | 12 ms |\n| Feature fetch | 10 ms |\n| Ranking | 14 ms |`;

  it("finds means below a percentile", () => {
    expect(of("| What | Target |\n| --- | --- |\n| Latency | p99 of 50 ms |", table("Average"))).toEqual([
      "Average",
    ]);
    expect(of("| What | Target |\n| --- | --- |\n| Latency | p95 ≤ 80 ms |", table("Mean"))).toEqual([
      "Mean",
    ]);
    expect(
      of("Latency: p95 < 800 ms.", "- Path (median): gateway 50 ms → search 120 ms → rerank 150 ms"),
    ).toEqual(["median"]);
  });

  it("is silent where both are the same", () => {
    expect(of("| What | Target |\n| --- | --- |\n| Latency | p99 of 50 ms |", table("p99"))).toEqual([]);
    expect(of("| What | Target |\n| --- | --- |\n| Latency | 50 ms on average |", table("Average"))).toEqual(
      [],
    );
  });
});

describe("loss-task-mismatch, beside what was considered", () => {
  const framing =
    "Binary classification of payments. Anomaly detection was considered; it found half as many.";

  it("takes no rejected task for a second one", () => {
    expect(
      underlined(lossTaskMismatch, design({ "ML task": framing, Model: "The loss is Huber loss." })),
    ).toEqual(["Huber"]);
    expect(
      underlined(lossTaskMismatch, design({ "ML task": framing, Model: "The loss is log loss." })),
    ).toEqual([]);
  });
});

describe("latency-vs-batch, of the last hour", () => {
  const of = (serving: string): readonly string[] =>
    underlined(
      latencyVsBatch,
      design({ Requirements: "Payments are blocked at checkout, while the card waits.", Serving: serving }),
    );

  it.each([
    "An Airflow job scores the payments of the last hour in one batch and writes them to Redis.",
    "A cron job scores the messages of the last 30 minutes.",
    "The Spark job classifies uploads in large batches.",
    "A DAG ranks the offers from the previous day.",
  ])("%s", (serving) => {
    expect(of(serving)).toHaveLength(1);
  });

  it.each([
    "In shadow the scores match offline ones, p99 is below 60 ms.",
    "The service scores each payment; scores equal those offline.",
    "A job trains the model on the payments of the last hour.",
  ])("is silent of %s", (serving) => {
    expect(of(serving)).toEqual([]);
  });
});

describe("privacy-unaddressed, beside the law on explanations", () => {
  const of = (requirement: string): readonly string[] =>
    underlined(
      privacyUnaddressed,
      design({ Requirements: requirement, Data: "Card numbers and cardholder names of five years." }),
    );

  it("asks for more than reasons", () => {
    expect(of("Three reason codes per decline, required by regulation.")).toHaveLength(1);
    expect(of("Decisions must be explainable for compliance.")).toHaveLength(1);
  });

  it("is content with a word on data", () => {
    expect(of("Regulation: reason codes, and access to card data is logged.")).toEqual([]);
    expect(of("We follow the regulation on payment data.")).toEqual([]);
  });
});

describe("placeholder-text, in brackets", () => {
  const of = (text: string): readonly string[] => underlined(placeholderText, design({ Serving: text }));

  it("finds what is to be filled in", () => {
    expect(of("(to be filled in: how stores switch back)")).toEqual(["to be filled in"]);
    expect(of("(To be written — rollback)")).toEqual(["To be written"]);
  });

  it("leaves what is to be done at run time", () => {
    expect(of("Rows are to be filled in: the job does it.")).toEqual([]);
    expect(of("The form (to be filled in by the clerk) has six fields.")).toEqual([]);
  });
});

describe("latency-budget, until the first token", () => {
  const of = (promise: string, path: string): readonly string[] =>
    underlined(latencyBudget, design({ Requirements: promise, Serving: path }));
  const path =
    "- Path: gateway 50 ms → rewrite 250 ms → search 120 ms → rerank 1,150 ms → first token 900 ms";

  it.each([
    "Latency: first token p95 < 2 s, full answer p95 < 8 s",
    "| What | Target |\n| --- | --- |\n| Time to first token | p95 < 2 s |\n| Full answer | p95 < 8 s |",
    "TTFT under 2 s at p95; the whole answer within 8 s at p95.",
  ])("is held to what was promised for that: %s", (promise) => {
    expect(of(promise, path)).toEqual(["1,150 ms"]);
  });

  it("is content with less", () => {
    expect(of("First token p95 < 3 s, full answer p95 < 8 s.", path)).toEqual([]);
    expect(
      of("First token p95 < 2 s, full answer p95 < 8 s.", path.replace("first token", "answer")),
    ).toEqual([]);
  });
});

describe("loss-task-mismatch, behind a label of the baseline", () => {
  const of = (model: string): readonly string[] =>
    underlined(
      lossTaskMismatch,
      design({ "ML task": "Binary classification of subscribers.", Model: model }),
    );

  it.each([
    "Baseline: logistic regression. LightGBM is trained with MSE loss.",
    "Baseline: logistic regression. We minimize the mean squared error.",
    "Baseline: rules. The network is trained with mean squared error.",
    "**Baseline:** rules. Loss: MAE.",
    "Baseline: keyword rules, 61%. Candidate: fine-tuned BERT with MSE loss, 78%.",
    "Baseline: rules. XGBoost with objective reg:squarederror.",
  ])("%s", (model) => {
    expect(of(model)).toHaveLength(1);
  });

  it.each([
    "Baseline: a linear fit by mean squared error. LightGBM with log loss.",
    "Baseline: logistic regression. We minimize the cross-entropy.",
    "## Baseline\n\nA linear fit, trained with squared error.",
  ])("is silent of %s", (model) => {
    expect(of(model)).toEqual([]);
  });
});

describe("objective-metric-mismatch, in one paragraph", () => {
  const of = (evaluation: string): readonly string[] =>
    underlined(
      objectiveMetricMismatch,
      design({ Requirements: "Reduce churn of subscribers from 5% to 4%.", Evaluation: evaluation }),
    );

  it.each([
    "Offline: PR-AUC by plan. Online: A/B test, primary metric is the click-through rate of the offers.",
    "Offline: PR-AUC by plan. Online: A/B test on email open rate.",
  ])("%s", (evaluation) => {
    expect(of(evaluation)).toHaveLength(1);
  });

  it.each([
    "Offline: PR-AUC by plan. Online: A/B test, primary metric is churn after 60 days.",
    "Offline: hit rate of clicks. Online: retention after 60 days.",
  ])("is silent of %s", (evaluation) => {
    expect(of(evaluation)).toEqual([]);
  });
});

describe("estimate-mismatch, in words", () => {
  const of = (text: string): readonly string[] =>
    underlined(estimateMismatch, design({ Requirements: text }));

  it("reckons loads", () => {
    expect(of("20M requests per day is about 23 QPS.")).toEqual(["23"]);
    expect(of("We get 500M search queries per day, which is 580 QPS.")).toEqual(["580"]);
    expect(of("20M requests per day is about 231 QPS.")).toEqual([]);
    expect(of("20M requests per day is up to 700 QPS at peak.")).toEqual([]);
  });
});

describe("latency-budget, per request", () => {
  it("takes a time per request for the time of a part", () => {
    const of = (serving: string): readonly string[] =>
      underlined(latencyBudget, design({ Requirements: "Latency: p99 of 200 ms.", Serving: serving }));
    expect(of("Inference takes 350 ms per request.")).toEqual(["350 ms per request"]);
    expect(of("Inference takes 35 ms per request.")).toEqual([]);
    expect(of("Training takes 2 s per batch.")).toEqual([]);
  });
});

describe("vague-quantity, of a level where the amount should be", () => {
  const of = (requirements: string): readonly string[] =>
    underlined(vagueQuantity, design({ Requirements: requirements }));

  it.each([
    ["| NFR | Target |\n| --- | --- |\n| Latency | low |\n| Availability | high |", ["low", "high"]],
    ["- Latency: real-time\n- Throughput: high", ["real-time", "high"]],
    ["- **Response time:** fast\n- **Cost:** as low as possible", ["fast", "as low as possible"]],
    ["| Scalability | high |\n| --- | --- |\n| Accuracy | good |", ["good"]],
    ["Expected traffic: large\n\nServing cost: minimal", ["large", "minimal"]],
  ])("%s", (requirements, words) => {
    expect(of(requirements)).toEqual(words);
  });

  it.each([
    "| NFR | Target |\n| --- | --- |\n| Latency | p99 below 200 ms |",
    "| NFR | Target | Value |\n| --- | --- | --- |\n| Latency | low | 200 ms |",
    "- Latency: high today",
    "| Area | Priority |\n| --- | --- |\n| Latency | high |",
    "- Throughput: 500 requests per second",
    "- Availability: no one waits for it",
  ])("is silent of %s", (requirements) => {
    expect(of(requirements)).toEqual([]);
  });
});

describe("leaky-feature, of plain flags", () => {
  const of = (features: string): readonly string[] =>
    underlined(leakyFeature, design({ Features: features }));

  it.each([
    "- Exit survey score",
    "- Churned flag of the account",
    "- Cancellation form",
    "- Defaulted status",
  ])("%s", (feature) => {
    expect(of(`- Tenure\n${feature}\n- Plan`)).toHaveLength(1);
  });

  it.each([
    "- Previously defaulted flag",
    "- Onboarding survey score",
    "- Plan status",
    "- Last cancelled flag",
  ])("is silent of %s", (feature) => {
    expect(of(`- Tenure\n${feature}\n- Plan`)).toEqual([]);
  });
});

describe("contradicting-quantity, of what comes in a day", () => {
  const of = (problem: string, requirement: string): readonly string[] =>
    underlined(contradictingQuantity, design({ Problem: problem, Requirements: requirement }));

  it("finds another number, be it done by hand or beside a peak", () => {
    const problem = "Support agents answer 40,000 emails a day by hand.";
    expect(of(problem, "- 60,000 emails per day, 3 per second at peak")).toEqual(["60,000 emails per day"]);
    expect(of(problem, "- 40,000 emails per day, 3 per second at peak")).toEqual([]);
    expect(of(problem, "- 60,000 emails per day at peak")).toEqual([]);
    expect(of(problem, "- In spring, 60,000 emails per day at most")).toEqual([]);
  });
});

describe("contradicting-quantity, of a percentile in a list", () => {
  const of = (requirement: string, serving: string): readonly string[] =>
    underlined(contradictingQuantity, design({ Requirements: requirement, Serving: serving }));

  it("finds another target", () => {
    expect(
      of("2M users, 50 requests per second, p99 of 200 ms.", "Our p99 latency target is 500 ms."),
    ).toEqual(["500 ms"]);
    expect(
      of("| What | Target |\n| --- | --- |\n| Latency | p95 ≤ 80 ms |", "The p95 budget is 120 ms."),
    ).toHaveLength(1);
  });

  it("is silent of the same, of other percentiles and of parts", () => {
    expect(of("2M users, p99 of 200 ms.", "Our p99 latency target is 200 ms.")).toEqual([]);
    expect(of("2M users, p99 of 200 ms.", "Our p95 latency target is 120 ms.")).toEqual([]);
    expect(of("2M users, p99 of 200 ms.", "The p99 budget of the feature store is 20 ms.")).toEqual([]);
  });
});

describe("unmonitored-metric, of what people gain", () => {
  const of = (monitoring: string): readonly string[] =>
    underlined(
      unmonitoredMetric,
      design({
        Evaluation: "- Offline: ROUGE-L, macro F1 of intents\n- Online: an A/B test on handling time",
        Monitoring: `${monitoring}\n- GPU utilization, latency and throughput in Grafana, with alerts to the on-call engineer of the team`,
      }),
    );

  it("is content with the outcome itself", () => {
    expect(of("- Handling time and acceptance per day")).toEqual([]);
    expect(of("- **Resolution rate** by week")).toEqual([]);
  });

  it("is not with what it takes", () => {
    expect(of("- Disk and memory of the four servers")).toEqual(["Monitoring"]);
  });
});

describe("placeholder-text, as templates have it", () => {
  const of = (text: string): readonly string[] => underlined(placeholderText, design({ Serving: text }));

  it.each([
    "Latency: <fill in>.",
    "[Insert results here]",
    "Cost (add numbers)",
    "Coming soon.",
    "- *Coming soon*",
  ])("%s", (text) => {
    expect(of(text)).toHaveLength(1);
  });

  it.each([
    "Rows (add numbers of both) are summed.",
    "A page says coming soon until then.",
    "Use `<fill in>` in prompts.",
  ])("is silent of %s", (text) => {
    expect(of(text)).toEqual([]);
  });
});

describe("unrealistic-latency, of drafts and their tokens", () => {
  const of = (text: string): readonly string[] => underlined(unrealisticLatency, design({ Serving: text }));

  it("finds what no model writes so fast", () => {
    expect(of("The LLM writes a draft of 200 tokens in 15 ms.")).toHaveLength(1);
    expect(
      of("| Step | p95 |\n| --- | --- |\n| LLM generation (200 tokens) | 12 ms |\n| Search | 30 ms |"),
    ).toHaveLength(1);
  });

  it("is silent of a token and of drafts that models make for models", () => {
    expect(of("The LLM takes 15 ms per token.")).toEqual([]);
    expect(of("The draft model of the LLM answers in 5 ms.")).toEqual([]);
    expect(of("The LLM's first token is there after 18 ms.")).toEqual([]);
  });
});
