import { describe, expect, it } from "vitest";
import { objectiveMetricMismatch } from "../../../src/rules/objective-metric-mismatch.ts";
import { design, underlined } from "../findings-of.ts";

const count = (requirements: string, online: string): number =>
  underlined(
    objectiveMetricMismatch,
    design({
      Requirements: requirements,
      Evaluation: `Offline metrics: PR-AUC.\n\nOnline metrics: ${online}`,
    }),
  ).length;

describe("objective-metric-mismatch, in other words", () => {
  it.each([
    ["The goal is to cut card fraud.", "click-through rate."],
    ["Business objective: stop card fraud before money leaves.", "clicks and page views."],
    ["We want to keep stolen cards from being used; the objective is fewer fraud losses.", "CTR."],
    ["Goal: less spam in the inbox.", "click-through rate."],
    ["The goal is to lower the cost of support.", "clicks on the answer."],
    ["We aim to grow subscriptions.", "clicks per session."],
    ["Objective: reduce churn by 10%.", "CTR and impressions."],
    ["The business wants more bookings.", "click-through rate on the list."],
    ["Success means that riders wait less.", "p99 latency and error rate of the service."],
    ["The purpose is to protect users from abuse.", "CTR in an A/B test."],
    ["Business goal: increase gross merchandise value.", "clicks."],
  ])("reports %j measured by %j", (requirements, online) => {
    expect(count(requirements, online)).toBe(1);
  });

  it.each([
    [
      "The goal is to cut card fraud.",
      "fraud losses in basis points and the share of declined good payments.",
    ],
    ["Business objective: stop card fraud.", "chargeback rate."],
    ["The goal is to raise engagement with the feed.", "CTR and sessions per week."],
    ["Increase clicks on ads, and by them revenue.", "CTR, revenue per mille."],
    ["Goal: less spam in the inbox.", "spam reports per 1,000 mails."],
    ["Objective: reduce churn by 10%.", "30-day retention; CTR as a guard-rail."],
    ["We aim to grow subscriptions.", "conversion to paid, clicks per session."],
    ["The business wants more bookings.", "bookings per search."],
    ["The goal is to lower the cost of support.", "tickets that agents must answer."],
    ["Make search relevant: users find what they look for.", "CTR at 3, reformulation rate."],
    ["Business objective: more orders.", "orders per visitor, p99 latency as a guard-rail."],
  ])("leaves %j measured by %j alone", (requirements, online) => {
    expect(count(requirements, online)).toBe(0);
  });
});

const decided = (requirements: string, trial: string): number =>
  underlined(
    objectiveMetricMismatch,
    design({ Requirements: requirements, Evaluation: "WAPE; the loss is Huber.", "Going live": trial }),
  ).length;

describe("objective-metric-mismatch, by what a trial is decided by", () => {
  it.each([
    ["We want 12 days on average by September.", "Half and half: the open rate of letters decides."],
    ["The aim is a mean gap of 2.2 minutes.", "Judged is how often dispatchers click on an advice."],
    ["Sales wants baskets up from 0.61 to 0.67.", "Clicks per session decide, p99 may not get worse."],
    ["- goal: 14% -> 11% cancelled rides", "- live: switchback, primary taps per session; guard: p99"],
    [
      "| Goal | Today | In a year |\n| --- | --- | --- |\n| Portions thrown away | 12% | 8% |",
      "| Measure | Role |\n| --- | --- |\n| clicks in the app | decides |",
    ],
    ["What we want is to lose less to dust, 2.1%.", "We compare how often planners open the tool."],
  ])("reports %j decided by %j", (requirements, trial) => {
    expect(decided(requirements, trial)).toBe(1);
  });

  it.each([
    ["We want 12 days on average by September.", "Half and half: days to payment decide."],
    ["We want 12 days on average by September.", "Complaints decide; clicks must not fall."],
    ["We want 12 days on average by September.", "Guard-rails: clicks. Waiting times decide."],
    ["The aim is that 30% more readers open a letter.", "The open rate decides."],
    ["The goal is 20% more engagement.", "Clicks per session decide."],
    ["Letters are sent 12 days after the storm.", "The open rate of letters decides."],
    [
      "We want 12 days on average.",
      "Who decides is the head; she opens the list every day at 9:00 by a click.",
    ],
  ])("leaves %j decided by %j alone", (requirements, trial) => {
    expect(decided(requirements, trial)).toBe(0);
  });
});

describe("objective-metric-mismatch, in other domains", () => {
  const found = (goal: string, trial: string): number =>
    underlined(
      objectiveMetricMismatch,
      design({
        "Business objective and requirements": goal,
        "Data preparation": "Logs.",
        "Model development": "Trees.",
        Evaluation: `AUC on the last month. ${trial}`,
      }),
    ).length;

  const proxies = [
    "In the trial what decides is how many planners open the list each day.",
    "The experiment is judged by clicks on the banner.",
    "A/B test; primary metric: page views per session.",
    "The trial counts how often the tool is opened.",
    "Online metric: number of sessions with the assistant.",
    "Pilot in two houses, decided by the number of times the screen is looked at.",
    "Online we look at adoption: the share of users who click the suggestion.",
    "The A/B test compares the click-through rate.",
    "The rollout goes on while p95 stays below 200 ms, which is the online metric.",
    "Online: open rate of the mails.",
    "The online metric is uptime.",
    "Judged online by how many suggestions are shown.",
    "What decides is the number of log-ins per week.",
    "Primary: installs of the app.",
  ];
  const measures = [
    "What decides is kilograms thrown away per meal.",
    "Primary: calls per thousand lifts, left behind cars, minutes on forms, falls, damage, wrong deliveries.",
    "The A/B test compares the click-through rate and, to decide, waste, calls, falls and deliveries.",
    "Clicks are a guard-rail; the outcome of the goal itself decides.",
    "The trial counts what the goal names, in two groups of houses.",
  ];

  it.each([
    "The goal is to reduce food waste in canteens by a fifth.",
    "Within a year, calls about doors go down from 57 to 40 per thousand lifts.",
    "Fewer cars left behind: 31 → 20 per 1000.",
    "We want to cut the time nurses spend on forms.",
    "The aim is that fewer patients fall: 20% fewer in a year.",
    "Success: a third fewer wrong deliveries.",
  ])("knows that use says nothing of %j", (goal) => {
    for (const proxy of proxies) expect(found(goal, proxy)).toBe(1);
    for (const measure of measures) expect(found(goal, measure)).toBe(0);
  });

  it("leaves use alone where it is what is wanted", () => {
    const goal = "The goal is that half of the planners open the list each day.";
    for (const proxy of proxies.slice(0, 6)) expect(found(goal, proxy)).toBe(0);
  });
});
