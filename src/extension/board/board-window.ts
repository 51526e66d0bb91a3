import * as vscode from "vscode";
import { ErrorCodes, ResponseError, type MessageConnection } from "vscode-jsonrpc";
import {
  compareNotification,
  copyRequest,
  readOnlyNotification,
  revealNotification,
  runNotification,
  selectionNotification,
  settingsNotification,
  toggleModeNotification,
  viewNotification,
  type BoardView,
  type CanvasCommand,
  type CompareParams,
  type RevealParams,
} from "../../protocol/board.ts";
import { isBoardView, isSelectionParams } from "../../protocol/board-guards.ts";
import type { BoardSession } from "./board-session.ts";
import { onBoardSettings } from "./board-settings.ts";
import type { OpenBoard } from "./open-boards.ts";
import { watchReadOnly, type ReadOnlyWatch } from "./read-only.ts";

/** An open board, and what its canvas has to be told as it loads. */
export interface BoardWindow extends OpenBoard {
  readonly dispose: () => void;
  /** The canvas has asked for its first state: from now on it hears. */
  readonly opened: () => void;
  readonly readOnly: Promise<ReadOnlyWatch>;
}

/** What the window knows of one canvas besides its drawing: what is selected, whether it may be written. */
export function createBoardWindow(
  session: BoardSession,
  panel: vscode.WebviewPanel,
  connection: MessageConnection,
): BoardWindow {
  const selected = new vscode.EventEmitter<readonly string[]>();
  let selection: readonly string[] = [];
  let isOpen = false;
  let waiting: RevealParams | undefined;
  let waitingCommand: CanvasCommand | undefined;
  let compared: CompareParams | undefined;
  let isReadOnly = false;
  connection.onNotification(selectionNotification, (params) => {
    if (!isSelectionParams(params)) throw new ResponseError(ErrorCodes.InvalidParams, "scene/selected");
    selection = params.keys;
    selected.fire(selection);
  });
  const movedView = new vscode.EventEmitter<BoardView>();
  connection.onNotification(viewNotification, (params) => {
    if (!isBoardView(params)) throw new ResponseError(ErrorCodes.InvalidParams, "compare/view");
    movedView.fire(params);
  });
  const readOnly = watchReadOnly(session.document.uri, panel.onDidChangeViewState, (now) => {
    isReadOnly = now;
    void connection.sendNotification(readOnlyNotification, { isReadOnly: now });
  });
  void readOnly.then(({ current }) => {
    isReadOnly = current;
  });
  const settings = onBoardSettings(session.document.uri, (now) => {
    if (isOpen) void connection.sendNotification(settingsNotification, now);
  });
  return {
    session,
    panel,
    selection: () => selection,
    onDidSelect: selected.event,
    isReadOnly: () => isReadOnly,
    reveal(keys, hasFocus) {
      // What comes next is about it, and need not wait until the canvas says that it is so.
      selection = keys;
      if (isOpen) void connection.sendNotification(revealNotification, { keys, hasFocus });
      else waiting = { keys, hasFocus };
    },
    run(command) {
      if (isOpen) void connection.sendNotification(runNotification, { command });
      else waitingCommand = command;
    },
    async copyPicture(params) {
      panel.reveal();
      await connection.sendRequest(copyRequest, params);
    },
    opened() {
      isOpen = true;
      if (waiting) void connection.sendNotification(revealNotification, waiting);
      waiting = undefined;
      if (waitingCommand) void connection.sendNotification(runNotification, { command: waitingCommand });
      waitingCommand = undefined;
      if (compared) void connection.sendNotification(compareNotification, compared);
    },
    compare(params) {
      compared = params;
      if (isOpen) void connection.sendNotification(compareNotification, params);
    },
    onDidMoveView: movedView.event,
    follow(view) {
      if (isOpen) void connection.sendNotification(viewNotification, view);
    },
    toggle(mode) {
      if (isOpen) void connection.sendNotification(toggleModeNotification, { mode });
    },
    readOnly,
    dispose() {
      settings.dispose();
      selected.dispose();
      movedView.dispose();
      void readOnly.then((watch) => {
        watch.dispose();
      });
    },
  };
}
