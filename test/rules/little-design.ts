import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { lintDesignDoc } from "../../src/core/lint/lint.ts";
import type { Finding } from "../../src/core/lint/finding.ts";
import type { Profile } from "../../src/core/lint/profile.ts";
import type { Rule } from "../../src/core/lint/rule.ts";

/** What a rule finds in a text that is taken for a design doc, with the words it stands on. */
export interface Found extends Finding {
  readonly words: string;
}

export function findingsIn(text: string, rule: Rule, profile: Profile = "team"): readonly Found[] {
  return lintDesignDoc(parseDesignDoc(text), [rule], { profile }).map((finding) => ({
    ...finding,
    fixes: finding.fixes,
    words: text.slice(finding.range.start, finding.range.end),
  }));
}

/** A document of these sections, by their headings. */
export function design(sections: Readonly<Record<string, string>>): string {
  const written = Object.entries(sections).map(([heading, body]) => `## ${heading}\n\n${body}\n`);
  return `# Something with a model\n\n${written.join("\n")}`;
}
