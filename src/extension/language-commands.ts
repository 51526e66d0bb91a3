import { explainRuleCommand } from "./rule-pages/rule-pages.ts";

/** Commands that need the language client: known at activation, loaded with it. */
export const languageCommandIds = [
  explainRuleCommand,
  "loopboard.newDesignDoc",
  "loopboard.restartLanguageServer",
] as const;

export type LanguageCommand = (typeof languageCommandIds)[number];
