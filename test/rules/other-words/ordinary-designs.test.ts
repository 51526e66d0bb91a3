/** What ordinary designs get wrong in ordinary words, in many trades, and what sounds like it and is right. */
import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/core/lint/rule.ts";
import { featureWithoutSource } from "../../../src/rules/feature-without-source.ts";
import { imbalanceUnaddressed } from "../../../src/rules/imbalance-unaddressed.ts";
import { latencyBudget } from "../../../src/rules/latency-budget.ts";
import { latencyVsBatch } from "../../../src/rules/latency-vs-batch.ts";
import { leakyFeature } from "../../../src/rules/leaky-feature.ts";
import { lossTaskMismatch } from "../../../src/rules/loss-task-mismatch.ts";
import { objectiveMetricMismatch } from "../../../src/rules/objective-metric-mismatch.ts";
import { placeholderText } from "../../../src/rules/placeholder-text.ts";
import { privacyUnaddressed } from "../../../src/rules/privacy-unaddressed.ts";
import { randomSplitOverTime } from "../../../src/rules/random-split-over-time.ts";
import { trainServeStackMismatch } from "../../../src/rules/train-serve-stack-mismatch.ts";
import { uncalibratedProbability } from "../../../src/rules/uncalibrated-probability.ts";
import { undefinedMetric } from "../../../src/rules/undefined-metric.ts";
import { unmonitoredMetric } from "../../../src/rules/unmonitored-metric.ts";
import { unownedRisk } from "../../../src/rules/unowned-risk.ts";
import { vagueQuantity } from "../../../src/rules/vague-quantity.ts";
import { estimateMismatch } from "../../../src/rules/estimate-mismatch.ts";
import { design, underlined } from "../findings-of.ts";

type Sections = Readonly<Record<string, string>>;

function compare(rule: Rule, wrong: readonly Sections[], right: readonly Sections[]): void {
  describe(`${rule.id}, in ordinary designs`, () => {
    it.each(wrong.map((sections) => [JSON.stringify(sections), sections] as const))(
      "reports %s",
      (_, told) => {
        expect(underlined(rule, design(told)).length).toBeGreaterThan(0);
      },
    );
    it.each(right.map((sections) => [JSON.stringify(sections), sections] as const))(
      "is silent on %s",
      (_, told) => {
        expect(underlined(rule, design(told))).toEqual([]);
      },
    );
  });
}

/** A text of one section, with the others as they always are. */
const each = (name: string, texts: readonly string[], others: Sections = {}): readonly Sections[] =>
  texts.map((text) => ({ ...others, [name]: text }));

compare(
  latencyVsBatch,
  each(
    "Requirements",
    [
      "A verdict before the mail lands in the inbox.",
      "Decision before the parcel leaves the belt.",
      "The score must be known before a claim is paid.",
      "We give a warning before the train enters the tunnel.",
      "An answer before the form is sent.",
      "A check of each photo before it is published.",
      "Approval before the order is shipped.",
      "The price waits for us.",
      "The turnstile waits for the model.",
      "Delivery is blocked on our verdict.",
    ],
    { Serving: "A Spark job scores everything every hour and writes the results to a table." },
  ),
  [
    ...each(
      "Requirements",
      [
        "A forecast before the season starts.",
        "The list of calls, once a week.",
        "Decisions are reviewed before the committee.",
        "A score per account for the monthly letter.",
        "Reports wait for the finance team.",
      ],
      { Serving: "A Spark job scores everything every hour and writes the results to a table." },
    ),
    ...each("Requirements", ["A verdict before the mail lands in the inbox."], {
      Serving: "The gateway calls the model service for each mail, online, in 40 ms.",
    }),
  ],
);

compare(
  latencyVsBatch,
  each(
    "Deployment and serving",
    [
      "An Airflow job scores all patients every night. If the service does not answer within 2 seconds, the old score is shown.",
      "A cron job scores all claims every night. When the scoring service fails, the clerk decides.",
      "A nightly job scores all trips. If the model cannot answer, the old price is shown.",
    ],
    { Requirements: "The score is there within 2 seconds of the new measurement." },
  ),
  each(
    "Deployment and serving",
    [
      "The model service scores each measurement online. If it does not answer within 2 seconds, the old score is shown.",
      "The scorer answers each request online. A nightly job archives the scores.",
    ],
    { Requirements: "The score is there within 2 seconds of the new measurement." },
  ),
);

compare(
  randomSplitOverTime,
  each(
    "Data",
    [
      "The windows are randomly split into 70% training, 15% validation and 15% test.",
      "Rows are shuffled and split 80/20.",
    ],
    {
      "ML problem":
        "Whether the patient is worse within the next 6 hours. Scored whenever a new lab value arrives.",
    },
  ),
  [
    ...each("Data", ["Split by time: the last quarter is the test set."], {
      "ML problem":
        "Whether the patient is worse within the next 6 hours. Scored whenever a new value arrives.",
    }),
    ...each("Data", ["Images are randomly split into 70% training and 30% test."], {
      "ML problem": "Which of 40 species is on the sheet.",
    }),
  ],
);

compare(
  leakyFeature,
  each("Data", [
    "### Features\n\n- whether the user opened or reported this mail",
    "### Features\n\n- whether the reader finished this article",
    "### Features\n\n- whether the buyer returned this item",
    "### Features\n\n- whether the doctor confirmed that finding",
    "### Features\n\n| Group | Examples |\n| --- | --- |\n| Guest | whether the guest cancelled this booking |",
    "### Features\n\n- deal stage, lost reason",
    "### Features\n\n- number of calls, close reason",
    "### Features\n\n- rejection reason of the application",
    "### Features\n\n- reason for cancellation",
    "### Features\n\n- whether a driver rejected this trip",
    "### Features\n\n- claim status, cause of damage",
  ]),
  each("Data", [
    "### Features\n\n- whether the user opened earlier mails of the sender",
    "### Features\n\n- share of articles that the reader finished last month",
    "### Features\n\n- number of items returned in the last year",
    "### Features\n\n- whether the form asks for a phone number",
    "### Features\n\n- job title, team size, country",
    "### Features\n\n- source campaign, pages seen before the form",
    "### Labels\n\n- whether the buyer returned this item",
    "### Labels\n\n- lost reason, deal stage",
    "### Features\n\n- whether the card was used abroad before",
    "### Features\n\n- stage of the tournament",
  ]),
);

compare(
  featureWithoutSource,
  each("Data", [
    "### Sources\n\n- HubSpot: leads and deals\n- Our own database: trials\n\n### Features\n\n- LinkedIn: followers, open jobs",
    "### Sources\n\n- Bookings\n- Prices of the shop\n\n### Features\n\n- stars on TripAdvisor",
    "### Sources\n\n- Loan forms\n- Ledger\n\n### Features\n\n- score of Experian",
    "### Sources\n\n- Orders\n- Menus\n\n### Features\n\n- rating on Yelp and number of photos",
    "### Sources\n\n- Listings\n- Deeds\n\n### Features\n\n- estimate of Zillow",
    "### Sources\n\n- Trips\n- Drivers\n\n### Features\n\n- lanes in OpenStreetMap",
    "### Sources\n\n- Trades\n- Accounts\n\n### Features\n\n- headlines of Bloomberg",
    "### Sources\n\n- Vacancies\n- Applications\n\n### Features\n\n- grade on Glassdoor",
  ]),
  each("Data", [
    "### Sources\n\n- HubSpot: leads and deals\n- LinkedIn API: companies\n\n### Features\n\n- LinkedIn: followers, open jobs",
    "### Sources\n\n- Bookings\n- TripAdvisor feed\n\n### Features\n\n- stars on TripAdvisor",
    "### Sources\n\n- Loan forms\n- Experian, by file each night\n\n### Features\n\n- score of Experian",
    "### Sources\n\n- Trips\n- OpenStreetMap extract\n\n### Features\n\n- lanes in OpenStreetMap",
    "### Features\n\n- LinkedIn: followers, open jobs",
  ]),
);

compare(
  imbalanceUnaddressed,
  each(
    "Requirements",
    [
      "- 3.1% of leads become customers.",
      "Only 2% of our leads become customers.",
      "One in 50 leads becomes a customer.",
    ],
    {
      "ML problem": "Will this lead become a paying customer? A binary classification.",
      Data: "Leads of three years.",
      Evaluation: "Accuracy and AUC.",
    },
  ),
  [
    ...each("Requirements", ["- 31% of leads become customers.", "3% of reps work on Saturdays."], {
      "ML problem": "Will this lead become a paying customer? A binary classification.",
      Data: "Leads of three years.",
      Evaluation: "Accuracy and AUC.",
    }),
    ...each(
      "Requirements",
      [
        "Good mail in the spam folder (false positives) < 0.1% of good mail.",
        "False alarms on fewer than 2% of healthy pumps.",
        "At most 0.5% false positives.",
        "False positives: below 1% of payments.",
        "False negatives are to stay under 3% of cases.",
      ],
      { "ML problem": "Is it unwanted? A binary classification.", Evaluation: "Accuracy." },
    ),
  ],
);

compare(
  lossTaskMismatch,
  each("Model", ["Loss: MSE between score and label on both heads."], {
    "ML problem": "Binary classification, twice. The threshold is chosen per head.",
  }),
  [
    ...each("Model", ["Loss per head: MSE for the price, log loss for the sale."], {
      "ML problem": "Binary classification of the sale, beside a regression of the price.",
    }),
    ...each("Model", ["Binary cross-entropy on both heads."], {
      "ML problem": "Binary classification, twice. The threshold is chosen per head.",
    }),
  ],
);

compare(
  undefinedMetric,
  each(
    "Requirements",
    [
      "The objective is to improve the passenger experience.",
      "We want to improve patient satisfaction.",
      "The goal is to boost tenant happiness.",
      "Increase creator loyalty.",
      "We want to raise developer productivity.",
      "The aim is to improve the candidate's experience.",
      "Drive seller engagement.",
      "We want to grow citizens' trust.",
      "Improve nurses' well-being.",
      "The goal is to maximise rider delight.",
    ],
    { Evaluation: "We look at AUC." },
  ),
  each(
    "Requirements",
    [
      "The objective is to improve the passenger experience, measured by complaints per 1,000 passengers.",
      "We want to improve patient satisfaction (survey score from 3.9 to 4.2).",
      "Increase creator loyalty, that is, the share who post again within 30 days.",
      "Improve search relevance for long queries.",
      "The goal is fewer missed connections.",
    ],
    { Evaluation: "We look at AUC." },
  ),
);

compare(
  uncalibratedProbability,
  each("ML problem", [
    "Alert when the probability times the harm of a missed sepsis exceeds the cost of an alert.",
    "The probability of a leak times the harm that it does decides.",
  ]),
  each("ML problem", [
    "Alert when the score is above 0.35.",
    "A missed sepsis does more harm than an alert.",
  ]),
);

compare(
  placeholderText,
  each("Model", [
    "- Loss: to be decided (ask Tom)",
    "- Batch size: to be determined (after the first run)",
    "Owner: to be defined (Q2).",
    "| Step | Value |\n| --- | --- |\n| Retention | to be decided (legal) |",
    "**Threshold:** To be determined (with the nurses)",
  ]),
  each("Model", [
    "The threshold has to be decided (by the nurses).",
    "Two things remain to be defined (see above).",
    "What is to be decided (and by whom) stands in the charter.",
    "The order in which they are to be added (by date) matters.",
    "Weights are to be determined (by search).",
  ]),
);

compare(
  objectiveMetricMismatch,
  each(
    "Evaluation",
    [
      "Online: a trial of 8 weeks.\n\n- Main: clicks per user",
      "Online, A/B: newsletters opened per user (primary).",
    ],
    { Requirements: "Business goal: revenue per customer, +15%." },
  ),
  each(
    "Evaluation",
    [
      "Online: a trial of 8 weeks.\n\n- Main: revenue per customer\n- Also: clicks",
      "Online, A/B: revenue per user (primary), mails opened.",
    ],
    { Requirements: "Business goal: revenue per customer, +15%." },
  ),
);

compare(
  latencyBudget,
  each(
    "Serving",
    [
      "1. The API reads company and trial data (~800 ms)\n2. Model: 5 ms\n3. Write to the CRM: ~6 s",
      "1. Reads the basket: 900 ms\n2. Model: 300 ms\n3. Writes the answer: 4.5 s",
      "- Fetches features: 2 s\n- Model: 2.5 s\n- Writes the score: 1 s",
    ],
    { Requirements: "- Score shows up in the CRM within 5 s of the form being sent" },
  ),
  each(
    "Serving",
    [
      "1. The API reads company and trial data (~800 ms)\n2. Model: 5 ms\n3. Write to the CRM: ~600 ms",
      "- Reads are cached: 5 s\n- Old model: 3 s\n- New model: 4 s",
    ],
    { Requirements: "- Score shows up in the CRM within 5 s of the form being sent" },
  ),
);

compare(
  trainServeStackMismatch,
  each("Features", [
    "Means over a week. For training they are computed in SQL in the warehouse, for serving in a Flink job in Java.",
    "Lags of the load. For training these are built with pandas, at request time in Go.",
    "Counts by hour. They are derived in Spark for training and in Rust in the service.",
    "Ratios of stock. In the notebook they are made with pandas, and live in TypeScript.",
    "Training features: dbt models in BigQuery. At request time the API builds them in Python from the payload.",
    "Training features come from PySpark. The online service computes them in Java.",
    "Training windows are cut in Matlab. On the device the firmware computes them in C++.",
    "Offline the counters are aggregated by Hive. In production a Go service derives them from the stream.",
  ]),
  each("Features", [
    "Means over a week. For training and serving they are computed in SQL in the warehouse.",
    "Means over a week. For training they are read from the log of what the Java service computed.",
    "Lags of the load. They are computed once, by a Flink job in Java, for both.",
    "Training features: dbt models in BigQuery. At request time the API reads them from Redis.",
    "The service is written in Go, and the training in Python.",
  ]),
);

compare(
  unownedRisk,
  each("Risks", [
    "- Spammers probe with own accounts\n- Fake clicks from bots\n- Unfair to small languages → slice gate, multilingual teacher",
    "- Sensors drift\n- Fitters ignore the list\n- The vendor ends the contract → second vendor, tested",
    "- Prices change at night\n- Sellers game the order\n- New regions have no history → priors by country",
    "- Nurses stop reading alerts\n- Devices change\n- Wards close -> thresholds per ward",
    "1. Weather feed ends\n2. Growers lie about acres\n3. Clouds hide fields → radar",
  ]),
  each("Risks", [
    "- Spammers probe with own accounts → jitter\n- Fake clicks → old accounts only\n- Small languages → slice gate",
    "- Sensors drift: weekly check\n- Fitters ignore the list: weekly talk\n- The vendor ends → second vendor",
    "- Prices change at night; the cache is short\n- Sellers game the order; audits\n- No history → priors",
    "- Alerts are not read. Ana reviews them weekly.\n- Devices change. Contract tests.\n- Wards close → thresholds",
    "- Weather feed ends (second provider)\n- Growers lie (satellite check)\n- Clouds → radar",
  ]),
);

compare(
  vagueQuantity,
  each("Requirements", [
    "- Score shows up in the CRM quickly",
    "- The price appears on the till fast",
    "- The warning is there quickly",
    "- Results are visible in the app promptly",
    "- Cheap to run",
    "- The service must be inexpensive to operate",
  ]),
  each("Requirements", [
    "- Score shows up in the CRM within 5 s",
    "- The price appears on the till",
    "- Cheap to run: below $300 a month",
    "- Fast lanes are part of the map",
    "- Works for leads without usage",
  ]),
);

compare(
  estimateMismatch,
  each("Requirements", [
    "1,150 flights × 12 refreshes per hour × 7 h of active life ≈ 9,660 predictions per day",
    "2,000 calls × 3 KB of text = 60 MB",
  ]),
  each("Requirements", [
    "1,150 flights × 12 refreshes per hour × 7 h of active life ≈ 96,600 predictions per day",
    "2,000 calls × 3 KB of text = 6 MB",
    "40 requests × 10 s of each minute = 24 requests",
    "5 ms of the 20 ms = 25%",
  ]),
);

compare(
  privacyUnaddressed,
  each("Data", [
    "- Message store: e-mail bodies and links",
    "- The content of the messages of five years",
    "- Tokens of subject + body",
    "- Chat texts of the help desk",
  ]),
  each("Data", [
    "- E-mail bodies, read by nobody and deleted after 90 days",
    "- Tokens of subject + body, kept in the region (GDPR)",
    "- The body of the car: length and weight",
    "- Texts of the law",
  ]),
);

compare(
  unmonitoredMetric,
  each("Monitoring", ["- CPU, disk and queue, alert at 90%"], {
    Evaluation: "Offline: MAE as a share of capacity (nMAE).",
  }),
  each("Monitoring", ["nMAE per farm, each morning.", "- Normalised MAE by day, alert at 12%"], {
    Evaluation: "Offline: MAE as a share of capacity (nMAE).",
  }),
);
