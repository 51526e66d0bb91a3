import { CancellationToken, type Disposable } from "vscode-jsonrpc";
import type { SceneChange } from "../../src/core/board/scene-change.ts";
import {
  addToLibraryRequest,
  commitRequest,
  compareNotification,
  copyRequest,
  draftNotification,
  drawRequest,
  dropRequest,
  exportRequest,
  flushRequest,
  heldJournalsRequest,
  librariesChangedNotification,
  librariesRequest,
  logNotification,
  openAsTextRequest,
  openLinkRequest,
  openRequest,
  paletteChangeNotification,
  paletteNotification,
  protocolVersion,
  readOnlyNotification,
  redoRequest,
  removeFromLibraryRequest,
  replaceRequest,
  revealNotification,
  runNotification,
  selectionNotification,
  settingsNotification,
  toggleModeNotification,
  stateNotification,
  undoRequest,
  viewNotification,
  type BoardState,
  type BoardView,
  type CanvasMode,
  type CanvasCommand,
  type CommitParams,
  type CommitResult,
  type CompareParams,
  type DrawParams,
  type DroppedFile,
  type LibrarySource,
  type LeftBehind,
  type OpenResult,
  type ReadOnlyParams,
  type RemoveFromLibraryParams,
  type RevealParams,
} from "../../src/protocol/board.ts";
import type { SceneElement } from "../../src/core/board/scene.ts";
import type { PaletteChange, PaletteMemory } from "../../src/core/board/palette/palette-memory.ts";
import type { BoardSettings } from "../../src/protocol/board-settings.ts";
import { connect } from "../../src/protocol/message-port.ts";
import { isLeftBehind } from "../../src/protocol/board-guards.ts";
import { copyPicture } from "./copy-picture.ts";
import { heldJournals, holdJournal } from "./journal-lock.ts";
import { webviewPort } from "./webview-port.ts";

/** What a canvas starts with. */
export type Opened = Omit<OpenResult, "state"> & { readonly state: BoardState };

/** The extension, as the canvas's components see it: verbs, no messages. */
export interface Host {
  readonly open: () => Promise<Opened>;
  readonly commit: (params: CommitParams) => Promise<CommitResult>;
  readonly draft: (change: SceneChange | null) => void;
  /** Keeps what cannot be sent until the window is loaded again; undefined: all of it was sent. */
  readonly keep: (left: LeftBehind | undefined) => void;
  readonly undo: () => Promise<unknown>;
  readonly redo: () => Promise<unknown>;
  readonly openLink: (link: string) => void;
  /** Files that were dropped, as links of this board. */
  readonly linksTo: (uris: readonly string[]) => Promise<readonly DroppedFile[]>;
  readonly openAsText: () => void;
  /** Has the user asked what kind of picture is to be made of the board. */
  readonly exportBoard: () => void;
  readonly selected: (keys: readonly string[]) => void;
  readonly log: (level: "info" | "warn" | "error", message: string) => void;
  /** Who shows what the document has become; until somebody does, the host waits. */
  readonly replaceWith: (show: (state: BoardState) => void) => void;
  readonly onFlush: (flush: () => Promise<void>) => Disposable;
  /** Who is asked for pictures; until somebody is, the host waits. */
  readonly drawWith: (draw: (params: DrawParams) => Promise<Uint8Array<ArrayBuffer>>) => void;
  /** What was said before anybody listened is not lost. */
  readonly onReveal: (reveal: (params: RevealParams) => void) => Disposable;
  readonly onCompare: (show: (params: CompareParams) => void) => Disposable;
  readonly moveView: (view: BoardView) => void;
  readonly onView: (follow: (view: BoardView) => void) => Disposable;
  /** Of what was run before anybody listened, the last one is. */
  readonly onRun: (run: (command: CanvasCommand) => void) => Disposable;
  readonly changePalette: (change: PaletteChange) => void;
  readonly libraries: () => Promise<readonly LibrarySource[]>;
  readonly onLibraries: (changed: () => void) => Disposable;
  /** Adds shapes to the user's own library, as one item. */
  readonly addToLibrary: (elements: readonly SceneElement[]) => void;
  readonly removeFromLibrary: (item: RemoveFromLibraryParams) => void;
  readonly onPalette: (show: (memory: PaletteMemory) => void) => Disposable;
  readonly onSettings: (set: (settings: BoardSettings) => void) => Disposable;
  readonly onToggleMode: (toggle: (mode: CanvasMode) => void) => Disposable;
  readonly onReadOnly: (set: (params: ReadOnlyParams) => void) => Disposable;
}

/** Connects to the extension. To be called once. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  const connection = connect(webviewPort(api));
  const onReveal = buffered<RevealParams>((receive) => {
    connection.onNotification(revealNotification, receive);
  });
  const onCompare = buffered<CompareParams>((receive) => {
    connection.onNotification(compareNotification, receive);
  });
  const onView = buffered<BoardView>((receive) => {
    connection.onNotification(viewNotification, receive);
  });
  const onSettings = buffered<BoardSettings>((receive) => {
    connection.onNotification(settingsNotification, receive);
  });
  const onReadOnly = buffered<ReadOnlyParams>((receive) => {
    connection.onNotification(readOnlyNotification, receive);
  });
  const onRun = buffered<CanvasCommand>((receive) => {
    connection.onNotification(runNotification, ({ command }) => {
      receive(command);
    });
  });
  let drawWith: Host["drawWith"] = () => undefined;
  const drawer = new Promise<Parameters<Host["drawWith"]>[0]>((resolve) => {
    drawWith = resolve;
  });
  connection.onRequest(drawRequest, async (params) => ({ bytes: await (await drawer)(params) }));
  connection.onRequest(copyRequest, async (params) => {
    await copyPicture(await (await drawer)(params));
    return null;
  });
  connection.onRequest(heldJournalsRequest, async ({ owners }) => ({ held: await heldJournals(owners) }));
  // The document may change before the canvas is there.
  let replaceWith: Host["replaceWith"] = () => undefined;
  const shower = new Promise<Parameters<Host["replaceWith"]>[0]>((resolve) => {
    replaceWith = resolve;
  });
  connection.onRequest(replaceRequest, async ({ state }) => {
    (await shower)(state);
    return null;
  });
  let sentAhead: BoardState | undefined;
  connection.onNotification(stateNotification, ({ state }) => {
    sentAhead = state;
  });
  connection.listen();

  /** Asks a second time where what was sent ahead did not arrive. */
  const open = async (): Promise<Opened> => {
    const left = api.getState();
    const result = await connection.sendRequest(openRequest, {
      protocol: protocolVersion,
      ...(isLeftBehind(left) && { left }),
    });
    if (left) api.setState(undefined);
    const state = result.state.kind === "sent" ? sentAhead : result.state;
    sentAhead = undefined;
    holdJournal(result.journal);
    return state ? { ...result, state } : open();
  };
  const log: Host["log"] = (level, message) => {
    void connection.sendNotification(logNotification, { level, message });
  };
  const ask = (request: Promise<unknown>) => {
    request.catch((error: unknown) => {
      log("warn", String(error));
    });
  };

  return {
    open,
    commit: (params) => connection.sendRequest(commitRequest, params),
    draft: (change) => {
      void connection.sendNotification(draftNotification, { change });
    },
    keep: (left) => {
      api.setState(left);
    },
    undo: () => connection.sendRequest(undoRequest, CancellationToken.None),
    redo: () => connection.sendRequest(redoRequest, CancellationToken.None),
    openLink: (link) => {
      ask(connection.sendRequest(openLinkRequest, { link }));
    },
    linksTo: async (uris) => (await connection.sendRequest(dropRequest, { uris })).files,
    openAsText: () => {
      ask(connection.sendRequest(openAsTextRequest));
    },
    exportBoard: () => {
      ask(connection.sendRequest(exportRequest));
    },
    selected: (keys) => {
      void connection.sendNotification(selectionNotification, { keys });
    },
    log,
    drawWith,
    onReveal,
    onReadOnly,
    onSettings,
    onToggleMode: (toggle) =>
      connection.onNotification(toggleModeNotification, ({ mode }) => {
        toggle(mode);
      }),
    onRun,
    changePalette: (change) => {
      void connection.sendNotification(paletteChangeNotification, change);
    },
    libraries: async () => (await connection.sendRequest(librariesRequest)).libraries,
    onLibraries: (changed) => connection.onNotification(librariesChangedNotification, changed),
    addToLibrary: (elements) => {
      ask(connection.sendRequest(addToLibraryRequest, { elements }));
    },
    removeFromLibrary: (item) => {
      ask(connection.sendRequest(removeFromLibraryRequest, item));
    },
    onPalette: (show) => connection.onNotification(paletteNotification, show),
    onCompare,
    onView,
    moveView: (view) => {
      void connection.sendNotification(viewNotification, view);
    },
    replaceWith,
    onFlush: (flush) =>
      connection.onRequest(flushRequest, async () => {
        await flush();
        return null;
      }),
  };
}

/** The newest message waits for the first listener, for the canvas is loaded after the connection is made. */
function buffered<T>(
  subscribe: (receive: (message: T) => void) => void,
): (listener: (message: T) => void) => Disposable {
  let heard: ((message: T) => void) | undefined;
  let waiting: { readonly message: T } | undefined;
  subscribe((message) => {
    if (heard) heard(message);
    else waiting = { message };
  });
  return (listener) => {
    heard = listener;
    if (waiting) listener(waiting.message);
    waiting = undefined;
    return {
      dispose: () => {
        heard = undefined;
      },
    };
  };
}
