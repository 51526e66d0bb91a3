import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-non-goals",
    what: "nothing is left undecided",
    edits: [[/ Not decided here: generating or retouching[^]*?attach to reviews\./, ""]],
  },
  {
    rule: "undefined-metric",
    what: "a nicer catalogue",
    edits: [
      [/Catalogue wants 3% more orders[^]*?DR-17 stays\./, "Catalogue wants better engagement with dishes."],
    ],
  },
  {
    rule: "leaky-feature",
    what: "stars that come after the order",
    edits: [
      [
        "the cuisine, sharpness and brightness.",
        "the cuisine, sharpness and brightness, and how often the dish was ordered with the photo.",
      ],
      [/ Nothing that happens after the upload goes in, neither views nor stars\./, ""],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "pictures prepared twice",
    edits: [
      [
        "One container prepares pictures, both for the training set and behind the upload.",
        "A Python script prepares pictures for the training set; behind the upload the Go service scales and crops them itself.",
      ],
    ],
  },
  {
    rule: "no-baseline",
    what: "nothing simpler",
    edits: [
      [
        "It had to do better than two simpler things: taking the first upload, as today, and taking the sharpest photo.\n\n",
        "",
      ],
      [/\| first upload[^]*?0\.1 cents \|\n\| DR-17's classifier[^\n]*\n/, ""],
      [
        "Whenever the model does not answer within 300 ms, the first upload is shown, and a worker chooses later.",
        "Whenever the model does not answer within 300 ms, no photo is shown, and a worker chooses later.",
      ],
      [
        / A flag of the catalogue brings back the first upload in a minute\./,
        " A flag of the catalogue turns it off in a minute.",
      ],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the old classifier is better",
    edits: [[/60\.2% \| 0\.70/, "71.2% | 0.82"]],
  },
  {
    rule: "loss-task-mismatch",
    what: "squared error over stars",
    edits: [
      [
        "Loss: logistic on the difference of two scores, over pairs.",
        "Loss: mean squared error of the score.",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "pairs are shuffled",
    edits: [
      [
        "These pairs are from July; training ended with May and June was for choosing. No restaurant is on two sides.",
        "All pairs from February to July were shuffled and split 80/10/10.",
      ],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "the table and nothing else",
    edits: [[/ By cuisine, by light, by phone[^]*?a person can see\./, ""]],
  },
  {
    rule: "latency-budget",
    what: "the parts take longer than the promise",
    edits: [
      [
        /takes 250, decoding and blurring 120, the model 60 and writing the choice 40, which leaves 330 for bad networks\./,
        "takes 450, decoding and blurring 220, the model 260 and writing the choice 40.",
      ],
    ],
  },
  {
    rule: "no-fallback",
    what: "nothing without the model",
    edits: [
      [/ Whenever the model does not answer within 300 ms[^]*?chooses later\./, ""],
      [/ A flag of the catalogue brings back the first upload in a minute\./, ""],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "everywhere on Monday",
    edits: [[/Three weeks of choosing without showing come first\.[^]*?in a minute\.\n\n/, ""]],
  },
  {
    rule: "no-online-metric",
    what: "no experiment",
    edits: [
      [/Proof is an experiment by dish:[^]*?a side show 1%\.\n\n/, ""],
      [
        "Orders by cuisine are part of the experiment's report; below -2% the cuisine is left out",
        "S. Petit may leave a cuisine out",
      ],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "judged by taps on the picture",
    edits: [
      [
        "Orders per view of the dish page is what decides; refunds",
        "Taps on the photo are what decides; refunds",
      ],
      [
        "Orders by cuisine are part of the experiment's report; below -2% the cuisine is left out",
        "S. Petit may leave a cuisine out",
      ],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only the cards are watched",
    edits: [
      [
        /- 1% of visits go on being rotated\.[^]*?wakes the vision on-call\.\n/,
        "- Load and memory of both cards, uploads in the queue: a queue of 500 wakes the vision on-call.\n",
      ],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "trained once",
    edits: [[/- Trained anew every four months[^\n]*\n/, ""]],
  },
  {
    rule: "unowned-risk",
    what: "stock pictures",
    edits: [[/\| The hash of each photo[^\n]*\n/, "| They are pretty, and of something else |\n"]],
  },
];
