import type * as vscode from "vscode";
import { isPictureBoard } from "../../core/board/formats/scene-file.ts";

/** The view type of the editor of boards that are text, as package.json names it. */
export const boardViewType = "loopboard.board";

/** That of boards that are pictures: VS Code asks for another kind of provider where a file is not text. */
export const pictureViewType = "loopboard.boardPicture";

/** That of libraries of shapes. */
export const libraryViewType = "loopboard.library";

/** The view type of the editor that shows a board's file. */
export function viewTypeOf({ path }: vscode.Uri): string {
  return isPictureBoard(path) ? pictureViewType : boardViewType;
}
