/** Every rule has a page beside it, and the page's examples are its first tests. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { applyEdits } from "../../src/core/lint/apply-edits.ts";
import type { Finding } from "../../src/core/lint/finding.ts";
import { lintDesignDoc } from "../../src/core/lint/lint.ts";
import type { Rule } from "../../src/core/lint/rule.ts";
import { rules } from "../../src/rules/index.ts";

const folder = new URL("../../src/rules/", import.meta.url);

interface Example {
  readonly kind: "avoid" | "prefer";
  readonly text: string;
}

function pageOf(rule: Rule): string {
  return readFileSync(new URL(`${rule.id}.md`, folder), "utf8");
}

/** The fences under *Avoid* and *Prefer*, which end each page in this order; the examples hold headings themselves. */
function examplesOf(page: string): readonly Example[] {
  const [, avoid = "", prefer = ""] = /\n## Avoid\n([^]*)\n## Prefer\n([^]*)$/.exec(page) ?? [];
  const fences = (body: string, kind: Example["kind"]) =>
    [...body.matchAll(/^```markdown\n([^]*?)^```$/gm)].map(([, text = ""]) => ({ kind, text }));
  return [...fences(avoid, "avoid"), ...fences(prefer, "prefer")];
}

/** A rule that looks at what the others found is run after them. */
function findingsOf(rule: Rule, text: string): readonly Finding[] {
  const found = lintDesignDoc(parseDesignDoc(text), rule.runsLast ? rules : [rule]);
  return rule.runsLast ? found.filter((finding) => finding.rule === rule.id) : found;
}

/** Applies the first fix there is until none is left; throws where that does not end. */
function fixAll(rule: Rule, text: string): string {
  let current = text;
  for (let round = 0; round < 50; round++) {
    const fix = findingsOf(rule, current).find((finding) => finding.fixes.length > 0)?.fixes[0];
    if (!fix) return current;
    const next = applyEdits(current, fix.edits);
    expect(next, "a fix must change the text").not.toBe(current);
    current = next;
  }
  throw new Error(`The fixes of ${rule.id} do not come to an end`);
}

it("has a page for every rule file and a rule for every page", () => {
  const files = readdirSync(folder);
  const named = (ending: string) =>
    files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
  const ids = rules.map((rule) => rule.id);
  expect(named(".md")).toEqual([...ids].sort());
  // These give all of them and are none.
  const lists = ["all-rules", "index"];
  expect(named(".ts").filter((name) => !lists.includes(name))).toEqual([...ids].sort());
});

describe.each(rules)("$id", (rule) => {
  const page = pageOf(rule);
  const examples = examplesOf(page);

  it("has a page with a reason and both kinds of example", () => {
    expect(page.startsWith(`# ${rule.id}\n`)).toBe(true);
    expect(page).toContain("\n## Why\n");
    expect(examples.map((example) => example.kind)).toEqual(expect.arrayContaining(["avoid", "prefer"]));
  });

  it("finds something in each example to avoid, inside of the text", () => {
    for (const { text } of examples.filter((example) => example.kind === "avoid")) {
      const findings = findingsOf(rule, text);
      expect(findings.map((finding) => finding.rule)).toContain(rule.id);
      for (const { range, message, fixes } of findings) {
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThanOrEqual(text.length);
        expect(range.end).toBeGreaterThan(range.start);
        expect(message).toMatch(/^\S.*\.$/);
        for (const fix of fixes) expectSound(fix.edits);
      }
    }
  });

  it("finds nothing in each example to prefer", () => {
    for (const { text } of examples.filter((example) => example.kind === "prefer")) {
      expect(findingsOf(rule, text)).toEqual([]);
    }
  });

  it(rule.fixable ? "fixes what it finds" : "offers no fix, as it says", () => {
    const texts = examples.filter((example) => example.kind === "avoid").map((example) => example.text);
    const withFix = texts.filter((text) =>
      findingsOf(rule, text).some((finding) => finding.fixes.length > 0),
    );
    expect(withFix.length > 0).toBe(rule.fixable);
    for (const text of withFix) {
      const left = findingsOf(rule, fixAll(rule, text));
      expect(left.filter((finding) => finding.fixes.length > 0)).toEqual([]);
    }
  });
});

function expectSound(edits: Finding["fixes"][number]["edits"]): void {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  for (const [index, edit] of sorted.entries()) {
    expect(edit.range.end).toBeGreaterThanOrEqual(edit.range.start);
    const next = sorted[index + 1];
    if (next) expect(next.range.start).toBeGreaterThanOrEqual(edit.range.end);
  }
}
