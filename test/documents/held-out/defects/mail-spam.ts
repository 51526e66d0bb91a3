import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-non-goals",
    what: "nothing is out of scope",
    edits: [[/\*\*Out of scope\*\*: outgoing spam[^]*?tabs\.\n/, ""]],
  },
  {
    rule: "random-split-over-time",
    what: "a shuffled 80/10/10",
    edits: [
      [/\*\*Split\*\*: by time\.[^]*?first-seen day\./, "**Split**: shuffle, 80/10/10, stratified by label."],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "nothing is done about 0.2%",
    edits: [
      [/\*\*Imbalance\*\*: spam 18% is ok[^]*?on that head\.\n\n/, ""],
      [
        "binary cross-entropy for spam, focal for phishing, weights 1 : 0.5",
        "binary cross-entropy on both heads",
      ],
      [
        "- PR-AUC (0.2% phishing → ROC looks too good), recall at 0.1% false positive rate: spam 94%, phishing 88%",
        "- ROC-AUC, both heads",
      ],
      ["PR-AUC 0.81", "AUC 0.81"],
      ["validation PR-AUC", "validation AUC"],
      ["PR-AUC and recall on labels", "AUC on labels"],
    ],
  },
  {
    rule: "leaky-feature",
    what: "what the user does with the mail afterwards",
    edits: [["reports last 90 d ", "whether the user opened or reported this mail"]],
  },
  {
    rule: "no-baseline",
    what: "straight to the transformer",
    edits: [
      [/1\. \*\*Baseline\*\*: existing[^]*?features: 0\.90\n3\. /, "1. "],
      ["Rules stay for the obvious.", ""],
      ["4. Big encoder", "2. Big encoder"],
      [
        /Trade-off: GBDT is cheaper[^]*?fallback\./,
        "Trade-off: text model costs more, but campaigns need it.",
      ],
      ["GBDT in the gateway process", "the last verdict of the sender's domain"],
      ["rule scores. Never", "deliver to the inbox. Never"],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the GBDT is better than what is picked",
    edits: [["GBDT on tabular features: 0.90", "GBDT on tabular features: 0.96"]],
  },
  {
    rule: "loss-task-mismatch",
    what: "MSE on the heads",
    edits: [
      [
        "Loss: binary cross-entropy for spam, focal for phishing, weights 1 : 0.5.",
        "Loss: MSE between score and label on both heads.",
      ],
      ["; focal loss on that head", ""],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "RMSE for a classifier",
    edits: [
      [/- PR-AUC \(0\.2% phishing[^]*?88%\n- ECE < 0\.01/, "- RMSE of the score on the test days"],
      ["PR-AUC 0.81", "RMSE 0.31"],
      ["features: 0.86. GBDT on tabular features: 0.90", "features: 0.29. GBDT on tabular features: 0.26"],
      ["heads. 0.945", "heads. 0.21"],
      ["(300M): 0.951, but", "(300M): 0.20, but"],
      ["validation PR-AUC", "validation loss"],
      ["PR-AUC and recall on labels", "RMSE on labels"],
      [", ECE weekly", ""],
    ],
  },
  {
    rule: "no-fallback",
    what: "the bullet left out",
    edits: [
      [/- \*\*If the model is slow[^]*?back for us\n/, ""],
      [" GBDT stays as the fallback.", ""],
      ["fallback share > 1% → page", "CPU > 80% → page"],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "just deploy",
    edits: [
      [/- \*\*Rollout\*\*: shadow[^]*?200 ms\n/, "- Deploy: CI builds the image, k8s rolls the pods\n"],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "the bullet left out",
    edits: [[/- Retrain: daily warm[^]*?−1 point\n/, ""]],
  },
  {
    rule: "no-error-analysis",
    what: "no slices, nobody reads errors",
    edits: [
      [/- slices: language, sender[^]*?mixed languages\)\n/, ""],
      ["slice gate above, ", ""],
      ["\n  Gate: no slice worse than −1 point", ""],
    ],
  },
  {
    rule: "latency-budget",
    what: "a transformer too slow for the promise",
    edits: [
      [
        "transformer 60 ms (int8, CPU, batch of 8), policy 5 ms → 105 ms in sum, p99 budget 200 ms",
        "transformer 190 ms (CPU, batch of 8), policy 5 ms",
      ],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "an hourly job scores",
    edits: [
      [
        "Online, one call per mail.",
        "A Spark job scores the new mails every hour and writes the verdicts to a table.",
      ],
      [/- parse \+ auth 15 ms[^]*?35% hits\n/, ""],
      [/- \*\*If the model is slow[^]*?back for us\n/, ""],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "pandas here, Go there",
    edits: [
      [
        "Feature store writes what was served, training reads that log → no skew.",
        "Training features come from a Spark job over the logs, the gateway computes its own in C++.",
      ],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "thresholds by cost on raw scores",
    edits: [
      [
        "Decide by threshold on a calibrated score, per head. spam ≥ 0.92 → spam folder, phishing ≥ 0.80 → banner + folder.",
        "Decide by expected cost: P(spam) × cost of a seen spam vs (1 − P(spam)) × cost of a lost mail.",
      ],
      ["\nCalibration: isotonic on the validation days, per language group.", ""],
      ["- ECE < 0.01\n", ""],
      [", ECE weekly", ""],
      [", correct the prior afterwards", ""],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "opened mails for spam that is seen",
    edits: [
      ["spam reports per 1,000 delivered mails (primary)", "mails opened per user per day (primary)"],
      [
        '"not spam" clicks per 1,000 spam-folder mails, p99 latency of delivery, mailbox churn',
        "p99 latency of delivery",
      ],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only the system is watched",
    edits: [
      [/- Live: spam reports per[^]*?ECE weekly\n/, ""],
      [/; extra run when reports[^]*?campaign\)/, ""],
    ],
  },
  {
    rule: "unowned-risk",
    what: "two bare risks",
    edits: [
      [" → verdicts are not shown at once, thresholds jittered, owner: mail-safety", ""],
      [" → only accounts older than 30 days count, owner: abuse team", ""],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "a slip in the rate",
    edits: [
      [
        "1.5B / 86,400 s ≈ 17,400 mails/s, peak 2.5× ≈ 43,500/s",
        "1.5B / 86,400 s ≈ 1,740 mails/s, peak 2.5× ≈ 4,350/s",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "another p99 in the serving",
    edits: [["p99 budget 200 ms", "p99 budget 300 ms"]],
  },
  {
    rule: "privacy-unaddressed",
    what: "private mail, not a word on privacy",
    edits: [
      [/\*\*Constraints\*\*: mail content[^]*?90 days\.\n\n/, ""],
      [" (only inside the region)", ""],
      [" of consenting testers", " of 1% of users"],
      [" from the consented pool", ""],
    ],
  },
];
