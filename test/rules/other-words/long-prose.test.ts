/** Designs in long prose, under headings of their authors' own: what they say is heard, and what they leave out is asked for. */
import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/core/lint/rule.ts";
import { missingStep } from "../../../src/rules/missing-step.ts";
import { noBaseline } from "../../../src/rules/no-baseline.ts";
import { noErrorAnalysis } from "../../../src/rules/no-error-analysis.ts";
import { noFallback } from "../../../src/rules/no-fallback.ts";
import { noNonGoals } from "../../../src/rules/no-non-goals.ts";
import { noOfflineMetric } from "../../../src/rules/no-offline-metric.ts";
import { noOnlineMetric } from "../../../src/rules/no-online-metric.ts";
import { noRetrainingTrigger } from "../../../src/rules/no-retraining-trigger.ts";
import { noRolloutPlan } from "../../../src/rules/no-rollout-plan.ts";
import { design, underlined } from "../findings-of.ts";

type Sections = Readonly<Record<string, string>>;

const rows = "We buy the weather, the archive holds claims, and features are counts by week.";
const trees = "Boosted trees, trained with log loss. Depth comes from forty trials.";

describe.each<[rule: Rule, reports: readonly Sections[], leaves: readonly Sections[]]>([
  [
    missingStep,
    [],
    [
      {
        Requirements: "Fewer floods.",
        "ML task": "Regression.",
        "What we know": `${rows} The truth is the gauge of the next day. Trained to 2022, tested on 2024.`,
        Model: trees,
        Evaluation: "MAE 3 cm.",
        Serving: "A nightly job.",
        Monitoring: "MAE by day.",
      },
    ],
  ],
  [
    noBaseline,
    [
      { Model: "Version 0 of nothing, lightgbm." },
      { "How we would do it": trees, Requirements: "Today each park loses 4%." },
    ],
    [
      { Model: "v0 rule, v1 logreg, v2 lightgbm." },
      { "How we would do it": `The yardstick is the table by month. ${trees}` },
      // A text that says little of a model is not asked for one.
      { "How we would do it": "With trees." },
    ],
  ],
  [
    noNonGoals,
    [
      {
        Requirements: "Fewer floods.",
        Data: "Where the radio failed rows are missing, and we leave those out.",
      },
    ],
    [
      { Requirements: "Fewer floods. Night routes are none of our business." },
      { Requirements: "Fewer floods.\n\n| Topic | Say |\n| --- | --- |\n| Not wanted | houses |" },
    ],
  ],
  [
    noErrorAnalysis,
    [
      { Evaluation: "MAE 3 cm.", Monitoring: "MAE is plotted per category." },
      { Evaluation: "MAE 3 cm. Claims by last digit, half and half, eight weeks." },
    ],
    [
      { Evaluation: "MAE 3 cm, per category at most 5." },
      { Evaluation: "MAE 3 cm.\n\n| Topic | How |\n| --- | --- |\n| Mistakes read | the 200 largest |" },
    ],
  ],
  [
    noFallback,
    [
      { Serving: "Each request is scored at once. When the error stays above 7%, the old limits apply." },
      { Serving: "It takes 9 milliseconds, at 260 departures per second." },
      {
        Serving: "Each request is scored at once.",
        Monitoring: "Pages that were not answered in 40 ms are counted.",
      },
    ],
    [
      { Serving: "Each request is scored at once. When the store errors, the old limits apply." },
      {
        Serving: "Each request is scored at once.",
        Monitoring: "If the ranker has not answered after 40 ms, the old order is shown.",
      },
    ],
  ],
  [
    noRolloutPlan,
    [
      { Serving: "The table was not seen by anyone, then somebody opened it." },
      { Serving: "First two tables are joined. The other columns follow." },
    ],
    [
      { Serving: "It begins unseen, beside what there is, for a month." },
      { Serving: "Shadow 1 wk, one flag." },
      { Serving: "Silent for one storm, then Saarland, then three more states." },
      { Serving: "First two weeks in the shadow of the present order." },
      { Serving: "At first two depots, later the whole town." },
      { Serving: "Volunteers come first, the others follow." },
    ],
  ],
  [
    noOfflineMetric,
    [{ Evaluation: "We took three days off for the test and read the answers." }],
    [{ Evaluation: "Six stops ahead we are 41 seconds off." }, { Evaluation: "The plan is off by 68." }],
  ],
  [
    noOnlineMetric,
    [{ Evaluation: "MAE 3 cm. The judge decides." }],
    [
      { Evaluation: "MAE 3 cm. Judged is excess wait." },
      { Evaluation: "MAE 3 cm.", Serving: "An experiment by garage: baskets per session decide." },
    ],
  ],
  [
    noRetrainingTrigger,
    [{ Monitoring: "Score histograms. Roses are grown in the next village, again by hand." }],
    [
      { Monitoring: "Score histograms. Trees are grown again on the first of each month." },
      { Monitoring: "| Topic | How |\n| --- | --- |\n| Trained again | each October |" },
    ],
  ],
])("$id, in long prose", (rule, reports, leaves) => {
  it.each(reports)("reports %j", (sections) => {
    expect(underlined(rule, design(sections))).toHaveLength(1);
  });

  it.each(leaves)("leaves %j alone", (sections) => {
    expect(underlined(rule, design(sections))).toEqual([]);
  });
});
