import * as vscode from "vscode";
import { readBoardPlace } from "../../core/board/board-place.ts";
import { boardHtml } from "./board-html.ts";
import { BoardSession } from "./board-session.ts";
import { openCanvas } from "./canvas.ts";
import { createOpenBoards } from "./open-boards.ts";
import { registerBoardOutline } from "./outline/register.ts";
import { textBoardDocument } from "./text-board-document.ts";

export interface BoardProvider {
  readonly show: (document: vscode.TextDocument, panel: vscode.WebviewPanel) => void;
  readonly dispose: () => void;
}

/** Shows `.excalidraw` documents on canvases; all canvases of one document share its session. */
export function createBoardProvider(extensionUri: vscode.Uri): BoardProvider {
  const sessions = new Map<vscode.TextDocument, BoardSession>();
  const boards = createOpenBoards();
  const outline = registerBoardOutline(boards);
  const root = vscode.Uri.joinPath(extensionUri, "dist", "webview");

  function sessionOf(document: vscode.TextDocument): BoardSession {
    const session = sessions.get(document) ?? new BoardSession(textBoardDocument(document));
    sessions.set(document, session);
    return session;
  }

  return {
    show(document, panel) {
      const { uri } = document;
      // A link that names a place in it must not open the file a second time under another name.
      if (uri.fragment !== "") {
        panel.dispose();
        void boards.open(uri, readBoardPlace(uri.fragment));
        return;
      }
      panel.webview.options = { enableScripts: true, localResourceRoots: [root] };
      const session = sessionOf(document);
      const canvas = openCanvas(session, panel, boards);
      panel.webview.html = boardHtml(panel.webview, root);
      canvas.sendAhead();
      panel.onDidDispose(() => {
        canvas.dispose();
        if (session.canvases.size > 0) return;
        session.dispose();
        sessions.delete(document);
      });
    },
    dispose() {
      for (const session of sessions.values()) session.dispose();
      sessions.clear();
      outline.dispose();
      boards.dispose();
    },
  };
}
