import type { DesignDoc } from "../core/document/design-doc.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { findFramework } from "../core/framework/frameworks.ts";
import { defineRule } from "../core/lint/rule.ts";

export const invalidFrontMatter = defineRule({
  id: "invalid-front-matter",
  summary: "The front matter can't be read, or names a framework that is not known.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    const { frontMatter } = doc;
    if (!frontMatter) return;
    yield* frontMatter.problems;
    const { framework } = frontMatter;
    if (framework !== undefined && !findFramework(framework, doc.frameworks)) {
      const known = doc.frameworks.map(({ id }) => id).join(", ");
      yield {
        message: `There is no framework "${framework}"; expected one of ${known}.`,
        range: valueRange(doc, frontMatter.range, framework),
      };
    }
  },
});

/** Where the value stands in the front matter; the whole of it where it is written in some other form. */
function valueRange(doc: DesignDoc, within: TextRange, value: string): TextRange {
  const key = doc.text.indexOf("framework", within.start);
  const start = key < 0 ? -1 : doc.text.indexOf(value, key + "framework".length);
  return start < 0 || start >= within.end ? within : { start, end: start + value.length };
}
