import fc from "fast-check";
import { expect, it } from "vitest";
import { firstSection } from "../../../src/core/document/first-section.ts";
import { parseDesignDoc, updateDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { sectionFact } from "../../../src/core/document/section-fact.ts";

/** A design of numbered parts in which these say "found". */
function design(parts: number, saying: readonly number[]): string {
  return Array.from(
    { length: parts },
    (_, at) => `## Part ${at}\n\n${saying.includes(at) ? "Found here." : "Nothing."}\n\n`,
  ).join("");
}

/** The fact, and how many sections were read for it. */
function counted() {
  const reads = { count: 0 };
  const first = firstSection(
    sectionFact(({ text }) => {
      reads.count++;
      return text.includes("Found") ? text.indexOf("Found") : undefined;
    }),
  );
  return { reads, first };
}

it("asks no section behind the first that says it, nor for a change behind that", () => {
  const { reads, first } = counted();
  const text = design(200, [20, 150]);
  const doc = parseDesignDoc(text);
  expect(first(doc)).toMatchObject({ index: 20 });
  // The text before the first heading is one, too.
  expect(reads.count).toBe(22);
  const at = text.indexOf("Nothing.", text.indexOf("Part 180"));
  const changed = updateDesignDoc(doc, `${text.slice(0, at)}x${text.slice(at)}`, [
    { fromA: at, toA: at, fromB: at, toB: at + 1 },
  ]);
  expect(first(changed)).toMatchObject({ index: 20 });
  expect(reads.count).toBe(22);
});

it("says after any changes what it says of the text as it is", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(30), { maxLength: 3 }),
      fc.array(fc.nat(30), { minLength: 1, maxLength: 8 }),
      (saying, changes) => {
        const { first } = counted();
        const said = new Set(saying);
        let doc = parseDesignDoc(design(31, [...said]));
        first(doc);
        for (const part of changes) {
          if (!said.delete(part)) said.add(part);
          const text = design(31, [...said]);
          const at = text.indexOf(`## Part ${part}\n`);
          doc = updateDesignDoc(doc, text, [
            { fromA: at, toA: endOf(doc.text, at), fromB: at, toB: endOf(text, at) },
          ]);
          const expected = said.size === 0 ? undefined : Math.min(...said);
          expect(first(doc)?.index).toBe(expected);
        }
      },
    ),
  );
});

function endOf(text: string, start: number): number {
  const next = text.indexOf("## ", start + 1);
  return next < 0 ? text.length : next;
}
