import { expect, test } from "vitest";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { topicCoverage } from "../../../src/core/document/topic-coverage.ts";
import { lintDesignDoc } from "../../../src/core/lint/lint.ts";
import { rules } from "../../../src/rules/index.ts";

const doc = parseDesignDoc(
  "# Click prediction\n\n## Data\n\nClicks of a month. TODO\n\n## Model\n\nTrees.\n",
);

/** V8 notes them among its old objects, so that a document would outlive each search of the young ones. */
test("what is made of each document has no getters of its own", () => {
  const findings = lintDesignDoc(doc, rules);
  expect(findings.some(({ fixes }) => fixes.length > 0)).toBe(true);
  const made: readonly object[] = [doc, ...findings, ...topicCoverage(doc).flatMap(({ topics }) => topics)];
  const own = made.flatMap((object) => Object.entries(Object.getOwnPropertyDescriptors(object)));
  expect(own.filter(([, descriptor]) => "get" in descriptor).map(([name]) => name)).toEqual([]);
});

test("a finding is written down with the fixes that are made when they are asked for", () => {
  for (const finding of lintDesignDoc(doc, rules)) {
    expect(JSON.parse(JSON.stringify(finding))).toMatchObject({ rule: finding.rule, fixes: finding.fixes });
  }
});
