import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "leaky-feature",
    what: "no-shows and final bookings",
    edits: [
      [/- NOT: measured weather[^\n]*\n/, "- final booked metres at gate close, no-shows of this sailing\n"],
    ],
  },
  {
    rule: "leaky-feature",
    what: "measured wind",
    edits: [
      [
        "forecast wind, rain, temp for dep. hour – latest run issued before t",
        "wind, rain, temp actually measured in dep. hour",
      ],
      [
        "- weather: forecasts as issued, archived, not measured weather",
        "- weather: harbour stations, hourly",
      ],
      ["- NOT: measured weather, final bookings,", "- NOT: final bookings,"],
    ],
  },
  {
    rule: "leaky-feature",
    what: "left behind at this sailing",
    edits: [
      [
        "- sailing before: gate count so far, left behind so far (only those departed before t)",
        "- left behind on quay at this sailing, delay on arrival",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "shuffle, 80/10/10",
    edits: [
      [
        /- split by date: train 2019[^\n]*\n- labels arrive[^\n]*\n/,
        "- split: shuffle all sailings, 80/10/10\n- labels arrive same day\n",
      ],
      ["24 h ahead, test year", "24 h ahead, test"],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "every tenth row",
    edits: [
      [
        /- split by date: train 2019[^\n]*\n- labels arrive[^\n]*\n/,
        "- train_test_split(sailings, test_size=.2), seed 7\n- labels arrive same day\n",
      ],
      ["24 h ahead, test year", "24 h ahead, test"],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "F1 for metres",
    edits: [
      [
        "- metrics: MAE in metres (P50), pinball .9, coverage of P90 (should be 88–92%)",
        "- metrics: F1 and ROC-AUC",
      ],
      [
        /\| 24 h ahead, test year[^]*?90% \|\n/,
        "| 24 h ahead, test year | F1 | ROC-AUC |\n| --- | --: | --: |\n| mean of last 4 | .61 | .70 |\n| linear + hols | .68 | .77 |\n| LightGBM | .79 | .86 |\n",
      ],
      ["event days (MAE 92)", "event days"],
      ["promote if MAE in shadow ≤ 55 m &&", "promote if F1 in shadow ≥ .75 &&"],
      ["daily, per route: MAE, pinball .9, P90 coverage vs gate", "daily, per route: F1, ROC-AUC vs gate"],
      ["MAE 7 d > 60 m || coverage outside 85–95% ||", "F1 7 d < .7 ||"],
      ["when MAE page fires", "when F1 page fires"],
      ["on last 4 wks MAE + coverage in band", "on last 4 wks F1"],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "accuracy of metres",
    edits: [
      [
        "- metrics: MAE in metres (P50), pinball .9, coverage of P90 (should be 88–92%)",
        "- metric: accuracy, share of sailings we get right",
      ],
      [
        /\| 24 h ahead, test year[^]*?90% \|\n/,
        "- test: mean of last 4 → 71%, linear + hols → 78%, LightGBM → 86%\n",
      ],
      ["event days (MAE 92)", "event days"],
      ["promote if MAE in shadow ≤ 55 m &&", "promote if accuracy in shadow ≥ 80% &&"],
      ["daily, per route: MAE, pinball .9, P90 coverage vs gate", "daily, per route: accuracy vs gate"],
      ["MAE 7 d > 60 m || coverage outside 85–95% ||", "accuracy 7 d < 75% ||"],
      ["when MAE page fires", "when accuracy page fires"],
      ["on last 4 wks MAE + coverage in band", "on last 4 wks accuracy"],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "log loss for metres",
    edits: [
      [
        "LightGBM, quantile (pinball) loss, one model per quantile .5/.9, 400 trees; quantiles sorted so they cannot cross",
        "LightGBM, log loss, 400 trees",
      ],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "hinge",
    edits: [
      [
        "LightGBM, quantile (pinball) loss, one model per quantile .5/.9, 400 trees; quantiles sorted so they cannot cross",
        "MLP 3×128, softmax out, CE",
      ],
      ["| LightGBM quantile", "| MLP"],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "clicks on the widget",
    edits: [
      [
        "- primary: left behind per 1000 carried. power: 10% change visible w/ 6 months",
        "- primary: CTR of widget, dwell time on page. power: 2% change visible w/ 6 months",
      ],
      ["- guardrails: on-time %, relief boat hours, complaints per 10k pax\n", ""],
      [", left behind per 1000, on-time\n", "\n"],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "linear is better, table",
    edits: [[/\| linear \+ hols \| 69 \| 25 \| 84% \|/, "| linear + hols | 44 | 15 | 90% |"]],
  },
  {
    rule: "baseline-beats-result",
    what: "last 4 is better, arrows",
    edits: [
      [
        /\| 24 h ahead, test year[^]*?90% \|\n/,
        "- MAE test year: mean of last 4 → 45 m, linear + hols → 49 m, LightGBM → 47 m\n",
      ],
    ],
  },
  {
    rule: "undefined-metric",
    what: "happier travellers",
    edits: [
      [
        /- want: cars left behind[^\n]*\n- failed if:[^\n]*\n/,
        "- want: nicer trip, happier travellers, smoother ops\n",
      ],
      [
        "- primary: left behind per 1000 carried. power: 10% change visible w/ 6 months",
        "- primary: are travellers happier?",
      ],
      ["- guardrails: on-time %, relief boat hours, complaints per 10k pax\n", ""],
      [", left behind per 1000, on-time\n", "\n"],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "CPU, pods, 5xx",
    edits: [
      [
        /- daily, per route: MAE[^]*?null bookings > 2%\n/,
        "- Grafana: CPU, mem, pods, 5xx, job duration\n- page on-call: 5xx > 1% || job > 30 min late\n",
      ],
      ["+ at once when MAE page fires or timetable changes", "+ at once when timetable changes"],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only inputs",
    edits: [
      [
        /- daily, per route: MAE[^\n]*\n- page data on-call[^\n]*\n/,
        "- page harbour IT: disk > 90% || job > 30 min late\n",
      ],
      [/- inputs: PSI per feature[^\n]*\n/, "- camera silent 10 min → page harbour IT\n"],
      ["+ at once when MAE page fires or timetable changes", "+ at once when timetable changes"],
    ],
  },
  {
    rule: "no-fallback",
    what: "redis down, and then",
    edits: [
      [/- down\? Redis empty[^\n]*\n/, ""],
      [
        "- rollback = flag to last-4 mean, < 1 min; previous model kept in registry",
        "- rollback = previous model from registry, < 1 min",
      ],
    ],
  },
  {
    rule: "latency-budget",
    what: "render 190",
    edits: [["+ render 90 = 165 → 35 spare", "+ render 190"]],
  },
  {
    rule: "no-non-goals",
    what: "everything is in",
    edits: [[/- can we change prices\?[^\n]*\n- → NOT in scope[^\n]*\n/, ""]],
  },
  {
    rule: "no-retraining-trigger",
    what: "trained once",
    edits: [[/## retrain\n[^]*?## risks/, "## risks"]],
  },
  {
    rule: "estimate-mismatch",
    what: "one year too many",
    edits: [
      ["210 sailings/d × 365 = 76,650 sailings/y", "210 sailings/d × 365 = 67,650 sailings/y"],
      [", 8 y of history → 613,200 rows. tiny", ", 8 y of history. tiny"],
    ],
  },
];
