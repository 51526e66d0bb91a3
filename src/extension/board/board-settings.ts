import * as vscode from "vscode";
import { readBoardSettings, type BoardSettings } from "../../protocol/board-settings.ts";

const section = "loopboard.board";

/** What the settings say of the canvases of a board. */
export function boardSettings(uri: vscode.Uri): BoardSettings {
  const configuration = vscode.workspace.getConfiguration(section, uri);
  return readBoardSettings((name) => configuration.get(name));
}

/** Calls `listener` whenever they say something else. */
export function onBoardSettings(
  uri: vscode.Uri,
  listener: (settings: BoardSettings) => void,
): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(section, uri)) listener(boardSettings(uri));
  });
}
