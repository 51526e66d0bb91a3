import * as vscode from "vscode";
import { readBoardPlace, type BoardPlace } from "../../core/board/board-place.ts";
import { readLineFragment } from "../../core/board/line-fragment.ts";
import { readLink, type LinkTarget } from "../../core/board/link.ts";
import { findAnchor } from "../../core/links/link-target.ts";
import { isBoardUri, isPageUri, readPage } from "../../core/links/page.ts";
import { decodePath } from "../../core/workspace/uri-path.ts";

/** Shows a place on a board, opening the board if it has to. */
export type ShowOnBoard = (board: vscode.Uri, place: BoardPlace | undefined) => Promise<void>;

/**
 * Follows a link of an element: to a page of the web, a file, a line or heading in it, a place on a board. Files are
 * only opened within the open folders, and of schemes only those that a browser or a mail program gets.
 */
export async function followLink(board: vscode.Uri, link: string, showOnBoard: ShowOnBoard): Promise<void> {
  const target = readLink(link);
  switch (target.kind) {
    case "refused":
      refuse(vscode.l10n.t("Links that start with “{0}” are not opened from a board.", target.scheme));
      return;
    case "outside":
      await vscode.env.openExternal(vscode.Uri.parse(target.url));
      return;
    case "file":
      await openFile(board, target, link, showOnBoard);
  }
}

type FileTarget = Extract<LinkTarget, { kind: "file" }>;

async function openFile(
  board: vscode.Uri,
  target: FileTarget,
  link: string,
  showOnBoard: ShowOnBoard,
): Promise<void> {
  if (target.path === "" && !target.isFromRoot) {
    await showOnBoard(board, readBoardPlace(target.fragment));
    return;
  }
  const uri = fileOf(onDisk(board), target);
  if (!vscode.workspace.getWorkspaceFolder(uri)) {
    refuse(vscode.l10n.t("“{0}” is outside the open folders, so the board does not open it.", link));
    return;
  }
  const kind = await kindOf(uri);
  if (kind === undefined) refuse(vscode.l10n.t("There is no file “{0}” to open.", target.path));
  else if (kind === "folder") await vscode.commands.executeCommand("revealInExplorer", uri);
  else if (isBoardUri(uri.path)) await showOnBoard(uri, readBoardPlace(target.fragment));
  else await openAt(uri, target.fragment);
}

/** The file that a revision is of, if `board` is one: what it links to lies in the open folders. */
function onDisk(board: vscode.Uri): vscode.Uri {
  if (vscode.workspace.getWorkspaceFolder(board)) return board;
  const inFolders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) =>
    uri.with({ path: board.path }),
  );
  return inFolders.find((uri) => vscode.workspace.getWorkspaceFolder(uri)) ?? board;
}

function fileOf(board: vscode.Uri, { path, isFromRoot }: FileTarget): vscode.Uri {
  const root = vscode.workspace.getWorkspaceFolder(board)?.uri;
  return vscode.Uri.joinPath(isFromRoot && root ? root : vscode.Uri.joinPath(board, ".."), path);
}

async function kindOf(uri: vscode.Uri): Promise<"file" | "folder" | undefined> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.Directory) === 0 ? "file" : "folder";
  } catch {
    return undefined;
  }
}

async function openAt(uri: vscode.Uri, fragment: string): Promise<void> {
  const selection = fragment === "" ? undefined : await placeIn(uri, fragment);
  await vscode.commands.executeCommand("vscode.open", uri, selection && { selection });
}

/** Where a fragment leads in a file: to lines, or in Markdown to a heading. */
async function placeIn(uri: vscode.Uri, fragment: string): Promise<vscode.Range | undefined> {
  if (isPageUri(uri.path)) {
    const document = await vscode.workspace.openTextDocument(uri);
    const anchor = findAnchor(readPage(uri.toString(), document.getText()), decodePath(fragment));
    if (anchor) return at(document.positionAt(anchor.range.start));
  }
  const lines = readLineFragment(fragment);
  if (lines) {
    const { start, end } = lines;
    return new vscode.Range(start.line, start.character, end.line, end.character);
  }
  refuse(vscode.l10n.t("There is no “{0}” in this file.", fragment));
  return undefined;
}

function at(position: vscode.Position): vscode.Range {
  return new vscode.Range(position, position);
}

function refuse(message: string): void {
  void vscode.window.showWarningMessage(message);
}
