import * as vscode from "vscode";
import { ErrorCodes, ResponseError, type MessageConnection } from "vscode-jsonrpc";
import {
  addToLibraryRequest,
  librariesChangedNotification,
  librariesRequest,
  removeFromLibraryRequest,
} from "../../../protocol/board.ts";
import { isAddToLibraryParams, isRemoveFromLibraryParams } from "../../../protocol/board-guards.ts";
import type { SceneElement } from "../../../core/board/scene.ts";
import type { LibraryStore } from "./library-store.ts";

/** Lets the canvas of a board see the libraries and change the user's own one. */
export function joinLibraries(
  connection: MessageConnection,
  libraries: LibraryStore,
  board: vscode.Uri,
): vscode.Disposable {
  connection.onRequest(librariesRequest, async () => ({ libraries: await libraries.list(board) }));
  connection.onRequest(addToLibraryRequest, async (params) => {
    if (!isAddToLibraryParams(params)) throw new ResponseError(ErrorCodes.InvalidParams, "library/add");
    await addToOwn(libraries, params.elements, "");
    return null;
  });
  connection.onRequest(removeFromLibraryRequest, (params) => {
    if (!isRemoveFromLibraryParams(params))
      throw new ResponseError(ErrorCodes.InvalidParams, "library/remove");
    void attempt(async () => {
      const takeBack = await libraries.remove(params.id);
      const undo = vscode.l10n.t("Undo");
      const message = vscode.l10n.t("Removed “{0}” from your library.", params.name);
      if ((await vscode.window.showInformationMessage(message, undo)) === undo) await takeBack();
    });
    return null;
  });
  return libraries.onDidChange(() => {
    void connection.sendNotification(librariesChangedNotification);
  });
}

/** Adds shapes to the user's own library, by the name that is given when asked for it. */
export async function addToOwn(
  libraries: LibraryStore,
  elements: readonly SceneElement[],
  value: string,
): Promise<void> {
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t("Add to My Library"),
    prompt: vscode.l10n.t("A name by which it is found"),
    value,
  });
  if (name !== undefined) await attempt(() => libraries.add(name.trim(), elements));
}

async function attempt(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t("Your library was not changed: {0}", reason));
  }
}
