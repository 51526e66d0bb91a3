import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "leaky-feature",
    what: "parts and hours of the order",
    edits: [
      [
        /Whatever the order for a call says[^]*?technician has left\./,
        "From the order for the call come the parts that were used, the hours worked and the cause that the technician picked.",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "the weather of the coming week, as measured",
    edits: [
      [
        "rain and frost of the last three days and the forecast made at noon.",
        "rain and frost as they were measured on each of the seven days that follow.",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "whether someone drove there on the next day",
    edits: [
      [
        "days since the last visit and since the last call;",
        "days since the last visit, and whether a technician went there on the following morning;",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "seven rows of ten by lot",
    edits: [
      [
        /Rows of 104 weeks are for learning[^]*?no label reaches over\./,
        "Of all rows of 125 weeks seven in ten, drawn by lot, are for learning, one in ten is for calibration and stopping, and what is left is for the test.",
      ],
      ["On the thirteen weeks of test the picture", "On the rows of the test the picture"],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "stratified folds",
    edits: [
      [
        /Rows of 104 weeks are for learning[^]*?no label reaches over\./,
        "All 125 weeks go into one table, which StratifiedKFold cuts into five folds after shuffling, and the numbers below are means over the five.",
      ],
      ["On the thirteen weeks of test the picture", "Over the five folds the picture"],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "one in 70, by the share that is right",
    edits: [
      [/, so accuracy tells us nothing; all positives are kept[^]*?all rows as they come\./, "."],
      [
        /We measure recall among the 600 lifts per day[^]*?the calibration error\./,
        "We measure accuracy, which is the share of rows that are told rightly, and the calibration error.",
      ],
      [
        /\| Way to choose[^]*?0\.006 \|\n/,
        "Accuracy is 97.9% for the reopenings, 98.3% for the logistic regression and 98.7% for the trees.\n",
      ],
      ["Hospitals are worst, with a recall of 0.33, because", "Hospitals are worst, because"],
      ["the weight of positives were searched", "the number of trees were searched"],
      [
        "recall among the 600 and the area under the precision-recall curve for the week whose labels have just become complete",
        "accuracy for the week whose labels have just become complete",
      ],
      [
        "when recall falls below 0.38 in two weeks running",
        "when accuracy falls below 98% in two weeks running",
      ],
      [
        "only if recall on the latest complete four weeks",
        "only if accuracy on the latest complete four weeks",
      ],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "the trees' score as it comes",
    edits: [
      [
        /We multiply with the number, so it has to mean[^]*?as the bar\./,
        "The number is what the trees give out.",
      ],
      [", and the calibration that follows is fitted on all rows as they come", ""],
      ["60 trials on the calibration weeks", "60 trials on the weeks for choosing"],
      [
        "the eight weeks after them for calibration and for stopping",
        "the eight weeks after them for stopping",
      ],
      [
        ", the area under the precision-recall curve to compare versions, and the calibration error.",
        " and the area under the precision-recall curve to compare versions.",
      ],
      [
        /\| Way to choose[^]*?0\.006 \|\n/,
        "| Way to choose | Recall at 600 a day | PR-AUC |\n| --- | --: | --: |\n| Most reopenings last week | 0.22 | 0.06 |\n| Logistic regression | 0.31 | 0.11 |\n| Boosted trees | 0.44 | 0.19 |\n",
      ],
      [", the calibration error for each maker,", ","],
      [" or the calibration error is above 0.02", ""],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "mean absolute error of a yes or no",
    edits: [
      [
        /We measure recall among the 600 lifts per day[^]*?the calibration error\./,
        "We measure the mean absolute error and R².",
      ],
      [
        /\| Way to choose[^]*?0\.006 \|\n/,
        "| Way to choose | MAE | R² |\n| --- | --: | --: |\n| Most reopenings last week | 0.41 | 0.05 |\n| Logistic regression | 0.32 | 0.11 |\n| Boosted trees | 0.27 | 0.19 |\n",
      ],
      ["Hospitals are worst, with a recall of 0.33, because", "Hospitals are worst, because"],
      [
        "recall among the 600 and the area under the precision-recall curve for the week whose labels have just become complete",
        "the mean absolute error for the week whose labels have just become complete",
      ],
      [
        "when recall falls below 0.38 in two weeks running",
        "when the error rises above 0.3 in two weeks running",
      ],
      [
        "only if recall on the latest complete four weeks is no lower than",
        "only if the error on the latest complete four weeks is no higher than",
      ],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "trees on squared differences",
    edits: [
      [
        "(LightGBM, binary log loss, 700 trees",
        "(LightGBM, which minimises the squared difference, 700 trees",
      ],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "objective=regression_l1",
    edits: [["(LightGBM, binary log loss, 700 trees", "(LightGBM, objective regression_l1, 700 trees"]],
  },
  {
    rule: "objective-metric-mismatch",
    what: "how often the list is opened",
    edits: [
      [
        /What decides is emergency calls about doors[^]*?must not get worse\./,
        "What decides is how many planners open the list each day and how many of its rows they put into a route.",
      ],
      [
        "decides about each step by calls, hours and what technicians tapped",
        "decides about each step by how much the list is used",
      ],
      [", calls about doors per thousand lifts, hours and complaints.", "."],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the regression finds more, in the table",
    edits: [
      [/\| 0\.31 \| 0\.11 \|/, "| 0.47 | 0.21 |"],
      ["finds 31%.", "finds 47%."],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the reopenings find more, in prose alone",
    edits: [
      ["finds 22% of the calls of the following week", "finds 46% of the calls of the following week"],
      [/\| Way to choose[^]*?0\.006 \|\n/, "The trees' PR-AUC is 0.19 and their calibration error 0.006.\n"],
    ],
  },
  {
    rule: "undefined-metric",
    what: "tenants who trust their lift",
    edits: [
      [
        /Within a year of going live in all regions[^]*?that we plan today\./,
        "Within a year of going live in all regions, tenants shall trust their lift more and feel better looked after.",
      ],
      [/If after six months of the trial the calls have not[^]*?in these words\./, ""],
      [
        /What decides is emergency calls about doors[^]*?must not get worse\./,
        "What decides is whether tenants in these regions are more content than in the others.",
      ],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "gateways and servers",
    edits: [
      [
        /On the board of Field Planning there are[^]*?hours and complaints\. Each day we watch/,
        "Each day we watch whether the servers are up,",
      ],
      [
        "rows have a missing counter, how the scores are distributed, and how far each of the twenty strongest counters is from the same month of the year before (population stability index).",
        "rows have a missing counter.",
      ],
      [
        /when an index is above 0\.25, when the afternoon list[^]*?above 0\.02\./,
        "and when the afternoon list is ten minutes late.",
      ],
      [
        "and besides whenever one of these two tickets is opened or a maker rolls out new firmware",
        "and besides whenever a maker rolls out new firmware",
      ],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "it was good in the test",
    edits: [
      [
        /On the board of Field Planning there are[^]*?above 0\.02\./,
        "The on-call engineer of Controllers Platform is paged when the run fails or a disk is full. The model has been tested thoroughly, so a look at its hits is planned for the review at the end of the year.",
      ],
      [
        "and besides whenever one of these two tickets is opened or a maker rolls out new firmware",
        "and besides whenever a maker rolls out new firmware",
      ],
    ],
  },
  {
    rule: "no-baseline",
    what: "nothing simple beside it",
    edits: [
      [/We started with the calendar as it is[^]*?finds 31%\. Gradient/, "Gradient"],
      [/\| Most reopenings last week [^\n]*\n/, ""],
      [/\| Logistic regression, twelve counters [^\n]*\n/, ""],
      [", the list of most reopenings, which needs only one counter", ", an empty one"],
    ],
  },
  {
    rule: "latency-budget",
    what: "the counters take 350 ms",
    edits: [
      ["150 ms for the counters of today,", "350 ms for the counters of today,"],
      [", which makes 320 ms and leaves 80 ms.", "."],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "2,735 s",
    edits: [["so 41,000 × 8 ms = 328 s on one core", "so 41,000 × 8 ms = 82 s on one core"]],
  },
  {
    rule: "unowned-risk",
    what: "firmware, and nobody",
    edits: [[/ Controllers Platform gets the makers' notes[^]*?an index jumps\./, ""]],
  },
];
