import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-non-goals",
    what: "nothing is left to others",
    edits: [[/ We do not touch letters and text messages[^]*?who have never given\./, ""]],
  },
  {
    rule: "uncalibrated-probability",
    what: "multiplied as it comes",
    edits: [
      [/ Because we multiply, a reply of 0\.2[^]*?every new version\./, ""],
      [", and at whether the replies mean what they say: expected calibration error is 0.011.", "."],
      [
        "among the first 500, the calibration error, and the days in stock",
        "among the first 500, and the days in stock",
      ],
    ],
  },
  {
    rule: "leaky-feature",
    what: "what was agreed on the phone",
    edits: [
      [
        "the share of earlier calls that were answered,",
        "the share of earlier calls that were answered, whether an appointment was made in the call,",
      ],
      [/ All of them are as they stood on the evening before[^]*?has a later date\./, ""],
    ],
  },
  {
    rule: "feature-without-source",
    what: "income that nobody supplies",
    edits: [
      ["age band, blood group. Of the place:", "age band, blood group, household income. Of the place:"],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "the export is written twice",
    edits: [
      [
        /One view in the warehouse computes them;[^]*?to disagree with\./,
        "For training, a view in the warehouse computes them; the desks' program, which is in Java, computes them again when somebody clicks.",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "medical readings without a word",
    edits: [[/Haemoglobin is a medical reading[^]*?after three years\.\n\n/, ""]],
  },
  {
    rule: "no-baseline",
    what: "only what was built",
    edits: [
      [
        /We compared four things\.[^]*?24% by the trees\./,
        "Of the first 500 calls on the list the share that ended in a donation is 24% by gradient-boosted trees.",
      ],
      ["0.31 against 0.19 for the rule,", "0.31,"],
      [
        /, as before; if the nightly run fails[^]*?takes over\./,
        "; if the nightly run fails, yesterday's table is good enough for two days.",
      ],
      ["we go back to the register and this memo goes into a drawer", "this memo goes into a drawer"],
      [", half with the new list and half with the old one.", ", half with the list."],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the rule finds more",
    edits: [
      [
        "11% by the register, 17% by the rule, 21% by the regression and 24% by the trees.",
        "11% by the register, 27% by the rule, 21% by the regression and 24% by the trees.",
      ],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "squared error for yes and no",
    edits: [
      [
        "six hundred of depth five, log loss, stopped",
        "six hundred of depth five, mean squared error, stopped",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "calls are dealt out by lot",
    edits: [
      [
        /Calls until last December taught them[^]*?on both sides\./,
        "The six years of calls were shuffled; eight parts taught them, one chose between them, and one gave the figures above.",
      ],
    ],
  },
  {
    rule: "no-online-metric",
    what: "nobody looks for blood",
    edits: [
      [/Whether there is more blood is another matter\.[^]*?eight weeks are plenty\.\n\n/, ""],
      ["then ten, then the drawn half;", "then ten, then all;"],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "one figure for everyone",
    edits: [[/ We read them apart for each blood group[^]*?no longer theirs\./, ""]],
  },
  {
    rule: "no-fallback",
    what: "nothing when neither machine replies",
    edits: [[/ If neither replies, the desk's program[^]*?takes over\./, ""]],
  },
  {
    rule: "no-retraining-trigger",
    what: "grown once",
    edits: [[/ New trees are grown on the first of each quarter[^]*?in the latest month\./, ""]],
  },
  {
    rule: "no-rollout-plan",
    what: "all desks at once",
    edits: [[/For the first fortnight lists are made[^]*?switch for each desk\. /, ""]],
  },
  {
    rule: "unmonitored-metric",
    what: "only machines are watched",
    edits: [
      [
        /On Mondays a page shows,[^]*?in our small group\./,
        "A page shows whether the two machines are up, how full their disks are and how long the nightly run took. A run of more than an hour rings the phone of whoever is on duty.",
      ],
    ],
  },
  {
    rule: "unowned-risk",
    what: "the forgotten needs",
    edits: [
      [
        "; after 24 hours without a change the program takes the needs from the fridges' counts, and tells the nurse.",
        ".",
      ],
    ],
  },
];
