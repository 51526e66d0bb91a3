import * as vscode from "vscode";
import { builtInFrameworks } from "../../core/framework/frameworks.ts";
import { skeletonDocument } from "../../core/framework/skeleton.ts";
import { type FrameworkChoice, frameworksRequest } from "../../protocol/server.ts";
import type { LanguageSide } from "./language-side.ts";

/** Asks for a framework and opens an unsaved Markdown document that holds its skeleton, with the title selected. */
export async function newDesignDoc(side: LanguageSide): Promise<void> {
  const title = vscode.l10n.t("Untitled design");
  const choice = await pick(await choices(title, side));
  if (!choice) return;
  const content = choice.skeleton;
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
  const editor = await vscode.window.showTextDocument(document);
  const start = document.positionAt(content.indexOf(title));
  editor.selection = new vscode.Selection(start, start.translate(0, title.length));
}

/** The server knows the workspace's own frameworks; without it, the built-in ones are still there. */
async function choices(title: string, { client, output }: LanguageSide): Promise<readonly FrameworkChoice[]> {
  try {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.toString();
    return await client.sendRequest(frameworksRequest, { folder, title });
  } catch (error) {
    output.warn(`The language server could not be asked for frameworks: ${String(error)}`);
    return builtInFrameworks.map((framework) => ({
      id: framework.id,
      title: framework.title,
      steps: framework.steps.map((step) => step.title),
      skeleton: skeletonDocument(framework, title),
    }));
  }
}

async function pick(all: readonly FrameworkChoice[]): Promise<FrameworkChoice | undefined> {
  if (all.length < 2) return all[0];
  const items = all.map((choice) => ({
    label: choice.title,
    description: choice.id,
    detail: choice.steps.join(" · "),
    choice,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("New Design Doc"),
    placeHolder: vscode.l10n.t("Which outline should it follow?"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.choice;
}
