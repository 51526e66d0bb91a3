import * as vscode from "vscode";
import type { SceneChange } from "../../core/board/scene-change.ts";
import type { LeftBehind } from "../../protocol/board.ts";
import { boardDelays } from "../../protocol/board-delays.ts";
import type { BoardSession } from "./board-session.ts";
import { bringBack, takeOver } from "./bring-back.ts";
import { journalFolder, journalOwners, type FindHolders, type WriteWhole } from "./journal-files.ts";
import { createJournalStore } from "./journal-store.ts";
import { createTaskQueue } from "./task-queue.ts";

/*
 * VS Code copies an unsaved file a second after its last change, so that somebody who draws without a pause has no
 * copy at all, and of a stroke it knows nothing before it ends. So what happens to a board is also written into a
 * journal, a few times a second: when the window, the extension host or the server is killed, at most the last second
 * is missing when the board is opened again.
 *
 * A journal whose owner is still there belongs to another window, or to a canvas whose extension host has ended. Only
 * a canvas can tell: each holds a lock with its journal's name, which the browser takes away when the canvas is gone.
 */

export interface BoardJournal {
  /** The name of its lock. */
  readonly owner: string;
  /** What is being drawn and is not in the text yet. */
  draft(change: SceneChange | undefined): void;
  /** Brings back what windows that were killed left of the board; only the first call does anything. */
  recover(holders: FindHolders): void;
  /** Puts what a canvas of the window could not send to a host that ended. */
  adopt(left: LeftBehind): void;
  /** The board was closed: what was not saved was given up. */
  end(): void;
  /** The window closes; what is unsaved stays. */
  dispose(): void;
}

/** Where the journals of all boards are, and how they are written. */
interface JournalPlace {
  readonly root: vscode.Uri;
  /** Begins the names of all owners, so that a canvas is recognised as one of ours. */
  readonly key: string;
  readonly writeWhole: WriteWhole;
}

/**
 * Keeps the journal of a session, until that ends.
 * @param clean Is called when what there was of this board is brought back.
 */
export function keepJournal(
  { root, key, writeWhole }: JournalPlace,
  session: BoardSession,
  clean: (holders: FindHolders) => Promise<void>,
): BoardJournal {
  const { document } = session;
  const owner = `${key}.${crypto.randomUUID()}`;
  const store = createJournalStore(journalFolder(root, document.uri, owner), document.uri, writeWhole);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRecovering = false;
  const enqueue = createTaskQueue();
  store.begin(document.text());

  // A disk that is full must not stop anybody from drawing; the document itself says so when it is saved.
  const flush = () => store.flush().catch(() => undefined);
  const touch = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void flush();
    }, boardDelays.journal);
  };
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
    void store.clear();
  };
  const listeners = vscode.Disposable.from(
    document.onChange(({ edits }) => {
      store.add(edits);
      touch();
    }),
    document.onClean(() => {
      store.begin(document.text());
      stop();
    }),
  );
  return {
    owner,
    draft(change) {
      store.draft(change);
      touch();
    },
    recover(holders) {
      if (isRecovering) return;
      isRecovering = true;
      void enqueue(async () => {
        const abandoned = await findAbandoned(root, document.uri, owner, holders);
        for (const folder of abandoned) await bringBack(folder, session, flush);
        await clean(holders);
      });
    },
    adopt(left) {
      void enqueue(() => takeOver(journalFolder(root, document.uri, left.owner), left, session, flush));
    },
    end() {
      listeners.dispose();
      stop();
    },
    dispose() {
      listeners.dispose();
      clearTimeout(timer);
      void flush();
    },
  };
}

async function findAbandoned(
  root: vscode.Uri,
  board: vscode.Uri,
  own: string,
  holders: FindHolders,
): Promise<readonly vscode.Uri[]> {
  const others = (await journalOwners(root, board)).filter((owner) => owner !== own);
  if (others.length === 0) return [];
  const held = await holders(others);
  return others.filter((owner) => !held.includes(owner)).map((owner) => journalFolder(root, board, owner));
}
