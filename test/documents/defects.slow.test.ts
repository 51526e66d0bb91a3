/** Finished designs have no findings; a defect put into one is found by its rule and by no other. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { lintDesignDoc } from "../../src/core/lint/lint.ts";
import { rules } from "../../src/rules/index.ts";
import type { Defect } from "./defect.ts";

const folder = import.meta.dirname;
const examples = join(folder, "../../examples");

function textOf(document: string): string {
  const own = join(folder, `${document}.md`);
  return readFileSync(existsSync(own) ? own : join(examples, `${document}.md`), "utf8");
}

function findingsOf(text: string): readonly string[] {
  return lintDesignDoc(parseDesignDoc(text), rules).map(({ rule, message }) => `${rule}: ${message}`);
}

function withDefect({ edits }: Defect, text: string): string {
  return edits.reduce((current, [find, replacement]) => {
    const parts = current.split(find);
    expect(parts, `"${String(find)}" stands in the document once`).toHaveLength(2);
    return parts.join(replacement);
  }, text);
}

const documents = readdirSync(folder).flatMap((name) => (name.endsWith(".md") ? [name.slice(0, -3)] : []));

describe("finished designs", () => {
  it.each([...documents, "card-fraud", "video-recommendations"])("%s has no findings", (document) => {
    expect(findingsOf(textOf(document))).toEqual([]);
  });
});

for (const file of readdirSync(join(folder, "defects"))) {
  const rule = file.replace(/\.ts$/, "");
  const { defects } = (await import(`./defects/${rule}.ts`)) as { readonly defects: readonly Defect[] };

  describe(rule, () => {
    it.each(defects.map((defect) => [defect.document, defect.what, defect] as const))(
      "finds in %s: %s",
      (document, _, defect) => {
        const found = findingsOf(withDefect(defect, textOf(document)));
        expect(found.map((finding) => finding.split(":")[0])).toEqual([rule]);
      },
    );
  });
}
