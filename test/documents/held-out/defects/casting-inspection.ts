import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  { rule: "no-non-goals", what: "the section removed", edits: [[/## Non-goals[^]*?(?=## Who)/, ""]] },
  {
    rule: "no-baseline",
    what: "what it has to beat removed",
    edits: [
      [/- \*\*What it has to beat[^]*?(?=- \*\*What we propose)/, ""],
      ["Today's workers", "Last release"],
      ["The same U-Net shape", "A U-Net shape"],
    ],
  },
  {
    rule: "no-fallback",
    what: "what the gate does without a verdict",
    edits: [
      [/If no verdict arrives[^]*?cabinet\.\n/, ""],
      ["At night the line falls back to manual.", ""],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "the section removed",
    edits: [
      [/### Roll-out[^]*?(?=## Operations)/, ""],
      ["trial the lab cuts", "first weeks the lab cuts"],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "the bullet removed",
    edits: [
      [/- \*\*Retraining\.\*\*[^]*?(?=- \*\*Feedback)/, ""],
      ["nightly training", "training"],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "slices and reading of mistakes removed",
    edits: [
      [/We print them per line[^]*?really missed\.\n/, ""],
      [/\| The same for cracks.*\n/, ""],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "recall and IoU are watched no more",
    edits: [
      [
        "Weekly: recall on the discs the second worker inspected, and mean IoU on 50 freshly drawn masks.",
        "",
      ],
    ],
  },
  {
    rule: "unowned-risk",
    what: "a risk without an answer",
    edits: [[/the reference shot each shift checks the pose; more than 2 px stops the line/, "–"]],
  },
  {
    rule: "latency-budget",
    what: "inference takes 200 ms more",
    edits: [
      ["inference 210", "inference 410"],
      ["Together 460 of 600.", ""],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "shuffled",
    edits: [
      [
        /The split is by melt:[^]*?two weeks before\./,
        "All discs since May are shuffled and split 80/10/10 into training, validation and test.",
      ],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "nothing done about rare flaws",
    edits: [[/Flaws are rare: 2 discs in 100\.[^]*?natural rate\./, "2 discs in 100 are flawed."]],
  },
  {
    rule: "estimate-mismatch",
    what: "terabytes for gigabytes",
    edits: [["20 MB = 280 GB a day", "20 MB = 280 TB a day"]],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "two implementations of the preparation",
    edits: [
      [
        "All of it is one C++ library with Python bindings; training calls the bindings, the edge box the library.",
        "Training does this in Python with OpenCV, the edge box with a port of it to C++.",
      ],
    ],
  },
];
