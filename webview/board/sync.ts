import {
  initialCanvasState,
  nextCommit,
  receiveAnswer,
  receiveRefusal,
  receiveSnapshot,
  settle,
  type CanvasState,
  type Commit,
  type Snapshot,
} from "../../src/core/board/canvas-state.ts";
import type { Baseline } from "../../src/core/board/scene-diff.ts";
import type { Scene } from "../../src/core/board/scene.ts";
import type { CommitResult } from "../../src/protocol/board.ts";

/** During a long gesture what is drawn so far is sent this often, so that a crash costs no more. */
const longestDelayMilliseconds = 1000;

/** The drawing surface, as the synchronisation sees it. */
export interface CanvasPort {
  read(): Scene;
  show(scene: Omit<Scene, "files">): void;
  /** Whether a stroke, drag or text entry is under way: it is one undo step, sent when it ends. */
  isBusy(): boolean;
  /** Whether a person has pressed, typed or dropped anything yet. */
  hasInput(): boolean;
}

export interface Sync {
  /** The canvas may have changed. Cheap when it has not. */
  readonly changed: () => void;
  /** Resolves when everything drawn is in the document (or was refused). */
  readonly flush: () => Promise<void>;
  readonly receive: (snapshot: Snapshot) => void;
  readonly baseline: () => Baseline;
}

/** Keeps a canvas and its document one; the rules are `canvas-state.ts`. */
export function createSync(
  canvas: CanvasPort,
  send: (commit: Commit) => Promise<CommitResult>,
  onRefused: (reason: string) => void,
): Sync {
  let state: CanvasState = initialCanvasState;
  let seen = "";
  let sending: Promise<"written" | "refused"> | undefined;
  let timer: number | undefined;

  function commit(): Promise<"written" | "refused"> | undefined {
    window.clearTimeout(timer);
    timer = undefined;
    const current = canvas.read();
    seen = fingerprint(current);
    const next = nextCommit(state, current);
    state = next.state;
    if (!next.commit) return sending;
    sending = deliver(next.commit).finally(() => (sending = undefined));
    return sending;
  }

  async function deliver(next: Commit): Promise<"written" | "refused"> {
    try {
      const result = await send(next);
      if (result.kind === "written") {
        state = receiveAnswer(state, next.number, result.revision);
        // Strokes that fell into the wait are seen as changes again.
        seen = "";
        window.queueMicrotask(changed);
        return "written";
      }
      onRefused(result.reason);
    } catch (error) {
      onRefused(error instanceof Error ? error.message : String(error));
    }
    state = receiveRefusal(state, next.number);
    return "refused";
  }

  function changed(): void {
    const current = canvas.read();
    const print = fingerprint(current);
    if (print === seen) return;
    if (!canvas.hasInput()) {
      seen = print;
      state = settle(state, current);
    } else if (!canvas.isBusy()) {
      void commit();
    } else {
      timer ??= window.setTimeout(() => void commit(), longestDelayMilliseconds);
    }
  }

  return {
    changed,
    async flush() {
      for (let result = commit(); result; result = commit()) if ((await result) === "refused") return;
    },
    receive(snapshot) {
      const received = receiveSnapshot(state, snapshot, canvas.read());
      state = received.state;
      if (received.shown) canvas.show(received.shown);
      seen = "";
    },
    baseline: () => state.baseline,
  };
}

/** Differs whenever the drawing does, for every change gives an element a new nonce; spares comparing it all at each frame. */
function fingerprint({ elements, appState, files }: Scene): string {
  let hash = 5381;
  for (const { versionNonce, version } of elements) {
    hash = (Math.imul(hash, 33) ^ Number(versionNonce) ^ (Number(version) << 5)) | 0;
  }
  return `${elements.length} ${hash} ${Object.keys(files).length} ${JSON.stringify(appState)}`;
}
