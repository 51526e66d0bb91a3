import type { Completion, CompletionPlace } from "./completion.ts";

const directives: readonly (readonly [name: string, documentation: string])[] = [
  ["loopboard-disable-next-line", "Silences the rules that follow, on the next line that is not blank."],
  ["loopboard-disable", "Silences the rules that follow from here on; without any, all rules."],
  ["loopboard-enable", "Ends what a `loopboard-disable` above began."],
];

/** Inside of `<!-- loopboard-… -->`: the directives, and behind them the ids of the rules. */
export function completeComment({ before, offset, rules }: CompletionPlace): readonly Completion[] {
  const typed = /<!--[ \t]*([a-z-]*)$/.exec(before)?.[1];
  if (typed !== undefined) {
    const range = { start: offset - typed.length, end: offset };
    return directives
      .filter(([name]) => name.startsWith(typed))
      .map(([name, documentation]) => ({
        kind: "directive",
        label: name,
        documentation,
        range,
        newText: `${name} `,
        filterText: name,
      }));
  }
  const ids =
    /<!--[ \t]*loopboard-(?:disable-next-line|disable|enable)[ \t]+((?:[a-z-]+[ \t,]+){0,50})([a-z-]*)$/.exec(
      before,
    );
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
