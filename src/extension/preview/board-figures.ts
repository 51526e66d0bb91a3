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
import { folderOf, resolvePath } from "../../core/workspace/uri-path.ts";
import { watchBoards } from "./watch-boards.ts";

/** What VS Code says of a page that it renders. */
export interface RenderedDocument {
  readonly currentDocument?: vscode.Uri | undefined;
}

/** The boards that previews show. */
export interface BoardFigures {
  /** What stands for a board on a page; nothing while its file is being read. */
  readonly html: (source: string, title: string, page: RenderedDocument) => string;
  /** Has all previews drawn anew. */
  readonly refresh: () => void;
}

interface Entry {
  /** Undefined until the file is read for the first time; then, while it is read again, as it was. */
  board: FigureBoard | undefined;
  /** The file has changed since it was read, and nobody has asked for it again. */
  isStale: boolean;
  /** Drawings by place and title. */
  readonly drawn: Map<string, string>;
}

export function createBoardFigures(subscriptions: vscode.Disposable[]): BoardFigures {
  const entries = new Map<string, Entry>();
  let figures = 0;
  let refreshing: Promise<unknown> | undefined;
  let isBehind = false;

  /** One refresh at a time; what changes meanwhile is in the next one. */
  function refresh(): void {
    isBehind = refreshing !== undefined;
    if (isBehind) return;
    refreshing = Promise.resolve(vscode.commands.executeCommand("markdown.preview.refresh")).finally(() => {
      refreshing = undefined;
      if (isBehind) refresh();
    });
  }

  const watch = watchBoards((key) => {
    const entry = entries.get(key);
    // What no page has asked for since the last change is on none.
    if (!entry || entry.isStale) return;
    entry.isStale = true;
    refresh();
  });
  subscriptions.push(watch);

  function read(uri: vscode.Uri): Entry {
    const key = uri.toString();
    const known = entries.get(key);
    if (known && !known.isStale) return known;
    const entry: Entry = known ?? { board: undefined, isStale: false, drawn: new Map() };
    entry.isStale = false;
    entries.set(key, entry);
    watch.add(uri);
    void readBoard(uri).then((board) => {
      entry.board = board;
      entry.drawn.clear();
      refresh();
    });
    return entry;
  }

  function html(source: string, title: string, { currentDocument }: RenderedDocument): string {
    const target = readFigureTarget(source);
    if (!target || !currentDocument) return "";
    const uri = uriOf(target, currentDocument);
    if (!uri)
      return figureProblem(vscode.l10n.t("“{0}” lies outside of the folder that is open.", target.path));
    const { board, drawn } = read(uri);
    if (!board) return "";
    const key = JSON.stringify([target.place, title]);
    const known = drawn.get(key);
    if (known !== undefined) return known;
    figures++;
    const figure = boardFigure(board, target, title || nameOf(uri), `board-${figures}-`, words());
    drawn.set(key, figure);
    return figure;
  }

  return { html, refresh };
}

/** Only files beside the page or in the workspace: a page that somebody sent must not look around. */
function uriOf({ path }: FigureTarget, page: vscode.Uri): vscode.Uri | undefined {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  const found = resolvePath(page.toString(), path, folders);
  const own = vscode.Uri.joinPath(page, "..").toString();
  if (found === undefined || folderOf(found, [...folders, own]) === undefined) return undefined;
  return vscode.Uri.parse(found);
}

async function readBoard(uri: vscode.Uri): Promise<FigureBoard> {
  // A board that is drawn on and not saved yet is shown as it is drawn.
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  try {
    const bytes = open ? new TextEncoder().encode(open.getText()) : await vscode.workspace.fs.readFile(uri);
    return readFigureBoard(uri.path, bytes, words());
  } catch {
    return { kind: "problem", message: vscode.l10n.t("The board “{0}” was not found.", nameOf(uri)) };
  }
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
