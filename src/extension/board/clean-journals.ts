import * as vscode from "vscode";
import { oldJournals } from "../../core/board/old-journals.ts";
import { keptJournals, removeJournal, type FindHolders } from "./journal-files.ts";

/**
 * Makes what removes the journals of boards that nobody has opened again for long. It looks once a window, and lets those
 * be whose canvas is still there.
 */
export function createJournalCleaner(root: vscode.Uri): (findHolders: FindHolders) => Promise<void> {
  let hasLooked = false;
  return async (findHolders) => {
    if (hasLooked) return;
    hasLooked = true;
    const old = oldJournals(await keptJournals(root), Date.now());
    if (old.length === 0) return;
    const held = await findHolders(old.map(({ owner }) => owner));
    for (const { folder, owner } of old) if (!held.includes(owner)) await removeJournal(folder);
  };
}
