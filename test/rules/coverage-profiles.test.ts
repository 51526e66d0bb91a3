/** What the rules that ask for something make of a mention in passing, and of an interview answer. */
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/core/lint/apply-edits.ts";
import { missingStep } from "../../src/rules/missing-step.ts";
import { missingTopic } from "../../src/rules/missing-topic.ts";
import { noBaseline } from "../../src/rules/no-baseline.ts";
import { noFallback } from "../../src/rules/no-fallback.ts";
import { noRolloutPlan } from "../../src/rules/no-rollout-plan.ts";
import { design, findingsIn } from "./little-design.ts";

const inPassing = design({ Evaluation: "An A/B test.", Serving: "A service with 12 replicas." });

describe("rules that ask for something", () => {
  it("only inform where it is touched on, and point there", () => {
    const [finding] = findingsIn(inPassing, noRolloutPlan);
    expect(finding?.severity).toBe("info");
    expect(finding?.message).toContain("line 5 only touches on it");
    expect(finding?.related.map(({ range }) => inPassing.slice(range.start, range.end))).toEqual([
      "A/B test",
    ]);
  });

  it("let a mention pass in an interview", () => {
    expect(findingsIn(inPassing, noRolloutPlan, "interview")).toEqual([]);
  });

  it("only inform an interview answer of what a team's doc must have", () => {
    const severity = (rule: typeof noFallback, body: string) =>
      findingsIn(design({ Model: "Two towers.", Serving: body }), rule, "interview").map(
        (one) => one.severity,
      );
    expect(severity(noFallback, "Online inference.")).toEqual(["info"]);
    expect(severity(noBaseline, "Online inference.")).toEqual(["warning"]);
  });

  it("insert their topic's prompt once", () => {
    const text = design({ Model: "- **Loss** — log loss" });
    const fix = findingsIn(text, noBaseline)[0]?.fixes[0];
    const fixed = applyEdits(text, fix?.edits ?? []);
    expect(fixed).toContain("- **Loss** — log loss\n- **Baseline** — _What is the simplest");
    expect(findingsIn(fixed, noBaseline)).toEqual([]);
  });
});

describe("an interview answer", () => {
  const steps = ["Data", "Model", "Evaluation", "Serving", "Monitoring"] as const;
  const others = Object.fromEntries(steps.map((step) => [step, "A few words on it."]));
  const framingMissed = (goal: string, profile: "interview" | "team") =>
    findingsIn(design({ Requirements: goal, ...others }), missingStep, profile).filter(({ message }) =>
      message.includes("Framing"),
    );

  it("has told of its framing in a word", () => {
    const goal = "Predict pCTR for the auction: eCPM = bid × pCTR × 1000.";
    expect(framingMissed(goal, "interview")).toEqual([]);
    expect(framingMissed(goal, "team")).toHaveLength(1);
    expect(framingMissed("More revenue, 1B requests a day.", "interview")).toHaveLength(1);
  });

  it("tells by a percentile that it answers requests", () => {
    const asked = (serving: string, profile: "interview" | "team") =>
      findingsIn(design({ ...others, Serving: serving }), missingTopic, profile).some(({ message }) =>
        message.includes("Inference mode"),
      );
    expect(asked("800 QPS, p99 40 ms.", "interview")).toBe(false);
    expect(asked("800 QPS, p99 40 ms.", "team")).toBe(true);
    expect(asked("On the shop's machines.", "interview")).toBe(true);
  });

  it("of a forecast has its labels in the series", () => {
    const asked = (task: string, profile: "interview" | "team") =>
      findingsIn(
        design({ ...others, Framing: task, Data: "One year of requests, weather and events as features." }),
        missingTopic,
        profile,
      ).some(({ message }) => message.includes("Labels"));
    expect(asked("Forecast of the requests of each zone: time series.", "interview")).toBe(false);
    expect(asked("Forecast of the requests of each zone: time series.", "team")).toBe(true);
    expect(asked("Binary classification of requests.", "interview")).toBe(true);
  });

  it("names the time it may take, and what is watched, in few words", () => {
    const asked = (heading: string, body: string) =>
      findingsIn(design({ ...others, [heading]: body }), missingTopic, "interview").map(
        ({ message }) => message,
      );
    const load = "More revenue is the goal of the shop; our users: buyers; 10M ads a day";
    expect(asked("Requirements", `${load}; 1 min is OK.`).join("")).not.toContain("Latency");
    expect(asked("Requirements", `${load}; 1 min video ads.`).join("")).toContain("Latency");
    expect(asked("Monitoring", "Appeals overturned, class shares. Retrain monthly.").join("")).not.toContain(
      "drift",
    );
    expect(asked("Monitoring", "Appeals overturned, errors. Retrain monthly.").join("")).toContain("drift");
  });
});
