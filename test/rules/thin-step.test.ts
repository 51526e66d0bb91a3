import { describe, expect, it } from "vitest";
import { thinStep } from "../../src/rules/thin-step.ts";
import { design, findingsIn } from "./little-design.ts";

const long =
  "Ratings and watch logs come from the event stream and are joined with the catalogue for a year. ".repeat(
    4,
  );

const found = (serving: string, others = long, profile?: "interview") =>
  findingsIn(
    design({ Requirements: others, Data: others, Model: others, Serving: serving }),
    thinStep,
    profile,
  ).map(({ words }) => words);

describe("thin-step", () => {
  it.each([
    "On a server.",
    "We use Kubernetes.",
    "AUC.",
    "- Docker",
    "A REST service",
    "**TorchServe** behind nginx",
  ])("finds a step of no more than %j", (body) => {
    expect(found(body)).toEqual(["Serving"]);
  });

  it.each([
    "See [the serving doc](serving.md).",
    "![Serving](serving.excalidraw)",
    "```mermaid\ngraph LR\n```",
    "- Online\n- Cached\n- Canary",
    "A service ranks 800 films per request in 60 ms on two GPUs, with popular films as the fallback.",
    "| Stage | p99 |\n| --- | --- |\n| all | 60 ms |",
    "Online. Cached. Canary.",
    "1. Index\n2. Rank",
    "See `serving.yaml` and its comments.",
  ])("is content with %j", (body) => {
    expect(found(body)).toEqual([]);
  });

  it("is content with a design that is short throughout", () => {
    expect(found("On a server.", "Ratings from the app, by week.")).toEqual([]);
  });

  it("is content where the others say only a few times as much", () => {
    // The least that counts as an answer, three times over: enough to compare with, and four times these words.
    const some =
      "Ratings and watch logs come from the event stream, joined with the catalogue for a year back, by week. ".repeat(
        3,
      );
    const brief = "A service behind a cache that ranks for each request as it comes.";
    expect(found(brief, some)).toEqual([]);
    expect(found("On a server.", some)).toEqual(["Serving"]);
  });

  it("is content with a section that is about two steps, however short", () => {
    const text = design({
      Requirements: long,
      Framing: long,
      Data: long,
      Model: long,
      "Serving and monitoring": "On a server.",
    });
    expect(findingsIn(text, thinStep)).toEqual([]);
  });

  it("compares with steps that share a section, of which each has its part", () => {
    const text = (model: string) =>
      design({ "Task and data": long.repeat(2), "Model and evaluation": model, Serving: "On a server." });
    expect(findingsIn(text(long.repeat(2)), thinStep)).toMatchObject([{ words: "Serving" }]);
    expect(findingsIn(text("Trees. AUC."), thinStep)).toMatchObject([{ words: "Serving" }]);
  });

  it("grants an interview answer its brevity", () => {
    const brief = "A service behind a cache, ranking per request in 60 ms";
    expect(found(brief)).toEqual(["Serving"]);
    expect(found(brief, long, "interview")).toEqual([]);
  });

  it("is content with an interview's framing that names its task", () => {
    const framed = (framing: string, profile: "interview" | "team") =>
      findingsIn(
        design({ Requirements: long, Framing: framing, Data: long, Model: long, Serving: long }),
        thinStep,
        profile,
      ).map(({ words }) => words);
    expect(framed("Binary classification, P(fraud).", "interview")).toEqual([]);
    expect(framed("Binary classification, P(fraud).", "team")).toEqual(["Framing"]);
    expect(framed("Fraud, somehow.", "interview")).toEqual(["Framing"]);
  });
});
