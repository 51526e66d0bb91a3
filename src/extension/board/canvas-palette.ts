import type * as vscode from "vscode";
import type { MessageConnection } from "vscode-jsonrpc";
import { paletteChangeNotification, paletteNotification } from "../../protocol/board.ts";
import { isPaletteChange } from "../../protocol/board-guards.ts";
import type { PaletteStore } from "./palette-store.ts";

/** Keeps the palette of a canvas and what is remembered of it one. */
export function joinPalette(connection: MessageConnection, palette: PaletteStore): vscode.Disposable {
  connection.onNotification(paletteChangeNotification, (change) => {
    if (isPaletteChange(change)) palette.change(change);
  });
  return palette.onDidChange((memory) => {
    void connection.sendNotification(paletteNotification, memory);
  });
}
