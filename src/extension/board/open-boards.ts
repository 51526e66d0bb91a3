import * as vscode from "vscode";
import { findBoardPlace, type BoardPlace } from "../../core/board/board-place.ts";
import { parseScene } from "../../core/board/scene.ts";
import type {
  BoardView,
  CanvasCommand,
  CanvasMode,
  CompareParams,
  DrawParams,
} from "../../protocol/board.ts";
import type { BoardSession } from "./board-session.ts";
import { viewTypeOf } from "./view-type.ts";

/** A board that is open on a canvas. */
export interface OpenBoard {
  readonly session: BoardSession;
  readonly panel: vscode.WebviewPanel;
  /** The keys of what is selected on the canvas. */
  readonly selection: () => readonly string[];
  /** Fires when something else is selected. */
  readonly onDidSelect: vscode.Event<readonly string[]>;
  readonly isReadOnly: () => boolean;
  /** Selects elements and scrolls to them; a canvas that is still loading does so when it is up. */
  readonly reveal: (keys: readonly string[], hasFocus: boolean) => void;
  /** Has the canvas do something; one that is still loading does it when it is up. */
  readonly run: (command: CanvasCommand) => void;
  /** Puts a PNG of the board on the clipboard, in front of everything else. */
  readonly copyPicture: (params: DrawParams) => Promise<void>;
  /** Marks differences on the canvas, until it is told of none. */
  readonly compare: (params: CompareParams) => void;
  /** While boards are compared: what the canvas shows, after it was scrolled or zoomed by hand. */
  readonly onDidMoveView: vscode.Event<BoardView>;
  readonly follow: (view: BoardView) => void;
  /** Turns a mode of the canvas on or off. */
  readonly toggle: (mode: CanvasMode) => void;
}

/** All canvases of the window. */
export interface OpenBoards {
  readonly dispose: () => void;
  readonly all: ReadonlySet<OpenBoard>;
  /** The board in the active editor. */
  readonly active: OpenBoard | undefined;
  /** After a board was opened, closed or came to the front. */
  readonly onDidChange: vscode.Event<void>;
  /** To be told of each canvas; disposing of what it gives says that the canvas is closed. */
  readonly add: (board: OpenBoard) => vscode.Disposable;
  /**
   * Opens a board's file on a canvas, and shows a place on it if one is named.
   * @param from The canvas that asks: of several on which the file is open, this one is taken.
   */
  readonly open: (uri: vscode.Uri, place: BoardPlace | undefined, from?: OpenBoard) => Promise<void>;
}

/** Where `when` clauses learn that the active editor is a board. */
const contextKey = "loopboard.isBoard";

export function createOpenBoards(): OpenBoards {
  const all = new Set<OpenBoard>();
  const changed = new vscode.EventEmitter<void>();
  /** Places to show on boards that are being opened, by URI. */
  const wanted = new Map<string, BoardPlace>();
  let active: OpenBoard | undefined;

  function update(): void {
    const now = [...all].find(({ panel }) => panel.active);
    if ((now === undefined) !== (active === undefined)) {
      void vscode.commands.executeCommand("setContext", contextKey, now !== undefined);
    }
    active = now;
    changed.fire();
  }

  return {
    all,
    get active() {
      return active;
    },
    onDidChange: changed.event,
    add(board) {
      all.add(board);
      const key = board.session.document.uri.toString();
      const place = wanted.get(key);
      wanted.delete(key);
      if (place) showPlace(board, place);
      const listener = board.panel.onDidChangeViewState(update);
      update();
      return new vscode.Disposable(() => {
        all.delete(board);
        listener.dispose();
        update();
      });
    },
    async open(uri, place, from) {
      const bare = uri.with({ fragment: "" });
      const same = [...all].filter(({ session }) => session.document.uri.toString() === bare.toString());
      const open = same.find((board) => board === from) ?? same[0];
      if (open) open.panel.reveal();
      if (open && place) showPlace(open, place);
      if (open) return;
      if (place) wanted.set(bare.toString(), place);
      try {
        await vscode.commands.executeCommand("vscode.openWith", bare, viewTypeOf(bare));
      } catch (error) {
        wanted.delete(bare.toString());
        throw error;
      }
    },
    dispose: () => {
      changed.dispose();
    },
  };
}

function showPlace({ session, reveal }: OpenBoard, place: BoardPlace): void {
  const keys = findBoardPlace(parseScene(session.document.text()).elements, place);
  if (keys.length > 0) {
    reveal(keys, true);
    return;
  }
  const name = "id" in place ? place.id : place.name;
  void vscode.window.showWarningMessage(vscode.l10n.t("There is no “{0}” on this board.", name));
}
