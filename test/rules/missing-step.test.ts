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
});
