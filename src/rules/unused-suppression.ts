import type { DesignDoc } from "../core/document/design-doc.ts";
import type { TextRange } from "../core/document/text-range.ts";
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
    for (const directive of directives(doc)) {
      if (!isClosed(doc, directive)) {
        yield { message: openMessage, range: firstLineOf(doc, directive), severity: "warning" };
        continue;
      }
      for (const { id, range } of directive.rules) {
        if (run.isRule(id)) continue;
        const message = `There is no rule \`${id}\`, so this comment does nothing for it; expected the id of a rule.`;
        yield { message, range, severity: "warning" };
      }
    }
    for (const idle of run.idleDirectives()) {
      const { directive } = idle;
      if (!isClosed(doc, directive)) continue;
      yield { message: messageOf(idle), range: directive.range, fixes: () => fixesOf(doc, idle) };
    }
  },
});

/** What is never closed reaches to the end of the document: the words below it are no ids of rules. */
const openMessage =
  "This comment is never closed, so that all of the document below belongs to it; expected `-->` behind it.";

function isClosed(doc: DesignDoc, { range }: Directive): boolean {
  return doc.source.slice(range.end - 3, range.end) === "-->";
}

function firstLineOf({ lines }: DesignDoc, { range: { start, end } }: Directive): TextRange {
  return { start, end: Math.min(end, lines.lineEnd(lines.positionAt(start).line)) };
}

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
