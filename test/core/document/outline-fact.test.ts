import { expect, it } from "vitest";
import { outlineFact } from "../../../src/core/document/outline-fact.ts";
import {
  parseDesignDoc,
  type ParsedDesignDoc,
  updateDesignDoc,
} from "../../../src/core/document/parse-design-doc.ts";

const design = "# Design\n\n## Data\n\nRows.\n\n## Model\n\n## Serving\n\nOnline.\n";

/** The design after this text was written in front of the first place of another. */
function typed(doc: ParsedDesignDoc, text: string, before: string): ParsedDesignDoc {
  const at = doc.text.indexOf(before);
  const after = doc.text.slice(0, at) + text + doc.text.slice(at);
  return updateDesignDoc(doc, after, [{ fromA: at, toA: at, fromB: at, toB: at + text.length }]);
}

function empties(): {
  readonly of: (doc: ParsedDesignDoc) => readonly string[];
  readonly reads: () => number;
} {
  let reads = 0;
  const of = outlineFact(({ sections }) => {
    reads++;
    return sections.filter(({ isEmpty }) => isEmpty).map(({ text }) => text);
  });
  return { of, reads: () => reads };
}

it("is kept while text is typed below the headings", () => {
  const { of, reads } = empties();
  const doc = parseDesignDoc(design);
  expect([of(doc), of(typed(doc, "x", "Rows")), reads()]).toEqual([["Model"], ["Model"], 1]);
});

it.each([
  ["a heading that comes", "## Labels\n\n", "## Model", ["Labels", "Model"]],
  ["a heading that changes", "s", " and more", ["Model"]],
  ["a section that is no longer empty", "Trees.\n\n", "## Serving", []],
])("is read again for %s", (_, text, before, expected) => {
  const { of, reads } = empties();
  const doc = parseDesignDoc(design.replace("## Data", "## Data and more"));
  of(doc);
  expect([of(typed(doc, text, before)), reads()]).toEqual([expected, 2]);
});
