import type { DesignDoc } from "../core/document/design-doc.ts";
import { type Directive, directives } from "../core/lint/directives.ts";
import type { Fix } from "../core/lint/finding.ts";
import { removalEdit } from "../core/lint/remove-directive.ts";
import { defineRule } from "../core/lint/rule.ts";
import { type IdleDirective, idleRule } from "../core/lint/silencing.ts";

export const unusedSuppression = defineRule({
  id: idleRule,
  summary: "A comment silences a rule that finds nothing there, or that is not known.",
  severity: "info",
  fixable: true,
  runsLast: true,
  *check({ doc, run }) {
    for (const { rules } of directives(doc)) {
      for (const { id, range } of rules) {
        if (run.isRule(id)) continue;
        const message = `There is no rule \`${id}\`, so this comment does nothing for it; expected the id of a rule.`;
        yield { message, range, severity: "warning" };
      }
    }
    for (const idle of run.idleDirectives()) {
      const { directive } = idle;
      // What is never closed reaches to the end of the document, and is no comment that somebody finished.
      if (doc.source.slice(directive.range.end - 3, directive.range.end) !== "-->") continue;
      yield { message: messageOf(idle), range: directive.range, fixes: () => fixesOf(doc, idle) };
    }
  },
});

function messageOf({ directive, idle }: IdleDirective): string {
  const named = idle === "all" ? "a rule" : idle.map((id) => `\`${id}\``).join(", ");
  if (directive.verb === "enable")
    return `No comment above silences ${named}; expected one that this comment ends.`;
  return `This comment silences ${named} where it finds nothing; expected only comments that are needed.`;
}

function fixesOf(doc: DesignDoc, { directive, idle }: IdleDirective): readonly Fix[] {
  const edit = removalEdit(doc, directive, idle === "all" ? [] : idle);
  if (!edit) return [];
  const title = edit.newText === "" ? "Remove the comment" : "Remove the rule from the comment";
  return [{ title, safety: safetyOf(directive), edits: [edit] }];
}

/** A reason is the author's own words. */
function safetyOf({ hasReason }: Directive): Fix["safety"] {
  return hasReason ? "suggested" : "safe";
}
