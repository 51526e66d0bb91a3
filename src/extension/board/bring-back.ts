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
  // What is not saved was kept by VS Code when the window that drew it ended.
  const outcome = await session.afterCommits(() => apply(journal, session, !session.document.isSaved));
  await settle(folder, uri, outcome, flush);
}

/** The same for canvases that are still there, or were until their window was loaded again, with what only they have. */
export async function takeOver(
  folder: vscode.Uri,
  { changes }: LeftBehind,
  session: BoardSession,
  flush: () => Promise<void>,
): Promise<void> {
  const { uri } = session.document;
  const journal = await readJournal(folder, uri);
  const outcome = await session.afterCommits(() => apply(journal, session, true));
  for (const change of changes) await session.edit(() => change);
  await settle(folder, uri, outcome, flush);
}

/** `busy`: somebody draws at this very moment, and the journal stays for the next time. */
type Outcome = "done" | "busy" | { readonly text: string };

async function apply(
  journal: Journal | undefined,
  { document }: BoardSession,
  isOfSameWork: boolean,
): Promise<Outcome> {
  if (!journal) return "done";
  const isNew = document.uri.scheme === "untitled";
  for (let attempt = 0; attempt < 5; attempt++) {
    const recovery = recover(journal, { text: document.text(), isNew, isOfSameWork });
    if (recovery.kind === "conflict") return recovery;
    if (recovery.kind === "nothing" || (await document.apply([recovery.edit]))) return "done";
  }
  return "busy";
}

/** The journal goes when the session's own has everything. */
async function settle(
  folder: vscode.Uri,
  uri: vscode.Uri,
  outcome: Outcome,
  flush: () => Promise<void>,
): Promise<void> {
  if (outcome === "busy") return;
  if (outcome !== "done") {
    offer(folder, uri, outcome.text);
    return;
  }
  await flush();
  await removeJournal(folder);
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
