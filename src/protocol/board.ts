import { NotificationType, NotificationType0, RequestType, RequestType0 } from "vscode-jsonrpc";
import type { PictureFormat } from "../core/board/formats/scene-file.ts";
import type { BoardDifference } from "../core/board/compare/compare-boards.ts";
import type { PaletteChange, PaletteMemory } from "../core/board/palette/palette-memory.ts";
import type { SceneChange } from "../core/board/scene-change.ts";
import type { SceneElement } from "../core/board/scene.ts";
import type { BoardSettings } from "./board-settings.ts";

/*
 * Between a board's canvas (in a webview) and the extension, in the order of a session:
 * the canvas opens it and is shown the document; it commits what is drawn; the host replaces what the canvas shows
 * whenever the document changed otherwise. Every request is answered, fails, or ends with the connection.
 */

/** Both ends are built together; this tells a webview that outlived an update of the extension. */
export const protocolVersion = 1;

/** A state of the document. */
export type BoardState =
  | {
      readonly kind: "scene";
      readonly revision: number;
      /** The number of the last commit of the receiving canvas that `text` contains. */
      readonly acknowledged: number;
      /** In UTF-8: VS Code hands bytes on as they are, where it would quote and parse a string several times. */
      readonly text: Uint8Array;
    }
  | {
      readonly kind: "problem";
      readonly revision: number;
      /** One sentence. */
      readonly message: string;
      /** Where, both from 1. */
      readonly line: number;
      readonly column: number;
    };

export interface OpenParams {
  readonly protocol: number;
  /** What the canvas could not send before the window was loaded again. */
  readonly left?: LeftBehind;
}

/** What was drawn on the canvases of a board whose extension host has ended. */
export interface LeftBehind {
  readonly uri: string;
  /** Whose journal the lost host was writing. */
  readonly owner: string;
  /** What each of them could not send. */
  readonly changes: readonly SceneChange[];
}

export interface OpenResult {
  /** `sent`: the one that was sent ahead is the newest. */
  readonly state: BoardState | { readonly kind: "sent" };
  /** The name of the lock that the canvas holds as long as it is there: the board's journal is in use. */
  readonly journal: string;
  readonly isReadOnly: boolean;
  /** As VS Code names its display language, such as `pt-br`. */
  readonly language: string;
  readonly uri: string;
  readonly fileName: string;
  readonly settings: BoardSettings;
  readonly palette: PaletteMemory;
}

export interface CommitParams {
  readonly number: number;
  readonly base: number;
  readonly change: SceneChange;
}

/** What is being drawn right now and is not committed yet; null when that was given up. */
export interface DraftParams {
  readonly change: SceneChange | null;
}

export type CommitResult =
  | { readonly kind: "written"; readonly revision: number }
  | { readonly kind: "refused"; readonly reason: string };

export interface LinkParams {
  readonly link: string;
}

/** Files that were dropped on the canvas, as URIs. */
export interface DropParams {
  readonly uris: readonly string[];
}

/** A file, and the link that leads to it from the board. */
export interface DroppedFile {
  readonly label: string;
  readonly link: string;
}

/** Which elements are selected on the canvas, by their keys. */
export interface SelectionParams {
  readonly keys: readonly string[];
}

/** Elements to select and to bring into view; with `hasFocus`, the keys go to the canvas too. */
export interface RevealParams {
  readonly keys: readonly string[];
  readonly hasFocus: boolean;
}

/** The part of a board that a canvas shows, as Excalidraw counts. */
export interface BoardView {
  readonly scrollX: number;
  readonly scrollY: number;
  readonly zoom: number;
}

/** The canvas is one side of a comparison; `undefined` differences: it no longer is. */
export interface CompareParams {
  readonly side: "before" | "after";
  readonly differences: readonly BoardDifference[] | undefined;
}

/** A library of shapes, as it stands in its file. */
export interface LibrarySource {
  /** Unique among them. */
  readonly id: string;
  readonly name: string;
  /** Whether it is the user's own one, which can be added to. */
  readonly isOwn: boolean;
  readonly content:
    { readonly kind: "text"; readonly text: string } | { readonly kind: "problem"; readonly message: string };
}

export interface AddToLibraryParams {
  readonly elements: readonly SceneElement[];
}

export interface RemoveFromLibraryParams {
  readonly id: string;
  readonly name: string;
}

/** What VS Code's commands may ask of the canvas in the active editor. */
export type CanvasCommand = "findComponent" | "editDetails" | "tidyUp" | "addToLibrary" | "insertMermaid";

export interface RunParams {
  readonly command: CanvasCommand;
}

/** In `zen` the tools are left out, in `view` nothing can be changed. */
export type CanvasMode = "zen" | "view";

export interface ModeParams {
  readonly mode: CanvasMode;
}

export interface ReadOnlyParams {
  readonly isReadOnly: boolean;
}

export interface DrawParams {
  readonly format: PictureFormat;
  /** Pixels a unit of the drawing, for a picture that is made of pixels. */
  readonly scale: number;
  readonly theme: "light" | "dark";
  readonly hasBackground: boolean;
  /** The keys of the elements to draw, each with its texts and what is in its frame; null draws all of the board. */
  readonly only: readonly string[] | null;
}

/** How a board in a picture is drawn. */
export const wholeBoard = { theme: "light", hasBackground: true, only: null } as const;

/** A picture's file, without the scene. */
export interface DrawResult {
  readonly bytes: Uint8Array;
}

/** Journals of a board, by the names of their locks. */
export interface JournalsParams {
  readonly owners: readonly string[];
}

/** Those of them whose lock a canvas holds. */
export interface HeldJournals {
  readonly held: readonly string[];
}

export interface LogParams {
  readonly level: "info" | "warn" | "error";
  readonly message: string;
}

// What the canvas may ask the host.
export const openRequest = new RequestType<OpenParams, OpenResult, void>("session/open");
export const commitRequest = new RequestType<CommitParams, CommitResult, void>("scene/commit");
/** Several times a second while a stroke goes on: only for the journal, so that a crash does not cost the stroke. */
export const draftNotification = new NotificationType<DraftParams>("scene/draft");
export const undoRequest = new RequestType0<null, void>("edit/undo");
export const redoRequest = new RequestType0<null, void>("edit/redo");
/** Answered with those of the files that a shape may link to. */
export const dropRequest = new RequestType<DropParams, { readonly files: readonly DroppedFile[] }, void>(
  "files/drop",
);
export const openLinkRequest = new RequestType<LinkParams, null, void>("link/open");
export const openAsTextRequest = new RequestType0<null, void>("text/openAsText");
/** The host asks what kind of picture is to be made. */
export const exportRequest = new RequestType0<null, void>("picture/export");
/** Whenever something else is selected. */
export const selectionNotification = new NotificationType<SelectionParams>("scene/selected");
/** The libraries beside ours, whenever they may have changed. */
export const librariesRequest = new RequestType0<{ readonly libraries: readonly LibrarySource[] }, void>(
  "library/list",
);
/** The host asks for a name. */
export const addToLibraryRequest = new RequestType<AddToLibraryParams, null, void>("library/add");
export const removeFromLibraryRequest = new RequestType<RemoveFromLibraryParams, null, void>(
  "library/remove",
);
/** Whenever something was done to the palette that is remembered. */
export const paletteChangeNotification = new NotificationType<PaletteChange>("palette/change");
export const logNotification = new NotificationType<LogParams>("log/write");

// What the host may ask the canvas, and tell it.
/** The first state, on its way while the page still loads; the answer to `session/open` says whether it holds. */
export const stateNotification = new NotificationType<{ readonly state: BoardState }>("session/state");
/** Answered when the canvas shows it; meanwhile the host sends no other, and then the newest. */
export const replaceRequest = new RequestType<{ readonly state: BoardState }, null, void>("scene/replace");
/** Answered when everything that is drawn has been committed. */
export const flushRequest = new RequestType0<null, void>("scene/flush");
/** Answered with a picture of what the canvas shows; one that still loads answers when it is up. */
export const drawRequest = new RequestType<DrawParams, DrawResult, void>("picture/draw");
/** Answered when a picture, which has to be a PNG, is on the clipboard. */
export const copyRequest = new RequestType<DrawParams, null, void>("picture/copy");
/** Which windows that were drawing on the board are still there. */
export const heldJournalsRequest = new RequestType<JournalsParams, HeldJournals, void>("journal/held");
export const revealNotification = new NotificationType<RevealParams>("scene/reveal");
/** Whenever what the palette remembers is something else; to all canvases. */
export const paletteNotification = new NotificationType<PaletteMemory>("palette/memory");
export const librariesChangedNotification = new NotificationType0("library/changed");
export const runNotification = new NotificationType<RunParams>("command/run");
/** Whenever the settings of the board say something else. */
export const settingsNotification = new NotificationType<BoardSettings>("session/settings");
export const toggleModeNotification = new NotificationType<ModeParams>("mode/toggle");
/** Whenever the file can be written from now on, or no longer. */
export const readOnlyNotification = new NotificationType<ReadOnlyParams>("session/readOnly");
/** Whenever the canvas becomes or stays one side of a comparison and the differences are others. */
export const compareNotification = new NotificationType<CompareParams>("compare/show");
/** In both directions, while boards are compared: one canvas was scrolled or zoomed, the other one is to follow. */
export const viewNotification = new NotificationType<BoardView>("compare/view");
