import { describe, expect, test } from "vitest";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import examples from "./heading-examples.json" with { type: "json" };

/** Headings as people write them, by the steps they introduce; a newcomer adds one here and a phrase to the vocabulary. */
describe("a heading alone in a document introduces its steps", () => {
  for (const [steps, headings] of Object.entries(examples)) {
    describe(steps === "" ? "none" : steps, () => {
      test.each(headings)("%s", (heading) => {
        const line = heading.startsWith("**") ? heading : `## ${heading}`;
        const doc = parseDesignDoc(`# A design\n\n${line}\n\nSome words stand here.\n`);
        expect([...(doc.sections[1]?.steps ?? [])].sort()).toEqual(steps.split(" ").filter(Boolean).sort());
      });
    });
  }
});
