import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-non-goals",
    what: "nothing is left out",
    edits: [[/I would leave the large users[^]*?to Legal\.\n\n/, ""]],
  },
  {
    rule: "uncalibrated-probability",
    what: "times what a call costs",
    edits: [
      [
        /The two limits follow from what a call costs us[^]*?nothing else\./,
        "The number is multiplied by what a bill taken back costs, and compared with what a call costs.",
      ],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "one in sixty, by accuracy",
    edits: [
      [/ They are few, therefore the right ones are drawn[^]*?verdicts are right\./, ""],
      [
        "Gradient boosting with logistic loss catches 71%, and that is what I propose.",
        "Gradient boosting with logistic loss has an accuracy of 98.6%, and that is what I propose.",
      ],
      ["is simple, too, and catches 44% at the same number of calls.", "is simple, too: 98.1%."],
      ["and the 71% are from the two", "and the 98.6% are from the two"],
      [", and that catches a third of the wrong ones and stops four right ones for each of them", ""],
      ["how many of those called were wrong, and", "accuracy, and"],
    ],
  },
  {
    rule: "leaky-feature",
    what: "whether there was a credit",
    edits: [
      [
        "I do not use whether there was a call or a credit, as these come later.",
        "I also use whether the bill was taken back afterwards and how often the household was called about the reading.",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "income",
    edits: [
      [
        "and whether the meter has rolled over. I do not",
        "whether the meter has rolled over, the value of the house and the income of those who live there. I do not",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "R at night, PHP in the form",
    edits: [
      [
        "It is one function that computes all this, called by the form and by the nightly training alike.",
        "For the nightly training all this is computed in R; the form has its own code for it in PHP.",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "illness",
    edits: [
      [
        /How much water a home uses tells when people are away\.[^]*?in writing\./,
        "How much water a home uses also tells who is ill: households with dialysis at home have a diagnosis in their file, together with the account number that we collect from.",
      ],
    ],
  },
  {
    rule: "no-baseline",
    what: "nothing to compare with",
    edits: [
      [/I have tried three things\.[^]*?number of calls\. /, ""],
      [
        /At present the billing system stops a reading[^]*?for each of them\. Two colleagues call all of these people\./,
        "Two colleagues call people.",
      ],
      [
        "In case it says nothing within that second, the old rule decides,",
        "In case it says nothing within that second, the number is taken,",
      ],
      [", and the old rule is back the same minute", ""],
      [
        "one half has the new form for two quarters, the other the old one",
        "one half has the form for two quarters",
      ],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the straight line is better",
    edits: [["and catches 44% at the same number", "and catches 78% at the same number"]],
  },
  {
    rule: "loss-task-mismatch",
    what: "squared error for wrong or right",
    edits: [["Gradient boosting with logistic loss catches", "Gradient boosting with squared error catches"]],
  },
  {
    rule: "random-split-over-time",
    what: "shuffled readings",
    edits: [
      [
        "It learned from four and a half years, two quarters set the limits, and the 71% are from the two that follow.",
        "The readings of six years were shuffled: it learned from four fifths, a tenth set the limits, and the 71% are from the other tenth.",
      ],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "71% and no more",
    edits: [[/ I looked at them by make, by district[^]*?just been changed\./, ""]],
  },
  {
    rule: "no-online-metric",
    what: "no lot",
    edits: [
      [/Whether calls really fall we shall see[^]*?fewer calls\.\n\n/, ""],
      [/What I want is half as many calls[^]*?I shall say so\.\n\n/, ""],
      [
        "Then come the streets of the lot; if that goes well, everybody.",
        "Then comes one half of the streets; if that goes well, everybody.",
      ],
    ],
  },
  {
    rule: "no-fallback",
    what: "a function that always answers",
    edits: [
      [" In case it says nothing within that second, the old rule decides, so nobody waits.", ""],
      [", and the old rule is back the same minute", ""],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "no slow start",
    edits: [
      [/The start is slow\.[^]*?the same minute\.\n\n/, ""],
      [
        ", for which streets are drawn by lot: one half has the new form for two quarters, the other the old one",
        "",
      ],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only the machines",
    edits: [
      [
        /Every Monday I get a page:[^]*?stands in for me\./,
        "Every Monday I get a page with the load of the two machines and how long the form took to open.",
      ],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "never in January",
    edits: [[/ The limits are set anew each quarter[^]*?last two quarters\./, ""]],
  },
  {
    rule: "unowned-risk",
    what: "meters of a new make",
    edits: [
      [": the make's first two hundred readings all go to a person, which the workshop tells me about.", "."],
    ],
  },
];
