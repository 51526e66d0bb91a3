import { describe, expect, it } from "vitest";
import { noRetrainingTrigger } from "../../src/rules/no-retraining-trigger.ts";
import { design, findingsIn } from "./little-design.ts";

const found = (body: string) =>
  findingsIn(design({ Monitoring: body }), noRetrainingTrigger).map(({ words }) => words);

describe("no-retraining-trigger", () => {
  it.each([
    "A dashboard of latency and errors; PSI of the inputs, hourly.",
    "- **Drift** — KS test per feature, daily.\n- **Alerts** — p99 above 90 ms.",
    "Each prediction is logged with its features and joined with the outcome.",
    "| Signal | Alert |\n| --- | --- |\n| PSI | above 0.2 |\n| errors | above 1% |",
    "Q: What do you watch?\nA: Score distributions, every hour.",
    "Trained on 28 days of clicks, validated on the next day, tested on the day after.",
    "We can retrain the model.",
  ])("asks for it in %j", (body) => {
    expect(found(body)).toEqual(["Monitoring"]);
  });

  it.each([
    "Retrained weekly.",
    "- **Retraining** — when PSI passes 0.2.",
    "The model is retrained every Sunday on 13 months.",
    "A drop of recall below 0.6 triggers a new training.",
    "### Retraining\n\nMonthly, by Airflow.",
    "Ranker fine-tuned daily, towers weekly.",
    "Every night the trees are refitted.",
    "| Job | When |\n| --- | --- |\n| retraining | on drift |",
    "Q: How do you keep it fresh?\nA: We retrain when precision falls below 0.8.",
    "Continual learning from the stream, with a champion and a challenger.",
    "Модель переобучается раз в неделю.",
  ])("is content with %j", (body) => {
    expect(found(body)).toEqual([]);
  });

  it("leaves a step without a section, or an empty one, to other rules", () => {
    expect(findingsIn(design({ Data: "Logs." }), noRetrainingTrigger)).toEqual([]);
    expect(found("")).toEqual([]);
  });
});
