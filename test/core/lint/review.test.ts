/** Which documents are reviewed: what they say themselves, what a configuration says of them, and what they look like. */
import { expect, it } from "vitest";
import { configSource } from "../../../src/core/config/nearest-config.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { isReviewed, reviewDocument } from "../../../src/core/lint/review.ts";
import { inMemoryWorkspace } from "../../../src/core/workspace/in-memory-workspace.ts";
import { rules } from "../../../src/rules/index.ts";

const readme = "# My library\n\n## Installation\n\nTODO\n\n## Usage\n\nCall it.\n";
const design =
  "# Film suggestions\n\n## Requirements\n\nTODO\n\n## Data preparation\n\nRatings.\n\n## Model development\n\nTwo towers.\n\n## Evaluation\n\nBy NDCG.\n";
const marked = (frontMatter: string, text: string): string => `---\n${frontMatter}\n---\n\n${text}`;

const configs = configSource(
  inMemoryWorkspace(
    new Map([["file:///w/.loopboard.jsonc", '{ "include": ["in/**/*.md"], "exclude": ["out/**"] }']]),
  ),
  () => rules,
);

it.each([
  ["a.md", readme, false, /\w/],
  ["a.md", design, true, /\w/],
  ["in/deep/a.md", readme, true, /^the configuration includes it$/],
  ["out/a.md", design, false, /^the configuration excludes it$/],
  // What the author wrote into the document wins over both.
  ["in/a.md", marked("loopboard: false", design), false, /\w/],
  ["out/a.md", marked("loopboard: true", readme), true, /\w/],
  ["out/a.md", marked("framework: seven-steps", readme), true, /\w/],
])("%s: %j is reviewed: %j", async (path, text, isDesignDoc, reason) => {
  const config = await configs.configFor(`file:///w/${path}`);
  const doc = parseDesignDoc(text, config.reading);
  const review = reviewDocument(doc, config, rules);
  expect(review).toMatchObject({ isDesignDoc, reason: expect.stringMatching(reason) as string });
  const codes = review.findings.map(({ rule }) => rule);
  if (isDesignDoc) expect(codes).toContain("placeholder-text");
  else expect(codes).toEqual([]);
  expect(isReviewed(doc, config)).toBe(isDesignDoc);
  expect(isReviewed(doc, config, true)).toBe(true);
  // Who asks for it gets the findings, and is told all the same what it was taken for.
  const anyway = reviewDocument(doc, config, rules, true);
  expect(anyway.isDesignDoc).toBe(isDesignDoc);
  expect(anyway.findings.map(({ rule }) => rule)).toContain("placeholder-text");
});
