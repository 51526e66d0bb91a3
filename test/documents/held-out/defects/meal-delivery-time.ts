import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "missing-topic",
    what: "neither traffic nor latency among the requirements",
    edits: [[/### Requirements\n\n\| Requirement [^]*?older than 1 minute [^\n]*\n\n/, ""]],
  },
  {
    rule: "no-baseline",
    what: "no baseline",
    edits: [[/- \*\*Baseline:\*\* the lookup table[^\n]*\n/, ""]],
  },
  {
    rule: "no-offline-metric",
    what: "no offline part",
    edits: [[/### Offline\n\n[^]*?with operations\.\n\n/, ""]],
  },
  {
    rule: "no-online-metric",
    what: "no online part",
    edits: [[/### Online\n\nSwitchback[^]*?Guardrail \|\n\n/, ""]],
  },
  {
    rule: "no-rollout-plan",
    what: "no rollout",
    edits: [[/Rollout: two weeks of shadow mode[^]*?estimate on again\.\n\n/, ""]],
  },
  {
    rule: "no-fallback",
    what: "no fallback",
    edits: [
      [/If the maps service does not answer[^]*?to the lookup table\.\n\n/, ""],
      ["- Latency, errors, share of answers by the fallback.", "- Latency, errors."],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "nothing on retraining",
    edits: [[/Models are retrained every night[^]*?the current one\.\n\n/, ""]],
  },
  {
    rule: "no-non-goals",
    what: "no non-goals",
    edits: [[/### Non-goals\n\n[^]*?pharmacy orders\.\n\n/, ""]],
  },
  {
    rule: "unowned-risk",
    what: "no mitigation and no owner for weather",
    edits: [
      [
        /\| Extreme weather outside of[^\n]*\n/,
        "| Extreme weather outside of the training data | Accepted for now? | |\n",
      ],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "minutes judged by precision and recall",
    edits: [
      [
        /- MAE and RMSE of the total time, in minutes\.[^]*?- Pinball loss at the 75th percentile\./,
        "- Precision, recall and F1 on the test month.\n- ROC-AUC of the total time.",
      ],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "cross-entropy for minutes",
    edits: [
      ["with quantile loss at 0.5 and 0.75 for each leg", "with binary cross-entropy loss for each leg"],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "lateness is the goal, sessions are measured",
    edits: [
      [
        "| Late rate                                 | Primary   |\n| Conversion from restaurant page to order  | Primary   |\n| Refunds per 1,000 orders                  | Secondary |",
        "| App opens per day                         | Primary   |\n| Click-through rate of restaurant photos   | Secondary |",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "orders are split at random",
    edits: [
      [
        "We split by date: January to May for training, June for validation, July for test.",
        "Orders are randomly assigned to training (80%), validation (10%) and test (10%).",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "the actual pick-up time for an estimate at checkout",
    edits: [
      [/\| Route travel time [^\n]*\n/, "| Actual pickup time of the order | Drive | Order events |\n"],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "estimates from an hourly batch",
    edits: [
      [
        "The app calls the ETA service, which reads features",
        "Estimates are precomputed by a batch job every six hours and stored per restaurant. The app calls the ETA service, which reads features",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "traffic light data that no source holds",
    edits: [
      [
        /\| Cuisine, size of kitchen [^\n]*\n/,
        "| Number of staff on shift, kitchen camera occupancy | Preparation | Staff rota |\n",
      ],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only latency is watched",
    edits: [[/- Late rate, conversion, refunds[^\n]*\n- MAE, RMSE[^\n]*\n/, ""]],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "PySpark for training, Kotlin for serving",
    edits: [
      [
        /Features are defined once in the feature store \(Feast\)\.[^]*?the same definitions\./,
        "Training features are built in PySpark, and the ETA service has its own implementation in Kotlin.",
      ],
    ],
  },
  {
    rule: "unrealistic-latency",
    what: "a language model in 5 ms",
    edits: [
      ["runs the four models (15 ms)", "asks a 13B-parameter LLM to explain the estimate on a CPU (15 ms)"],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the linear regression has the smaller error",
    edits: [["MAE 7.8 minutes", "MAE 5.8 minutes"]],
  },
  {
    rule: "vague-quantity",
    what: "a high volume",
    edits: [
      [
        "| Latency      | p99 under 150 ms per estimate                              |",
        "| Latency      | As low as possible                                         |",
      ],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "3,000 at 150 a pod are not 10 pods",
    edits: [["needs 20 pods, and we run 30", "needs 10 pods, and we run 15"]],
  },
  {
    rule: "estimate-mismatch",
    what: "the stages do not add up to the sum",
    edits: [["100 ms in total at p99", "80 ms in total at p99"]],
  },
  {
    rule: "latency-budget",
    what: "the maps service alone takes 120 ms",
    edits: [
      ["asks the maps service (60 ms)", "asks the maps service (160 ms)"],
      [": 100 ms in total at p99. One pod", ". One pod"],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "another late rate today",
    edits: [["from 18% to 12%", "from 25% to 12%"]],
  },
  {
    rule: "contradicting-quantity",
    what: "another peak",
    edits: [["the peak of 3,000 per second needs 20 pods", "the peak of 6,000 per second needs 40 pods"]],
  },
  {
    rule: "unit-mix",
    what: "mean against p99",
    edits: [["100 ms in total at p99", "100 ms in total on average, so the p99 of 150 ms is met"]],
  },
  {
    rule: "undefined-metric",
    what: "the goal is customer happiness",
    edits: [
      [
        /- Reduce the late rate \(arrival more[^]*?loses orders\./,
        "- Improve the customer experience around delivery.",
      ],
      [/\| Late rate [^]*?Support contacts about delivery [^\n]*\n/, "| Customer experience | Primary |\n"],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "GPS and addresses, no privacy",
    edits: [[/Locations of couriers and addresses of customers[^]*?after 90 days\.\n\n/, ""]],
  },
  {
    rule: "no-error-analysis",
    what: "no slices",
    edits: [
      [/Results are broken down by city[^\n]*\n\n/, ""],
      [" Cities that launched in July are reported on their own.", ""],
      ["promised time and support contacts per city, hourly", "promised time and support contacts, hourly"],
    ],
  },
  {
    rule: "thin-step",
    what: "the problem is framed in one sentence",
    edits: [[/We predict the minutes from order[^]*?in a prototype\./, "This is a regression problem."]],
  },
  {
    rule: "missing-step",
    what: "no monitoring",
    edits: [[/## 8\. Monitoring\n\n[^]*?current one\.\n\n/, ""]],
  },
];
