import * as vscode from "vscode";
import {
  type ApplyWorkspaceEditParams,
  CancellationToken,
  TextDocumentEdit,
  type WorkspaceMiddleware,
} from "vscode-languageclient";

/**
 * Saves what an edit of the server changed, if it is to count on the disk and nobody had changes there that were not saved. VS
 * Code does so by itself only where an edit changes several files, and a rule that is disabled in the workspace changes one.
 */
export const saveRefactoring: NonNullable<WorkspaceMiddleware["handleApplyEdit"]> = async (params, next) => {
  const isSaving =
    params.metadata?.isRefactoring === true &&
    vscode.workspace.getConfiguration("files").get<boolean>("refactoring.autoSave", true);
  if (!isSaving) return next(params, CancellationToken.None);
  const unsaved = new Set(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty));
  const result = await next(params, CancellationToken.None);
  const changed = changedFiles(params);
  for (const document of vscode.workspace.textDocuments) {
    if (changed.has(document.uri.toString()) && !unsaved.has(document)) await document.save();
  }
  return result;
};

function changedFiles({ edit: { documentChanges = [] } }: ApplyWorkspaceEditParams): ReadonlySet<string> {
  const edits = documentChanges.filter(TextDocumentEdit.is);
  return new Set(edits.map(({ textDocument }) => vscode.Uri.parse(textDocument.uri).toString()));
}
