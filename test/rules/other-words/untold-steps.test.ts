import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { missingStep } from "../../../src/rules/missing-step.ts";
import { findingsIn } from "../little-design.ts";

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, `../../documents/${name}.md`), "utf8");

/** As a memo: the same paragraphs, lists and tables under no heading. */
const withoutHeadings = (text: string): string => text.replace(/^#{1,6} .*$/gm, "");

function withoutMonitoring(text: string): string {
  const doc = parseDesignDoc(text);
  const sections = doc.steps.find(({ id }) => id === "monitoring")?.sections ?? [];
  const ranges = sections.flatMap((index) => doc.sections[index]?.range ?? []);
  return ranges
    .toSorted((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}

const asksForMonitoring = (text: string): boolean =>
  findingsIn(text, missingStep).some(({ message }) => message.includes("Monitoring"));

describe("missing-step, in texts without a heading", () => {
  it.each(["ad-clicks", "grocery-demand", "support-assistant"])("asks nothing more of %s", (name) => {
    expect(asksForMonitoring(withoutHeadings(read(name)))).toBe(false);
  });

  it.each(["ad-clicks", "grocery-demand", "support-assistant"])(
    "sees that %s leaves out who looks after it, though its words stand elsewhere",
    (name) => {
      expect(asksForMonitoring(withoutHeadings(withoutMonitoring(read(name))))).toBe(true);
    },
  );
});
