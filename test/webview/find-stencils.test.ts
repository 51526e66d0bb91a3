import { expect, test } from "vitest";
import { stencils } from "../../src/stencils/index.ts";
import { findStencils } from "../../webview/ui/find-stencils.ts";

const found = (query: string) => findStencils(stencils, query).map(({ component }) => component);

test("an empty search finds everything", () => {
  expect(found("  ")).toHaveLength(stencils.length);
});

test("a search finds titles, ids and keywords, in any order of its words", () => {
  expect(found("store feature")).toContain("feature-store");
  expect(found("FEAST")).toContain("feature-store");
});

test("what begins with the search comes first", () => {
  expect(found("model")[0]).toMatch(/^model-/);
});

test("a search for nothing there is finds nothing", () => {
  expect(found("coffee machine")).toEqual([]);
});
