import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "missing-topic",
    what: "no volume, no latency",
    edits: [[/### Non-functional\n\n[^]*?posts per day\.\n\n/, ""]],
  },
  {
    rule: "missing-topic",
    what: "nothing says where labels come from",
    edits: [
      [/Labels are the moderator decisions\.[^]*?get the new label\.\n\n/, ""],
      [/\| Moderator decisions [^\n]*\n/, ""],
      [" A stratified test set of 5,000 posts per language was labeled by experts.", ""],
    ],
  },
  {
    rule: "no-baseline",
    what: "no baseline",
    edits: [[/Baseline\. The keyword lists[^]*?PR-AUC of 0\.38\.\n\n/, ""]],
  },
  {
    rule: "no-offline-metric",
    what: "no offline metrics",
    edits: [[/Offline we report, for each policy:\n\n[^]*?- false positive rate\.\n\n/, ""]],
  },
  {
    rule: "no-online-metric",
    what: "no online metrics",
    edits: [[/Online, the primary metric is prevalence[^]*?treatment group\.\n\n/, ""]],
  },
  {
    rule: "no-rollout-plan",
    what: "no rollout",
    edits: [[/Deployment starts in shadow mode[^]*?five minutes\.\n\n/, ""]],
  },
  {
    rule: "no-fallback",
    what: "no fallback",
    edits: [
      [/If the full model fails or is late[^]*?to followers\.\n\n/, ""],
      ["- Latency, GPU load, share of decisions by the fallback.", "- Latency, GPU load."],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "nothing on retraining",
    edits: [[/We retrain every two weeks[^]*?affected data\.\n\n/, ""]],
  },
  {
    rule: "no-non-goals",
    what: "nothing out of scope",
    edits: [[/### Out of scope\n\n[^]*?later phase\.\n\n/, ""]],
  },
  {
    rule: "unowned-risk",
    what: "dialects without an answer",
    edits: [[/\| Bias against dialects [^\n]*\n/, "| Bias against dialects | TBD | |\n"]],
  },
  {
    rule: "metric-task-mismatch",
    what: "labels judged by RMSE",
    edits: [
      [/- PR-AUC,\n- recall at 95% precision,\n- false positive rate\./, "- RMSE,\n- mean absolute error."],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "squared error for policies",
    edits: [
      [
        "The loss is binary focal loss summed over policies.",
        "The loss is mean squared error summed over policies.",
      ],
      [", and focal loss puts more weight on what is hard", ""],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "prevalence is the goal, daily users are measured",
    edits: [
      [
        /the primary metric is prevalence, measured by[^]*?before removal\. The A\/B/,
        "the primary metric is daily active users, and the secondary metrics are session length and posts per user. The A/B",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "posts are split at random",
    edits: [
      [
        "The training set covers January to August, validation is September and the test set is October, because attackers and slang change over time.",
        "Posts are split randomly, 80/10/10, into training, validation and test set.",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "the outcome of the appeal as a feature",
    edits: [
      [
        "- Author: age of account, number of earlier violations, posts in the last hour.",
        "- Author: age of account, posts in the last hour, outcome of the appeal against this decision.",
      ],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "0.3% are violating, and nothing is done",
    edits: [
      [
        /The training set oversamples them: it takes[^]*?natural prevalence\./,
        "The training set is a random sample of 36 million posts.",
      ],
      [
        "The loss is binary focal loss summed over policies.",
        "The loss is binary cross-entropy summed over policies.",
      ],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "expected views times probability, not calibrated",
    edits: [
      [" After training, the scores are calibrated on a random sample with natural prevalence.", ""],
      [
        "The removal threshold is set so that",
        "The review queue is sorted by probability times expected views. The removal threshold is set so that",
      ],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "posts are scored once a day",
    edits: [
      [
        "The post service publishes an event and waits for the decision.",
        "A daily batch job classifies all posts of the day before, and the post service reads the decision from a table.",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "typing speed",
    edits: [
      [
        "number of earlier violations, posts in the last hour.",
        "number of earlier violations, posts in the last hour, criminal record.",
      ],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only the system is watched",
    edits: [[/- Prevalence, appeal overturn rate, time[^]*?of each week\.\n/, ""]],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "normalization is written twice",
    edits: [
      [
        "is one library that is used by both the training job and the service.",
        "is done in a Python notebook for training and was ported to Java for the service.",
      ],
    ],
  },
  {
    rule: "unrealistic-latency",
    what: "a large language model for each post in 10 ms",
    edits: [
      [
        "The small model takes 10 ms, OCR and image encoding 120 ms, the full model 80 ms,",
        "The small model takes 10 ms, OCR and image encoding 120 ms, a 70B LLM that writes a rationale 20 ms,",
      ],
      ["so 220 ms in sum", "so 160 ms in sum"],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "TF-IDF is better",
    edits: [["reaches a PR-AUC of 0.38", "reaches a PR-AUC of 0.71"]],
  },
  {
    rule: "vague-quantity",
    what: "a fast decision",
    edits: [
      ["- p95 of 500 ms from posting to decision.", "- The decision should be made in near real time."],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "130 million a day is not 15,000 a second",
    edits: [["1,500 per second on average and 4,500", "15,000 per second on average and 45,000"]],
  },
  {
    rule: "estimate-mismatch",
    what: "450 at 50 a GPU are not 5",
    edits: [["hence 9 GPUs; 14 are deployed", "hence 5 GPUs; 8 are deployed"]],
  },
  {
    rule: "latency-budget",
    what: "600 ms where 500 are promised",
    edits: [
      [
        "OCR and image encoding 120 ms, the full model 80 ms",
        "OCR and image encoding 320 ms, the full model 260 ms",
      ],
      ["so 220 ms in sum, which leaves room under the 500 ms.", "one after another."],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "other numbers of posts",
    edits: [
      [
        "but at 130 million posts a day it is too expensive",
        "but at 300 million posts a day it is too expensive",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "another capacity of the review team",
    edits: [
      [
        "- The review team can handle 60,000 posts per day.",
        "- The review team can handle 20,000 posts per day.",
      ],
    ],
  },
  {
    rule: "unit-mix",
    what: "p95 and mean",
    edits: [
      [
        "so 220 ms in sum, which leaves room under the 500 ms.",
        "so 220 ms on average, well below the p95 of 500 ms.",
      ],
    ],
  },
  {
    rule: "undefined-metric",
    what: "the goal is a safe community",
    edits: [
      [
        /Reduce the prevalence of harmful content, that is[^]*?below 5%\./,
        "Improve user trust and the health of the community.",
      ],
      [
        /the primary metric is prevalence, measured by[^]*?before removal\. The A\/B/,
        "the primary metric is user trust. The A/B",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "no word on privacy",
    edits: [[/Posts are personal data, and some reveal[^]*?by default\.\n\n/, ""]],
  },
  {
    rule: "no-error-analysis",
    what: "no slices",
    edits: [
      [/We slice by language, policy[^]*?by the policy team\.\n\n/, ""],
      [", daily per policy and language. An overturn", ", daily. An overturn"],
      ["Sliced false positive rates block a release", "The policy team reviews releases"],
    ],
  },
  {
    rule: "thin-step",
    what: "the model is one sentence",
    edits: [[/Baseline\. The keyword lists[^]*?moderators check\./, "We fine-tune XLM-RoBERTa."]],
  },
];
