import type { DesignDoc } from "../document/design-doc.ts";
import { filledSections, sectionFact, sectionStart } from "../document/section-fact.ts";
import type { TextRange } from "../document/text-range.ts";

/**
 * A comment that silences rules:
 * `<!-- loopboard-disable-next-line missing-step -->` for the next line that is not blank,
 * `<!-- loopboard-disable-line missing-step -->` for the line that it stands in,
 * `<!-- loopboard-disable missing-step, step-order -->` from there on, until
 * `<!-- loopboard-enable missing-step -->`. Without rule ids they speak of all rules.
 */
export interface Directive {
  readonly verb: DirectiveVerb;
  /** The comment. */
  readonly range: TextRange;
  /** Empty for all rules. */
  readonly rules: readonly NamedRule[];
  /** Whether a reason follows behind two dashes, as ESLint's users know it. */
  readonly hasReason: boolean;
}

export const directiveVerbs = ["disable-next-line", "disable-line", "disable", "enable"] as const;

export type DirectiveVerb = (typeof directiveVerbs)[number];

export interface NamedRule {
  readonly id: string;
  readonly range: TextRange;
}

const pattern = new RegExp(`^(<!--\\s*loopboard-)(${directiveVerbs.join("|")})(?![\\w-])([^]*?)(?:-->)?$`);

/** In document order. */
export function directives(doc: DesignDoc): readonly Directive[] {
  return commentsThatMayBe(doc).flatMap(({ index, found }) => {
    const start = sectionStart(doc, index);
    return found.flatMap(({ range }) => directiveAt(doc, start + range.start, start + range.end) ?? []);
  });
}

/** Kept with the sections: a document may hold thousands of other comments. */
const commentsThatMayBe = filledSections(
  sectionFact(({ comments }) =>
    // One that reaches into a section belongs to that in which it starts.
    comments.filter(({ text, range }) => range.start >= 0 && text.startsWith("loopboard-")),
  ),
);

function directiveAt(doc: DesignDoc, from: number, to: number): Directive | undefined {
  const match = pattern.exec(doc.source.slice(from, to));
  if (!match) return undefined;
  const [, lead = "", verb = "", rest = ""] = match;
  const [ids = "", ...reason] = rest.split(" -- ");
  const start = from + lead.length + verb.length;
  const rules = [...ids.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => ({
    id,
    range: { start: start + index, end: start + index + id.length },
  }));
  return {
    verb: verb as Directive["verb"],
    range: { start: from, end: to },
    rules,
    hasReason: reason.length > 0,
  };
}
