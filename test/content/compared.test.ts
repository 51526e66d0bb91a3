/** Whatever the README claims in its comparison is shown by a test that is there. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { comparedFeatures } from "../../scripts/generate/compared-editors.ts";

it.each(comparedFeatures.map((row) => [row.feature, row] as const))("%s", (_feature, row) => {
  const { loopboard, shownBy } = row;
  expect(shownBy === undefined).toBe(loopboard === "no");
  if (!shownBy) return;
  const [file, title] = shownBy;
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  expect(text.includes(`it("${title}"`), `${file}: ${title}`).toBe(true);
});
