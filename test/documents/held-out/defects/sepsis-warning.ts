import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-non-goals",
    what: "the section left out",
    edits: [[/### 1\.5 Out of Scope[^]*?decides\n\n/, ""]],
  },
  {
    rule: "vague-quantity",
    what: "as fast and as often as needed",
    edits: [
      ["a score within 2 seconds (p95) of the new measurement", "scores should appear with low latency"],
      ["**Availability:** 99.9%", "**Availability:** high"],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "patients, and no word on privacy",
    edits: [[/- \*\*Privacy:\*\* HIPAA[^]*?audited\n/, ""]],
  },
  {
    rule: "estimate-mismatch",
    what: "per second by 60",
    edits: [["192,000 / 3,600 | ≈ 53", "192,000 / 3,600 | ≈ 530"]],
  },
  {
    rule: "leaky-feature",
    what: "the discharge diagnosis",
    edits: [
      [
        "**Context:** age, ward, days since admission,",
        "**Context:** age, ward, days since admission, total length of stay, discharge diagnosis,",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "70/15/15 at random",
    edits: [
      [
        /- \*\*Training:\*\* 2019–2022[^]*?two sets\./,
        "The windows are randomly split into 70% training, 15% validation and 15% test.",
      ],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "1.4% and nothing else",
    edits: [
      [
        "Only **1.4%** of windows are positive. All positive windows are kept, negatives are downsampled to 1:20, and the loss is weighted. The evaluation uses the natural rate.",
        "Only **1.4%** of windows are positive.",
      ],
      ["### 3.3 Class Imbalance", "### 3.3 Statistics"],
      ["weighted binary cross-entropy", "binary cross-entropy"],
      [
        "- **AUPRC** and **recall at 3 alerts per nurse per shift** (target ≥ 0.70)",
        "- **Accuracy** and **ROC-AUC**",
      ],
      [
        "| Model                         | AUPRC    | PPV at 80% recall |",
        "| Model                         | ROC-AUC    | Accuracy |",
      ],
      ["AUPRC, recall, lead time", "ROC-AUC, lead time"],
      [" and earlier when recall falls 5 points below the trial's or", " and earlier when"],
      ["the gap in recall may", "the gap in ROC-AUC may"],
      ["these are what recall is measured on", "these are what the model is measured on"],
    ],
  },
  {
    rule: "feature-without-source",
    what: "activity from a wristband that nobody brings",
    edits: [
      [
        "- **Missingness:**",
        "- **Activity:** steps and sleep from the patient's wearable\n- **Genetics:** sepsis risk variants\n- **Missingness:**",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "SQL and Java",
    edits: [
      [
        "The same Python library computes features for training and for serving.",
        "For training they are computed in SQL in the warehouse, for serving in a Flink job in Java.",
      ],
    ],
  },
  {
    rule: "no-baseline",
    what: "neither NEWS2 nor a simple model",
    edits: [
      [/\| NEWS2 ≥ 5 \(\*\*baseline[^]*?1 ms[^|]*\|\n/, ""],
      [/> 💡 \*\*Why machine learning\?\*\*[^]*?ill patients\.\n/, ""],
      ["replaces NEWS2 alerts by fewer and earlier ones", "warns early"],
      ["shows **NEWS2** instead, marked as such", 'shows "not scored"'],
      ["share of NEWS2 answers", "share of unanswered requests"],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "logistic regression wins",
    edits: [["| 0.17     | 16%               |", "| 0.31     | 30%               |"]],
  },
  {
    rule: "metric-task-mismatch",
    what: "MAE and R²",
    edits: [
      [
        "- **AUPRC** and **recall at 3 alerts per nurse per shift** (target ≥ 0.70)",
        "- **MAE** and **R²** of the score",
      ],
      ["- **Expected calibration error** ≤ 0.02\n", ""],
      [
        "| Model                         | AUPRC    | PPV at 80% recall |",
        "| Model                         | MAE    | R² |",
      ],
      ["AUPRC, recall, lead time and calibration monthly", "MAE and lead time monthly"],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "expected harm by a raw score",
    edits: [
      [
        "alert at ≥ 0.35, chosen so that a nurse gets at most 3 alerts per shift;",
        "alert when the probability times the harm of a missed sepsis exceeds the cost of an alert;",
      ],
      ["- **Calibration:** isotonic regression on the validation period, checked per hospital\n", ""],
      ["- **Expected calibration error** ≤ 0.02\n", ""],
      ["lead time and calibration monthly", "and lead time monthly"],
      ["A calibrated LightGBM", "A LightGBM"],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "the section left out",
    edits: [
      [/### 5\.2 Slices and Error Analysis[^]*?cause\n\n/, ""],
      [/\| Worse for under-rep[^]*?board[^|]*\|\n/, ""],
      ["weekly per ward", "weekly"],
      [", checked per hospital", ""],
    ],
  },
  {
    rule: "no-online-metric",
    what: "offline only",
    edits: [
      [/### 5\.3 Online Metrics[^]*?days\n\n/, ""],
      ["- **Clinical:** time to antibiotic, PPV and alerts per nurse per shift, weekly per ward\n", ""],
    ],
  },
  {
    rule: "latency-budget",
    what: "the write to the EHR takes too long",
    edits: [
      ["| 700 ms  |", "| 1,700 ms  |"],
      [/\| \*\*Total\*\*[^|]*\| 1\.7 s[^|]*\|\n/, ""],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "a nightly job",
    edits: [
      [
        "### 6.2 Latency Budget",
        "The scoring service is an Airflow job that runs every night and scores all patients in one batch.\n\n### 6.2 Latency Budget",
      ],
    ],
  },
  {
    rule: "no-fallback",
    what: "the section left out",
    edits: [
      [/### 6\.3 Failure Handling[^]*?"not scored"\n\n/, ""],
      [", share of NEWS2 answers (page at 1%)", ""],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "live everywhere on a day",
    edits: [
      [
        /### 6\.4 Rollout[^]*?registry\.\n/,
        "### 6.4 Release\n\nThe service goes live in all 12 hospitals on 1 March.\n",
      ],
      [", in a stepped-wedge trial over 12 hospitals", ""],
      [", is rolled out as a stepped-wedge trial", ""],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "the section left out",
    edits: [[/### 7\.2 Retraining[^]*?version\.\n\n/, ""]],
  },
  {
    rule: "unowned-risk",
    what: "an empty cell",
    edits: [
      [
        /\| Threshold by alerts per shift, silence after acknowledgement \| Nursing informatics \|/,
        "|                                                         |                   |",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "another number of beds",
    edits: [["**Scale:** 12 hospitals, 4,800 beds", "**Scale:** 12 hospitals, 3,600 beds"]],
  },
  {
    rule: "unmonitored-metric",
    what: "only data and system are watched",
    edits: [
      [/- \*\*Model:\*\* AUPRC, recall[^]*?per ward\n/, ""],
      ["when recall falls 5 points below the trial's or a hospital", "when a hospital"],
      [", and these are what recall is measured on", ""],
    ],
  },
];
