import * as vscode from "vscode";
import { openBoardAsText } from "../commands/open-board-as-text.ts";
import { openBoard } from "../commands/open-board.ts";
import { once } from "../once.ts";
import { reconnectCommand } from "../../protocol/reconnect.ts";
import type { BoardProvider } from "./board-provider.ts";
import { registerPictureEditor } from "./picture-editor.ts";
import { boardViewType, libraryViewType } from "./view-type.ts";

export interface BoardModule {
  readonly createBoardProvider: (context: vscode.ExtensionContext) => BoardProvider;
}

/** The board editor and its commands; what a board needs is loaded with the first one. */
export function registerBoard(
  context: vscode.ExtensionContext,
  load: () => Promise<BoardModule>,
): vscode.Disposable {
  const provider = once(async () => {
    const { createBoardProvider } = await load();
    const created = createBoardProvider(context);
    context.subscriptions.push(created);
    return created;
  });
  const editor: vscode.CustomTextEditorProvider = {
    resolveCustomTextEditor: async (document, panel) => {
      const closed = new AbortController();
      const closing = panel.onDidDispose(() => {
        closed.abort();
      });
      const { show } = await provider();
      closing.dispose();
      if (!closed.signal.aborted) show(document, panel);
    },
  };
  const libraryEditor: vscode.CustomTextEditorProvider = {
    resolveCustomTextEditor: async (document, panel) => {
      const { showLibrary } = await provider();
      showLibrary(document, panel);
    },
  };
  return vscode.Disposable.from(
    vscode.window.registerCustomEditorProvider(libraryViewType, libraryEditor),
    vscode.window.registerCustomEditorProvider(boardViewType, editor, {
      supportsMultipleEditorsPerDocument: true,
      // A canvas takes a second to start and holds scroll position and selection; a hidden one costs only memory.
      webviewOptions: { retainContextWhenHidden: true },
    }),
    vscode.commands.registerCommand(reconnectCommand, async (left: unknown) => {
      const { reconnect } = await provider();
      await reconnect(left);
    }),
    vscode.commands.registerCommand("loopboard.newBoard", async () => {
      const { newBoard } = await import("../commands/new-board.ts");
      await newBoard(context.extensionUri);
    }),
    vscode.languages.registerDocumentSymbolProvider("excalidraw", {
      provideDocumentSymbols: async (document, token) => {
        const { boardSymbols } = await import("./outline/symbols.ts");
        return boardSymbols.provideDocumentSymbols(document, token);
      },
    }),
    registerPictureEditor(provider),
    openBoardAsText(),
    openBoard(),
  );
}
