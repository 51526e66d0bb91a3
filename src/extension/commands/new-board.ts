import * as vscode from "vscode";
import { boardText } from "../../core/board/build-board.ts";
import type { BoardSpec } from "../../core/board/board-spec.ts";
import { newSceneText } from "../../core/board/scene-text.ts";
import { noChange } from "../../core/board/scene-change.ts";
import { patterns, stencils } from "../../stencils/index.ts";
import { boardViewType } from "../board/view-type.ts";

interface BoardChoice extends vscode.QuickPickItem {
  readonly fileName: string;
  readonly text: () => string;
}

/** Asks which board to start from and where to put it, writes it, and opens its canvas. */
export async function newBoard(): Promise<void> {
  const choice = await vscode.window.showQuickPick(choices(), {
    title: vscode.l10n.t("New Board"),
    placeHolder: vscode.l10n.t("What should the board start with?"),
    matchOnDescription: true,
  });
  if (!choice) return;
  const uri = await askForPlace(choice.fileName);
  if (!uri) return;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(choice.text()));
  await vscode.commands.executeCommand("vscode.openWith", uri, boardViewType);
}

function choices(): readonly BoardChoice[] {
  const empty: BoardChoice = {
    label: `$(add) ${vscode.l10n.t("Empty board")}`,
    fileName: "board.excalidraw",
    text: () => newSceneText(noChange, "\n"),
  };
  return [empty, ...patterns.map(toChoice)];
}

function toChoice(spec: BoardSpec): BoardChoice {
  return {
    label: `$(circuit-board) ${spec.title}`,
    detail: spec.description,
    fileName: `${spec.id}.excalidraw`,
    text: () => boardText(spec, stencils),
  };
}

/** Beside the file that is open, or in the first folder; the dialog asks before anything is overwritten. */
async function askForPlace(fileName: string): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const beside = active && active.scheme !== "untitled" ? vscode.Uri.joinPath(active, "..") : undefined;
  const folder = beside ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t("New Board"),
    filters: { [vscode.l10n.t("Excalidraw board")]: ["excalidraw"] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, fileName) }),
  });
}
