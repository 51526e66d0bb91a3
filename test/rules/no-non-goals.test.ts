import { describe, expect, it } from "vitest";
import { noNonGoals } from "../../src/rules/no-non-goals.ts";
import { design, findingsIn } from "./little-design.ts";

const found = (body: string) =>
  findingsIn(design({ Requirements: body }), noNonGoals).map(({ words }) => words);

describe("no-non-goals", () => {
  it.each([
    "Cut the time to answer from 9 to 6 hours. 2,300 agents, 120k tickets a day.",
    "- **Goal** — fewer empty shelves.\n- **Scale** — 2,000 stores.\n- **Latency** — by 5 am.",
    "### Scope\n\nThe home feed of signed-in adults.",
    "### Clarify and scope\n\nThe home feed, and not in one go.",
    "### Scope and non-goals\n\nIn scope: card-present and card-not-present payments.\n",
    "| Need | Value |\n| --- | --- |\n| users | 50M |\n| p99 | 200 ms |",
    "Q: Who uses it?\nA: Moderators, on a queue.\n\nQ: How fast?\nA: 100 ms.",
    "Must not store card numbers. At most 70 GPUs.",
    "Цель: меньше пустых полок. Ответ не будет идти дольше 200 мс.",
    "**Что будет сделано:**\n\n- Прогноз на день\n- Отчёт для магазина",
    "Parcels that are out for delivery are shown on a map. That is everybody's question.",
  ])("asks for it in %j", (body) => {
    expect(found(body)).toEqual(["Requirements"]);
  });

  it.each([
    "Goal: X. Non-goals: search, notifications.",
    "### Out of scope\n\n- Fraud of merchants",
    "We do not try to explain single decisions.",
    "- **Scope and non-goals** — email only, no chat.",
    "Feed only for now. Ads are deferred to a later version.",
    "### Anti-goals\n\nMore notifications.",
    "Money laundering is not in scope; another team has it.",
    "The first version does not cover series.",
    "Q: What is left out?\nA: Children's accounts are excluded.",
    "### Scope\n\nIn scope: mail. Chat comes later.",
    "### Scope\n\nThe checkout of the web shop only.",
    "### The first version\n\n- Mail.\n- Chat lives elsewhere.",
    "We are not going to steer the robots. Nor will we look for broken ones.",
    "Text messages are somebody else's question.",
    "Snow is out, too.",
    "Вне скоупа: поиск и реклама.",
    "Цель: меньше пустых полок.\n\n**Что не будет сделано в этой версии:**\n\n- Заказ у поставщика\n- Цены",
    "Цель: меньше пустых полок. Цены в первой версии решать не станем: не будем охватывать и аптеки.",
  ])("is content with %j", (body) => {
    expect(found(body)).toEqual([]);
  });

  it("does not take rows that are left out for what the design leaves out", () => {
    const text = design({
      Requirements: "Fewer empty shelves.",
      Data: "The months of the strike are left out.",
    });
    expect(findingsIn(text, noNonGoals).map(({ words }) => words)).toEqual(["Requirements"]);
  });

  it("leaves a step without a section, or an empty one, to other rules", () => {
    expect(findingsIn(design({ Data: "Logs." }), noNonGoals)).toEqual([]);
    expect(found("")).toEqual([]);
  });
});
