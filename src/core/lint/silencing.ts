import type { DesignDoc } from "../document/design-doc.ts";
import { type Directive, directives } from "./directives.ts";
import { allRules, type SilencedSpan, silencedSpans } from "./silenced-spans.ts";

/** Which findings the comments of a document silence, and which of the comments silenced none. */
export interface Silencing {
  /** Whether this rule is silenced at this offset. */
  readonly silences: (rule: string, offset: number) => boolean;
  /** What {@link silences} has found no use for so far: ask when all rules are through. */
  readonly idle: (isJudged: (rule: string) => boolean) => readonly IdleDirective[];
}

/** A directive, and which of the rules it names it was not needed for; `all` where it names none. */
export interface IdleDirective {
  readonly directive: Directive;
  readonly idle: "all" | readonly string[];
}

/**
 * The rule that reports such comments. One that silences everything does not silence what is said of itself; one that
 * names this rule does.
 */
export const idleRule = "unused-suppression";

export function silencing(doc: DesignDoc): Silencing {
  const found = directives(doc);
  if (found.length === 0) return { silences: () => false, idle: () => [] };
  const { lines, blocks } = silencedSpans(doc, found);
  const lookups = [spanLookup(lines), spanLookup(blocks)];
  const used = new Set<SilencedSpan>();
  return {
    silences: (rule, offset) => {
      const rules = rule === idleRule ? [rule] : [rule, allRules];
      const here = lookups.flatMap((spanAt) => rules.flatMap((one) => spanAt(one, offset) ?? []));
      for (const span of here) used.add(span);
      return here.length > 0;
    },
    idle: (isJudged) => {
      // Of a rule that did not run nobody knows; and who silences this very rule wants such comments to stay.
      const isNeeded = (rule: string): boolean => rule !== allRules && (rule === idleRule || !isJudged(rule));
      const needed = neededRules([...lines, ...blocks], (span) => used.has(span) || isNeeded(span.rule));
      return found.flatMap((directive) => idleOf(directive, needed.get(directive), isNeeded) ?? []);
    },
  };
}

/** For each directive the rules that it is needed for; an `enable` is needed for as long as there is something to end. */
function neededRules(
  spans: readonly SilencedSpan[],
  isNeeded: (span: SilencedSpan) => boolean,
): ReadonlyMap<Directive, ReadonlySet<string>> {
  const needed = new Map<Directive, Set<string>>();
  const add = (directive: Directive, rule: string): void => {
    const rules = needed.get(directive) ?? new Set();
    needed.set(directive, rules.add(rule));
  };
  for (const span of spans) {
    if (isNeeded(span)) add(span.by, span.rule);
    if (span.endedBy) add(span.endedBy, span.rule);
  }
  return needed;
}

function idleOf(
  directive: Directive,
  neededFor: ReadonlySet<string> | undefined,
  isNeeded: (rule: string) => boolean,
): IdleDirective | undefined {
  if (directive.rules.length === 0) return neededFor ? undefined : { directive, idle: "all" };
  const idle = directive.rules.map(({ id }) => id).filter((id) => !neededFor?.has(id) && !isNeeded(id));
  return idle.length === 0 ? undefined : { directive, idle };
}

/** Finds the span of a rule around an offset among spans that are in order and don't overlap, rule by rule. */
function spanLookup(
  spans: readonly SilencedSpan[],
): (rule: string, offset: number) => SilencedSpan | undefined {
  const byRule = new Map<string, SilencedSpan[]>();
  for (const span of spans) {
    const alike = byRule.get(span.rule) ?? [];
    byRule.set(span.rule, alike);
    alike.push(span);
  }
  return (rule, offset) => {
    const alike = byRule.get(rule) ?? [];
    let low = 0;
    for (let high = alike.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((alike[middle]?.range.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const span = alike[low - 1];
    return span && offset < span.range.end ? span : undefined;
  };
}
