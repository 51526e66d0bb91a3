import * as vscode from "vscode";
import { pictureName } from "../../../core/board/svg/picture-name.ts";
import type { OpenBoard, OpenBoards } from "../open-boards.ts";
import { drawBoard } from "./draw-board.ts";
import { replaceFile } from "./replace-file.ts";

/** Writes the picture of a board beside it whenever it is saved, if `loopboard.board.exportOnSave` says so. */
export function exportOnSave(boards: OpenBoards, memory: vscode.Memento): vscode.Disposable {
  return vscode.workspace.onDidSaveTextDocument((document) => {
    const key = document.uri.toString();
    const board = [...boards.all].find(({ session }) => session.document.uri.toString() === key);
    const pictures = board ? wanted(document.uri) : [];
    if (board && pictures.length > 0) void exportAll(board, pictures, memory);
  });
}

interface Picture {
  readonly format: "svg" | "png";
  readonly theme: "light" | "dark";
}

function wanted(uri: vscode.Uri): readonly Picture[] {
  const settings = vscode.workspace.getConfiguration("loopboard.board", uri);
  const format = settings.get<string>("exportOnSave");
  if (format !== "svg" && format !== "png") return [];
  const theme = settings.get<string>("exportOnSaveTheme");
  if (theme === "both")
    return [
      { format, theme: "light" },
      { format, theme: "dark" },
    ];
  return [{ format, theme: theme === "dark" ? "dark" : "light" }];
}

async function exportAll(
  board: OpenBoard,
  pictures: readonly Picture[],
  memory: vscode.Memento,
): Promise<void> {
  const { uri } = board.session.document;
  try {
    for (const { format, theme } of pictures) {
      const target = uri.with({ path: pictureName(uri.path, format, theme) });
      if (!(await mayWrite(target, memory))) continue;
      const look = { scale: pngScale, hasBackground: true, only: null };
      const { bytes } = await drawBoard(board, { format, theme, ...look });
      await replaceFile(target, bytes);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      vscode.l10n.t("The board was saved; its picture was not: {0}", reason),
    );
  }
}

/** Sharp on the screens that most people have. */
const pngScale = 2;

const memoryKey = "loopboard.exportedPictures";

/** A picture that was there before we wrote it is somebody's; they are asked once. */
async function mayWrite(target: vscode.Uri, memory: vscode.Memento): Promise<boolean> {
  const key = target.toString();
  const own = memory.get<readonly string[]>(memoryKey, []);
  if (own.includes(key)) return true;
  if (await exists(target)) {
    const replace = vscode.l10n.t("Replace at Every Save");
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t(
        "“{0}” is there already, and is where the picture of the board is to be written.",
        nameOf(target),
      ),
      replace,
    );
    if (answer !== replace) return false;
  }
  await memory.update(memoryKey, [...own, key].slice(-mostRemembered));
  return true;
}

const mostRemembered = 1000;

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
