import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { rulesRequest } from "../../protocol/rule-pages.ts";
import { explainRuleCommand, rulePages, rulePageScheme } from "./rule-pages.ts";

/**
 * The pages of the rules, rendered as Markdown: behind the id of a finding, behind a code action, and by a command that
 * asks for the rule.
 */
export function registerRulePages(extensionUri: vscode.Uri, client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(rulePageScheme, {
      provideTextDocumentContent: ({ path }) =>
        pageText(vscode.Uri.joinPath(extensionUri, "src/rules", path)),
    }),
    vscode.commands.registerCommand(explainRuleCommand, async (given: unknown) => {
      const rule = typeof given === "string" ? given : await pickRule(client);
      if (rule === undefined) return;
      const page = vscode.Uri.parse(rulePages.uri.replace("{rule}", encodeURIComponent(rule)));
      await vscode.commands.executeCommand("vscode.open", page);
    }),
  );
}

/** Through VS Code's file systems: in a browser the extension is not on a disk. */
async function pageText(file: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return vscode.l10n.t("There is no rule of this name.");
  }
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
