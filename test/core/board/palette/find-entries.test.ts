import { expect, test } from "vitest";
import { findEntries } from "../../../../src/core/board/palette/find-entries.ts";
import { stencils } from "../../../../src/stencils/index.ts";

const entries = stencils.map(({ component, title, keywords }) => ({
  component,
  title,
  keywords: [component, ...keywords],
}));
const found = (query: string) => findEntries(entries, query).map(({ component }) => component);

test("an empty search finds everything", () => {
  expect(found("  ")).toHaveLength(stencils.length);
});

test("a search finds titles, ids and keywords, in any order of its words", () => {
  expect(found("store feature")).toContain("feature-store");
  expect(found("FEAST")).toContain("feature-store");
});

test("the better a title fits, the earlier it comes", () => {
  expect(found("model")[0]).toMatch(/^model-/);
  expect(found("cache").slice(0, 2)).toEqual(["cache", "semantic-cache"]);
  expect(found("store")[0]).toMatch(/store$/);
});

test("a search for nothing there is finds nothing", () => {
  expect(found("coffee machine")).toEqual([]);
});
