import { describe, expect, it } from "vitest";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { applyEdits, compatibleFixes } from "../../src/core/lint/apply-edits.ts";
import { type LintSettings, lintDesignDoc } from "../../src/core/lint/lint.ts";
import { suppressionEdits } from "../../src/core/lint/suppression.ts";
import { rules } from "../../src/rules/index.ts";
import { unusedSuppression } from "../../src/rules/unused-suppression.ts";

const found = (text: string, settings?: LintSettings) =>
  lintDesignDoc(parseDesignDoc(text), rules, settings).filter(({ rule }) => rule === unusedSuppression.id);

const underlined = (text: string): readonly string[] =>
  found(text).map(({ range }) => text.slice(range.start, range.end));

/** What one round of safe fixes makes of a text. */
const fixed = (text: string): string =>
  applyEdits(
    text,
    compatibleFixes(found(text), ({ safety }) => safety === "safe"),
  );

describe("unused-suppression", () => {
  it("leaves a comment alone that silences something", () => {
    for (const text of [
      "# T\n\n<!-- loopboard-disable-next-line placeholder-text -->\nTODO\n",
      "# T\n\n<!-- loopboard-disable-next-line -->\nTODO\n",
      "# T\n\n- TODO <!-- loopboard-disable-line placeholder-text -->\n",
      "# T\n\n<!-- loopboard-disable -->\n\nTODO\n\n<!-- loopboard-enable -->\n\nWell.\n",
      "# T\n\n<!-- loopboard-disable placeholder-text -->\n\nTODO\n\n<!-- loopboard-enable -->\n\nWell.\n",
    ])
      expect(found(text), text).toEqual([]);
  });

  it("reports one that is never closed once, not each word of the document below it", () => {
    const text = "# T\n\n<!-- loopboard-disable-next-line placeholder-text\n\n## Data\n\nWe keep rows.\n";
    expect(found(text).map(({ message }) => message)).toEqual([
      "This comment is never closed, so that all of the document below belongs to it; expected `-->` behind it.",
    ]);
    expect(underlined(text)).toEqual(["<!-- loopboard-disable-next-line placeholder-text"]);
    expect(underlined(text.replaceAll("\n", "\r\n"))).toEqual([
      "<!-- loopboard-disable-next-line placeholder-text",
    ]);
    expect(underlined("# T\n\n<!-- loopboard-disable")).toEqual(["<!-- loopboard-disable"]);
  });

  it("removes the comment with its line, and no more", () => {
    const comment = "<!-- loopboard-disable-next-line placeholder-text -->";
    expect(fixed(`# T\n\n${comment}\nDone.\n`)).toBe("# T\n\nDone.\n");
    expect(fixed(`# T\r\n\r\n${comment}\r\n\r\nDone.\r\n`)).toBe("# T\r\n\r\nDone.\r\n");
    expect(fixed(`# T\n\n- a\n  ${comment}\n- b\n`)).toBe("# T\n\n- a\n- b\n");
    expect(fixed(`# T\n\nDone ${comment} with it.\n`)).toBe("# T\n\nDone with it.\n");
    expect(fixed(`# T\n\nDone. ${comment}`)).toBe("# T\n\nDone.");
  });

  it("leaves a comment where the text would mean something else without it", () => {
    const comment = "<!-- loopboard-disable-next-line placeholder-text -->";
    for (const text of [
      `# T\n\nTitle\n${comment}\n---\n`,
      `# T\n\nText.\n${comment}\nTitle\n===\n`,
      `# T\n\n${comment} ## Data\n`,
    ]) {
      expect(underlined(text)).toEqual([comment]);
      expect(fixed(text)).toBe(text);
    }
  });

  it("takes one rule out of several", () => {
    const text = (ids: string) => `# T\n\n<!-- loopboard-disable-next-line ${ids} -->\nTODO\n`;
    expect(fixed(text("step-order, placeholder-text, empty-step"))).toBe(text("placeholder-text"));
    expect(fixed(text("placeholder-text step-order"))).toBe(text("placeholder-text"));
  });

  it("takes the comment that ends another away after it, so that no other one reaches further", () => {
    const [enable, text] = [
      "<!-- loopboard-enable -->",
      "# T\n\n<!-- loopboard-disable step-order -->\n\nA.\n\n",
    ];
    expect(fixed(`${text}${enable}\n\nB.\n`)).toBe(`# T\n\nA.\n\n${enable}\n\nB.\n`);
    expect(fixed(`# T\n\nA.\n\n${enable}\n\nB.\n`)).toBe("# T\n\nA.\n\nB.\n");
  });

  it("lets several comments stand above the line that they speak of", () => {
    const comment = (id: string) => `<!-- loopboard-disable-next-line ${id} -->\n`;
    const text = `# T\n\n${comment("placeholder-text")}${comment("step-order")}TODO\n`;
    expect(fixed(text)).toBe(`# T\n\n${comment("placeholder-text")}TODO\n`);
  });

  it("counts the first of two comments that silence the same", () => {
    const disable = "<!-- loopboard-disable placeholder-text -->";
    expect(fixed(`# T\n\n${disable}\n\n${disable}\n\nTODO\n`)).toBe(`# T\n\n${disable}\n\nTODO\n`);
    const line = "<!-- loopboard-disable-next-line placeholder-text -->";
    expect(fixed(`# T\n\n${line}\n${line}\nTODO\n`)).toBe(`# T\n\n${line}\nTODO\n`);
  });

  it("keeps a reason unless it is asked to drop it", () => {
    const text = "# T\n\n<!-- loopboard-disable step-order -- as agreed -->\n\nA.\n";
    expect(found(text)[0]?.fixes.map(({ safety }) => safety)).toEqual(["suggested"]);
    expect(fixed(text)).toBe(text);
  });

  it("says nothing of a rule that is off", () => {
    const text = "# T\n\n<!-- loopboard-disable step-order -->\n\nA.\n";
    const off = { rules: new Map([["step-order", { severity: "off" as const, options: {} }]]) };
    expect(found(text)).toHaveLength(1);
    expect(found(text, off)).toEqual([]);
  });

  it("waits for all other rules, also those behind it in the alphabet", () => {
    const text =
      "# T\n\n## Requirements\n\n<!-- loopboard-disable-next-line vague-quantity -->\nLow latency is required.\n";
    expect(lintDesignDoc(parseDesignDoc(text.replace(/<!--.*-->\n/, "")), rules)).toContainEqual(
      expect.objectContaining({ rule: "vague-quantity" }),
    );
    expect(found(text)).toEqual([]);
    expect(found(text.replace("Low latency is required.", "Films for four friends."))).toHaveLength(1);
  });

  it("says nothing of a rule that failed: nobody knows what it would have found", () => {
    const text = "# T\n\n<!-- loopboard-disable step-order -->\n\nA.\n";
    expect(found(text, { failed: new Map([["step-order", "out of luck"]]) })).toEqual([]);
  });

  it("names a rule that there is not", () => {
    const text = "# T\n\n<!-- loopboard-disable-next-line placeholder-txt -->\nTODO\n";
    expect(underlined(text)).toEqual(["placeholder-txt"]);
    expect(found(text)[0]).toMatchObject({ severity: "warning", fixes: [] });
    expect(found("# T\n\n<!-- loopboard-disable internal-error -->\n\nA.\n")).toEqual([]);
  });

  it("is itself silenced by name, and not by a comment that silences everything", () => {
    expect(found("# T\n\n<!-- loopboard-disable -->\n\nA.\n")).toHaveLength(1);
    const named = "<!-- loopboard-disable unused-suppression -->\n\n<!-- loopboard-disable step-order -->\n";
    expect(found(`# T\n\n${named}\nA.\n`)).toEqual([]);
  });

  it("leaves a comment alone that is never closed: it would take the rest of the document with it", () => {
    expect(found("# T\n\n<!-- loopboard-disable step-order\n\nA.\n")[0]?.fixes ?? []).toEqual([]);
  });

  it.each(["line", "file"] as const)("takes back what the quick fix for the %s wrote", (scope) => {
    for (const newline of ["\n", "\r\n"]) {
      const text = ["---", "loopboard: true", "---", "", "# T", "", "- a", "- b", ""].join(newline);
      const edits = suppressionEdits(parseDesignDoc(text), "step-order", text.indexOf("- b"), scope);
      expect(fixed(applyEdits(text, edits))).toBe(text);
    }
  });

  it("takes back what the quick fix wrote around a table", () => {
    const text = "# T\n\n| a | b |\n| - | - |\n| c | d |\n\nText.\n";
    const edits = suppressionEdits(parseDesignDoc(text), "step-order", text.indexOf("d"), "table");
    expect(fixed(fixed(applyEdits(text, edits)))).toBe(text);
  });
});
