import * as vscode from "vscode";
import type { BoardProvider } from "./board-provider.ts";
import type { PictureChange, PictureDocument } from "./picture-document.ts";
import { pictureViewType } from "./view-type.ts";

/** The editor of boards in pictures, of which VS Code knows no text; all it does is loaded with the first one. */
export function registerPictureEditor(provider: () => Promise<BoardProvider>): vscode.Disposable {
  const changed = new vscode.EventEmitter<PictureChange>();
  const editor = {
    // VS Code tells the two kinds of change apart one by one, though its types want only one kind a provider.
    onDidChangeCustomDocument: changed.event as vscode.Event<vscode.CustomDocumentEditEvent<PictureDocument>>,
    async openCustomDocument(uri, { backupId }) {
      const { pictures } = await provider();
      return pictures.open(uri, backupId, (change) => {
        changed.fire(change);
      });
    },
    async resolveCustomEditor(document, panel) {
      const { showPicture } = await provider();
      showPicture(document, panel);
    },
    saveCustomDocument: async (document) => (await provider()).pictures.save(document),
    saveCustomDocumentAs: async (document, to) => (await provider()).pictures.saveAs(document, to),
    revertCustomDocument: async (document) => (await provider()).pictures.revert(document),
    backupCustomDocument: async (document, { destination }) =>
      (await provider()).pictures.backUp(document, destination),
  } satisfies vscode.CustomEditorProvider<PictureDocument>;
  return vscode.Disposable.from(
    changed,
    vscode.window.registerCustomEditorProvider(pictureViewType, editor, {
      supportsMultipleEditorsPerDocument: true,
      webviewOptions: { retainContextWhenHidden: true },
    }),
  );
}
