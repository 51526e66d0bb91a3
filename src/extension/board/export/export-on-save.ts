import * as vscode from "vscode";
import { pictureName } from "../../../core/board/svg/picture-name.ts";
import type { BoardSession } from "../board-session.ts";
import type { OpenBoard, OpenBoards } from "../open-boards.ts";
import { createTaskQueue } from "../task-queue.ts";
import { drawBoard } from "./draw-board.ts";
import { replaceFile } from "./replace-file.ts";

/** Writes the picture of a board beside it whenever it is saved, if `loopboard.board.exportOnSave` says so. */
export function exportOnSave(boards: OpenBoards, memory: vscode.Memento): vscode.Disposable {
  /** A save that comes while the one before is still drawn waits for it, so that the newest picture is the last one. */
  const queues = new WeakMap<BoardSession, ReturnType<typeof createTaskQueue>>();
  const may = createConsent(memory);
  return vscode.workspace.onDidSaveTextDocument((document) => {
    const key = document.uri.toString();
    const board = [...boards.all].find(({ session }) => session.document.uri.toString() === key);
    const pictures = board ? wanted(document.uri) : [];
    if (!board || pictures.length === 0) return;
    const queue = queues.get(board.session) ?? createTaskQueue();
    queues.set(board.session, queue);
    void queue(() => exportAll(board, pictures, may));
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

async function exportAll(board: OpenBoard, pictures: readonly Picture[], may: Consent): Promise<void> {
  const { uri } = board.session.document;
  try {
    for (const { format, theme } of pictures) {
      const target = uri.with({ path: pictureName(uri.path, format, theme) });
      if (!(await may(target))) continue;
      const look = { scale: pngScale, hasBackground: true, only: null };
      const { bytes } = await drawBoard(board, { format, theme, ...look });
      await replaceFile(target, bytes);
    }
  } catch (error) {
    if (board.session.canvases.size === 0) {
      const message = vscode.l10n.t(
        "The board was closed before its picture was drawn; the next save draws it.",
      );
      vscode.window.setStatusBarMessage(message, 10_000);
      return;
    }
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      vscode.l10n.t("The board was saved; its picture was not: {0}", reason),
    );
  }
}

/** Sharp on the screens that most people have. */
const pngScale = 2;

const memoryKey = "loopboard.exportedPictures";

/** Whether a picture may be written there. */
type Consent = (target: vscode.Uri) => Promise<boolean>;

/** A picture that was there before we wrote it is somebody's; they are asked once in a window. */
function createConsent(memory: vscode.Memento): Consent {
  const refused = new Set<string>();
  return async (target) => {
    const key = target.toString();
    if (refused.has(key)) return false;
    if (ownPictures(memory).includes(key)) return true;
    if ((await exists(target)) && !(await askToReplace(target))) {
      refused.add(key);
      return false;
    }
    await memory.update(memoryKey, [...ownPictures(memory), key].slice(-mostRemembered));
    return true;
  };
}

function ownPictures(memory: vscode.Memento): readonly string[] {
  return memory.get<readonly string[]>(memoryKey, []);
}

async function askToReplace(target: vscode.Uri): Promise<boolean> {
  const replace = vscode.l10n.t("Replace at Every Save");
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      "“{0}” is there already, and is where the picture of the board is to be written.",
      nameOf(target),
    ),
    replace,
  );
  return answer === replace;
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
