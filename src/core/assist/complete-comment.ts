import { type DirectiveVerb, directiveVerbs } from "../lint/directives.ts";
import type { Completion, CompletionPlace } from "./completion.ts";

const documentations: Readonly<Record<DirectiveVerb, string>> = {
  "disable-next-line": "Silences the rules that follow, on the next line that is not blank.",
  "disable-line": "Silences the rules that follow, on the line that the comment stands in.",
  disable: "Silences the rules that follow from here on; without any, all rules.",
  enable: "Ends what a `loopboard-disable` above began.",
};

const beforeIds = new RegExp(
  `<!--[ \\t]*loopboard-(?:${directiveVerbs.join("|")})[ \\t]+((?:[a-z-]+[ \\t,]+){0,50})([a-z-]*)$`,
);

/** Inside of `<!-- loopboard-… -->`: the directives, and behind them the ids of the rules. */
export function completeComment({ before, offset, rules }: CompletionPlace): readonly Completion[] {
  const typed = /<!--[ \t]*([a-z-]*)$/.exec(before)?.[1];
  if (typed !== undefined) {
    const range = { start: offset - typed.length, end: offset };
    return directiveVerbs
      .map((verb) => ({ name: `loopboard-${verb}`, documentation: documentations[verb] }))
      .filter(({ name }) => name.startsWith(typed))
      .map(({ name, documentation }) => ({
        kind: "directive",
        label: name,
        documentation,
        range,
        newText: `${name} `,
        filterText: name,
      }));
  }
  const ids = beforeIds.exec(before);
  if (!ids) return [];
  const [, named = "", id = ""] = ids;
  const present = new Set(named.split(/[\s,]+/));
  return rules
    .filter((rule) => !present.has(rule.id))
    .map((rule) => ({
      kind: "rule",
      label: rule.id,
      documentation: rule.summary,
      range: { start: offset - id.length, end: offset },
      newText: rule.id,
      filterText: rule.id,
    }));
}
