import * as vscode from "vscode";
import { readBoardPlace } from "../../core/board/board-place.ts";
import { boardFormat } from "../../core/board/formats/scene-file.ts";
import { reconnectCommand } from "../../protocol/reconnect.ts";
import { boardHtml } from "./board-html.ts";
import { BoardSession } from "./board-session.ts";
import { openCanvas } from "./canvas.ts";
import { createJournalCleaner } from "./clean-journals.ts";
import { registerCanvasCommands } from "./canvas-commands.ts";
import { registerCanvasModes } from "./canvas-modes.ts";
import { registerBoardCompare } from "./compare/register.ts";
import { registerBoardExport } from "./export/register.ts";
import type { WriteWhole } from "./journal-files.ts";
import { keepJournal, type BoardJournal } from "./keep-journal.ts";
import { showLibraryPage } from "./library/library-page.ts";
import { createLibraryStore } from "./library/library-store.ts";
import type { RealUri } from "./library/real-uri.ts";
import { createOpenBoards } from "./open-boards.ts";
import { registerBoardOutline } from "./outline/register.ts";
import type { BoardDocument } from "./board-document.ts";
import { markdownBoardDocument } from "./markdown-board-document.ts";
import { openPageAsText } from "./open-page-as-text.ts";
import { createPaletteStore } from "./palette-store.ts";
import { createOrphans, journalKey } from "./orphans.ts";
import type { PictureDocument } from "./picture-document.ts";
import { createPictureEditing, type PictureEditing } from "./picture-editing.ts";
import { textBoardDocument } from "./text-board-document.ts";

export interface BoardProvider {
  readonly show: (document: vscode.TextDocument, panel: vscode.WebviewPanel) => void;
  readonly showPicture: (document: PictureDocument, panel: vscode.WebviewPanel) => void;
  /** Shows a file of shapes for the palette. */
  readonly showLibrary: (document: vscode.TextDocument, panel: vscode.WebviewPanel) => void;
  readonly pictures: PictureEditing;
  /** A canvas of the window says that its host does not answer. */
  readonly reconnect: (left: unknown) => Promise<void>;
  readonly dispose: () => void;
}

/** What can be done with the files of the machine depends on whether the extension host has it at hand. */
interface MachineFiles {
  readonly realUri: RealUri;
  readonly writeWhole: WriteWhole;
}

/** Shows boards of all kinds on canvases; all canvases of one document share its session. */
export function createProvider(
  context: vscode.ExtensionContext,
  { realUri, writeWhole }: MachineFiles,
): BoardProvider {
  const { extensionUri, globalState } = context;
  const sessions = new Map<vscode.TextDocument | PictureDocument, BoardSession>();
  const journals = new Map<BoardSession, BoardJournal>();
  const boards = createOpenBoards();
  const palette = createPaletteStore(globalState);
  const libraries = createLibraryStore(context.globalStorageUri, realUri);
  const views = vscode.Disposable.from(
    registerBoardOutline(boards),
    registerCanvasModes(boards),
    registerBoardCompare(boards),
    registerCanvasCommands(boards),
    registerBoardExport(boards, context.workspaceState),
  );
  const root = vscode.Uri.joinPath(extensionUri, "dist", "webview");

  // Not the workspace's storage: while the extension host of a window that was killed waits for it, that is locked.
  const journalRoot = vscode.Uri.joinPath(context.globalStorageUri, "journals");
  const key = journalKey(globalState);
  const journalPlace = { root: journalRoot, key, writeWhole };
  const orphans = createOrphans(key, journals);
  const clean = createJournalCleaner(journalRoot);

  const pictures = createPictureEditing((document) => sessions.get(document));

  function join(
    document: vscode.TextDocument | PictureDocument,
    panel: vscode.WebviewPanel,
    board: () => BoardDocument,
  ): void {
    const { uri } = document;
    // A link that names a place in it must not open the file a second time under another name.
    if (uri.fragment !== "") {
      panel.dispose();
      void boards.open(uri, readBoardPlace(uri.fragment));
      return;
    }
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [root],
      // A canvas whose extension host has ended reaches the next one by a link alone.
      enableCommandUris: [reconnectCommand, "workbench.action.reloadWindow"],
    };
    // First of all: the page loads while the board is read.
    panel.webview.html = boardHtml(panel.webview, root);
    const session = sessions.get(document) ?? new BoardSession(board());
    sessions.set(document, session);
    const journal = journals.get(session) ?? keepJournal(journalPlace, session, clean);
    journals.set(session, journal);
    orphans.take(uri, journal);
    const canvas = openCanvas(session, panel, boards, { palette, libraries, journal });
    panel.onDidDispose(() => {
      canvas.dispose();
      if (session.canvases.size > 0) return;
      journal.end();
      journals.delete(session);
      session.dispose();
      sessions.delete(document);
    });
  }

  return {
    show(document, panel) {
      const text = textBoardDocument(document);
      if (boardFormat(document.uri.path) !== "markdown") {
        join(document, panel, () => text);
        return;
      }
      const board = markdownBoardDocument(text);
      const problem = board.problem();
      if (problem) void openPageAsText(panel, document.uri, problem.message);
      else join(document, panel, () => board);
    },
    showPicture(document, panel) {
      join(document, panel, () => document);
      document.announce();
    },
    showLibrary(document, panel) {
      showLibraryPage(document, panel, root, libraries);
    },
    pictures,
    reconnect: orphans.reconnect,
    dispose() {
      for (const journal of journals.values()) journal.dispose();
      journals.clear();
      for (const session of sessions.values()) session.dispose();
      sessions.clear();
      pictures.dispose();
      views.dispose();
      palette.dispose();
      libraries.dispose();
      boards.dispose();
    },
  };
}
