/** What was missed, or said wrongly, of a page in a wiki and of an interview answer, with other ways to make the same mistake. */
import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/core/lint/rule.ts";
import { contradictingQuantity } from "../../../src/rules/contradicting-quantity.ts";
import { estimateMismatch } from "../../../src/rules/estimate-mismatch.ts";
import { imbalanceUnaddressed } from "../../../src/rules/imbalance-unaddressed.ts";
import { latencyBudget } from "../../../src/rules/latency-budget.ts";
import { latencyVsBatch } from "../../../src/rules/latency-vs-batch.ts";
import { leakyFeature } from "../../../src/rules/leaky-feature.ts";
import { lossTaskMismatch } from "../../../src/rules/loss-task-mismatch.ts";
import { metricTaskMismatch } from "../../../src/rules/metric-task-mismatch.ts";
import { noBaseline } from "../../../src/rules/no-baseline.ts";
import { noErrorAnalysis } from "../../../src/rules/no-error-analysis.ts";
import { noNonGoals } from "../../../src/rules/no-non-goals.ts";
import { noOfflineMetric } from "../../../src/rules/no-offline-metric.ts";
import { noRolloutPlan } from "../../../src/rules/no-rollout-plan.ts";
import { objectiveMetricMismatch } from "../../../src/rules/objective-metric-mismatch.ts";
import { randomSplitOverTime } from "../../../src/rules/random-split-over-time.ts";
import { uncalibratedProbability } from "../../../src/rules/uncalibrated-probability.ts";
import { undefinedMetric } from "../../../src/rules/undefined-metric.ts";
import { unitMix } from "../../../src/rules/unit-mix.ts";
import { unownedRisk } from "../../../src/rules/unowned-risk.ts";
import { unrealisticLatency } from "../../../src/rules/unrealistic-latency.ts";
import { design, underlined } from "../findings-of.ts";

type Sections = Readonly<Record<string, string>>;

interface Family {
  readonly what: string;
  readonly rule: Rule;
  /** The design around a text. */
  readonly around: (text: string) => Sections;
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

const risks = (text: string): Sections => ({ Risks: text });
const riskTable = (row: string): string =>
  `| Risk | Mitigation | Owner |\n| --- | --- | --- |\n| Feedback loop | 2% exploration | ranking team |\n${row}`;
const classes = "Binary classification: is the booking cancelled?";
const featureTable = (cell: string): Sections => ({
  "ML task": "Binary classification: does the customer click the product?",
  Features: `| Feature | Source |\n| --- | --- |\n| category, brand, price | catalogue |\n| ${cell} | click log |`,
});
const clicks = (text: string): Sections => ({
  Data: `Labels: clicked within 30 minutes. ${text}`,
  Model: "LightGBM with log loss.",
  Evaluation: "Offline: accuracy 0.97.",
});

const families: readonly Family[] = [
  {
    what: "answers that say how likely it is, or nothing",
    rule: unownedRisk,
    around: risks,
    wrong: [
      riskTable("| Fake streams | possible | |"),
      riskTable("| Strike or storm | Rare | - |"),
      riskTable("| Fake streams | very unlikely | |"),
      riskTable("| Fake streams | low probability | n/a |"),
      riskTable("| Fake streams | not considered yet | |"),
      riskTable("| Fake streams | hard to say | |"),
      "- Feedback loop: 2% exploration (ranking team).\n- Fake streams: hard to say.",
      "- Feedback loop → 2% exploration.\n- Fake streams → unlikely.",
      "- **Feedback loop.** 2% exploration.\n- **Fake streams.** They happen.",
    ],
    right: [
      riskTable("| Fake streams | rare ones are ignored, others go to the fraud filter | trust |"),
      riskTable("| Fake streams | possible with two accounts, which the filter joins | trust |"),
      "| Risk | Probability | Mitigation |\n| --- | --- | --- |\n| Feedback loop | possible | 2% exploration |\n| Bots | rare | bot filter |",
      riskTable("| Fake streams | accepted: below 0.1% of streams | trust |"),
      "- Feedback loop → 2% exploration.\n- Fake streams → fraud filter.",
      "- **Feedback loop.** 2% exploration.\n- **Fake streams.** They are filtered before the labels.",
    ],
  },
  {
    what: "feelings beside a target for something else",
    rule: undefinedMetric,
    around: (text) => ({ Requirements: text, Evaluation: "Offline: AUC. Online: an A/B test." }),
    wrong: [
      "- Goal: happier guests.\n- p95 latency below 200 ms.",
      "- Goal: a better shopping experience.\n- Availability of at least 99.9%.",
      "- We want users to be more engaged.\n- At most 3,000 QPS.",
      "- Goal: make the home page more relevant for customers.\n- Latency below 200 ms.",
      "- Goal: improve content quality and user satisfaction.\n- Latency below 200 ms.",
      "- Business goal: strengthen customer loyalty.\n- p99 under 80 ms.",
      "On full nights 6.5% of the rooms stay empty.\n\n- Goal: better efficiency and happier guests.",
    ],
    right: [
      "- Goal: happier guests, at most 2 complaints per 1,000 stays.\n- p95 latency below 200 ms.",
      "- Goal: happier guests.\n- Complaints fall from 4% to 2% of the stays.",
      "- Goal: a better shopping experience, measured by a survey.\n- p95 latency below 200 ms.",
      "- Goal: raise the share of happier guests by 5%.",
    ],
  },
  {
    what: "a bare label that names what decides",
    rule: undefinedMetric,
    around: (text) => ({
      Requirements: "- Business goal: raise engagement with the home screen.",
      Evaluation: `Online:\n\n- ${text}\n- Guardrails: 28-day retention, hide rate.`,
    }),
    wrong: [
      "Primary: engagement.",
      "**Primary:** engagement",
      "Main: user engagement.",
      "North star: engagement",
    ],
    right: [
      "Primary: minutes listened per user and week.",
      "Primary: engagement, counted as sessions per week.",
      "Primary: engagement (sessions per user and week).",
    ],
  },
  {
    what: "sums of probabilities and ratios of costs",
    rule: uncalibratedProbability,
    around: (text) => ({ "ML task": `${classes} ${text}`, Model: "Boosted trees." }),
    wrong: [
      "We sell one more room as long as the chance of a walk is below 95 / (95 + 650).",
      "An offer is sent if the probability of churn is above 5 / (5 + 60).",
      "The threshold follows from costs: 10 / (10 + 90).",
      "The number of no-shows is the sum of the predicted probabilities of all bookings.",
      "The load of a slot is the sum of all scores.",
      "From all bookings of a night we get the number of free rooms (Poisson-binomial).",
      "\n\n> ⚠️ The limit compares a probability with costs.\n",
      "\n\n> [!NOTE]\n> The offer is sent if the probability × the margin is above its price.\n",
      "\n\n> **Important:** we rank by probability × margin.\n",
    ],
    right: [
      "The chance of a walk is below 1 in 1,000.",
      "The threshold is set where precision is 0.9.",
      "The sum of all bookings of a night is known.",
      '\n\n> "You rank by probability × margin", said a user.\n',
    ],
  },
  {
    what: "one loss for all heads, or one that opens the sentence",
    rule: lossTaskMismatch,
    around: (text) => ({ "ML task": classes, Model: `Baseline: popularity. ${text}` }),
    wrong: [
      "DCN-v2, heads for click and for hide, MSE for both.",
      "A network with heads for click and save, squared error for each.",
      "RMSE as objective, 600 trees.",
      "MSE as the training loss, early stopping.",
      "Trained with L2 loss on the 0/1 label.",
    ],
    right: [
      "DCN-v2, heads for click and for hide, cross-entropy for both.",
      "Log loss as objective, 600 trees.",
      "L2 regularisation for both, log loss as objective.",
      "RMSE as of last year was 0.3.",
    ],
  },
  {
    what: "features of what follows",
    rule: leakyFeature,
    around: featureTable,
    wrong: [
      "seconds played from the card",
      "minutes listened in this track",
      "seconds viewed of the shown product",
      "clicks in the 7 days around the impression",
      "sales in the two weeks before and after the impression",
      "clicks on the product on the same day",
      "orders of the shop in the same week",
      "CTR of the product over the whole data set",
      "average rating including the current order",
      "total length of the session",
    ],
    right: [
      "seconds since the session began",
      "minutes since the post was made",
      "time since the booking",
      "length of the session so far",
      "seconds played in the last 28 days",
      "orders on the same day of last week",
      "clicks until yesterday",
      "CTR of the product over the last 7 days",
      "average rating of earlier orders",
      "total length of the last session",
    ],
  },
  {
    what: "what is only there when guests are",
    rule: leakyFeature,
    around: (text) => ({
      "ML task": classes,
      Features: `| Feature | Source |\n| --- | --- |\n| lead time, channel, rate | bookings |\n| ${text} | bookings |`,
    }),
    wrong: [
      "room assigned at check-in",
      "weekday, status of the card on arrival",
      "minibar bill",
      "meals booked during the stay",
      "number of guests at check-in",
    ],
    right: [
      "expected time at check-in",
      "days before arrival",
      "breakfast booked, length of stay",
      "share of earlier stays with a minibar bill",
      "weather forecast on arrival",
      "weekday, holiday",
    ],
  },
  {
    what: "tips of those who arrived",
    rule: leakyFeature,
    around: (text) => ({
      "ML task": "Regression: how many minutes does check-in take?",
      Features: `| Feature | Source |\n| --- | --- |\n| ${text} | bookings |`,
    }),
    wrong: ["total length of the visit"],
    right: ["room assigned at check-in", "guests in the lobby on arrival"],
  },
  {
    what: "shares of rare positives, and what is no remedy",
    rule: imbalanceUnaddressed,
    around: clicks,
    wrong: [
      "1.2% of the impressions are positive.",
      "1.2% of the impressions are positive. Retrieval is learned with a sampled softmax and in-batch negatives.",
      "1.2% of the impressions are positive. New cards are tried by Thompson sampling, which needs positives.",
      "1.2% of the impressions are positive. Retrieval alone: recall@600 = 0.81.",
      "The class ratio is 1:150.",
      "50M impressions, 400,000 of them clicked.",
    ],
    right: [
      "1.2% of the impressions are positive; negatives get weight 0.1.",
      "1.2% of the impressions are positive; clicks count 0.9, all others 0.1.",
      "1.2% of the impressions are positive; negatives are sampled 1 in 5.",
      "The class ratio is 1:3.",
      "50M impressions, 20M of them clicked.",
      "The aspect ratio is 1:150.",
    ],
  },
  {
    what: "a day on which all have it",
    rule: noRolloutPlan,
    around: (text) => ({ Serving: `Each request is scored online.\n\n### Roll-out\n\n${text}` }),
    wrong: [
      "All 320 hotels get the limits of the model on 1 September.",
      "All stores use it from Monday.",
      "All 40 depots switch to the new plan on the first of May.",
      "Every branch receives the list from October.",
      "It is enabled everywhere on Monday.",
      "It goes live in all hotels on 1 September.",
    ],
    right: [
      "Ten hotels first, then all 320 hotels get the limits on 1 September.",
      "Two stores in May; later all stores use it from Monday on.",
      "10%, then 50%; it goes live in all hotels on 1 September.",
    ],
  },
  {
    what: "splits behind a sentence that another number follows",
    rule: randomSplitOverTime,
    around: (text) => ({
      Data: `Click logs and impressions of 8 weeks. We downsample negatives and correct the odds. ${text}`,
    }),
    wrong: [
      "5 weeks of impressions, 80/10/10 at random, stratified by country.",
      "5-fold cross-validation over all bookings since 2023, shuffled.",
      "10-fold CV on the impressions.",
      "The log of 8 weeks is shuffled; the first 80% are for training.",
      "All impressions are shuffled, and the last 10% are the test set.",
      "After shuffling the rows, we take the first 70% to learn from.",
    ],
    right: [
      "6 weeks are for training, 1 week for the test.",
      "80% of the negatives are drawn at random.",
      "Training rows are shuffled in each epoch; the last week is the test.",
      "By time, not shuffled; the first 80% of the weeks are for training.",
      "5 weeks training, 1 week test; 20 negatives at random for each positive.",
    ],
  },
  {
    what: "titles that a language model ranks",
    rule: unrealisticLatency,
    around: (text) => ({ Serving: text }),
    wrong: [
      "| Step | p95 |\n| --- | --- |\n| Ranking of 600 cards with a 7B LLM | 45 ms |",
      "An LLM re-ranks 200 hotels in 40 ms.",
      "A 7B model scores 300 songs within 50 ms.",
    ],
    right: [
      "| Step | p95 |\n| --- | --- |\n| Ranking of 600 cards | 45 ms |",
      "An LLM re-ranks 20 hotels in 400 ms.",
      "LightGBM scores 300 songs within 5 ms.",
    ],
  },
  {
    what: "who opens a page, beside managers of revenue",
    rule: objectiveMetricMismatch,
    around: (text) => ({
      Requirements: "Business goal: raise revenue per room by 2%.",
      Evaluation: `Online: A/B test. ${text}`,
    }),
    wrong: [
      "Primary metric: share of revenue managers who open the page each day.",
      "Primary metric: log-ins of the revenue team.",
    ],
    right: [
      "Primary metric: revenue per room.",
      "Primary metric: revenue per room; guardrail: share of revenue managers who open the page.",
    ],
  },
  {
    what: "what a nightly job makes",
    rule: latencyVsBatch,
    around: (text) => ({
      Requirements: "A new ranking within 200 ms after each click, in real time.",
      Serving: text,
    }),
    wrong: ["A nightly job ranks the products for all customers and writes the top 50 to Redis."],
    right: [
      "The web shop calls the ranking service; a nightly job refreshes the fallback list.",
      "A nightly job writes the fall-back order. The ranking service answers each request.",
    ],
  },
  {
    what: "a moment after each event",
    rule: latencyVsBatch,
    around: (text) => ({
      Requirements: text,
      Serving: "A nightly job computes the limits of all hotels and writes them to Redis.",
    }),
    wrong: [
      "A new limit is there 1 second after each cancellation.",
      "The score changes 500 ms after every payment.",
    ],
    right: ["A new limit is there the day after each cancellation.", "The list is read in 30 ms."],
  },
  {
    what: "how far a forecast of the weather reaches",
    rule: contradictingQuantity,
    around: (text) => ({
      Requirements: "We predict cancellations for the next 365 days.",
      Data: `Sources: bookings. ${text}`,
    }),
    wrong: ["The label tells whether it is cancelled in the next 90 days."],
    right: [
      "The weather service has a forecast for the next 10 days.",
      "Forecast of rain for the next 5 days.",
      "Forecasts of storms in the coming 3 days.",
    ],
  },
  {
    what: "metrics of a table that the text names again",
    rule: metricTaskMismatch,
    around: (text) => ({ "ML task": classes, Evaluation: text }),
    wrong: [
      "| Model | RMSE | MAE |\n| --- | --- | --- |\n| Trees | 0.3 | 0.2 |\n\nAirport hotels are worst (MAE 0.4).",
      "Offline: MAE 0.4.",
    ],
    right: [
      "| Model | Log loss | MAE of the night |\n| --- | --- | --- |\n| Trees | 0.40 | 2.6 |\n\nAirport hotels are worst (MAE 4.4).",
    ],
  },
  {
    what: "the order of today",
    rule: noBaseline,
    around: (text) => ({ Model: `${text} LightGBM with log loss.`, Evaluation: "Offline: AUC 0.78." }),
    wrong: ["Today's users are mostly new."],
    right: ["Today's order is by popularity.", "Today's shelf order comes from editors."],
  },
];

const window = "The job starts at 02:00, and limits have to be loaded by 04:30.";
const jobs = (text: string): Sections => ({ Requirements: window, Serving: `The nightly job:\n\n${text}` });
const test = (text: string): Sections => ({
  Evaluation: "Online: A/B test with 10% of visitors for 2 weeks. Primary metric: revenue per visitor.",
  Serving: text,
});

const numbers: readonly Family[] = [
  {
    what: "steps of a job and the time it has",
    rule: latencyBudget,
    around: jobs,
    wrong: [
      "| Step | Time |\n| --- | --- |\n| Export | 25 min |\n| Features | 60 min |\n| Scoring | 95 min |\n| **Total** | 180 min |",
      "| Step | Duration |\n| --- | --- |\n| Export | 0.5 h |\n| Features | 1 h |\n| Scoring | 1.5 h |",
      "| Step | Time |\n| --- | --- |\n| Export | 25 min |\n| Features | 60 min |\n| Scoring | 35 min |\n| Total | 100 min |",
      "- Export: 45 min\n- Features: 60 min\n- Scoring: 50 min\n- Load: 10 min",
      "- Export: 25 min\n- Features: 40 min\n- Scoring: 30 min\n\nTotal: 75 min",
      "1. Export (45 min)\n2. Features (1 h)\n3. Scoring (1.5 h)",
    ],
    right: [
      "| Step | Time |\n| --- | --- |\n| Export | 25 min |\n| Features | 60 min |\n| Scoring | 35 min |\n| **Total** | 120 min |",
      "| Step | Time |\n| --- | --- |\n| Export | 25 min |\n| Features | 60 min |\n| Scoring | 35 min |\n| Total | 2 h |",
      "| Step | Time |\n| --- | --- |\n| Export | 25 min |\n| Features | 60 min |\n| Scoring | 35 min |\n| Total with a margin | 140 min |",
      "Export and features run in parallel.\n\n| Step | Time |\n| --- | --- |\n| Export | 25 min |\n| Features | 60 min |\n| Scoring | 95 min |",
      "| Model | Training time |\n| --- | --- |\n| Linear | 5 min |\n| Trees | 60 min |\n| Network | 300 min |",
      "- Export: 25 min\n- Features: 60 min\n- Scoring: 35 min\n- Load: 10 min\n\nTotal: 130 min",
      "- Export: 25 min\n- Features: 60 min",
    ],
  },
  {
    what: "means that are held against a tail",
    rule: unitMix,
    around: (text) => ({ Requirements: "- p95 latency below 200 ms.", Serving: text }),
    wrong: [
      "| Step | Avg. latency |\n| --- | --- |\n| Features | 20 ms |\n| Candidates | 40 ms |\n| Scoring | 60 ms |",
      "- Features: 20 ms (mean)\n- Candidates: 40 ms (mean)\n- Scoring: 60 ms (mean)",
      "The mean is 120 ms, so the target is met.",
      "On average 120 ms: the requirement is fulfilled. Its mean is 120 ms, and the SLO is kept.",
    ],
    right: [
      "| Step | p95 |\n| --- | --- |\n| Features | 20 ms |\n| Candidates | 40 ms |\n| Scoring | 60 ms |",
      "- Features: 20 ms (p95)\n- Candidates: 40 ms (p95)\n- Scoring: 60 ms (p95)",
      "The mean is 120 ms, p95 is 180 ms.",
    ],
  },
  {
    what: "products and shares that are told",
    rule: estimateMismatch,
    around: (text) => ({ Requirements: text }),
    wrong: [
      "3,000 requests per second × 300 products is 90,000 scores per second.",
      "3,000 requests per second and 300 products each make 9 million scores per second.",
      "With 200 bytes per impression and 50M impressions a day we log 100 GB per day.",
      "4 KB per user and 2 million users make 80 GB.",
      "2% of the 50M impressions are clicks: 10M.",
    ],
    right: [
      "3,000 requests per second × 300 products is 900,000 scores per second.",
      "3,000 requests per second and 300 products each make 900,000 scores per second.",
      "3,000 requests per second × 300 products is 78 billion scores per day.",
      "With 200 bytes per impression and 50M impressions a day we log 10 GB per day.",
      "With 200 bytes per impression and 50M impressions a day we keep 300 GB per month.",
      "4 KB per user and 2 million users make 8 GB.",
      "2% of the 50M impressions are clicks: 1M.",
      "2% of the 50M impressions are clicks: 14 of them per user.",
    ],
  },
  {
    what: "the length and share of an experiment",
    rule: contradictingQuantity,
    around: test,
    wrong: [
      "The A/B test takes four weeks.",
      "Rollout: 1%, 20% (the A/B test), 50%, 100%.",
      "After the 4-week A/B test all visitors get it.",
    ],
    right: [
      "The A/B test takes two weeks.",
      "Rollout: 1%, 10% (the A/B test), 50%, 100%.",
      "A second A/B test takes four weeks.",
      "Rollout: 1%, 20%, 50%, 100%.",
    ],
  },
  {
    what: "how often it is trained",
    rule: contradictingQuantity,
    around: (text) => ({ Model: "LightGBM. It is trained again every Sunday.", Monitoring: text }),
    wrong: ["The nightly training is watched, too.", "The daily training writes its metrics to a dashboard."],
    right: [
      "The weekly training is watched, too.",
      "The daily training data is checked.",
      "Nightly jobs are watched, too.",
    ],
  },
  {
    what: "limits per thousand",
    rule: contradictingQuantity,
    around: (text) => ({
      Requirements: "At most 1 walked guest per 1,000 arrivals (today 0.7).",
      Evaluation: text,
    }),
    wrong: [
      "We allow at most 3 walked guests per 1,000 arrivals.",
      "Guardrail: below 2 walked guests per 1,000 arrivals.",
    ],
    right: [
      "We allow at most 1 walked guest per 1,000 arrivals.",
      "We allow at most 3 complaints per 1,000 arrivals.",
      "The pilot stops if there are more than 3 walked guests per 1,000 arrivals.",
      "At most 1 walked guest per 10,000 nights.",
    ],
  },
  {
    what: "users of whom a part is tested",
    rule: contradictingQuantity,
    around: (text) => ({ Requirements: "- Who: 60M daily users.", Evaluation: text }),
    wrong: ["A/B test by user, 5% of our 45M daily users."],
    right: ["A/B test by user, 5% of our 60M daily users.", "A/B test with 3M daily users."],
  },
];

const coverage: readonly Family[] = [
  {
    what: "names of models and risks that sound like slices",
    rule: noErrorAnalysis,
    around: (text) => ({ Evaluation: `Offline: AUC 0.78 on the test week.\n\n${text}` }),
    wrong: [
      "| Model | AUC |\n| --- | --- |\n| Share by hotel, channel and day | 0.41 |",
      "| Model | MAE |\n| --- | --- |\n| Average by shop, weekday and hour | 4.1 |",
      "| Risk | Answer |\n| --- | --- |\n| Calendar misses an event | City managers add events |",
    ],
    right: [
      "AUC by hotel, channel and day.",
      "Error analysis: misses by cause.",
      "**Misses.** 60 nights were read.",
    ],
  },
  {
    what: "what has come out",
    rule: noNonGoals,
    around: (text) => ({ Requirements: text }),
    wrong: [
      "A new release can be recommended 1 hour after it is out.",
      "An album is ranked once the album is out.",
      "Cards are shown as soon as they are out.",
    ],
    right: ["Podcasts are out.", "Search and ads stay out.", "Out of scope: search."],
  },
  {
    what: "looks that measure nothing",
    rule: noOfflineMetric,
    around: (text) => ({ Evaluation: `${text}\n\nOnline: A/B test with revenue per visitor.` }),
    wrong: [
      "Offline: I look at the home screens of 20 colleagues and ask whether they like them.",
      "**Offline**: we look at some results.",
      "Offline: by eye.",
      "- **Offline.** The team clicked through a few lists.",
    ],
    right: [
      "Offline: NDCG@10 on the test week.",
      "Offline: we look at recall@50 and NDCG@10.",
      "**Offline**: three raters grade 200 lists.",
    ],
  },
];

describe.each([...families, ...numbers, ...coverage])("$rule.id, $what", ({ rule, around, wrong, right }) => {
  it.each(wrong)("tells of %s", (text) => {
    expect(underlined(rule, design(around(text)))).not.toEqual([]);
  });

  it.each(right)("is silent on %s", (text) => {
    expect(underlined(rule, design(around(text)))).toEqual([]);
  });
});
