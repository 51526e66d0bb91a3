import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "undefined-metric",
    what: "better reviews",
    edits: [
      [
        /- Business goal: fewer[^]*?speed of review\./,
        "- Business goal: make reviews better and developers happier.",
      ],
      [/- Escaped defects \(bugs[^]*?merged pull requests\.\n/, ""],
      [/- At least 50% of the comments[^]*?before merging\.\n/, ""],
      [/Primary metric: escaped[^]*?1\.5\./, "We look at how developers like it."],
    ],
  },
  {
    rule: "no-baseline",
    what: "no baseline",
    edits: [
      [/Baselines: \(1\)[^]*?no retrieval\.\n/, ""],
      [/\| Static analyzer [^\n]*\n\| LLM, diff only[^\n]*\n/, ""],
      ["posts only the findings of the static analyzer", "posts nothing and tells the author so"],
    ],
  },
  {
    rule: "no-non-goals",
    what: "no non-goals",
    edits: [[/Non-goals:[^]*?whole features\.\n/, ""]],
  },
  {
    rule: "leaky-feature",
    what: "replies to the comment",
    edits: [["number of retrieved callers,", "number of replies to the comment,"]],
  },
  {
    rule: "leaky-feature",
    what: "merged without changes",
    edits: [["age of the file,", "whether the pull request was merged without changes,"]],
  },
  {
    rule: "random-split-over-time",
    what: "at random",
    edits: [
      [
        /The split is by time: training[^]*?new code\./,
        "The review comments are shuffled and divided 80/10/10 into training, validation and test.",
      ],
      ["on the validation months,", "on the validation set,"],
      ["On the test months, with", "On the test set, with"],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "reviews a day",
    edits: [["are 10,000 reviews a day", "are 100,000 reviews a day"]],
  },
  {
    rule: "estimate-mismatch",
    what: "tokens per second",
    edits: [["or 250 per second", "or 2,500 per second"]],
  },
  {
    rule: "contradicting-quantity",
    what: "comments per pull request",
    edits: [["| At most 5 comments, threshold", "| At most 10 comments, threshold"]],
  },
  {
    rule: "contradicting-quantity",
    what: "pull requests a day",
    edits: [
      [
        "A webhook puts each pull request into a queue",
        "About 6,500 pull requests per working day arrive at a webhook, which puts each into a queue",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "the latency promised again",
    edits: [
      [
        "The sum of 75 s leaves 15 s of the budget.",
        "The target is that comments appear within 3 minutes (p95).",
      ],
    ],
  },
  {
    rule: "latency-budget",
    what: "a slow generation",
    edits: [
      ["| Generation                 | 45           |", "| Generation                 | 85           |"],
      ["| Total                      | 75           |\n", ""],
      ["The sum of 75 s leaves 15 s of the budget. ", ""],
    ],
  },
  {
    rule: "unit-mix",
    what: "median against p95",
    edits: [
      [
        "Alerts page the on-call engineer when p95 exceeds 120 seconds",
        "Alerts page the on-call engineer when the mean latency exceeds 90 seconds",
      ],
      ["p95 latency, cost", "mean latency, cost"],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "a nightly job",
    edits: [
      [
        /A webhook puts each pull request[^]*?8 H100 GPUs\./,
        "A nightly job reviews all pull requests opened on the day before on 8 H100 GPUs and posts the comments.",
      ],
      [/\| Stage [^]*?\| Total[^\n]*\n/, ""],
      ["The sum of 75 s leaves 15 s of the budget. ", ""],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "squared error for the scorer",
    edits: [["on 24 features with log loss", "on 24 features with mean squared error"]],
  },
  {
    rule: "loss-task-mismatch",
    what: "squared error for the generator",
    edits: [["with the token-level cross-entropy loss", "with the MSE loss"]],
  },
  {
    rule: "metric-task-mismatch",
    what: "RMSE",
    edits: [
      ["| Precision of comments | Recall of known bugs | ROC AUC of the scorer |", "| RMSE | MAE | R² |"],
      [/Retrieval is judged by itself[^]*?500 cases\./, ""],
      ["with a precision of 0.38", "with an RMSE of 0.58"],
      ["only if its precision on", "only if its RMSE on"],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "diff only is better",
    edits: [
      [
        "| LLM, diff only                    | 0.34                  | 0.17                 | 0.66 ",
        "| LLM, diff only                    | 0.58                  | 0.33                 | 0.81 ",
      ],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "no calibration",
    edits: [
      [
        /The scorer's outputs are calibrated[^]*?is 0\.02\./,
        "A comment is posted if the probability of acceptance times the value of a found bug is above the cost of reading it.",
      ],
      ["threshold by calibrated probability", "threshold by the scorer"],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "SQL and Go",
    edits: [
      [
        /The features are computed by one Python library[^]*?both import\./,
        "For training the features are computed in SQL on the warehouse; the service computes them in Go.",
      ],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "averages only",
    edits: [
      [/Slices: language[^]*?but unimportant\.\n/, ""],
      ["utilization, by language.", "utilization."],
    ],
  },
  {
    rule: "no-online-metric",
    what: "no A/B test",
    edits: [
      [/### Online\n[^]*?80% power\.\n/, ""],
      ["3. The A/B test with half of the teams.\n", "3. Half of the teams.\n"],
      [/- Escaped defects \(bugs[^]*?merged pull requests\.\n/, ""],
      [/- At least 50% of the comments[^]*?before merging\.\n/, ""],
      ["acceptance rate, dismissals, escaped defects per 100 merged pull requests, time to merge, ", ""],
      ["if the acceptance rate falls below 40% on two days in a row", "if something is wrong"],
    ],
  },
  {
    rule: "no-fallback",
    what: "nothing when it is down",
    edits: [
      [/If the model server is down[^]*?to 0\.6\.\n/, ""],
      [" and for failover", ""],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "on for all",
    edits: [
      [
        /1\. Shadow mode for two weeks[^]*?days in a row\./,
        "The assistant is switched on for all repositories in September.",
      ],
      [
        /A\/B test by team for six weeks, 60 teams in each arm\./,
        "We compare the six weeks after with the six weeks before.",
      ],
      [" With 60 teams per arm a fall of 13% can be detected with 80% power.", ""],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "trained once",
    edits: [[/Retraining: the scorer each week[^]*?current one\.\n/, ""]],
  },
  {
    rule: "unmonitored-metric",
    what: "only machines are watched",
    edits: [
      ["acceptance rate, dismissals, escaped defects per 100 merged pull requests, time to merge, ", ""],
      [/\nWe roll back with a feature flag[^]*?in a row\.\n/, ""],
      ["weekly review of dismissals", "see above"],
      ["Time per human review is tracked; reminders", "Reminders"],
    ],
  },
  {
    rule: "unowned-risk",
    what: "injection",
    edits: [
      [
        "| The model has no tools, its output is only text; red-team test before every release   |",
        "| To be discussed |",
      ],
    ],
  },
  {
    rule: "unowned-risk",
    what: "feedback loop",
    edits: [
      [
        "| 5% of the comments below the threshold are posted at random and weighted in training  |",
        "| Hard to avoid; it may become worse over time |",
      ],
    ],
  },
  {
    rule: "vague-quantity",
    what: "quickly",
    edits: [
      [
        "- Comments appear within 90 seconds of opening a pull request (p95).",
        "- Comments appear quickly after opening a pull request.",
      ],
    ],
  },
  {
    rule: "unrealistic-latency",
    what: "generation in 40 ms",
    edits: [
      [
        "- Comments appear within 90 seconds of opening a pull request (p95).",
        "- Comments are generated within 50 ms of opening a pull request (p95).",
      ],
      [/\| Stage [^]*?\| Total[^\n]*\n/, ""],
      ["The sum of 75 s leaves 15 s of the budget. ", ""],
    ],
  },
];
