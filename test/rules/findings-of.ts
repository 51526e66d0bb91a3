import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { lintDesignDoc } from "../../src/core/lint/lint.ts";
import type { Rule } from "../../src/core/lint/rule.ts";

/** The words that a rule underlines in a document, in order. */
export function underlined(rule: Rule, text: string): readonly string[] {
  const findings = lintDesignDoc(parseDesignDoc(text), [rule]);
  return findings.map((finding) =>
    finding.rule === rule.id
      ? text.slice(finding.range.start, finding.range.end)
      : `${finding.rule}: ${finding.message}`,
  );
}

/** A design of named sections: `design({ Data: "Logs." })`. */
export function design(sections: Readonly<Record<string, string>>): string {
  const parts = Object.entries(sections).map(([name, body]) => `## ${name}\n\n${body}\n`);
  return `# A design\n\n${parts.join("\n")}`;
}
