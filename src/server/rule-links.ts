import * as z from "zod";
import type { Rule } from "../core/lint/rule.ts";
import type { RulePages } from "../protocol/rule-pages.ts";

/** Where the client shows the pages of rules; a client that said nothing shows none. */
export interface RuleLinks {
  /** What a finding of this rule links to. */
  readonly pageOf: (rule: string) => string | undefined;
  /** The client's command that shows the page of a rule, given its id. */
  readonly command: string | undefined;
}

const optionsSchema = z.object({
  rulePages: z.object({ uri: z.string(), command: z.string().optional() }),
}) satisfies z.ZodType<{ rulePages: RulePages }>;

/** @param options What the client sent as `initializationOptions`. */
export function ruleLinks(options: unknown, rules: readonly Rule[]): RuleLinks {
  const { data } = optionsSchema.safeParse(options);
  if (!data) return { pageOf: () => undefined, command: undefined };
  const { uri, command } = data.rulePages;
  // `internal-error` is reported as a rule's finding and has no page.
  const ids = new Set(rules.map(({ id }) => id));
  return {
    pageOf: (rule) => (ids.has(rule) ? uri.replaceAll("{rule}", () => rule) : undefined),
    command,
  };
}
