import { describe, expect, it } from "vitest";
import * as z from "zod";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { applyEdits, compatibleFixes } from "../../../src/core/lint/apply-edits.ts";
import type { Finding } from "../../../src/core/lint/finding.ts";
import { lintDesignDoc } from "../../../src/core/lint/lint.ts";
import { defineRule } from "../../../src/core/lint/rule.ts";
import { suppressionEdits, suppressionScopes } from "../../../src/core/lint/suppression.ts";

/** Finds every "§" in the text. */
const findX = defineRule({
  id: "find-x",
  summary: "There is a §.",
  severity: "warning",
  fixable: false,
  options: {
    defaults: { letter: "§" },
    schema: () => Promise.resolve(z.strictObject({ letter: z.string() })),
  },
  *check({ doc, options }) {
    for (let at = doc.text.indexOf(options.letter); at >= 0; at = doc.text.indexOf(options.letter, at + 1)) {
      yield { message: "Found it.", range: { start: at, end: at + 1 } };
    }
  },
});

const failing = defineRule({
  id: "failing",
  summary: "Fails.",
  severity: "error",
  fixable: false,
  check: () => {
    throw new Error("out of luck");
  },
});

const linesWithX = (text: string): readonly number[] => {
  const doc = parseDesignDoc(text);
  return lintDesignDoc(doc, [findX]).map((finding) => doc.lines.positionAt(finding.range.start).line);
};

describe("lintDesignDoc", () => {
  it("isolates a rule that throws: one finding in its place, the others go on", () => {
    const findings = lintDesignDoc(parseDesignDoc("# T\n\n§\n"), [failing, findX]);
    expect(findings.map(({ rule }) => rule)).toEqual(["internal-error", "find-x"]);
    expect(findings[0]?.message).toContain('"failing"');
    expect(findings[0]?.message).toContain("out of luck");
  });

  it("keeps a finding whose fixes throw, without fixes, and leaves the rule out when told so", () => {
    const unfixable = defineRule({
      id: "unfixable",
      summary: "Its fixes throw.",
      severity: "warning",
      fixable: true,
      check: () => [
        {
          message: "Found.",
          range: { start: 0, end: 1 },
          fixes: () => {
            throw new Error("out of luck");
          },
        },
      ],
    });
    const failed = new Map<string, string>();
    const onFailure = (rule: string, reason: string) => failed.set(rule, reason);
    const [finding] = lintDesignDoc(parseDesignDoc("# T\n"), [unfixable], { onFailure });
    expect(finding?.message).toBe("Found.");
    expect(failed).toEqual(new Map());
    expect(finding?.fixes).toEqual([]);
    expect(failed).toEqual(new Map([["unfixable", "out of luck"]]));
    const [error, ...others] = lintDesignDoc(parseDesignDoc("# T\n"), [unfixable], { failed });
    expect(error?.rule).toBe("internal-error");
    expect(error?.message).toContain("out of luck");
    expect(others).toEqual([]);
  });

  it("takes severity and options from the settings, and leaves out what is off", () => {
    const doc = parseDesignDoc("a §\n");
    const set = (severity: "off" | "error", options = {}) => ({
      rules: new Map([["find-x", { severity, options }]]),
    });
    expect(lintDesignDoc(doc, [findX], set("off"))).toEqual([]);
    const [finding] = lintDesignDoc(doc, [findX], set("error", { letter: "a" }));
    expect(finding?.severity).toBe("error");
    expect(finding?.range.start).toBe(0);
  });
});

it("tells rules the profile; a document of which nothing is said is a team's", () => {
  const saysProfile = defineRule({
    id: "says-profile",
    summary: "Says the profile.",
    severity: "info",
    fixable: false,
    check: ({ profile }) => [{ message: profile, range: { start: 0, end: 1 } }],
  });
  const doc = parseDesignDoc("# T\n");
  expect(lintDesignDoc(doc, [saysProfile])[0]?.message).toBe("team");
  expect(lintDesignDoc(doc, [saysProfile], { profile: "interview" })[0]?.message).toBe("interview");
});

describe("suppression", () => {
  it("of the next line skips blank lines and reaches no further", () => {
    expect(linesWithX("<!-- loopboard-disable-next-line find-x -->\n\n§\n§\n")).toEqual([3]);
  });

  it("from disable to enable, or to the end", () => {
    expect(linesWithX("§\n\n<!-- loopboard-disable -->\n\n§\n\n<!-- loopboard-enable -->\n\n§\n")).toEqual([
      0, 8,
    ]);
    expect(linesWithX("§\n\n<!-- loopboard-disable find-x -- for now -->\n\n§\n")).toEqual([0]);
  });

  it("of another rule changes nothing, nor does a comment in code", () => {
    expect(linesWithX("<!-- loopboard-disable other -->\n\n§\n")).toEqual([2]);
    expect(linesWithX("```\n<!-- loopboard-disable -->\n```\n\n§\n")).toEqual([4]);
  });

  it.each(["\n", "\r\n"])("is written above the line, and at the top (%j)", (newline) => {
    const lines = (...all: readonly string[]): string => all.join(newline);
    const above = lines("---", "loopboard: true", "---", "");
    const text = above + lines("# T", "", "Text §", "");
    const doc = parseDesignDoc(text);
    const written = (scope: "line" | "file"): string =>
      applyEdits(text, suppressionEdits(doc, "find-x", text.indexOf("§"), scope));
    expect(written("line")).toBe(
      above + lines("# T", "", "<!-- loopboard-disable-next-line find-x -->", "Text §", ""),
    );
    expect(written("file")).toBe(
      above + lines("<!-- loopboard-disable find-x -->", "", "# T", "", "Text §", ""),
    );
    for (const scope of ["line", "file"] as const)
      expect(lintDesignDoc(parseDesignDoc(written(scope)), [findX])).toEqual([]);
  });

  it.each(["\n", "\r\n"])(
    "is written around a table, which a comment between its rows would end (%j)",
    (newline) => {
      const table = ["  | a | b |", "  | - | - |", "  | c | § |", "  | e | f |"].join(newline);
      for (const behind of ["", newline, `${newline}${newline}Text.${newline}`]) {
        const before = `# T${newline}${newline}§${newline}${newline}- an item${newline}${newline}`;
        const text = before + table + behind;
        const doc = parseDesignDoc(text);
        const place = text.lastIndexOf("§");
        expect(suppressionScopes(doc, place)).toEqual(["table", "file"]);
        expect(suppressionScopes(doc, text.indexOf("§"))).toEqual(["line", "file"]);
        const written = applyEdits(text, suppressionEdits(doc, "find-x", place, "table"));
        expect(written).toBe(
          `${before}  <!-- loopboard-disable find-x -->${newline}${newline}${table}${newline}${newline}  <!-- loopboard-enable find-x -->${behind === "" ? newline : behind}`,
        );
        const left = lintDesignDoc(parseDesignDoc(written), [findX]);
        expect(left.map(({ range }) => range.start)).toEqual([text.indexOf("§")]);
      }
    },
  );

  it("is written below front matter that ends the text", () => {
    const text = "---\nloopboard: true\n---";
    const edits = suppressionEdits(parseDesignDoc(text), "find-x", 0, "file");
    expect(applyEdits(text, edits)).toBe(`${text}\n<!-- loopboard-disable find-x -->\n\n`);
  });

  it("reaches to the very end of the text", () => {
    const endX = defineRule({
      id: "find-x",
      summary: "Finds the end.",
      severity: "warning",
      fixable: false,
      check: ({ doc }) => [{ message: "Ends.", range: { start: doc.text.length, end: doc.text.length } }],
    });
    const doc = parseDesignDoc("a\n\n<!-- loopboard-disable find-x -->\n\nb");
    expect(lintDesignDoc(doc, [endX])).toEqual([]);
  });
});

describe("edits", () => {
  const finding = (start: number, end: number, newText: string): Finding => ({
    rule: "r",
    severity: "info",
    message: "M.",
    range: { start, end },
    related: [],
    fixes: [{ title: "t", safety: "safe", edits: [{ range: { start, end }, newText }] }],
  });

  it("apply by their offsets in the old text", () => {
    const edits = [
      { range: { start: 4, end: 5 }, newText: "E" },
      { range: { start: 0, end: 0 }, newText: ">" },
      { range: { start: 1, end: 3 }, newText: "" },
    ];
    expect(applyEdits("abcde", edits)).toBe(">adE");
  });

  it("that touch each other are not applied together", () => {
    const edits = compatibleFixes([finding(0, 2, "X"), finding(1, 3, "Y"), finding(4, 4, "Z")], () => true);
    expect(applyEdits("abcd", edits)).toBe("XcdZ");
    // What stands beside a change was written for what stood there before.
    const beside = compatibleFixes([finding(1, 2, "X"), finding(2, 3, "Y"), finding(1, 1, "Z")], () => true);
    expect(applyEdits("abcd", beside)).toBe("aXcd");
  });

  it("that only insert at one place are both applied, in order", () => {
    const edits = compatibleFixes([finding(2, 2, "X"), finding(2, 2, "Y")], () => true);
    expect(applyEdits("abcd", edits)).toBe("abXYcd");
  });
});
