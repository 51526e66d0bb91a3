import { expect, it } from "vitest";
import { hoverAt } from "../../../src/core/assist/hover.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { rules } from "../../../src/rules/index.ts";

/** What the pointer is told at the `|`, and of which text. */
function at(marked: string): { readonly of: string; readonly markdown: string } | undefined {
  const offset = marked.indexOf("|");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const hover = hoverAt({ doc: parseDesignDoc(text), offset, rules });
  return hover && { of: text.slice(hover.range.start, hover.range.end), markdown: hover.markdown };
}

it("says what a step is for, what it covers and what it leaves open", () => {
  const hover = at("# A\n\n## Eval|uation\n\nBy nDCG.\n");
  expect(hover?.of).toBe("Evaluation");
  expect(hover?.markdown).toMatch(/^\*\*Evaluation\*\* · 1 of 4 topics\n\nShow how/);
  expect(hover?.markdown).toContain("\n- ✓ Offline metrics\n- ○ **Online metrics** — Which live");
});

it("says it of both steps that one heading introduces", () => {
  const markdown = at("# A\n\n## Serving and moni|toring\n\nOnline.\n")?.markdown;
  expect(markdown).toMatch(
    /^\*\*Deployment and serving\*\* .*\n\n---\n\n\*\*Monitoring and infrastructure\*\* /s,
  );
});

it("explains a term in prose, in a heading and in inline code, with its source", () => {
  expect(at("# A\n\nWe use a focal lo|ss here.\n")?.markdown).toMatch(
    /^\*\*Focal loss\*\* · loss\n\n.*\n\n`.*`\n\n.*\n\nSource: /,
  );
  expect(at("# A\n\n### PSI| per feature\n")?.markdown).toContain("**Population stability index**");
  expect(at("# A\n\nWe use `nd|cg`.\n")?.of).toBe("ndcg");
});

it("leaves programs and ordinary words alone", () => {
  expect(at("# A\n\n```py\nloss = nd|cg(x)\n```\n")).toBeUndefined();
  expect(at("# A\n\nSomething el|se.\n")).toBeUndefined();
});

it.each([
  ["front matter", "---\ntitle: By nd|cg\n---\n\n# A\n"],
  ["an indented line of code", "# A\n\n    nd|cg\n"],
  ["a link's target", "# A\n\n[a](nd|cg.md)\n"],
  ["an address", "# A\n\nhttps://example.org/nd|cg\n"],
  ["a mail address", "# A\n\nme@nd|cg.org\n"],
  ["a comment", "# A\n\n<!-- nd|cg -->\n"],
  ["a tag", '# A\n\n<a title="nd|cg">x</a>\n'],
  ["the name of a file", "# A\n\nSee nd|cg.md\n"],
  ["a name", "# A\n\nAs my_nd|cg_at_k\n"],
])("explains no term in %s", (_, text) => {
  expect(at(text)).toBeUndefined();
});

it.each(["_nd|cg_", "**nd|cg**", "[nd|cg](a.md)", "nd|cg.", "x < y and nd|cg > z"])(
  "explains a term in %s",
  (text) => {
    expect(at(`# A\n\n${text}\n`)?.of).toBe("ndcg");
  },
);

it("says what a rule reports that a comment silences", () => {
  const hover = at("# A\n\n<!-- loopboard-disable empty-step, missing-s|tep -- later -->\n");
  expect(hover?.of).toBe("missing-step");
  expect(hover?.markdown).toContain("A step of the framework has no section.");
  expect(at("# A\n\n<!-- missing-s|tep -->\n")).toBeUndefined();
});
