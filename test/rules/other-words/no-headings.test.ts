/** Letters and memos without one heading: a paragraph stands for the section that others would have, and is asked. */
import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/core/lint/rule.ts";
import { missingStep } from "../../../src/rules/missing-step.ts";
import { noBaseline } from "../../../src/rules/no-baseline.ts";
import { noErrorAnalysis } from "../../../src/rules/no-error-analysis.ts";
import { noFallback } from "../../../src/rules/no-fallback.ts";
import { noNonGoals } from "../../../src/rules/no-non-goals.ts";
import { noOnlineMetric } from "../../../src/rules/no-online-metric.ts";
import { noRetrainingTrigger } from "../../../src/rules/no-retraining-trigger.ts";
import { noRolloutPlan } from "../../../src/rules/no-rollout-plan.ts";
import { unmonitoredMetric } from "../../../src/rules/unmonitored-metric.ts";
import { design, underlined } from "../findings-of.ts";

const paragraphs = {
  goal: "Mending pumps costs us two million a year. The goal is a third less, and our users are the fitters. 400 pumps report per minute.",
  task: "This is a binary classification: what goes in is an hour of readings, what comes out is a probability.",
  data: "Readings come from the historian. Labels are the repairs of six years, features are means by hour. We split by time.",
  model: "We train boosted trees with log loss, after forty trials of depth and learning rate.",
  proof: "On the held-out autumn PR-AUC is 0.61 and recall 0.8, a significant difference.",
  running: "Each request is scored online by two replicas in 40 ms at p99, behind a load balancer.",
  after: "CPU and queue are on a dashboard, an alert calls the fitter, and every request is logged.",
};

const letter = (changed: Partial<typeof paragraphs> = {}): string =>
  ["Dear colleagues,", ...Object.values({ ...paragraphs, ...changed })].join("\n\n");

type Change = Partial<typeof paragraphs>;

describe.each<[rule: Rule, paragraph: string, leaves: readonly Change[]]>([
  [
    noNonGoals,
    "Mending pumps costs us two million",
    [{ goal: `${paragraphs.goal} We are not changing the pumps.` }],
  ],
  [
    noBaseline,
    "We train boosted trees with log",
    [{ model: `${paragraphs.model} Compared with the alarm we have: 0.3.` }],
  ],
  [
    noErrorAnalysis,
    "On the held-out autumn PR-AUC is",
    [
      { proof: `${paragraphs.proof} Looked at by maker, by age and by depth it is alike.` },
      { proof: `${paragraphs.proof} By maker: old 0.7, new 0.9, others 0.8.` },
      { proof: `${paragraphs.proof} It is weakest for small pumps.` },
      { proof: `${paragraphs.proof} Two fitters went through all forty misses.` },
    ],
  ],
  [
    noFallback,
    "Each request is scored online by",
    [
      { running: `${paragraphs.running} Should the server be away for a minute, readings wait.` },
      { running: `${paragraphs.running} The server dead: fitters drive their rounds.` },
    ],
  ],
  [
    noRetrainingTrigger,
    "CPU and queue are on a",
    [{ after: `${paragraphs.after} Each spring the trees are trained again.` }],
  ],
  [
    unmonitoredMetric,
    "CPU and queue are on a",
    [{ after: `${paragraphs.after} So is the recall of last month.` }],
  ],
])("$id", (rule, paragraph, leaves) => {
  it("is asked of the paragraph that speaks of its step", () => {
    expect(underlined(rule, letter())).toEqual([paragraph]);
  });

  it.each(leaves)("leaves %j alone", (changed) => {
    expect(underlined(rule, letter(changed))).toEqual([]);
  });
});

describe.each<[rule: Rule, reports: readonly Change[], leaves: readonly Change[]]>([
  [
    noOnlineMetric,
    [{}, { proof: `${paragraphs.proof} Four weeks show a difference of 2%, with or without holidays.` }],
    [
      { proof: `${paragraphs.proof} Odd weeks run the old way, and repairs per pump decide.` },
      { proof: `${paragraphs.proof} Hall 1 with, hall 2 without, swapped every month.` },
    ],
  ],
  [
    noRolloutPlan,
    [{}, { running: `${paragraphs.running} Nothing is stored.` }],
    [
      { running: `${paragraphs.running} We start small.` },
      { running: `${paragraphs.running} First week: one hall. Second week: two.` },
      { running: `${paragraphs.running} It begins with one hall, in May come three, then all.` },
      { running: `${paragraphs.running} In May it advises and stops nothing.` },
    ],
  ],
])("$id of a letter", (rule, reports, leaves) => {
  it.each(reports)("reports %j", (changed) => {
    expect(underlined(rule, letter(changed))).toHaveLength(1);
  });

  it.each(leaves)("leaves %j alone", (changed) => {
    expect(underlined(rule, letter(changed))).toEqual([]);
  });
});

it("misses no step that a paragraph speaks of, and only those of which none does", () => {
  expect(underlined(missingStep, letter())).toEqual([]);
  expect(underlined(missingStep, letter({ data: "Readings are many." }))).toHaveLength(1);
});

it("tells who is called from what is done instead", () => {
  const serving = (sentence: string) => design({ Serving: `${paragraphs.running} ${sentence}` });
  expect(underlined(noFallback, serving("Whenever the server is down, a fitter is called."))).toHaveLength(1);
  expect(underlined(noFallback, serving("Offline: thirteen months of readings."))).toHaveLength(1);
  expect(underlined(noFallback, serving("Whenever the server is down, fitters do their rounds."))).toEqual(
    [],
  );
});

it("tells parts of a result from its bound", () => {
  const bound = `${paragraphs.proof} Gain by hours of rest: at least 0.4 in spring, 0.5 in autumn.`;
  expect(underlined(noErrorAnalysis, letter({ proof: bound }))).toHaveLength(1);
});
