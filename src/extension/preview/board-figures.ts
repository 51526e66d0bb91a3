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

/** The watches end with the extension. */
export function createBoardFigures({
  subscriptions,
}: Pick<vscode.ExtensionContext, "subscriptions">): BoardFigures {
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
    void readBoard(uri).then((board) => {
      entry.board = board;
      entry.drawn.clear();
      refresh.ask(entry);
    });
  }

  function entryOf(uri: vscode.Uri): Entry {
    const known = entries.get(uri.toString());
    if (known) return known;
    const entry: Entry = { board: undefined, isShown: false, isStale: true, drawn: new Map() };
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
    refresh.drawn(entry);
    if (entry.isStale) load(uri, entry);
    else entry.isShown = true;
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
