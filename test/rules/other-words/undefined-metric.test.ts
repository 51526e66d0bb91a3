import { describe, expect, it } from "vitest";
import { undefinedMetric } from "../../../src/rules/undefined-metric.ts";
import { design, underlined } from "../findings-of.ts";

const count = (goal: string, evaluation = "AUC on the last month."): number =>
  underlined(
    undefinedMetric,
    design({
      "Business objective and requirements": goal,
      "Data preparation": "Logs.",
      "Model development": "Trees.",
      Evaluation: evaluation,
    }),
  ).length;

const goals = [
  "Within a year tenants shall trust their lift more and feel better looked after.",
  "want: nicer trip, happier travellers, smoother ops",
  "The goal is happier travellers.",
  "We want readers to be more satisfied.",
  "The aim is a better shopping experience.",
  "Nurses should feel less overwhelmed.",
  "The service should become more useful for farmers.",
  "Patients should have a better stay.",
  "Our goal is to make drivers' lives easier.",
  "Success means that people love the app.",
  "We would like guests to feel at home.",
  "The objective is higher quality of life in the block.",
  "The purpose is to deepen the relationship with our donors.",
  "We want to make learning more fun.",
  "Goal: user delight.",
  "Goals: more loyal members.",
  "Teachers shall be happier with their timetables.",
  "It should improve the mood of the crew.",
  "Make the city more liveable.",
  "Shoppers should find the assistant helpful.",
  "The business goal is better engagement of the community.",
  "We want our brand to be perceived as more modern.",
  "The hotel wants guests to enjoy their stay more.",
  "Objective: a smoother journey for commuters.",
];
const measures = [
  "What decides is the share who answer 4 or 5 of 5 when asked.",
  "Online: returns within a week.",
  "We count complaints per thousand trips.",
  "Each quarter 400 of them are asked to give a grade from 1 to 6.",
  "An A/B test decides by rebookings within 30 days.",
];

describe("undefined-metric, in other words", () => {
  it.each(goals)("reports %j, unless somebody counts", (goal) => {
    expect(count(goal)).toBe(1);
    for (const measure of measures) expect(count(goal, `AUC. ${measure}`)).toBe(0);
  });

  it.each([
    "Within a year complaints of tenants shall fall by a fifth, since they should trust their lift more.",
    "The goal is happier travellers: the share who answer 4 or 5 in the survey rises from 61% to 70%.",
    "We want readers to be more satisfied, measured by CSAT.",
    "Patients should have a better stay, which we count by readmissions.",
    "Our goal is to make drivers' lives easier. Minutes of paperwork per tour go from 40 to 20.",
    "Tickets solved without a person: from 30% to 45%.",
    "The aim is fewer calls. A happy side effect is better trust.",
    "Guests are happy with the current search.",
    "Users love dark mode, which is out of scope.",
    "Fewer cars left behind: 31 to 20 per thousand.",
    "The product is a better experience than paper; we aim at 5,000 sign-ups a month.",
    "Reduce wait time by 10%.",
    "It is no aim that guests feel more at home.",
    "Passengers should be told sooner, at least 20 minutes before. They will be happier.",
  ])("leaves %j alone", (goal) => {
    expect(count(goal)).toBe(0);
  });
});
