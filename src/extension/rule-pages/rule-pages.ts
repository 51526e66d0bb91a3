import type { RulePages } from "../../protocol/rule-pages.ts";

/** The scheme of the rule pages, which are shipped with the extension: read-only, and rendered by package.json's editor association. */
export const rulePageScheme = "loopboard-rule";

export const explainRuleCommand = "loopboard.explainRule";

export const rulePages: RulePages = {
  uri: `${rulePageScheme}:/{rule}.md`,
  command: explainRuleCommand,
};
