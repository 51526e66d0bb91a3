import { describe, expect, it } from "vitest";
import { unownedRisk } from "../../src/rules/unowned-risk.ts";
import { design, findingsIn } from "./little-design.ts";

const found = (body: string, heading = "Risks") =>
  findingsIn(design({ [heading]: body }), unownedRisk).map(({ words }) => words);

describe("unowned-risk", () => {
  it.each([
    [
      "| Risk | Mitigation |\n| --- | --- |\n| Drift | weekly retraining |\n| Vendor leaves | |",
      "Vendor leaves",
    ],
    [
      "| Risk | Likelihood | Plan |\n| --- | --- | --- |\n| Late labels | high | TBD |\n| Abuse | low | review |",
      "Late labels",
    ],
    [
      "| # | Risk | Owner |\n| --- | --- | --- |\n| 1 | Bots | ML team |\n| 2 | Outage of the lake | - |\n| 3 | Abuse | Trust |",
      "Outage of the lake",
    ],
    [
      "- Feedback loop: 1% of slots explore.\n- Clickbait: satisfied time in place of clicks, and a dislike head.\n- The vendor changes the model",
      "The vendor changes the model",
    ],
    [
      "1. Cold, wet summer → weather is an input\n2. Managers ignore the proposals\n3. Late receipts → yesterday's forecast",
      "Managers ignore the proposals",
    ],
    [
      "- **Leakage.** Mitigation: point-in-time joins.\n- **Skew.** Mitigation: one definition of features.\n- **Key person leaves.**",
      "Key person leaves.",
    ],
    ["| Риск | Что делаем |\n| --- | --- |\n| Дрейф | переобучение |\n| Утечка данных | |", "Утечка данных"],
  ])("finds the one without an answer in %j", (body, risk) => {
    expect(found(body)).toEqual([risk]);
    expect(found(body, "7.3 Risks and mitigations")).toEqual([risk]);
  });

  it.each([
    "| Risk | Mitigation |\n| --- | --- |\n| Drift | weekly retraining |",
    "| Risk | Impact | What we do |\n| --- | --- | --- |\n| Drift | high | retrain |\n| Abuse | low | review |",
    "- Drift: retrain weekly, and watch PSI.\n- Abuse: a person reviews.",
    "- **Feedback loop** — exploration on 1% of slots.\n- **Outage** — fall back to popular items.",
    "1. Late labels; we train on early ones.\n2. Bots are filtered by the edge.",
    "We see no risks beyond those of the old system.",
    "- What if labels are late?\n- Can the vendor leave?",
    "- A wet June\n  - weather is an input\n- Managers stop looking\n  - proposals outside of the range must be confirmed",
    "| Risk | Owner |\n| --- | --- |\n| Drift | Ana |\n| Abuse | Ben |",
  ])("is content with %j", (body) => {
    expect(found(body)).toEqual([]);
  });

  it("says it once of a list in which no risk has an answer", () => {
    const body = "- Drift\n- Abuse\n- Late labels";
    expect(found(body)).toEqual(["Risks"]);
    expect(found(body, "Risk scoring model")).toEqual([]);
    expect(found(`${body}\n\n## Mitigations\n\nRetraining, review, early labels.`)).toEqual([]);
  });
});
