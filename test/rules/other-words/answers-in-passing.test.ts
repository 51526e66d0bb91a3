/** Words that answer what a rule asks for, in sentences that speak of something else: of what breaks, of features, of the trade itself. */
import { noErrorAnalysis } from "../../../src/rules/no-error-analysis.ts";
import { noNonGoals } from "../../../src/rules/no-non-goals.ts";
import { noOfflineMetric } from "../../../src/rules/no-offline-metric.ts";
import { noOnlineMetric } from "../../../src/rules/no-online-metric.ts";
import { noRetrainingTrigger } from "../../../src/rules/no-retraining-trigger.ts";
import { noRolloutPlan } from "../../../src/rules/no-rollout-plan.ts";
import { testWordings } from "./wordings.ts";

testWordings([
  {
    rule: noRolloutPlan,
    section: "Serving",
    said: [
      "The new order stays silent for a month, and nobody sees it.",
      "Silent for two weeks, then one ward, then all wards.",
      "It is first used on one ferry, then on the whole fleet.",
      "The list is shown to two depots for a month, then to the others.",
      "Given to ten farms in spring, later to the rest.",
      "The new ranker is switched on in one shop first, afterwards in all.",
    ],
    unsaid: [
      "If a feed stops, the last values are used for at most 4 hours, then the bed is shown as unknown.",
      "If the map is late, it is used from the file for a day, then the desk is called.",
      "If the price service is down, yesterday's price is shown for a day, then none.",
      "Whenever the scanner hangs, the last list is used for an hour, then the clerk is asked.",
      "When the feed fails, the mean is used for two hours, then the line stops.",
      "Unless the map is back, the old one is used in the app, then the driver is called.",
      "If the cache is cold, the default is given for a minute, then the value of the region.",
      "Whenever the buoy is off, its neighbour is used for a tide, then the table.",
      "If the till is down, the price of the shelf is used for the day, then the paper list.",
      "Should the broker be away, events are shown with a mark, then dropped after a day.",
    ],
  },
  {
    rule: noRetrainingTrigger,
    section: "Monitoring",
    said: [
      "\n\n- Model update: monthly.",
      "\n\n- Updates: the first Monday of each quarter, on two years of data.",
      "\n\n- Refresh: every night.",
      "\n\n- **Update policy.** Every spring.",
      "\n\n- Update of the model: each quarter.",
    ],
    unsaid: [
      "\n\n- Update of features: 250 ms.",
      "\n\n- Feature updates: one per event.",
      "\n\n- Index refresh: 20 minutes.",
      "\n\n- Updates to the price list: over Kafka.",
      "\n\n- Update of counters: 5 ms.",
      "\n\n- Cache refresh: 60 s.",
      "\n\n- Refresh of the dashboard: 10 s.",
      "\n\n- Profile updates: streaming.",
      "\n\n- Update in the app: 100 ms.",
      "\n\n- Status updates: by mail.",
    ],
  },
  {
    rule: noNonGoals,
    section: "Requirements",
    said: [
      "No voice, no images in the first version.",
      "No returns, no gift cards.",
      "No cargo flights, and no charter.",
      "No pricing, no routing.",
      "No children, no maternity wards.",
    ],
    unsaid: [
      "No personal emails, no names as inputs.",
      "No names, no birth dates.",
      "No user ids, no cookies.",
      "No identifiers, and no addresses leave the hospital.",
      "No PII, no free text.",
      "No phone numbers, no locations are kept.",
      "No emails, no photos are stored.",
      "No raw audio, no transcripts leave the device.",
      "No identifier, no street.",
      "No addresses, and no dates of birth are read.",
    ],
  },
  {
    rule: noErrorAnalysis,
    section: "Evaluation",
    said: [
      "Of 50 misses 30 were at night.",
      "Of the missed payments, half were in the first month.",
      "Among its 80 mistakes most are of two trucks.",
      "Among these false alarms two thirds come from one sensor.",
    ],
    unsaid: [
      "Primary is the cost of missed connections per 1,000 passengers.",
      "The trial counts the number of missed appointments per 100 patients.",
      "The goal is a cut of missed deliveries by 8%.",
      "The share of missed calls is to fall to 3%.",
      "We count the number of missed instalments per 1,000 loans.",
      "The cost of missed pickups falls by 20 euros.",
      "The rate of missed doses is below 4%.",
      "The number of failures per 1,000 trips is compared.",
      "The cost of failures by 2027 is what the board looks at.",
      "Its number of errors per 100 forms is compared over eight weeks.",
    ],
  },
]);

testWordings(
  [
    {
      rule: noOfflineMetric,
      section: "Evaluation",
      said: [
        "It would have announced 31 of the 40 jams.",
        "Its median error is 14 minutes.",
        "On last year's storms it would have warned of 9 in 11.",
      ],
      unsaid: [
        "Guard-rails are needless rebookings (the connection would have been reached) below 4%.",
        "We count calls (the patient would have been seen anyway) above 2 per day.",
        "Needless stops (the belt would have been empty) stay under 3 per shift.",
        "Spared visits (the filter would have been clean) are 12 a week.",
        "Refunds (the parcel would have been found) stay below 50.",
      ],
    },
  ],
  { Evaluation: "A trial over twelve weeks compares the shifts, and the cost of repairs decides." },
);

testWordings([
  {
    rule: noOnlineMetric,
    section: "Evaluation",
    said: [
      "Reports per 1,000 delivered mails (primary).",
      "Half of the tills get it: minutes per customer (main metric).",
      "Stock-outs per store (the primary metric), waste (secondary).",
      "Two arms for six weeks: rides per driver (headline).",
      "Twelve depots with it: litres per hundred kilometres (deciding).",
    ],
    unsaid: [
      "Recall is the primary concern of the lab.",
      "The primary key is the order.",
      "The main table has six columns.",
      "Results stand in the main appendix (table 3).",
      "Primary schools are left out of the sample (too few).",
    ],
  },
]);
