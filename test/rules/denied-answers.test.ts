import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { missingTopic } from "../../src/rules/missing-topic.ts";
import { unownedRisk } from "../../src/rules/unowned-risk.ts";
import { design, findingsIn } from "./little-design.ts";

function count(id: string, heading: string, body: string): number {
  const rule = rules.find((known) => known.id === id);
  if (!rule) throw new Error(`There is no rule ${id}.`);
  return findingsIn(design({ [heading]: body }), rule).length;
}

const model = "Two-tower network, softmax loss.";
const serving = "Online inference, each request is scored within 80 ms.";

describe("an answer that is only denied", () => {
  it.each([
    ["no-baseline", "Model", `${model} There is no baseline.`],
    ["no-baseline", "Model", `${model} We don't have a baseline yet.`],
    ["no-baseline", "Model", `${model}\n\n- **Baseline.** TBD`],
    ["no-baseline", "Model", `${model} Бейзлайн пока не выбран.`],
    ["no-fallback", "Serving", `${serving} There is no fallback.`],
    ["no-fallback", "Serving", `${serving}\n\n- **Fallback**: none`],
    ["no-fallback", "Serving", `${serving} A fallback path is not defined yet.`],
    ["no-fallback", "Serving", `${serving}\n\n### Fallback\n\nNot decided yet.`],
    ["no-rollout-plan", "Serving", `${serving} There is no rollout plan.`],
    ["no-rollout-plan", "Serving", `${serving} Rollout: TBD.`],
    ["no-rollout-plan", "Serving", `${serving} We haven't planned a canary.`],
    ["no-retraining-trigger", "Monitoring", "PSI of inputs. Retraining is not planned yet."],
    ["no-retraining-trigger", "Monitoring", "PSI of inputs. We have no retraining trigger."],
    ["no-non-goals", "Requirements", "Rank videos for members. Non-goals: TBD"],
    ["no-non-goals", "Requirements", "Rank videos for members.\n\n### Non-goals\n\nNone yet."],
    ["no-online-metric", "Evaluation", "NDCG@10 offline. There is no online metric yet."],
    ["no-online-metric", "Evaluation", "NDCG@10 offline.\n\n- **Online metrics.** To be defined."],
    ["no-error-analysis", "Evaluation", "NDCG@10 offline. No error analysis so far."],
    ["no-error-analysis", "Evaluation", "NDCG@10 offline. We have not done an error analysis."],
  ])("is none for %s: %s, %j", (id, heading, body) => {
    expect(count(id, heading, body)).toBe(1);
  });

  it.each([
    ["no-baseline", "Model", `${model} There is no baseline, since nobody predicts this today.`],
    ["no-fallback", "Serving", `${serving} No fallback is needed, because the page works without scores.`],
    ["no-fallback", "Serving", `${serving} There is no fallback: an empty shelf is hidden by the page.`],
    ["no-rollout-plan", "Serving", `${serving} We deliberately have no canary.`],
    ["no-rollout-plan", "Serving", `${serving} No release without a canary.`],
    ["no-retraining-trigger", "Monitoring", "No retraining is needed, as the rules of chess do not change."],
    ["no-non-goals", "Requirements", "Rank videos. We do not rank ads."],
    ["no-error-analysis", "Evaluation", "NDCG@10, no worse in any slice."],
  ])("is one with its reason for %s: %s, %j", (id, heading, body) => {
    expect(count(id, heading, body)).toBe(0);
  });

  it("covers no topic while it is owed", () => {
    const asked = (data: string) =>
      findingsIn(design({ "Data preparation": data }), missingTopic)[0]?.message ?? "";
    const rest = "Logs of plays from Kafka in the lake; features: age of the video; split by time.";
    expect(asked(`${rest} Labels: watched for 30 seconds.`)).toBe("");
    expect(asked(`${rest} We have no labels yet.`)).toContain("abels");
    expect(asked(`${rest}\n\n- **Labels.** Not decided yet.`)).toContain("abels");
  });

  it("mitigates no risk", () => {
    const open = (risks: string) =>
      findingsIn(design({ Risks: risks }), unownedRisk).map(({ words }) => words);
    const others = "- Cold start — popular items\n- Feedback loop — 1% exploration\n";
    expect(open(`${others}- Click fraud — TBD`)).toEqual(["Click fraud — TBD"]);
    expect(open(`${others}- Click fraud. Mitigation: none yet`)).toEqual([
      "Click fraud. Mitigation: none yet",
    ]);
    expect(open(`${others}- Click fraud — capped clicks per person`)).toEqual([]);
  });
});
