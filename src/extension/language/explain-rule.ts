import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { rulesRequest } from "../../protocol/rule-pages.ts";
import { rulePages } from "../rule-pages/rule-pages.ts";
import type { LanguageSide } from "./language-side.ts";

/** Shows the page of the rule that a finding or code action names; from the palette it asks for the rule. */
export async function explainRule({ client }: LanguageSide, given: unknown): Promise<void> {
  const rule = typeof given === "string" ? given : await pickRule(client);
  if (rule === undefined) return;
  const page = vscode.Uri.parse(rulePages.uri.replace("{rule}", encodeURIComponent(rule)));
  await vscode.commands.executeCommand("vscode.open", page);
}

async function pickRule(client: BaseLanguageClient): Promise<string | undefined> {
  const rules = client.sendRequest(rulesRequest);
  const items = rules.then((all) =>
    all.map(({ id, summary, severity }) => ({ label: id, description: severity, detail: summary })),
  );
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Explain Rule"),
    placeHolder: vscode.l10n.t("Which rule?"),
    matchOnDetail: true,
  });
  return picked?.label;
}
