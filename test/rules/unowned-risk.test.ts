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

  it.each([
    "Users stop reading. The page asks for a tick, and Legal looks at how fast it is given.\n\nThe vendor changes the model under us.\n\nLabels come late; we train on early ones.",
    "_Users stop reading._ The page asks for a tick.\n\n_Injection._ A sender might write instructions in white.\n\n_Late labels._ Early ones are taken.",
    "Users may stop reading; Ana looks at thirty pages a month. The sensors get dirty, which makes full bins look empty. New shops have no history: they get the mean.",
    "What keeps us awake? That users stop reading: Ana looks at thirty pages. That a sender floods us. And that labels come late: early ones are taken.",
  ])("tells of one that is told in prose: %j", (body) => {
    expect(found(body, "What could go wrong")).toHaveLength(1);
    // Prose may be read wrongly; a row of a table without its answer may not.
    const severities = (text: string) =>
      findingsIn(design({ Risks: text }), unownedRisk).map(({ severity }) => severity);
    expect(new Set(severities(body))).toEqual(new Set(["info"]));
    expect(severities("| Risk | Mitigation |\n| --- | --- |\n| Drift | retraining |\n| Bots | |")).toEqual([
      unownedRisk.severity,
    ]);
  });

  it.each([
    [
      "| Danger | What we do | Whose |\n| --- | --- | --- |\n| Fog | radar | Liv |\n| Old charts | it has cost us a day | |\n| Pilots sleep | drill each month | Per |",
      "Old charts",
    ],
    [
      "I see three dangers. Drivers may follow it blindly; Jo rides along once a month. The maps may be old. Rain changes how long stops take: the forecast is an input.",
      "The maps may be old.",
    ],
    [
      "Four things could go badly. Doctors may sign with less care. Nurses may believe it: Dr. Ode mixes ten known ones in. Values jump; Ms. Lind tells us. The lot may sleep, so I take it over.",
      "Doctors may sign with less care.",
    ],
    [
      "- **What may go wrong.**\n  - Keepers may stop looking: the limit goes up.\n  - New software\n  - Few farms send samples; thirty others are paid.",
      "New software",
    ],
  ])("knows dangers under any heading by whatever name: %j", (body, risk) => {
    expect(found(body, "How it runs")).toEqual([risk]);
  });

  it.each(["- phishing\n- malware", "- low\n- high"])(
    "takes what a model detects for no danger: %j",
    (body) => {
      expect(found(body, "Threats we detect")).toEqual([]);
      expect(found(body, "Risk groups")).toEqual([]);
      expect(found("| Hazard | Count |\n| --- | --- |\n| ice | 40 |\n| fog | 12 |", "Data")).toEqual([]);
    },
  );

  it("reads a paragraph that begins with worries under any heading", () => {
    const body =
      "Three things worry me. Users may stop reading; Ana looks at thirty pages. A sender may flood us. Labels come late: early ones are taken.";
    expect(found(body, "To end with")).toEqual(["A sender may flood us."]);
    expect(found(body.replace("worry", "please"), "To end with")).toEqual([]);
  });

  it.each([
    "Users may stop reading. Ana looks at thirty pages. Sensors get dirty. The workshop cleans them.",
    "Users may stop reading; we ask for a tick. Ana looks at both each month. Labels come late: early ones are taken.",
    "Users may stop reading, so we ask for a tick. If they do, Ana calls. Labels come late; early ones are taken.",
    "Users stop reading.\n\nThe vendor changes the model.\n\nLabels come late.",
    "We see two risks.\n\nUsers stop reading. The page asks for a tick.\n\nLabels come late; early ones are taken.\n\nNone of them stops us.",
    "Users may stop reading. The page asks for a tick.",
  ])("leaves prose alone that answers, or of which that is not sure: %j", (body) => {
    expect(found(body, "What could go wrong")).toEqual([]);
  });
});
