import * as vscode from "vscode";
import { isLeftBehind } from "../../protocol/board-guards.ts";
import type { LeftBehind } from "../../protocol/board.ts";
import type { BoardSession } from "./board-session.ts";
import type { BoardJournal } from "./keep-journal.ts";
import { pictureViewType, viewTypeOf } from "./view-type.ts";

/*
 * When the extension host ends, VS Code starts another one, but leaves the open canvases to themselves: it asks nobody
 * to show them again, and nothing tells them. A canvas notices that its commits are not answered, and offers a link to a
 * command, with what it has not got rid of; VS Code follows links without a host. The new host opens the board on a
 * canvas of its own and closes that one. A text is still there, for the window has it; a picture's document is lost with
 * its host, and only the journal has what was not saved of it.
 */
export interface Orphans {
  readonly reconnect: (left: unknown) => Promise<void>;
  /** Gives the journal of a board that has just been opened what its orphan had. */
  readonly take: (uri: vscode.Uri, journal: BoardJournal) => void;
}

const keyName = "loopboard.journalKey";

/** What no file can know: a link in a board must not pass for a canvas. */
export function journalKey(state: vscode.Memento): string {
  const known = state.get(keyName);
  if (typeof known === "string") return known;
  const key = crypto.randomUUID();
  void state.update(keyName, key);
  return key;
}

export function createOrphans(key: string, journals: ReadonlyMap<BoardSession, BoardJournal>): Orphans {
  /** By the URIs of their boards, until those are open. */
  const waiting = new Map<string, LeftBehind>();
  /** Boards that are open anew, or are being opened. */
  const reopened = new Set<string>();
  return {
    async reconnect(left) {
      if (!isLeftBehind(left) || !left.owner.startsWith(`${key}.`)) return;
      // A host that was only slow answers by itself.
      if ([...journals.values()].some(({ owner }) => owner === left.owner)) return;
      const [, open] = [...journals].find(([{ document }]) => document.uri.toString() === left.uri) ?? [];
      if (open) open.adopt(left);
      else waiting.set(left.uri, left);
      if (open || reopened.has(left.owner)) return;
      reopened.add(left.owner);
      // What was not opened may be asked for again.
      if (!(await openAnew(vscode.Uri.parse(left.uri, true)))) reopened.delete(left.owner);
    },
    take(uri, journal) {
      const left = waiting.get(uri.toString());
      waiting.delete(uri.toString());
      if (left) journal.adopt(left);
    },
  };
}

/** Opens a board on a new canvas where those are that nobody answers. Gives whether it did. */
async function openAnew(uri: vscode.Uri): Promise<boolean> {
  const viewType = viewTypeOf(uri);
  if (viewType === pictureViewType) {
    if (!(await giveUpPicture(uri))) return false;
    await vscode.commands.executeCommand("vscode.openWith", uri, viewType);
    return true;
  }
  const orphans = tabsOf(uri);
  const { tabGroups } = vscode.window;
  const column = (orphans.find(isInFront) ?? orphans[0])?.group;
  // In a column of its own, since in theirs VS Code would only bring them to the front. That it is open there lets
  // them be closed without a question about what is not saved.
  const newColumn = tabGroups.all.length + 1;
  await vscode.commands.executeCommand("vscode.openWith", uri, viewType, newColumn);
  await tabGroups.close(orphans, true);
  // Back to the other tabs of the column that it was in, where there are any.
  if (column && tabGroups.all.includes(column) && tabsOf(uri).some(isInFront))
    await vscode.commands.executeCommand("moveActiveEditor", {
      to: "position",
      by: "group",
      value: column.viewColumn,
    });
  return true;
}

/** VS Code asks for a picture's document again when all its tabs are closed, and lets them be closed once none is unsaved. */
async function giveUpPicture(uri: vscode.Uri): Promise<boolean> {
  // Brings one of them to the front, if it is not there, as the one whose link was clicked is.
  await vscode.commands.executeCommand("vscode.openWith", uri, pictureViewType);
  // Somebody may have gone elsewhere meanwhile, and what is unsaved there must not be reverted.
  if (!tabsOf(uri).some(isInFront)) return false;
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await vscode.window.tabGroups.close(tabsOf(uri), true);
  return true;
}

function isInFront({ isActive, group }: vscode.Tab): boolean {
  return isActive && group.isActive;
}

function tabsOf(uri: vscode.Uri): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputCustom &&
        input.viewType === viewTypeOf(uri) &&
        input.uri.toString() === uri.toString(),
    );
}
