import * as vscode from "vscode";
import { viewTypeOf } from "../board/view-type.ts";
import { activeUri } from "./open-board-as-text.ts";

/** Shows the active file, which the text editor shows, on a canvas. */
export function openBoard(): vscode.Disposable {
  return vscode.commands.registerCommand("loopboard.openBoard", async () => {
    const uri = activeUri();
    if (uri) await vscode.commands.executeCommand("vscode.openWith", uri, viewTypeOf(uri));
  });
}
