import * as vscode from "vscode";
import { sevenSteps } from "../../core/framework/frameworks/seven-steps.ts";
import { skeletonDocument } from "../../core/framework/skeleton.ts";

/** Opens an unsaved Markdown document that holds the whole skeleton, with its title selected. */
export function newDesignDoc(): vscode.Disposable {
  return vscode.commands.registerCommand("loopboard.newDesignDoc", async () => {
    const title = vscode.l10n.t("Untitled design");
    const content = skeletonDocument(sevenSteps, title);
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
    const editor = await vscode.window.showTextDocument(document);
    const start = document.positionAt(content.indexOf(title));
    editor.selection = new vscode.Selection(start, start.translate(0, title.length));
  });
}
