/** Prints how often each rule speaks on the corpus of real design docs, if it is here; see `notes/corpus-precision.md` for what was read. */
import { describe, expect, it } from "vitest";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { lintDesignDoc } from "../../src/core/lint/lint.ts";
import { rules } from "../../src/rules/index.ts";
import { readWholeDesigns } from "../core/document/corpus.ts";

const designs = readWholeDesigns();
if (!designs)
  console.warn("The labelled corpus (../shared/corpus) is not here: its findings are not counted.");

describe.runIf(designs)("the rules on real design docs", () => {
  it("do not fail, and say something of a kind often enough to be read", () => {
    const found = (designs ?? []).map(({ text }) => lintDesignDoc(parseDesignDoc(text), rules));
    const rows = rules.map(({ id }) => {
      const counts = found.map((findings) => findings.filter(({ rule }) => rule === id).length);
      const total = counts.reduce((sum, count) => sum + count, 0);
      return { id, total, documents: counts.filter((count) => count > 0).length };
    });
    console.info(
      [...rows]
        .sort((a, b) => b.total - a.total)
        .map(
          ({ id, total, documents }) =>
            `${id.padEnd(28)} ${total} in ${documents} of ${found.length} documents`,
        )
        .join("\n"),
    );
    expect(found.flat().filter(({ rule }) => rule === "internal-error")).toEqual([]);
    // Many of them are short interview answers that leave a good deal out; a jump above this is a rule that went wild.
    expect(found.flat().length / found.length).toBeLessThan(8);
  });
});
