import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-non-goals",
    what: "what is not done left out",
    edits: [[/\*\*Not doing\*\*[^]*?does that\.\n\n/, ""]],
  },
  {
    rule: "undefined-metric",
    what: "better leads, however that is measured",
    edits: [
      [
        "**Goal:** revenue from new customers per rep, +15% in Q1.",
        "**Goal:** better lead quality and happier reps.",
      ],
      [/<aside>\n🎯[^]*?<\/aside>\n\n/, ""],
      ["- Main: new revenue per rep\n- Also: close rate, time to first call\n", "- Main: lead quality\n"],
      [" Revenue per rep, close rate.", ""],
    ],
  },
  {
    rule: "vague-quantity",
    what: "fast and cheap",
    edits: [
      ["Score shows up in HubSpot within 5 s of the form being sent", "Score shows up in HubSpot quickly"],
      ["< $300 a month to run", "Cheap to run"],
      [" OK for 5 s.", ""],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "customers a week",
    edits: [["3.1% × 2,600 ≈ 81 new customers", "3.1% × 2,600 ≈ 810 new customers"]],
  },
  {
    rule: "contradicting-quantity",
    what: "another share of customers",
    edits: [["**Imbalance.** 3.1% positives.", "**Imbalance.** 1.3% of leads become customers."]],
  },
  {
    rule: "leaky-feature",
    what: "what the reps did with the lead",
    edits: [
      [
        "- Form: job title (bucketed),",
        "- CRM: number of calls with the rep, deal stage, lost reason\n- Form: job title (bucketed),",
      ],
      [/<aside>\n⚠️[^]*?<\/aside>\n\n/, ""],
    ],
  },
  {
    rule: "feature-without-source",
    what: "LinkedIn and credit data",
    edits: [
      [
        "- Trial: projects created,",
        "- LinkedIn: followers, number of open jobs\n- Trial: projects created,",
      ],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "3.1%, and accuracy",
    edits: [
      [
        "**Imbalance.** 3.1% positives. `scale_pos_weight`, and we look at PR-AUC and lift, not accuracy.\n\n",
        "",
      ],
      [/\| Try[^|]*\| PR-AUC \| Lift in top 20% \|/, "| Try | Accuracy | AUC |"],
      ["- Lift in the top 20% (what reps can call) and PR-AUC", "- Accuracy and AUC"],
      ["lift in the top 20% and Brier", "accuracy and Brier"],
      ["when lift drops below 2.3×", "when accuracy drops"],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "train_test_split",
    edits: [
      [
        "By form date. Train Jan 2024–Mar 2026, validate Apr–May, test Jun–Jul. Same company never on both sides.",
        "sklearn `train_test_split`, 80/20, shuffled.",
      ],
    ],
  },
  {
    rule: "no-baseline",
    what: "only LightGBM is left",
    edits: [
      [/\| First come, first[^]*?2\.3×[^|]*\|\n/, ""],
      [
        "API down? HubSpot's point sheet is still there and sorts the list.",
        "API down? The list stays as it came in.",
      ],
      ["Our reps call leads in the order they come in. ", ""],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the point sheet beats LightGBM",
    edits: [["| 0.062  | 1.6×", "| 0.162  | 3.6×"]],
  },
  {
    rule: "loss-task-mismatch",
    what: "RMSE loss",
    edits: [["- Loss: log loss", "- Loss: RMSE"]],
  },
  {
    rule: "metric-task-mismatch",
    what: "MAPE for yes or no",
    edits: [
      ["- Lift in the top 20% (what reps can call) and PR-AUC\n- Brier score\n", "- MAPE, MAE\n"],
      [/\| Try[^|]*\| PR-AUC \| Lift in top 20% \|/, "| Try | MAPE | MAE |"],
      [" `scale_pos_weight`, and we look at PR-AUC and lift, not accuracy.", " `scale_pos_weight`."],
      ["lift in the top 20% and Brier", "MAPE"],
      ["lift drops below 2.3×", "MAPE rises"],
    ],
  },
  {
    rule: "uncalibrated-probability",
    what: "multiplied, nothing calibrated",
    edits: [
      [" Because we multiply, the probability has to be **calibrated**.", ""],
      ["- Platt scaling on validation, checked with a reliability plot\n", ""],
      ["- Brier score\n", ""],
      [" and Brier on leads", " on leads"],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "one number for all",
    edits: [[/- By country, company size[^]*?every month\n/, ""]],
  },
  {
    rule: "objective-metric-mismatch",
    what: "calls for revenue",
    edits: [
      [
        "- Main: new revenue per rep\n- Also: close rate, time to first call",
        "- Main: calls per rep per day\n- Also: time to first call",
      ],
      ["Revenue per rep, close rate. Weekly.", "Calls per rep. Weekly."],
      [/<aside>\n🎯[^]*?<\/aside>\n\n/, ""],
    ],
  },
  {
    rule: "no-online-metric",
    what: "no test with reps",
    edits: [
      [/\*\*Online\*\*\n\n- A\/B[^]*?complaints\n\n/, ""],
      [/<aside>\n🎯[^]*?<\/aside>\n\n/, ""],
      ["- [ ] 7 reps (= the A/B)\n", "- [ ] 7 reps\n"],
      [" Revenue per rep, close rate.", ""],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "dbt there, TypeScript here",
    edits: [
      [
        "Features are one dbt-free Python package, `lead_features`. The training job and the API both import it.",
        "Training features: dbt models in BigQuery. At request time the API builds them in Python from the webhook payload.",
      ],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "a nightly notebook",
    edits: [
      [
        /1\. Form → webhook → [^]*?OK for 5 s\./,
        "Cloud Scheduler runs the scoring notebook every night. It scores all new leads and writes them to HubSpot.",
      ],
      [/\*\*If it breaks\*\*[^]*?24 h\.\n\n/, ""],
    ],
  },
  {
    rule: "latency-budget",
    what: "the writes take six seconds",
    edits: [["4. Write to HubSpot: ~600 ms\n\n→ about 1.4 s. OK for 5 s.", "4. Write to HubSpot: ~6 s"]],
  },
  {
    rule: "no-fallback",
    what: "the list left out",
    edits: [[/\*\*If it breaks\*\*[^]*?24 h\.\n\n/, ""]],
  },
  {
    rule: "no-rollout-plan",
    what: "the checklist left out",
    edits: [[/\*\*Rollout\*\*[^]*?in a minute\.\n\n/, ""]],
  },
  {
    rule: "no-retraining-trigger",
    what: "the bullet left out",
    edits: [[/- Retrain: first Monday[^]*?2 months\n/, ""]],
  },
  {
    rule: "unmonitored-metric",
    what: "only alerts on plumbing",
    edits: [
      [/- Dashboard: lift in[^]*?Weekly\.\n/, ""],
      [" Also when lift drops below 2.3× or pricing changes.", ""],
    ],
  },
  {
    rule: "unowned-risk",
    what: "three bare risks",
    edits: [
      [" → Show reasons, weekly review with sales lead (Dana)", ""],
      [" → 5% random calls stay, forever (Priya)", ""],
      [" → Model without it costs 0.2× lift, tested (Tom)", ""],
    ],
  },
  {
    rule: "placeholder-text",
    what: "a table that was never filled",
    edits: [["- Loss: log loss", "- Loss: to be decided (ask Tom)"]],
  },
];
