/** Words that answer what a rule asks for in one place, and in another are of training, of an experiment or of something that is new. */
import { noErrorAnalysis } from "../../../src/rules/no-error-analysis.ts";
import { noFallback } from "../../../src/rules/no-fallback.ts";
import { noOfflineMetric } from "../../../src/rules/no-offline-metric.ts";
import { noOnlineMetric } from "../../../src/rules/no-online-metric.ts";
import { noRetrainingTrigger } from "../../../src/rules/no-retraining-trigger.ts";
import { noRolloutPlan } from "../../../src/rules/no-rollout-plan.ts";
import { testWordings } from "./wordings.ts";

testWordings(
  [
    {
      rule: noOfflineMetric,
      section: "Evaluation",
      said: [
        "The ranker is judged by inverse propensity scores on logged clicks.",
        "A holdout set of 5,000 orders is scored.",
        "Holdout: the last month.",
        "**Model quality.** PR-AUC.",
      ],
      unsaid: [
        "We keep a 1% holdout on the old system for six months.",
        "A holdout group stays on the old ranker.",
        "A long-term holdout shows what the years bring.",
        "A holdout of users keeps the old page.",
      ],
    },
    {
      rule: noOfflineMetric,
      section: "Model",
      askedOf: "Evaluation",
      said: ["Off-policy evaluation gives 0.31."],
      unsaid: ["Clicks are weighted with the inverse propensity in training."],
    },
    {
      rule: noOfflineMetric,
      section: "Monitoring",
      askedOf: "Evaluation",
      said: ["\n\n- **Offline metrics:** those of the test month."],
      unsaid: [
        "\n\n- **Model quality:** daily, with an alert.",
        "\n\n- Ranking metrics: watched by the hour.",
      ],
    },
  ],
  {
    Model: "We train boosted trees with forty trials of depth and learning rate.",
    Evaluation: "We look at it together.",
  },
);

testWordings([
  {
    rule: noOnlineMetric,
    section: "Evaluation",
    said: [
      "The main metric is the number of visits in vain per month.",
      "Primary metric: pumps that stood still.",
      "The decision metric is downtime per pump.",
    ],
    unsaid: [
      "PR-AUC is the main metric, as positives are rare.",
      "Recall as the primary metric, PR-AUC beside it.",
      "The primary metric is PR-AUC.",
      "Main metric: recall at 300 a day.",
      "NDCG@10 is our primary measure.",
    ],
  },
  {
    rule: noOnlineMetric,
    section: "Serving",
    askedOf: "Evaluation",
    said: ["Step 3. Main metric: visits in vain, read after 90 days. Guardrail: honest stops per pump."],
    unsaid: ["Main metric: recall at 300 a day, with no guardrail."],
  },
  {
    rule: noRolloutPlan,
    section: "Evaluation",
    askedOf: "Serving",
    said: ["First on 1% of users, then on 10% of users, then on all."],
    unsaid: [
      "The A/B test is randomized by card and runs on 10% of the traffic for six weeks.",
      "The A/B test takes 5% of users.",
      "A split test with 2% of customers lasts a month.",
    ],
  },
  {
    rule: noRetrainingTrigger,
    section: "Monitoring",
    said: [
      "\n\n- Retraining: monthly, and as needed.",
      "We retrain when recall falls below 0.7.",
      "We retrain if drift is seen.",
      "Retraining: every week, regularly checked.",
    ],
    unsaid: [
      "\n\n- **Retraining:** as needed.",
      "\n\n- Retraining: when necessary.",
      "\n\n- Retraining: periodically.",
      "\n\n- Retraining: from time to time.",
      "\n\n- Model updates: regularly.",
      "We retrain when needed.",
      "We retrain if necessary.",
    ],
  },
  {
    rule: noErrorAnalysis,
    section: "Evaluation",
    said: ["We look at it by office, by length and by language.", "Recall by site and by age of the pump."],
    unsaid: [
      "Recall at a false positive rate of 0.5%, by count and by dollars.",
      "Recall by number and by value.",
      "The loss by weight and by volume.",
    ],
  },
  {
    rule: noFallback,
    section: "Data",
    askedOf: "Serving",
    said: ["If the store fails, we fall back to the rules."],
    unsaid: [
      "New listings have no rates yet; we fall back to the average of their category.",
      "For new users we fall back to the mean of the country.",
      "A shop with no history falls back to its region.",
      "In cold start the features fall back to those of the maker.",
      "Unseen merchants fall back to the mean of their category.",
    ],
  },
]);
