import * as vscode from "vscode";
import type { DrawParams } from "../../../protocol/board.ts";
import { pictureFormat } from "../../../core/board/formats/scene-file.ts";
import { writePicture } from "../../../core/board/formats/write-picture.ts";
import { pictureName } from "../../../core/board/svg/picture-name.ts";
import type { OpenBoard } from "../open-boards.ts";
import { askHow, type ExportChoice } from "./ask-how.ts";
import { drawBoard } from "./draw-board.ts";
import { replaceFile } from "./replace-file.ts";

/** Asks how a board is to be drawn, and writes the picture where the user says, or copies it. */
export async function exportBoard(board: OpenBoard): Promise<void> {
  const choice = await askHow(board.selection().length > 0);
  if (!choice) return;
  const only = choice.isSelection ? board.selection() : null;
  if (choice.goesTo === "clipboard") {
    await copyBoard(board, { ...choice, only });
    return;
  }
  const target = await askWhere(board, choice);
  if (!target) return;
  const { bytes, text } = await drawBoard(board, { ...choice, only });
  // Under the name of a board, the picture has to be one.
  const isBoard = pictureFormat(target.path) === choice.format;
  const file = isBoard ? writePicture(choice.format, bytes, text) : bytes;
  if (!file) throw new Error(vscode.l10n.t("The canvas has sent no picture, so nothing was written."));
  await replaceFile(target, file);
  vscode.window.setStatusBarMessage(vscode.l10n.t("The board was written to {0}.", nameOf(target)), shownFor);
}

const shownFor = 10_000;

async function copyBoard(
  board: OpenBoard,
  { format, scale, theme, hasBackground, only }: DrawParams,
): Promise<void> {
  const params = { format, scale, theme, hasBackground, only };
  if (format === "png") await board.copyPicture(params);
  else await vscode.env.clipboard.writeText(new TextDecoder().decode((await drawBoard(board, params)).bytes));
  const done = vscode.l10n.t("The board was copied as {0}.", format.toUpperCase());
  vscode.window.setStatusBarMessage(done, shownFor);
}

/** VS Code's dialog asks before a file is replaced. */
async function askWhere(
  { session: { document } }: OpenBoard,
  { theme, format }: ExportChoice,
): Promise<vscode.Uri | undefined> {
  const { uri } = document;
  return vscode.window.showSaveDialog({
    defaultUri: uri.with({ path: pictureName(uri.path, format, theme), query: "", fragment: "" }),
    filters: { [format === "svg" ? "SVG" : "PNG"]: [format] },
    title: vscode.l10n.t("Export Board"),
    saveLabel: vscode.l10n.t("Export"),
  });
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
