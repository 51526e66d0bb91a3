import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  { rule: "no-non-goals", what: "does everything", edits: [[/- NOT doing:[^\n]*\n/, ""]] },
  {
    rule: "no-baseline",
    what: "nothing to beat",
    edits: [
      [/- why not a rule:[^\n]*\n/, ""],
      [
        "- v0 rule, v1 logreg, v2 lightgbm, v3 two-tower+mlp. take v2: v3 +0.002 auc for 5x the ms",
        "- lightgbm. two-tower+mlp is +0.002 auc for 5x the ms",
      ],
      ["roc auc: rule .61, logreg .71, lgbm .79. logloss .41/.36/.31", "roc auc .79. logloss .31"],
    ],
  },
  { rule: "estimate-mismatch", what: "daily money", edits: [["= $56.7k/day", "= $567k/day"]] },
  {
    rule: "leaky-feature",
    what: "minutes until the cancel",
    edits: [["surge, rain now,", "surge, minutes from accept to cancel, rain now,"]],
  },
  {
    rule: "feature-without-source",
    what: "weather without a source",
    edits: [[" weather = paid api, 10 min old.", ""]],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "spark and go",
    edits: [
      [
        "- one feature service: logs what it served, train on those logs. no skew",
        "- feats in spark for training, re-done in go inside dispatch",
      ],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "raw score times fare",
    edits: [
      ["logloss. isotonic after, since it's multiplied with the fare. ECE 0.8% on last week", "logloss"],
      [" cancel share vs. predicted hourly.", ""],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "mse for a yes or no",
    edits: [
      ["- logloss. isotonic after", "- mse. isotonic after"],
      [" logloss .41/.36/.31", ""],
      ["auc + logloss on", "auc on"],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "rmse for a yes or no",
    edits: [
      [
        "roc auc: rule .61, logreg .71, lgbm .79. logloss .41/.36/.31",
        "rmse: rule .41, logreg .36, lgbm .31",
      ],
      ["new riders: auc .70 ->", "new riders: rmse .40 ->"],
      ["auc + logloss on yesterday", "rmse on yesterday"],
      ["- logloss. isotonic", "- binary loss. isotonic"],
      ["v3 +0.002 auc for", "v3 +0.002 for"],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "logreg better",
    edits: [["logreg .71, lgbm .79. logloss .41/.36/.31", "logreg .81, lgbm .79"]],
  },
  {
    rule: "random-split-over-time",
    what: "random 80/10/10",
    edits: [["- train 8 wks / val 1 / test 1, by time", "- 10 wks of offers, random 80/10/10"]],
  },
  {
    rule: "no-error-analysis",
    what: "no slices",
    edits: [
      [/- slice: city, hour[^\n]*\n/, ""],
      ["on yesterday, by city", "on yesterday"],
    ],
  },
  { rule: "no-online-metric", what: "no switchback", edits: [[/- live: switchback[^\n]*\n/, ""]] },
  {
    rule: "objective-metric-mismatch",
    what: "app opens decide",
    edits: [
      [
        "primary cancelled-after-accept; guard: wait time, completed rides/h, driver $ per hour. mde .3 pts",
        "primary taps per session; guard: p99, crash rate",
      ],
      [" cancel share vs. predicted hourly.", ""],
    ],
  },
  {
    rule: "latency-budget",
    what: "parts too slow",
    edits: [["features 12 ms + model 4 ms + hop 5 ms", "features 32 ms + model 14 ms + hop 5 ms"]],
  },
  {
    rule: "no-fallback",
    what: "dispatch waits",
    edits: [
      ["- dies or > 30 ms? use city x hour prior. dispatch won't wait\n", ""],
      [" -> fall back on city prior for first 3 rides", ""],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "no steps",
    edits: [["- shadow 1 wk, then 1 city, 5, rest. flag to kill\n", ""]],
  },
  {
    rule: "unmonitored-metric",
    what: "cpu only",
    edits: [
      [
        /- auc \+ logloss on yesterday[^\n]*\n/,
        "- cpu, mem, restarts, p99 of the sidecar, grafana. page at 5xx > 1% for 5 min\n",
      ],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "once",
    edits: [["- retrain nightly, gate = not worse on yesterday\n", ""]],
  },
  {
    rule: "unowned-risk",
    what: "starved drivers",
    edits: [[" -> floor of offers per hour, ops checks weekly", ""]],
  },
];
