import * as vscode from "vscode";
import {
  boardFigure,
  figureProblem,
  readFigureBoard,
  readFigureTarget,
  type FigureBoard,
  type FigureTarget,
  type FigureWords,
} from "../../core/board/svg/board-figure.ts";
import { sameBytes } from "../../core/board/formats/same-bytes.ts";
import { folderOf, resolvePath } from "../../core/workspace/uri-path.ts";
import { createPreviewRefresh } from "./preview-refresh.ts";
import { watchBoards } from "./watch-boards.ts";

/** What VS Code says of a page that it renders. */
export interface RenderedDocument {
  readonly currentDocument?: vscode.Uri | undefined;
}

/** The boards that previews show. */
export interface BoardFigures {
  /** What stands for a board on a page; nothing while its file is being read. */
  readonly html: (source: string, title: string, page: RenderedDocument) => string;
  /** Has all previews drawn anew that were drawn before there were figures. */
  readonly drawFirst: () => void;
}

interface Entry {
  /** The file as it was read; undefined where there is none. */
  bytes: Uint8Array | undefined;
  /** Undefined until the file is read for the first time; then, while it is read again, as it was. */
  board: FigureBoard | undefined;
  /** A page has asked for it since it was read. */
  isShown: boolean;
  /** The file has changed since it was read. */
  isStale: boolean;
  /** Drawings by place and title. */
  readonly drawn: Map<string, string>;
}

/** Stands for the page that made the figures necessary, whatever boards it shows. */
const firstPage = Symbol("the first page");

/**
 * Reads a file before it returns, where the host can; undefined where it cannot, throws where there is no such file. A page that is
 * drawn again while it loads may stay as it was in VS Code, so a board should be there when its page is drawn first.
 */
export type ReadNow = (uri: vscode.Uri) => Uint8Array | undefined;

/** The watches end with the extension. */
export function createBoardFigures(
  { subscriptions }: Pick<vscode.ExtensionContext, "subscriptions">,
  readNow: ReadNow,
): BoardFigures {
  const entries = new Map<string, Entry>();
  let figures = 0;
  const refresh = createPreviewRefresh<Entry | typeof firstPage>();
  subscriptions.push(refresh);

  const watch = watchBoards((uri) => {
    const entry = entries.get(uri.toString());
    if (!entry) return;
    entry.isStale = true;
    // What no page has asked for is on none, and is read when one asks again.
    if (entry.isShown) load(uri, entry);
  });
  subscriptions.push(watch);

  /** VS Code loads the whole page anew, so it is told once, when there is something new to show. */
  function load(uri: vscode.Uri, entry: Entry): void {
    entry.isShown = false;
    entry.isStale = false;
    void readBytes(uri).then((bytes) => {
      if (hold(uri, entry, bytes)) refresh.ask(entry);
      else entry.isShown = true;
    });
  }

  /** As new as it can be while a page is drawn. */
  function show(uri: vscode.Uri, entry: Entry): void {
    refresh.drawn(entry);
    if (entry.isStale) {
      const now = readBytesNow(uri, readNow);
      if (!now) {
        load(uri, entry);
        return;
      }
      entry.isStale = false;
      hold(uri, entry, now.bytes);
    }
    entry.isShown = true;
  }

  function entryOf(uri: vscode.Uri): Entry {
    const known = entries.get(uri.toString());
    if (known) return known;
    const entry: Entry = {
      bytes: undefined,
      board: undefined,
      isShown: false,
      isStale: true,
      drawn: new Map(),
    };
    entries.set(uri.toString(), entry);
    watch.add(uri);
    return entry;
  }

  function html(source: string, title: string, { currentDocument }: RenderedDocument): string {
    refresh.drawn(firstPage);
    const target = readFigureTarget(source);
    if (!target || !currentDocument) return "";
    const uri = uriOf(target, currentDocument);
    if (!uri)
      return figureProblem(vscode.l10n.t("“{0}” lies outside of the folder that is open.", target.path));
    const entry = entryOf(uri);
    show(uri, entry);
    const { board, drawn } = entry;
    if (!board) return "";
    const key = JSON.stringify([target.place, title]);
    const known = drawn.get(key);
    if (known !== undefined) return known;
    figures++;
    const figure = boardFigure(board, target, title || nameOf(uri), `board-${figures}-`, words());
    drawn.set(key, figure);
    return figure;
  }

  return {
    html,
    drawFirst: () => {
      refresh.ask(firstPage);
    },
  };
}

/** Only files beside the page or in the workspace: a page that somebody sent must not look around. */
function uriOf({ path }: FigureTarget, page: vscode.Uri): vscode.Uri | undefined {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  const found = resolvePath(page.toString(), path, folders);
  const own = vscode.Uri.joinPath(page, "..").toString();
  if (found === undefined || folderOf(found, [...folders, own]) === undefined) return undefined;
  return vscode.Uri.parse(found);
}

/** Whether that is something new: files are also told of that were written as they were. */
function hold(uri: vscode.Uri, entry: Entry, bytes: Uint8Array | undefined): boolean {
  if (entry.board && sameBytes(entry.bytes, bytes)) return false;
  entry.bytes = bytes;
  entry.board = bytes ? readFigureBoard(uri.path, bytes, words()) : notFound(uri);
  entry.drawn.clear();
  return true;
}

/** Undefined where there is no such file. */
async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return openBytes(uri) ?? (await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** As `readBytes`; undefined where that takes time. */
function readBytesNow(
  uri: vscode.Uri,
  readNow: ReadNow,
): { readonly bytes: Uint8Array | undefined } | undefined {
  try {
    const bytes = openBytes(uri) ?? readNow(uri);
    return bytes && { bytes };
  } catch {
    return { bytes: undefined };
  }
}

/** A board that is drawn on and not saved yet is shown as it is drawn. */
function openBytes(uri: vscode.Uri): Uint8Array | undefined {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open && new TextEncoder().encode(open.getText());
}

function notFound(uri: vscode.Uri): FigureBoard {
  return { kind: "problem", message: vscode.l10n.t("The board “{0}” was not found.", nameOf(uri)) };
}

function words(): FigureWords {
  return {
    empty: vscode.l10n.t("There is nothing on this board yet."),
    tooLarge: vscode.l10n.t("This board is too large for the preview; open it, or show one of its frames."),
    noPlace: (place) => vscode.l10n.t("There is no “{0}” on this board.", place),
    unreadable: (reason) => vscode.l10n.t("This board cannot be read: {0}.", reason),
  };
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
