import * as vscode from "vscode";
import { ErrorCodes, ResponseError, type MessageConnection } from "vscode-jsonrpc";
import {
  commitRequest,
  flushRequest,
  logNotification,
  openAsTextRequest,
  openLinkRequest,
  openRequest,
  protocolVersion,
  redoRequest,
  replaceRequest,
  undoRequest,
  type OpenResult,
} from "../../protocol/board.ts";
import { isCommitParams, isLinkParams, isLogParams } from "../../protocol/board-guards.ts";
import { connect } from "../../protocol/message-port.ts";
import type { BoardSession, Canvas } from "./board-session.ts";
import { openLink } from "./open-link.ts";
import { isReadOnly } from "./read-only.ts";

/** VS Code gives participants of a save less than two seconds in all; a canvas that does not answer must not use them up. */
const flushLimitMilliseconds = 1000;

/** Joins a webview to the session of its document, until it is disposed of. */
export function openCanvas(session: BoardSession, panel: vscode.WebviewPanel): { dispose(): void } {
  const connection = connect({
    post: (message) => void panel.webview.postMessage(message),
    listen: (receive) => panel.webview.onDidReceiveMessage(receive),
  });
  let isOpen = false;
  let isBehind = false;
  let replacing: Promise<unknown> | undefined;

  async function replaceWhileBehind(): Promise<void> {
    while (isBehind) {
      isBehind = false;
      await connection.sendRequest(replaceRequest, { state: session.stateFor(canvas) });
    }
  }

  const canvas: Canvas = {
    acknowledged: 0,
    refresh() {
      if (!isOpen) return;
      isBehind = true;
      replacing ??= replaceWhileBehind()
        .catch(() => undefined)
        .finally(() => (replacing = undefined));
    },
    flush: () => (isOpen ? flush(connection) : Promise.resolve()),
  };

  connection.onRequest(openRequest, async ({ protocol }) => {
    if (protocol !== protocolVersion) {
      throw badParams(
        vscode.l10n.t("This canvas is of another version of Loopboard; close the board and open it again."),
      );
    }
    isOpen = true;
    return describe(session, canvas);
  });
  connection.onRequest(commitRequest, async (params) => {
    if (!isCommitParams(params)) throw badParams("scene/commit");
    return session.commit(canvas, params);
  });
  connection.onRequest(undoRequest, () => runInBoard(session, panel, "undo"));
  connection.onRequest(redoRequest, () => runInBoard(session, panel, "redo"));
  connection.onRequest(openLinkRequest, async (params) => {
    if (!isLinkParams(params)) throw badParams("link/open");
    await openLink(session.document.uri, params.link);
    return null;
  });
  connection.onRequest(openAsTextRequest, async () => {
    await vscode.commands.executeCommand(
      "vscode.openWith",
      session.document.uri,
      "default",
      panel.viewColumn,
    );
    return null;
  });
  connection.onNotification(logNotification, (params) => {
    if (isLogParams(params)) console[params.level](`board: ${params.message}`);
  });
  connection.listen();
  session.canvases.add(canvas);
  return {
    dispose() {
      session.canvases.delete(canvas);
      connection.dispose();
    },
  };
}

async function describe(session: BoardSession, canvas: Canvas): Promise<OpenResult> {
  const { uri } = session.document;
  return {
    state: session.stateFor(canvas),
    isReadOnly: await isReadOnly(uri),
    language: vscode.env.language,
    fileName: uri.path.slice(uri.path.lastIndexOf("/") + 1),
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
