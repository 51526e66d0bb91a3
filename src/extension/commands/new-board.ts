import * as vscode from "vscode";
import { boardText } from "../../core/board/build-board.ts";
import { newSceneText } from "../../core/board/scene-text.ts";
import { noChange } from "../../core/board/scene-change.ts";
import { isNewBoardMessage } from "../../protocol/new-board.ts";
import { patterns, stencils } from "../../stencils/index.ts";
import { newBoardHtml } from "../board/new-board-page.ts";
import { boardViewType } from "../board/view-type.ts";

/** Shows which boards one can start from, asks where to put the chosen one, writes it, and opens its canvas. */
export async function newBoard(extensionUri: vscode.Uri): Promise<void> {
  // Asked before the page is opened, which is no text editor.
  const folder = folderForNewFiles();
  const choice = await choose(extensionUri);
  if (!choice) return;
  const uri = await askForPlace(folder, choice.fileName);
  if (!uri) return;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(choice.text()));
  await vscode.commands.executeCommand("vscode.openWith", uri, boardViewType);
}

interface BoardChoice {
  readonly fileName: string;
  readonly text: () => string;
}

/** A page with a picture of each board; undefined when it is closed without a choice. */
function choose(extensionUri: vscode.Uri): Promise<BoardChoice | undefined> {
  const root = vscode.Uri.joinPath(extensionUri, "dist", "webview");
  const panel = vscode.window.createWebviewPanel(
    "loopboard.newBoard",
    vscode.l10n.t("New Board"),
    vscode.ViewColumn.Active,
    { enableScripts: true, localResourceRoots: [root] },
  );
  return new Promise((resolve) => {
    panel.onDidDispose(() => {
      resolve(undefined);
    });
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (!isNewBoardMessage(message)) return;
      if (message.kind === "choose") resolve(choiceOf(message.pattern));
      panel.dispose();
    });
    panel.webview.html = newBoardHtml(panel.webview, root);
  });
}

function choiceOf(id: string | null): BoardChoice | undefined {
  if (id === null) return { fileName: "board.excalidraw", text: () => newSceneText(noChange, "\n") };
  const pattern = patterns.find((candidate) => candidate.id === id);
  return pattern && { fileName: `${id}.excalidraw`, text: () => boardText(pattern, stencils) };
}

/** Beside the file that is open, or in the first folder. */
function folderForNewFiles(): vscode.Uri | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const beside = active && active.scheme !== "untitled" ? vscode.Uri.joinPath(active, "..") : undefined;
  return beside ?? vscode.workspace.workspaceFolders?.[0]?.uri;
}

/** The dialog asks before anything is overwritten. */
async function askForPlace(
  folder: vscode.Uri | undefined,
  fileName: string,
): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t("New Board"),
    filters: { [vscode.l10n.t("Excalidraw board")]: ["excalidraw"] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, fileName) }),
  });
}
