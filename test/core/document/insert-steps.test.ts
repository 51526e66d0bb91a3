import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { insertSteps, missingSteps } from "../../../src/core/document/insert-steps.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { stepIds } from "../../../src/core/framework/step-id.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";

const titles = {
  requirements: "Requirements",
  framing: "Framing as an ML task",
  data: "Data preparation",
  model: "Model development",
  evaluation: "Evaluation",
  serving: "Deployment and serving",
  monitoring: "Monitoring",
} as const;

function designWith(ids: readonly (keyof typeof titles)[], numbered = false, newline = "\n"): string {
  const sections = ids.map(
    (id, index) => `## ${numbered ? `${index + 1}. ` : ""}${titles[id]}\n\nAnswered.\n`,
  );
  return `# Movie night\n\n${sections.join("\n")}`.replaceAll("\n", newline);
}

function withAll(text: string): string {
  const doc = parseDesignDoc(text);
  return applyEdits(text, insertSteps(doc, missingSteps(doc)));
}

describe("insertSteps", () => {
  it("puts a step between its neighbours, with one blank line on each side", () => {
    const text = designWith(["requirements", "framing", "model"]);
    const doc = parseDesignDoc(text);
    const fixed = applyEdits(text, insertSteps(doc, ["data"]));
    expect(fixed).toMatch(
      /Framing as an ML task\n\nAnswered\.\n\n## Data preparation\n\n- \*\*[^]+_\n\n## Model development/,
    );
  });

  it("appends the last steps at the end", () => {
    const fixed = withAll(designWith(["requirements", "framing", "data", "model", "evaluation"]).trimEnd());
    expect(fixed).toMatch(
      /## Evaluation\n\nAnswered\.\n\n## Deployment and serving\n\n[^]+_\n\n## Monitoring[^\n]*\n\n[^]+_\n$/,
    );
  });

  it("keeps the line breaks of the document", () => {
    const fixed = withAll(designWith(["requirements", "model"], false, "\r\n"));
    expect(fixed.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("leaves nothing missing, keeps what was there, and lands in the framework's order", () => {
    fc.assert(
      fc.property(fc.subarray([...stepIds]), fc.boolean(), (ids, numbered) => {
        const text = designWith(ids, numbered);
        const doc = parseDesignDoc(withAll(text));
        expect(missingSteps(doc)).toEqual([]);
        const kept = [...doc.text.matchAll(/^Answered\.$/gm)];
        expect(kept).toHaveLength(ids.length);
        const firsts = doc.steps.map((step) => step.sections[0] ?? -1);
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  it("works on an empty text", () => {
    const fixed = withAll("");
    expect(missingSteps(parseDesignDoc(fixed))).toEqual([]);
    expect(fixed.startsWith("#")).toBe(true);
  });
});
