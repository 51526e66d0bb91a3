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

/**
 * What a person is in the middle of: a stroke or drag, with the button down; or text or a line of many points, which
 * may take minutes.
 */
export type Gesture = "stroke" | "entry";

/**
 * A gesture is sent when it ends, for it is one undo step. One that goes on is sent as far as it is, so that a crash
 * costs no more than this; a stroke gets longer, because what is seen of it halfway is nothing to undo to.
 */
const longestDelayMilliseconds: Readonly<Record<Gesture, number>> = { stroke: 5000, entry: 1000 };

/** The drawing surface, as the synchronisation sees it. */
export interface CanvasPort {
  read(): Scene;
  show(scene: Omit<Scene, "files">): void;
  gesture(): Gesture | undefined;
  /** Whether a person has pressed, typed or dropped anything yet. */
  hasInput(): boolean;
}

type Outcome = "written" | "refused";

/** Keeps a canvas and its document one; the rules are `canvas-state.ts`. */
export class Sync {
  readonly #canvas: CanvasPort;
  readonly #send: (commit: Commit) => Promise<CommitResult>;
  readonly #onRefused: (reason: string) => void;
  #state: CanvasState = initialCanvasState;
  /** Of the drawing that was looked at last; the empty one of none. */
  #seen = "";
  #sending: Promise<Outcome> | undefined;
  #timer: number | undefined;

  constructor(
    canvas: CanvasPort,
    send: (commit: Commit) => Promise<CommitResult>,
    onRefused: (reason: string) => void,
  ) {
    this.#canvas = canvas;
    this.#send = send;
    this.#onRefused = onRefused;
  }

  get baseline(): Baseline {
    return this.#state.baseline;
  }

  /** The canvas may have changed. Cheap when it has not. */
  changed(): void {
    if (fingerprint(this.#canvas.read()) === this.#seen) return;
    const gesture = this.#canvas.gesture();
    if (gesture && this.#canvas.hasInput()) {
      this.#timer ??= window.setTimeout(() => void this.#commit(), longestDelayMilliseconds[gesture]);
    } else {
      void this.#commit();
    }
  }

  /** Resolves when everything drawn is in the document (or was refused). */
  async flush(): Promise<void> {
    for (let sent = this.#commit(); sent; sent = this.#commit()) if ((await sent) === "refused") return;
  }

  receive(snapshot: Snapshot): void {
    const { state, shown } = receiveSnapshot(this.#state, snapshot, this.#canvas.read());
    this.#state = state;
    if (shown) this.#canvas.show(shown);
    this.#seen = "";
  }

  /** Sends what is drawn; gives what is on its way, if anything. */
  #commit(): Promise<Outcome> | undefined {
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
    const current = this.#canvas.read();
    this.#seen = fingerprint(current);
    if (!this.#canvas.hasInput()) this.#state = settle(this.#state, current);
    const { state, commit } = nextCommit(this.#state, current);
    this.#state = state;
    if (commit) this.#sending = this.#deliver(commit);
    return this.#sending;
  }

  async #deliver(commit: Commit): Promise<Outcome> {
    const result = await this.#send(commit).catch(refusal);
    this.#sending = undefined;
    if (result.kind === "refused") {
      this.#state = receiveRefusal(this.#state, commit.number);
      this.#onRefused(result.reason);
      return "refused";
    }
    this.#state = receiveAnswer(this.#state, commit.number, result.revision);
    // What was drawn while the change was on its way has been looked at, but not sent.
    this.#seen = "";
    window.queueMicrotask(() => {
      this.changed();
    });
    return "written";
  }
}

function refusal(error: unknown): CommitResult {
  return { kind: "refused", reason: error instanceof Error ? error.message : String(error) };
}

/** Differs whenever the drawing does, for every change gives an element a new nonce; spares comparing it all at each frame. */
function fingerprint({ elements, appState, files }: Scene): string {
  let hash = 5381;
  for (const { versionNonce, version } of elements) {
    hash = (Math.imul(hash, 33) ^ Number(versionNonce) ^ (Number(version) << 5)) | 0;
  }
  return `${elements.length} ${hash} ${Object.keys(files).length} ${JSON.stringify(appState)}`;
}
