import type { FileOperationRegistrationOptions, WorkspaceEdit } from "vscode-languageserver";
import { moveEdits } from "../../core/links/move.ts";
import { boardEndings, isBoardUri, markdownEndings, pictureBoardEndings } from "../../core/links/page.ts";
import type { Session } from "../session.ts";

/** Links follow files and folders that the editor moves; of those between Markdown files an editor may take care itself. */
export function registerFileMoves({ connection, pages }: Session): void {
  connection.workspace.onWillRenameFiles(async ({ files }, token): Promise<WorkspaceEdit | null> => {
    const all = await pages.pages("all", token);
    const folders = await pages.folders();
    const moves = files.map(({ oldUri, newUri }) => ({ from: oldUri, to: newUri }));
    const edits = moveEdits(
      moves,
      all,
      folders,
      (page, target) => !pages.editorKnowsMarkdown || isBoardUri(page.uri) || isBoardUri(target),
    );
    return edits.length === 0 ? null : pages.toWorkspaceEdit(edits);
  });
}

/** Folders are moved with what is in them. */
export const movedFiles: FileOperationRegistrationOptions = {
  filters: [
    {
      pattern: {
        glob: `**/*{${[...markdownEndings, ...boardEndings, ...pictureBoardEndings].join(",")}}`,
        matches: "file",
        options: { ignoreCase: true },
      },
    },
    { pattern: { glob: "**/*", matches: "folder" } },
  ],
};
