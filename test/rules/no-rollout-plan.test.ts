import { describe, expect, it } from "vitest";
import { noRolloutPlan } from "../../src/rules/no-rollout-plan.ts";
import { design, findingsIn } from "./little-design.ts";

const found = (body: string) =>
  findingsIn(design({ Serving: body }), noRolloutPlan).map(({ words }) => words);

describe("no-rollout-plan", () => {
  it.each([
    "A service behind a load balancer, 12 replicas, p99 below 100 ms.",
    "- **Inference** — online, in one call.\n- **Caching** — 60 s.",
    "The nightly job writes scores to a table that the site reads.",
    "| Stage | p99 |\n| --- | --- |\n| Features | 10 ms |\n| Score | 20 ms |",
    "Q: How is it deployed?\nA: In a container on Kubernetes, with autoscaling.",
    "Rollback is a pointer in the registry.",
    "The A/B test runs on 5% of users for two weeks.",
    "Cache entries live for 3 days and 50% for 3 weeks of them are hits.",
    "The model is exported to ONNX and served with Triton.",
    "A request comes in two parts, and nobody waits for it.",
  ])("asks for it in %j", (body) => {
    expect(found(body)).toEqual(["Serving"]);
  });

  it.each([
    "Shadow mode for two weeks, then canary at 1%.",
    "By job, 5% for 3 days and 50% for 3 weeks, then a switchback.",
    "Bookings are drawn at random: 5% for one week, 20% for two.",
    "### Rollout\n\nBy region, the smallest first.",
    "- **Release plan** — one warehouse a week.",
    "The model goes to 1%, 10%, 50% and 100% of traffic.",
    "New versions get 5% of traffic and ramp up daily.",
    "After the A/B test the model goes to 25% of users, and to all a week later.",
    "Behind a feature flag, opened team by team.",
    "| Phase | Share |\n| --- | --- |\n| Canary | 1% |",
    "Blue-green deployment with a smoke test.",
    "We pilot in two stores first.",
    "It comes in three steps: the north, the coast, the rest.",
    "| Stage | Shops | Goes on if |\n| --- | --- | --- |\n| one | 4 | no red week |\n| two | 40 | the same |",
    "In May the dates are shown, and nobody acts on them.",
    "Q: How does it reach users?\nA: A staged rollout over a week.",
    "Новая модель сначала работает в теневом режиме.",
  ])("is content with %j", (body) => {
    expect(found(body)).toEqual([]);
  });

  it("leaves a step without a section, or an empty one, to other rules", () => {
    expect(findingsIn(design({ Data: "Logs." }), noRolloutPlan)).toEqual([]);
    expect(found("")).toEqual([]);
  });
});
