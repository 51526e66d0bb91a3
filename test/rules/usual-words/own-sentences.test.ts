/** Slips that one sentence shows by itself, or with the requirements, in the words of many authors. */
import { contradictingQuantity } from "../../../src/rules/contradicting-quantity.ts";
import { estimateMismatch } from "../../../src/rules/estimate-mismatch.ts";
import { latencyVsBatch } from "../../../src/rules/latency-vs-batch.ts";
import { leakyFeature } from "../../../src/rules/leaky-feature.ts";
import { lossTaskMismatch } from "../../../src/rules/loss-task-mismatch.ts";
import { noFallback } from "../../../src/rules/no-fallback.ts";
import { noRolloutPlan } from "../../../src/rules/no-rollout-plan.ts";
import { vagueQuantity } from "../../../src/rules/vague-quantity.ts";
import { type Slips, testSlips } from "./slips.ts";

const all: readonly Slips[] = [
  {
    rule: estimateMismatch,
    about: "shares of what the sentence counts",
    sections: (phrase) => ({ Data: phrase }),
    wrong: [
      "The bank receives 40,000 applications a month and approves 55% of them, that is 32,000 loans a month.",
      "30 days of logs hold 360 million searches; we sample 10% of the sessions, 3.6 million searches.",
      "The log has 2 million tickets, and we keep 20% of them, about 40,000 rows.",
      "Of the 900,000 photos we label 5% of those, i.e. 4,500 photos.",
      "There are 12,000 calls (we use 25% of them, so 300 calls).",
      "We have 80,000 invoices: 10% are sampled, about 800 invoices.",
    ],
    right: [
      "The bank receives 40,000 applications a month and approves 55% of them, that is 22,000 loans a month.",
      "30 days of logs hold 360 million searches; we sample 10% of the sessions, 36 million searches.",
      "The log has 2 million tickets, and we keep 20% of them, about 400,000 rows.",
      "The log has 2 million tickets; 5% of them are audited, about 3 people do so.",
      "Of 40,000 applications 5% of them are labelled by 12 experts.",
      "We take 100,000 searches; 10% are sampled for 14 days.",
      "There are 40,000 applications; we approve 55% of them, each of about 6,500 EUR.",
      "We keep 20% of them for a test of 4 weeks.",
    ],
  },
  {
    rule: leakyFeature,
    about: "what became of it",
    sections: (phrase) => ({
      "ML task": "Learning to rank of suggestions, and whether a loan defaults.",
      Features: `- Length of the prefix\n- ${phrase}`,
    }),
    wrong: [
      "Position of the clicked suggestion",
      "Rank of the chosen result",
      "Length of the query that was finally submitted",
      "Price of the item that was eventually bought",
      "Finally submitted query",
      "Number of collection calls after payout",
      "Balance of the account after being paid out",
      "All counts are taken over the whole 30 days of the log",
      "Rates are aggregated over the entire log",
    ],
    right: [
      "Average position of clicked suggestions over 30 days",
      "Position of the suggestion",
      "Queries that were submitted before",
      "Share of searches that ended in an order, last 30 days",
      "Counts are taken over the 7 days before the request",
      "Balance of the account before the payout",
    ],
  },
  {
    rule: vagueQuantity,
    about: "how soon something new is there, beside a latency",
    sections: (phrase) => ({ Requirements: `- p99 latency below 50 ms\n- ${phrase}` }),
    wrong: [
      "Trending queries show up quickly.",
      "New products must be searchable fast enough.",
      "Updated prices are shown promptly.",
      "New documents should appear in answers swiftly.",
    ],
    right: [
      "Trending queries show up within one hour.",
      "New products must be searchable within 15 minutes.",
      "Answers are returned quickly.",
    ],
  },
  {
    rule: contradictingQuantity,
    about: "promises that are named again",
    sections: (phrase) => ({
      Requirements: "- p99 latency of the service below 50 ms\n- 99.9% availability",
      Monitoring: phrase,
    }),
    wrong: [
      "- **Operations:** p50 and p99 latency (SLO 100 ms), errors.",
      "- p99 latency, target 80 ms",
      "p99 latency (budget: 100 ms) is on the dashboard.",
      "Availability against the SLO of 99.99% is reported monthly.",
      "Availability (SLO 99.5%) is reported monthly.",
      "Uptime, target 99.99%, is on the dashboard.",
    ],
    right: [
      "- **Operations:** p50 and p99 latency (SLO 50 ms), errors.",
      "p99 latency of the ranker (budget: 12 ms) is on the dashboard.",
      "Availability against the SLO of 99.9% is reported monthly.",
      "Availability of the feature store (SLO 99.99%) is watched.",
    ],
  },
  {
    rule: lossTaskMismatch,
    about: "sentences with a task of their own",
    sections: (phrase) => ({
      "ML task": "Learning to rank: candidate generation and ranking.",
      Model: phrase,
    }),
    wrong: [
      "**Ranker:** boosted trees that classify whether a suggestion is clicked, trained with mean squared error.",
      "The network predicts whether the item is bought and is trained with an L2 loss.",
      "A binary classifier of clicks, trained with squared error.",
      "The model classifies each pair and minimises the mean absolute error.",
    ],
    right: [
      "**Ranker:** boosted trees that classify whether a suggestion is clicked, trained with log loss.",
      "The classifier is distilled: a student learns the teacher's logits with mean squared error.",
      "It predicts the price with squared error.",
      "The classifier gives a class; a second model predicts the amount, trained with squared error.",
    ],
  },
  {
    rule: latencyVsBatch,
    about: "what was received the day before",
    sections: (phrase) => ({
      Requirements: "- Decision latency: p95 below 1.5 s",
      Serving: phrase,
    }),
    wrong: [
      "Scores are computed once a day for all applications received the day before and imported into the system.",
      "A nightly job scores the applications submitted during the day.",
    ],
    right: ["A nightly job scores all borrowers for the yearly review."],
  },
  {
    rule: noFallback,
    about: "calls that are only made again",
    sections: (phrase) => ({ Serving: `Each request is scored online by a REST service. ${phrase}` }),
    wrong: [
      "If a request fails, it is repeated twice.",
      "When the service fails, the call is tried once more.",
      "If the scorer times out, the request is retried with backoff.",
      "When the ranker is overloaded, calls are requeued.",
    ],
    right: [
      "If a request fails twice, the old order is shown.",
      "If the model is down, the rules of today decide.",
      "When the service fails, customers see the most popular products.",
      "If the scorer times out, the application goes to a clerk.",
    ],
  },
  {
    rule: noRolloutPlan,
    about: "a day on which all have it",
    sections: (phrase) => ({
      Serving: `Each request is scored online.\n\n### Go-live\n\n${phrase}`,
    }),
    wrong: [
      "The model goes live on 1 March for all applications.",
      "On 1 March the new model goes live for all customers.",
      "On the first of June the model replaces the old one in all branches.",
      "It is switched on in March for every customer.",
      "It is deployed on Monday to all regions.",
      "From April the ranker is enabled everywhere.",
    ],
    right: [
      "The model goes live on 1 March for 5% of the applications.",
      "On 1 March it goes live for 5% of customers, then for all of them.",
      "It goes live on 1 March in one region; then it is enabled in all regions.",
      "After a canary it goes live on 1 March.",
    ],
  },
];

testSlips(all);
