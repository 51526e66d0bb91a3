import { isObject } from "../core/json-value.ts";
import type { Rule } from "../core/lint/rule.ts";
import type { RulePages } from "../protocol/rule-pages.ts";

/** Where the client shows the pages of rules; a client that said nothing shows none. */
export interface RuleLinks {
  /** What a finding of this rule links to. */
  readonly pageOf: (rule: string) => string | undefined;
  /** The client's command that shows the page of a rule, given its id. */
  readonly command: string | undefined;
}

/** @param options What the client sent as `initializationOptions`. */
export function ruleLinks(options: unknown, rules: () => readonly Rule[]): RuleLinks {
  const pages = isObject(options) && options.rulePages;
  if (!isRulePages(pages)) return { pageOf: () => undefined, command: undefined };
  const { uri, command } = pages;
  // `internal-error` is reported as a rule's finding and has no page.
  let ids: ReadonlySet<string> | undefined;
  return {
    pageOf: (rule) => {
      ids ??= new Set(rules().map(({ id }) => id));
      return ids.has(rule) ? uri.replaceAll("{rule}", () => rule) : undefined;
    },
    command,
  };
}

function isRulePages(value: unknown): value is RulePages {
  if (!isObject(value)) return false;
  const { uri, command } = value;
  return typeof uri === "string" && (command === undefined || typeof command === "string");
}
