import * as vscode from "vscode";
import type { DrawParams } from "../../../protocol/board.ts";
import type { OpenBoard } from "../open-boards.ts";

/** Has a canvas of a board draw it; gives the picture's file and the scene that it shows. */
export async function drawBoard(
  { session }: OpenBoard,
  { format, scale, theme, hasBackground, only }: DrawParams,
): Promise<{ readonly bytes: Uint8Array; readonly text: string }> {
  const [canvas] = session.canvases;
  if (!canvas) throw new Error(vscode.l10n.t("Only a canvas can draw the picture; open the board first."));
  const bytes = await canvas.draw({ format, scale, theme, hasBackground, only });
  return { bytes, text: session.document.text() };
}
