import * as vscode from "vscode";
import { ErrorCodes, ResponseError, type MessageConnection } from "vscode-jsonrpc";
import {
  commitRequest,
  drawRequest,
  dropRequest,
  exportRequest,
  flushRequest,
  logNotification,
  openAsTextRequest,
  openLinkRequest,
  openRequest,
  protocolVersion,
  redoRequest,
  replaceRequest,
  stateNotification,
  undoRequest,
  type BoardState,
  type DrawParams,
  type OpenResult,
} from "../../protocol/board.ts";
import {
  isCommitParams,
  isDrawResult,
  isDropParams,
  isLinkParams,
  isLogParams,
} from "../../protocol/board-guards.ts";
import { connect } from "../../protocol/message-port.ts";
import type { BoardSession, Canvas } from "./board-session.ts";
import { boardSettings } from "./board-settings.ts";
import { createBoardWindow, type BoardWindow } from "./board-window.ts";
import { joinJournal } from "./canvas-journal.ts";
import { joinPalette } from "./canvas-palette.ts";
import { joinLibraries } from "./library/canvas-libraries.ts";
import type { LibraryStore } from "./library/library-store.ts";
import type { BoardJournal } from "./keep-journal.ts";
import { droppedFiles } from "./dropped-files.ts";
import type { OpenBoards } from "./open-boards.ts";
import type { PaletteStore } from "./palette-store.ts";

/** VS Code gives participants of a save less than two seconds in all; a canvas that does not answer must not use them up. */
const flushLimitMilliseconds = 1000;

/** What canvases share: all of them their palette and libraries, those of a board its journal. */
interface Shared {
  readonly palette: PaletteStore;
  readonly libraries: LibraryStore;
  readonly journal: BoardJournal;
}

/** Joins a webview to the session of its document, until it is disposed of. */
export function openCanvas(
  session: BoardSession,
  panel: vscode.WebviewPanel,
  boards: OpenBoards,
  shared: Shared,
): vscode.Disposable {
  const connection = connect({
    post: (message) => void panel.webview.postMessage(message),
    listen: (receive) => panel.webview.onDidReceiveMessage(receive),
  });
  const canvas = new ConnectedCanvas(session, connection);
  const window = createBoardWindow(session, panel, connection);
  answerSession(window, canvas, shared, connection);
  answerCommands(window, boards, connection);
  const joined = vscode.Disposable.from(
    joinPalette(connection, shared.palette),
    joinLibraries(connection, shared.libraries, session.document.uri),
  );
  connection.listen();
  session.canvases.add(canvas);
  const registration = boards.add(window);
  // When VS Code answers this, it has got the page; while a large board is read, nothing leaves the extension host.
  void window.readOnly.then(() => {
    if (session.canvases.has(canvas)) canvas.sendAhead();
  });
  return new vscode.Disposable(() => {
    session.canvases.delete(canvas);
    registration.dispose();
    joined.dispose();
    window.dispose();
    connection.dispose();
  });
}

class ConnectedCanvas implements Canvas {
  acknowledged = 0;
  /** Nothing is sent before the canvas has asked for its first state. */
  isOpen = false;
  readonly #session: BoardSession;
  readonly #connection: MessageConnection;
  #isBehind = false;
  /** The revision that was sent before the canvas asked. */
  #sentAhead: number | undefined;
  #isReplacing = false;

  constructor(session: BoardSession, connection: MessageConnection) {
    this.#session = session;
    this.#connection = connection;
  }

  /** A large board takes as long to send as its page takes to load, so both happen at once; a page that was quicker has asked. */
  sendAhead(): void {
    if (this.isOpen) return;
    const state = this.#session.stateFor(this);
    this.#sentAhead = state.revision;
    void this.#connection.sendNotification(stateNotification, { state });
  }

  /** What the canvas is told when it asks; for a second time it gets all, for then it has lost what it had. */
  open(): BoardState | { readonly kind: "sent" } {
    this.isOpen = true;
    const sent = this.#sentAhead;
    this.#sentAhead = undefined;
    return sent === this.#session.document.version ? { kind: "sent" } : this.#session.stateFor(this);
  }

  refresh(): void {
    if (!this.isOpen) return;
    this.#isBehind = true;
    if (!this.#isReplacing) void this.#replace();
  }

  async flush(): Promise<void> {
    if (this.isOpen) await flush(this.#connection);
  }

  async draw(params: DrawParams): Promise<Uint8Array> {
    const drawn: unknown = await this.#connection.sendRequest(drawRequest, params);
    if (!isDrawResult(drawn)) throw new Error(vscode.l10n.t("The canvas has sent no picture."));
    return drawn.bytes;
  }

  /** Sends the newest state, and again while there was a newer one in the meantime. */
  async #replace(): Promise<void> {
    this.#isReplacing = true;
    try {
      while (this.#isBehind) {
        this.#isBehind = false;
        await this.#connection.sendRequest(replaceRequest, { state: this.#session.stateFor(this) });
      }
    } catch {
      // The canvas was closed; if it is opened again it asks for the newest state itself.
    } finally {
      this.#isReplacing = false;
    }
  }
}

function answerSession(
  window: BoardWindow,
  canvas: ConnectedCanvas,
  shared: Shared,
  connection: MessageConnection,
): void {
  const { session } = window;
  const joined = joinJournal(window, connection, shared.journal);
  connection.onRequest(openRequest, ({ protocol, left }) => {
    if (protocol !== protocolVersion) {
      throw badParams(
        vscode.l10n.t("This canvas is of another version of Loopboard; close the board and open it again."),
      );
    }
    const state = canvas.open();
    window.opened();
    joined(left);
    return describe(window, shared, state);
  });
  connection.onRequest(commitRequest, (params) => {
    if (!isCommitParams(params)) throw badParams("scene/commit");
    if (window.isReadOnly()) {
      return {
        kind: "refused",
        reason: vscode.l10n.t("The file is read-only, so nothing is written to it."),
      };
    }
    return session.commit(canvas, params);
  });
  connection.onNotification(logNotification, (params) => {
    if (isLogParams(params)) console[params.level](`board: ${params.message}`);
  });
}

function answerCommands(window: BoardWindow, boards: OpenBoards, connection: MessageConnection): void {
  const { session, panel } = window;
  const { uri } = session.document;
  connection.onRequest(undoRequest, () => runInBoard(session, panel, "undo"));
  connection.onRequest(redoRequest, () => runInBoard(session, panel, "redo"));
  connection.onRequest(openLinkRequest, async (params) => {
    if (!isLinkParams(params)) throw badParams("link/open");
    const { followLink } = await import("./follow-link.ts");
    await followLink(uri, params.link, (board, place) => boards.open(board, place, window));
    return null;
  });
  connection.onRequest(dropRequest, (params) => {
    if (!isDropParams(params)) throw badParams("files/drop");
    return { files: droppedFiles(uri, params.uris) };
  });
  connection.onRequest(openAsTextRequest, async () => {
    await vscode.commands.executeCommand("vscode.openWith", uri, "default", panel.viewColumn);
    return null;
  });
  connection.onRequest(exportRequest, async () => {
    if (panel.active) await vscode.commands.executeCommand("loopboard.exportBoard");
    return null;
  });
}

async function describe(
  { session, readOnly }: BoardWindow,
  { palette, journal }: Shared,
  state: OpenResult["state"],
): Promise<OpenResult> {
  const { uri } = session.document;
  return {
    state,
    journal: journal.owner,
    isReadOnly: (await readOnly).current,
    language: vscode.env.language,
    settings: boardSettings(uri),
    uri: uri.toString(),
    fileName: uri.path.slice(uri.path.lastIndexOf("/") + 1),
    palette: palette.memory(),
  };
}

/** VS Code's undo works on the editor that is active, so a canvas that is not may not ask for it. */
async function runInBoard(
  session: BoardSession,
  panel: vscode.WebviewPanel,
  command: "undo" | "redo",
): Promise<null> {
  if (!panel.active) return null;
  await session.afterCommits(async () => vscode.commands.executeCommand(command));
  return null;
}

async function flush(connection: MessageConnection): Promise<void> {
  const limit = new vscode.CancellationTokenSource();
  const timer = setTimeout(() => {
    limit.cancel();
  }, flushLimitMilliseconds);
  try {
    await connection.sendRequest(flushRequest, limit.token);
  } catch {
    // The canvas was closed or did not answer: what it had committed is in the document.
  } finally {
    clearTimeout(timer);
    limit.dispose();
  }
}

function badParams(message: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
