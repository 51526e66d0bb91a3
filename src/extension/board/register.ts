import * as vscode from "vscode";
import { newBoard } from "../commands/new-board.ts";
import { openBoardAsText } from "../commands/open-board-as-text.ts";
import { openBoard } from "../commands/open-board.ts";
import { createBoardProvider } from "./board-provider.ts";
import { boardViewType } from "./view-type.ts";

/** The board editor and its commands. */
export function registerBoard(context: vscode.ExtensionContext): vscode.Disposable {
  const provider = createBoardProvider(context.extensionUri);
  return vscode.Disposable.from(
    provider,
    vscode.window.registerCustomEditorProvider(boardViewType, provider, {
      supportsMultipleEditorsPerDocument: true,
      // A canvas takes a second to start and holds scroll position and selection; a hidden one costs only memory.
      webviewOptions: { retainContextWhenHidden: true },
    }),
    newBoard(),
    openBoardAsText(),
    openBoard(),
  );
}
