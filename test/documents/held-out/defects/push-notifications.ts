import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  { rule: "no-non-goals", what: "no non-goals", edits: [[/## Non-goals[^]*?(?=## Constraints)/, ""]] },
  {
    rule: "undefined-metric",
    what: "the goal is engagement, and only that",
    edits: [
      [
        "raise practice days per weekly active learner from 3.10 to 3.20 within two quarters",
        "make learners more engaged with the app",
      ],
      ["Primary metric: practice days per weekly active learner.", "Primary metric: engagement."],
      [
        "- Practice days per weekly active learner and opt-out rate, daily,",
        "- Engagement and opt-out rate, daily,",
      ],
      ["Practice days per learner (IPS)", "Value (IPS)"],
      [
        "40 is the number of practice days that an average learner loses with an opt-out",
        "40 was chosen by hand",
      ],
    ],
  },
  {
    rule: "vague-quantity",
    what: "social events are decided quickly",
    edits: [
      [
        "decide within 150 ms at p95, as the event is stale a few minutes later",
        "decide very quickly, as the event is stale a few minutes later",
      ],
      ["That adds up to 100 ms of the 150 ms.", "That adds up to 100 ms."],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "18M times 14 is not 352M",
    edits: [["18M × 14 = 252 million scores", "18M × 14 = 352 million scores"]],
  },
  {
    rule: "estimate-mismatch",
    what: "12,600 seconds are not 5.5 hours",
    edits: [
      [
        "12,600 worker seconds, or 3.5 worker hours a day",
        "12,600 worker seconds, or 5.5 worker hours a day",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "the cap is three sends a day in pacing",
    edits: [
      [
        "at most two sends a day, four hours between two sends",
        "at most three sends a day, four hours between two sends",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "16 templates in the estimate",
    edits: [
      [
        "Each of them is scored against 14 templates once a day: 18M × 14 = 252 million scores. The job runs every hour for the time zones in which the day begins, and one worker scores 20,000 pairs per second, so all pairs take 12,600 worker seconds, or 3.5 worker hours a day.",
        "Each of them is scored against 16 templates once a day. The job runs every hour for the time zones in which the day begins.",
      ],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "the value is built on raw scores",
    edits: [
      [" As the two probabilities are added up with a cost, they have to be calibrated.", ""],
      [", and undo the sampling in the calibration step", ""],
      [" Isotonic regression on the validation week calibrates each of them.", ""],
      ["If the calibration alert fires in between", "If the drift alert fires in between"],
      [
        "- Qini, PR-AUC and calibration (predicted over observed, by template) weekly on the random group; calibration outside of 0.9–1.1 alerts.",
        "- Qini and PR-AUC weekly on the random group; a drop of 10% alerts.",
      ],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "0.11% and nothing is done",
    edits: [
      [
        "0.11% of the sends, so we keep every positive, sample 5% of the negatives, and undo the sampling in the calibration step.",
        "0.11% of the sends.",
      ],
      ["| Qini (uplift) | PR-AUC (opt-out) |", "| Qini (uplift) | Accuracy (opt-out) |"],
      [/\| Heuristic\s+\| 0\.031\s+\| 0\.006/, "| Heuristic | 0.031 | 0.981"],
      [/\| Logistic regression \| 0\.052\s+\| 0\.011/, "| Logistic regression | 0.052 | 0.985"],
      [/\| LightGBM\s+\| 0\.067\s+\| 0\.016/, "| LightGBM | 0.067 | 0.989"],
      ["- Qini, PR-AUC and calibration (predicted", "- Qini, accuracy and calibration (predicted"],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "decisions are drawn at random for the test",
    edits: [
      [
        /We split by time: eight weeks[^]*?the training weeks\./,
        "We shuffle the decisions of the last ten weeks and hold out 20% of them for the test.",
      ],
      ["Isotonic regression on the validation week", "Isotonic regression on held-out data"],
      ["On the test week, from the random 3%", "On the test data, from the random 3%"],
    ],
  },
  {
    rule: "leaky-feature",
    what: "whether the notification was opened",
    edits: [
      [
        "hours since the last send, share of sends",
        "hours since the last send, seconds until this notification was opened, share of sends",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "lessons of the whole day, also after the send",
    edits: [
      [
        "days since the last lesson, lesson done today.",
        "days since the last lesson, lessons completed in the two hours after the send.",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "calendar of the phone",
    edits: [
      [
        "- From the social graph: number of active friends, gap to the next place in the league.",
        "- From the social graph: number of active friends, gap to the next place in the league.\n- From the phone's calendar: minutes until the next appointment.",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "SQL for training, Kotlin in the event service",
    edits: [
      [
        /The feature store computes them in one set[^]*?from which we train\./,
        "For training they are computed with SQL in the warehouse; the event service computes them in Kotlin from the app events.",
      ],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "squared error for two yes-or-no questions",
    edits: [["all trained with log loss", "all trained with mean squared error"]],
  },
  {
    rule: "metric-task-mismatch",
    what: "RMSE of binary models",
    edits: [
      ["| Qini (uplift) | PR-AUC (opt-out) |", "| RMSE (lesson) | RMSE (opt-out) |"],
      ["(Qini 0.022)", "(RMSE 0.31)"],
      ["gained 0.004 of Qini but tripled", "gained 0.004 of RMSE but tripled"],
      [
        "- Qini, PR-AUC and calibration (predicted over observed, by template) weekly",
        "- RMSE and calibration (predicted over observed, by template) weekly",
      ],
    ],
  },
  {
    rule: "no-baseline",
    what: "compared with nothing",
    edits: [
      [/What we compare with:[^]*?same features\.\n\n/, ""],
      [/\| Cron job .*\n\| Heuristic .*\n\| Logistic .*\n/, ""],
      [
        /Today a cron job sends[^]*?rotation\. It treats a learner/,
        "Reminders are sent by hand-written rules. They treat a learner",
      ],
      ["We want to replace the cron job with a model that decides", "We want a model that decides"],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the heuristic has the best of all numbers",
    edits: [[/\| Heuristic\s+\| 0\.031\s+\| 0\.006\s+\| 3\.13/, "| Heuristic | 0.071 | 0.018 | 3.24"]],
  },
  {
    rule: "no-offline-metric",
    what: "the A/B test alone",
    edits: [
      [/\*\*Offline\.\*\*[^]*?(?=We look at all of this)/, ""],
      [" (Qini 0.022)", ""],
      ["gained 0.004 of Qini but tripled", "gained little but tripled"],
      [
        /- Qini, PR-AUC and calibration.*\n/,
        "- Predicted over observed, by template, weekly on the random group.\n",
      ],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "averages, and nobody reads an error",
    edits: [[/We look at all of this by course[^]*?left the league\.\n\n/, ""]],
  },
  {
    rule: "no-online-metric",
    what: "offline only",
    edits: [
      [/\*\*Online\.\*\*[^]*?does not rise\.\n\n/, ""],
      [
        "Rollout: one week of shadow mode, in which we log decisions and send nothing; 1% of the learners for three days; then the test. After the test 25%, 50%, 100%, a week each.",
        "Rollout: one week of shadow mode, in which we log decisions and send nothing; 1% of the learners for three days; then 25%, 50%, 100%, a week each.",
      ],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "practice days are the goal, open rate is measured",
    edits: [
      [
        "Primary metric: practice days per weekly active learner. Guardrails: opt-out rate, uninstalls, sends per learner and day, share of lessons that are abandoned.",
        "Primary metric: open rate of notifications. Guardrails: sends per learner and day, delivery rate.",
      ],
      ["rises by at least 2% and the opt-out rate does not rise", "rises by at least 2%"],
    ],
  },
  {
    rule: "latency-budget",
    what: "the hand-over takes 120 ms",
    edits: [
      ["handing over to the push provider: 40 ms", "handing over to the push provider: 120 ms"],
      ["That adds up to 100 ms of the 150 ms.", ""],
    ],
  },
  {
    rule: "unit-mix",
    what: "stages as means, the promise at p95",
    edits: [["- reading features: 35 ms at p95", "- reading features: 35 ms on average"]],
  },
  {
    rule: "latency-vs-batch",
    what: "social events wait for the hourly job",
    edits: [
      [
        /Social events go through the event service, on the same models[^]*?after 24 hours the cron job's rule\./,
        "Social events are collected in a table, and the next hourly job scores them and writes the sends to the schedule. If the job fails, the sender uses yesterday's schedule.",
      ],
    ],
  },
  {
    rule: "unrealistic-latency",
    what: "an LLM picks the template in 10 ms",
    edits: [["- scoring: 10 ms", "- scoring by a 13B language model: 10 ms"]],
  },
  {
    rule: "no-fallback",
    what: "nothing when features or model are down",
    edits: [
      [/If features or model do not answer in 80 ms[^]*?the cron job's rule\./, ""],
      ["duration of the hourly job, dropped events.", "duration of the hourly job."],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "straight to everybody",
    edits: [[/Rollout: one week of shadow[^]*?ten minutes\.\n\n/, ""]],
  },
  {
    rule: "no-retraining-trigger",
    what: "trained once",
    edits: [[/All models are trained again every Monday[^]*?at once\.\n\n/, ""]],
  },
  {
    rule: "unmonitored-metric",
    what: "only technical signals are watched",
    edits: [
      [/- Practice days per weekly active learner and opt-out rate, daily[^]*?0\.9–1\.1 alerts\.\n/, ""],
      [
        "- Sends per learner and day, uninstalls, abandoned lessons, share of candidates that were held back.\n",
        "",
      ],
    ],
  },
  {
    rule: "unowned-risk",
    what: "what to do about late pushes is not said",
    edits: [[/ We log delivery receipts and leave sends[^]*?watches the delay\./, ""]],
  },
  {
    rule: "unowned-risk",
    what: "guilt works, and that is all",
    edits: [
      [
        / The cost of 40 days is meant for that, and Inês reviews the share of each template every month\./,
        "",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "position of the phone, nothing about privacy",
    edits: [
      [/Notification opens say when somebody[^]*?cron job's reminder\.\n\n/, ""],
      ["subscription, day of sign-up.", "subscription, day of sign-up, GPS position of home and workplace."],
    ],
  },
  { rule: "missing-step", what: "no monitoring", edits: [[/## Monitoring[^]*?(?=## Risks)/, ""]] },
  {
    rule: "thin-step",
    what: "monitoring is a sentence",
    edits: [[/## Monitoring[^]*?(?=## Risks)/, "## Monitoring\n\nWe will set up dashboards.\n\n"]],
  },
];
