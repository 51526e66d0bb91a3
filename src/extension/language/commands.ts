import type { LanguageCommand } from "../language-commands.ts";
import { explainRule } from "./explain-rule.ts";
import type { LanguageSide } from "./language-side.ts";
import { newDesignDoc } from "./new-design-doc.ts";
import { restartLanguageServer } from "./restart-language-server.ts";

/** One command a file; activation registers them, and they are loaded with the language client. */
export const languageCommands: Readonly<
  Record<LanguageCommand, (side: LanguageSide, given: unknown) => Promise<void>>
> = {
  "loopboard.explainRule": explainRule,
  "loopboard.newDesignDoc": newDesignDoc,
  "loopboard.restartLanguageServer": restartLanguageServer,
};
