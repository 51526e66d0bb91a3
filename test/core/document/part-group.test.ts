import { expect, it } from "vitest";
import type { PartGroup } from "../../../src/core/document/part-group.ts";
import {
  parseDesignDoc,
  type ParsedDesignDoc,
  updateDesignDoc,
} from "../../../src/core/document/parse-design-doc.ts";
import type { SectionPart } from "../../../src/core/document/section-part.ts";

function long(sections: number): ParsedDesignDoc {
  return parseDesignDoc(
    Array.from({ length: sections }, (_, index) => `## Part ${index}\n\nOf ${index}.\n\n`).join(""),
  );
}

function partsOf({ parts, groups }: PartGroup): readonly SectionPart[] {
  return [...parts, ...groups.flatMap(partsOf)];
}

function groupsOf(group: PartGroup): readonly PartGroup[] {
  return [group, ...group.groups.flatMap(groupsOf)];
}

it.each([0, 1, 7, 8, 63, 64, 200])(
  "holds all parts of %i sections in order, few at each node",
  (sections) => {
    const doc = long(sections);
    expect(partsOf(doc.allParts)).toEqual(doc.parts);
    for (const group of groupsOf(doc.allParts)) {
      expect(group.parts.length + group.groups.length).toBeLessThanOrEqual(8);
      expect(partsOf(group)[0]).toBe(doc.parts[group.first]);
    }
  },
);

it("makes anew only the groups around a part that changed", () => {
  const doc = long(200);
  const at = doc.text.indexOf("Of 100.");
  const text = `${doc.text.slice(0, at)}x${doc.text.slice(at)}`;
  const changed = updateDesignDoc(doc, text, [{ fromA: at, toA: at, fromB: at, toB: at + 1 }]);
  const before = new Set(groupsOf(doc.allParts));
  const fresh = groupsOf(changed.allParts).filter((group) => !before.has(group));
  expect(fresh.map(({ parts, groups }) => parts.length + groups.length)).toEqual([4, 8, 8]);
});
