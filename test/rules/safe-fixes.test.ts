/** What _fix all_, fix on save and `loopboard fix` do to a document. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { applyEdits, compatibleFixes } from "../../src/core/lint/apply-edits.ts";
import type { Finding, Fix } from "../../src/core/lint/finding.ts";
import { lintDesignDoc } from "../../src/core/lint/lint.ts";
import { rules } from "../../src/rules/index.ts";
import { unusedSuppression } from "../../src/rules/unused-suppression.ts";

const rule = fc.constantFrom("placeholder-text", "empty-step", "step-order", "missing-step", "no-such-rule");
const directive = fc
  .record({
    verb: fc.constantFrom("disable-next-line", "disable", "disable", "enable"),
    ids: fc.array(rule, { maxLength: 3 }),
    reason: fc.constantFrom("", "", " -- as agreed"),
  })
  .map(({ verb, ids, reason }) => `<!-- loopboard-${verb} ${ids.join(", ")}${reason} -->`);

const line = fc.oneof(
  { weight: 3, arbitrary: directive },
  directive.map((comment) => `Text ${comment} goes on.`),
  directive.map((comment) => `- an item ${comment}`),
  directive.map((comment) => `  ${comment}`),
  fc.constantFrom(
    "",
    "",
    "",
    "TODO",
    "A sentence.",
    "- TBD",
    "## Data",
    "## Serving",
    "## Model",
    "---",
    "| a |",
  ),
  fc.constantFrom(
    "```",
    "> quoted",
    "Title\n===\n",
    "1M users x 20 requests = 50M requests",
    "<!-- other -->",
  ),
);

const document = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom("\n", "\r\n"))
  .map(([lines, newline]) => ["# Movie night", "", ...lines, ""].join("\n").replaceAll("\n", newline));

const isSafe = ({ safety }: Fix): boolean => safety === "safe";

const lint = (text: string): readonly Finding[] => lintDesignDoc(parseDesignDoc(text), rules);

/** What the rules say of the design itself; on which line something stands may change. */
const told = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter((finding) => finding.rule !== unusedSuppression.id)
    .map((finding) => `${finding.rule}: ${finding.message.replace(/ on line \d+/, "")}`);

test(
  "safe fixes never overlap, come to an end, and change nothing of what else is found",
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(document, (original) => {
        let text = original;
        let findings = lint(text);
        const before = told(findings);
        for (let round = 0; findings.some(({ fixes }) => fixes.some(isSafe)); round++) {
          expect(round).toBeLessThan(20);
          const edits = compatibleFixes(findings, isSafe);
          const sorted = [...edits].sort((a, b) => a.range.start - b.range.start);
          for (const [index, { range }] of sorted.entries())
            expect(sorted[index + 1]?.range.start ?? text.length).toBeGreaterThanOrEqual(range.end);
          text = applyEdits(text, edits);
          findings = lint(text);
        }
        expect(told(findings)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  },
);

test("there is something that is fixed safely", () => {
  const text = "# T\n\n<!-- loopboard-disable-next-line placeholder-text -->\nDone.\n";
  expect(applyEdits(text, compatibleFixes(lint(text), isSafe))).toBe("# T\n\nDone.\n");
});
