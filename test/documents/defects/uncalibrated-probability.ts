import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "ad-clicks",
    what: "no calibration of a bid's probability",
    edits: [
      [/_Calibration\._[^]*?hours\.\n\n/, ""],
      ["Calibration and entropy are also read", "Entropy is also read"],
      ["| Calibration, answer | 3 ms  |", "| Answer              | 3 ms  |"],
      ["Someone is paged when calibration leaves 0.9–1.1, p99", "Someone is paged when p99"],
    ],
  },
  {
    document: "card-fraud",
    what: "no calibration of the expected loss",
    edits: [
      [" Calibration puts the true base rate back (section 4).", ""],
      [
        /- \*\*Calibration\.\*\* First undo[^]*?to be a probability\.\n/,
        "- **Policy.** It multiplies the probability by the amount.\n",
      ],
      [/- \*\*Expected calibration error\*\* below[^]*?are money\.\n/, ""],
      ["PR-AUC below 0.42, calibration error above 0.002,", "PR-AUC below 0.42,"],
    ],
  },
];
