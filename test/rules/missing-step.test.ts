import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { unansweredSubject } from "../../src/core/facts/unanswered-subject.ts";
import { missingStep } from "../../src/rules/missing-step.ts";
import { design, findingsIn } from "./little-design.ts";

const running =
  "Online inference, each request is scored by a model server. Shadow mode, then canary. Features come from the feature " +
  "store. p99 of 40 ms, replicas scale with traffic. Int8 quantization.";

const said = (text: string): readonly string[] => findingsIn(text, missingStep).map(({ message }) => message);
const serving = (message: string): boolean => message.includes("Deployment and serving");

describe("missing-step", () => {
  it("does not ask for a step that a section of no step answers", () => {
    expect(said(design({ Requirements: "More revenue." })).some(serving)).toBe(true);
    expect(said(design({ Requirements: "More revenue.", "Day two": running })).some(serving)).toBe(false);
  });

  it("weighs a step that is touched on less than one of which nothing is said", () => {
    const text = design({
      Requirements: "More revenue.",
      "Framing as an ML task": "A class.",
      "Data preparation": "Logs.",
      "Model development": "Trees.",
      Evaluation:
        "AUC. Online inference in shadow mode, then canary, served from the feature store at p99 of 40 ms.",
    });
    const found = findingsIn(text, missingStep).map(({ message, severity }) => [
      message.includes("is touched on"),
      severity,
    ]);
    expect(found).toEqual(
      expect.arrayContaining([
        [true, "info"],
        [false, "warning"],
      ]),
    );
  });

  it("counts what only the rule of one topic understands", () => {
    const hints = {
      Requirements: "More revenue.",
      "On the line": "Online inference.",
      "By the clock": "p99 of 40 ms.",
    };
    const plain = {
      "One day": "The server dead: the camera decides.",
      "In May": "It advises and stops nothing.",
    };
    expect(said(design(hints)).some(serving)).toBe(true);
    expect(said(design({ ...hints, ...plain })).some(serving)).toBe(false);
  });

  it("lets that section be asked for what the step must say", () => {
    const doc = parseDesignDoc(design({ Requirements: "More revenue.", "Day two": running }));
    expect(unansweredSubject(doc, "fallback", ["serving"])?.place.name).toBe("Day two");
  });

  it("asks of a design that heads its other steps for the one that it only touches on", () => {
    const example = readFileSync(join(import.meta.dirname, "../../examples/card-fraud.md"), "utf8");
    const [others = ""] = example.split("## 7. Monitoring");
    expect(others.length).toBeLessThan(example.length);
    expect(said(others)).toEqual(["The step Monitoring and infrastructure has no section; expected one."]);
  });

  it("asks such a design for the section of a step that one of its own making speaks of", () => {
    const passing = {
      "Day two": "Online inference, each request is scored. Shadow mode, then canary. A feature store.",
    };
    const headed = { "Data preparation": "Logs.", "Model development": "Trees.", Evaluation: "AUC." };
    const framed = { Requirements: "More revenue.", "Framing as an ML task": "A class." };
    expect(said(design({ Requirements: "More revenue.", ...passing })).some(serving)).toBe(false);
    expect(said(design({ ...framed, ...headed, ...passing })).some(serving)).toBe(true);
  });

  it("does not ask a memo without headings for the section of a step that it speaks of", () => {
    const monitoring = (message: string) => message.includes("Monitoring");
    const served = "Dear all,\n\nThe model scores each request.";
    const watched =
      "Each prediction is logged with its features. Drift is measured daily by PSI, and an alert pages the team. We retrain " +
      "each month.";
    expect(said(`${served}\n`).some(monitoring)).toBe(true);
    expect(said(`${served}\n\n${watched}\n`).some(monitoring)).toBe(false);
  });
});
