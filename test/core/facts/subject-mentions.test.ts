import { describe, expect, it } from "vitest";
import { growth } from "../../growth.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { evidenceOf } from "../../../src/core/facts/subject-mentions.ts";
import type { SubjectId } from "../../../src/core/facts/subjects.ts";

/** The kind of evidence, with the words that it stands on. */
function evidence(text: string, id: SubjectId): string {
  const found = evidenceOf(parseDesignDoc(text), id);
  if (found.kind === "absent" || !found.range) return found.kind;
  return `${found.kind}: ${text.slice(found.range.start, found.range.end).replace(/\s+/g, " ")}`;
}

describe("what a design says of a subject", () => {
  it.each<[string, SubjectId, string]>([
    ["# T\n\n## Serving\n\nOnline.\n\n### Fallback\n\nPopular items.\n", "fallback", "said: Fallback"],
    ["# T\n\n## Serving\n\nThe service falls\nback to rules.\n", "fallback", "said: falls back"],
    ["# T\n\n## Serving\n\nFirst a **shadow** mode.\n", "rollout", "said: shadow** mode"],
    ["# T\n\n## Serving\n\nRollback takes a minute.\n", "rollout", "suggested: Rollback"],
    ["# T\n\n## Evaluation\n\nAn A/B test.\n", "rollout", "suggested: A/B test"],
    ["# T\n\n## Model\n\nBetter than the baseline.\n", "baseline", "suggested: baseline"],
    ["# T\n\n## Model\n\nTwo towers.\n", "baseline", "absent"],
    ["# T\n\n## Evaluation\n\nPR-AUC of 0.4.\n", "offline-metrics", "said: PR-AUC"],
    ["# T\n\n## Model\n\nPR-AUC of 0.4.\n", "offline-metrics", "suggested: PR-AUC"],
    ["# T\n\n## Requirements\n\nNew users get a list.\n", "error-analysis", "suggested"],
  ])("%j → %s: %s", (text, id, expected) => {
    expect(evidence(text, id)).toBe(expected);
  });

  it("does not look into code and comments", () => {
    expect(evidence("# T\n\n## Serving\n\n```\nfallback to rules\n```\n", "fallback")).toBe("absent");
    expect(evidence("# T\n\n## Serving\n\n<!-- falls back to rules -->\nOnline.\n", "fallback")).toBe(
      "absent",
    );
  });

  it("reads long lines in time that grows with their length", () => {
    // The text differs each time: what was read before would cost nothing.
    const reading = (length: number) => (round: number) =>
      evidence(`# T ${round}\n\n## Serving\n\n${`if when the a b${round} `.repeat(length)}\n`, "fallback");
    expect(growth(reading(10_000), reading(40_000), 12)).toBeLessThan(12);
  });
});
