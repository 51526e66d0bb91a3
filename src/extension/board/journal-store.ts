import * as vscode from "vscode";
import type { SceneChange } from "../../core/board/scene-change.ts";
import type { TextEdit } from "../../core/document/text-range.ts";
import { removeJournal, type WriteWhole } from "./journal-files.ts";
import { createTaskQueue } from "./task-queue.ts";

/** A journal that is being written. */
export interface JournalStore {
  /** Begins anew with a text; nothing is written before there is something to add to it. */
  begin(base: string): void;
  add(edits: readonly TextEdit[]): void;
  draft(change: SceneChange | undefined): void;
  /** Writes what was added. */
  flush(): Promise<void>;
  /** Takes it from the disk. */
  clear(): Promise<void>;
}

/** How many characters of edits a file of the journal has at most: so much is written again with each addition. */
const pageCharacters = 32_000;

interface Page {
  readonly records: (readonly TextEdit[])[];
  length: number;
}

export function createJournalStore(
  folder: vscode.Uri,
  board: vscode.Uri,
  writeWhole: WriteWhole,
): JournalStore {
  const file = (name: string) => vscode.Uri.joinPath(folder, name);
  const enqueue = createTaskQueue();
  let base = "";
  let isBaseWritten = false;
  let pages: Page[] = [];
  /** The first page that the disk does not have as it is. */
  let unwritten = 0;
  let draft: SceneChange | undefined;
  let isDraftWritten = true;

  function add(edits: readonly TextEdit[]): void {
    const length = edits.reduce((sum, { newText }) => sum + newText.length, 50);
    const last = pages.at(-1);
    if (last && last.length < pageCharacters) {
      last.records.push(edits);
      last.length += length;
    } else pages.push({ records: [edits], length });
    unwritten = Math.min(unwritten, pages.length - 1);
    setDraft(undefined);
  }

  function setDraft(change: SceneChange | undefined): void {
    if (!draft && !change) return;
    draft = change;
    isDraftWritten = false;
  }

  async function write(): Promise<void> {
    if (!isBaseWritten && pages.length === 0 && !draft) return;
    if (!isBaseWritten) await writeWhole(file("base.json"), { board: board.toString(), base });
    isBaseWritten = true;
    for (; unwritten < pages.length; unwritten++) {
      await writeWhole(file(`${unwritten}.json`), pages[unwritten]?.records);
    }
    // A draft is only worth something on top of the edits that it was drawn on.
    const after = pages.reduce((sum, { records }) => sum + records.length, 0);
    if (!isDraftWritten) await writeWhole(file("draft.json"), { after, change: draft ?? null });
    isDraftWritten = true;
  }

  return {
    begin(text) {
      base = text;
      isBaseWritten = false;
      pages = [];
      unwritten = 0;
      draft = undefined;
      isDraftWritten = true;
    },
    add,
    draft: setDraft,
    flush: () => enqueue(write),
    clear: () => enqueue(() => removeJournal(folder)),
  };
}
