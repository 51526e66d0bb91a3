import { RequestType0 } from "vscode-jsonrpc";
import type { Severity } from "../core/lint/finding.ts";

/**
 * Client → server, as `rulePages` of the `initializationOptions`: where the client shows the page of a rule. The server
 * cannot know what a click on a rule's id opens in an editor, and no address of the network serves one that is offline.
 */
export interface RulePages {
  /** What a finding links to, with `{rule}` for the rule's id. */
  readonly uri: string;
  /** A command of the client that shows the page of the rule that is its argument. */
  readonly command?: string | undefined;
}

/** A rule to choose from. */
export interface RuleChoice {
  readonly id: string;
  readonly summary: string;
  readonly severity: Severity;
}

/** Client → server: all rules. LSP knows none. */
export const rulesRequest = new RequestType0<readonly RuleChoice[], void>("loopboard/rules");
