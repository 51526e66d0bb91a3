import * as vscode from "vscode";
import { rulePageScheme } from "./rule-pages.ts";

/** The pages of the rules, rendered as Markdown. */
export function registerRulePages(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(rulePageScheme, {
    provideTextDocumentContent: ({ path }) => pageText(vscode.Uri.joinPath(extensionUri, "src/rules", path)),
  });
}

/** Through VS Code's file systems: in a browser the extension is not on a disk. */
async function pageText(file: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return vscode.l10n.t("There is no rule of this name.");
  }
}
