import * as vscode from "vscode";
import { recover, type Journal } from "../../core/board/journal.ts";
import type { LeftBehind } from "../../protocol/board.ts";
import type { BoardSession } from "./board-session.ts";
import { readJournal, removeJournal } from "./journal-files.ts";
import { boardViewType } from "./view-type.ts";

/**
 * The board gets what a journal has more, as one step that can be undone. Of a board that is none of the journal's
 * states nobody can say which of the two is wanted, so the journal's is offered as a drawing of its own.
 * @param flush Writes the session's own journal, which has to hold everything before the other one goes.
 */
export async function bringBack(
  folder: vscode.Uri,
  session: BoardSession,
  flush: () => Promise<void>,
): Promise<void> {
  const { uri } = session.document;
  const journal = await readJournal(folder, uri);
  const outcome = journal ? await session.afterCommits(() => apply(journal, session)) : "done";
  if (outcome === "busy") return;
  if (typeof outcome === "object") {
    offer(folder, uri, outcome.text);
    return;
  }
  await flush();
  await removeJournal(folder);
}

/** The same for a canvas that is still there, or was until its window was loaded again: what it shows is right. */
export async function takeOver(
  folder: vscode.Uri,
  { change }: LeftBehind,
  session: BoardSession,
  flush: () => Promise<void>,
): Promise<void> {
  const journal = await readJournal(folder, session.document.uri);
  if (journal) await session.afterCommits(() => apply(journal, session));
  await session.edit(() => change);
  await flush();
  await removeJournal(folder);
}

/** `busy`: somebody draws at this very moment, and the journal stays for the next time. */
async function apply(
  journal: Journal,
  { document }: BoardSession,
): Promise<"done" | "busy" | { readonly text: string }> {
  const recovery = recover(journal, document.text(), document.uri.scheme === "untitled");
  if (recovery.kind === "conflict") return recovery;
  if (recovery.kind === "nothing") return "done";
  return (await document.apply([recovery.edit])) ? "done" : "busy";
}

function offer(folder: vscode.Uri, { path }: vscode.Uri, text: string): void {
  const open = vscode.l10n.t("Open the Drawing");
  const discard = vscode.l10n.t("Discard It");
  const message = vscode.l10n.t(
    "“{0}” was being drawn on when its window ended, and its file has changed since; the drawing was kept beside it.",
    path.slice(path.lastIndexOf("/") + 1),
  );
  void vscode.window.showWarningMessage(message, open, discard).then(async (choice) => {
    if (choice === open) await openAsNew(text);
    if (choice !== undefined) await removeJournal(folder);
  });
}

async function openAsNew(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: "excalidraw", content });
  await vscode.commands.executeCommand("vscode.openWith", document.uri, boardViewType);
}
