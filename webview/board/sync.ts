import {
  nextCommit,
  openCanvasState,
  receiveAnswer,
  receiveRefusal,
  receiveSnapshot,
  settle,
  type CanvasState,
  type Commit,
  type Snapshot,
} from "../../src/core/board/canvas-state.ts";
import { diffScene, type Baseline } from "../../src/core/board/scene-diff.ts";
import type { SceneChange } from "../../src/core/board/scene-change.ts";
import type { Scene } from "../../src/core/board/scene.ts";
import type { CommitResult } from "../../src/protocol/board.ts";
import { boardDelays } from "../../src/protocol/board-delays.ts";

/**
 * What a person is in the middle of: a stroke or drag, with the button down; or text or a line of many points, which
 * may take minutes.
 */
export type Gesture = "stroke" | "entry";

/** How long the host may take to write a change before the canvas asks whether it is gone. */
const patienceMilliseconds = 4000;

/** Where what is drawn goes. */
export interface Sink {
  commit(commit: Commit): Promise<CommitResult>;
  /** What the document lacks of the drawing; null takes it back. */
  draft(change: SceneChange | null): void;
  /** The host does not answer, for its process may have ended, which nothing tells a canvas; or it answers again. */
  silence(isSilent: boolean): void;
}

/** The drawing surface, as the synchronisation sees it. */
export interface CanvasPort {
  read(): Scene;
  show(scene: Omit<Scene, "files">): void;
  gesture(): Gesture | undefined;
  /** Whether a button is down: Excalidraw believes so for ever after a click that it never saw the end of, as on a link. */
  isPressed(): boolean;
  /** Whether a person has pressed, typed or dropped anything yet. */
  hasInput(): boolean;
}

type Outcome = "written" | "refused";

/** Keeps a canvas and its document one; the rules are `canvas-state.ts`. */
export class Sync {
  readonly #canvas: CanvasPort;
  readonly #sink: Sink;
  readonly #onRefused: (reason: string) => void;
  #state: CanvasState;
  /** Of the drawing that was looked at last; the empty one of none. */
  #seen = "";
  #sending: Promise<Outcome> | undefined;
  #timer: number | undefined;
  /** Of the drawing that the host has a draft of; the empty one of none. */
  #drafted = "";

  /** @param first What the canvas begins with. */
  constructor(canvas: CanvasPort, sink: Sink, first: Snapshot, onRefused: (reason: string) => void) {
    this.#state = openCanvasState(first);
    this.#canvas = canvas;
    this.#sink = sink;
    this.#onRefused = onRefused;
  }

  get baseline(): Baseline {
    return this.#state.baseline;
  }

  /** What is drawn and not known to be in the document. */
  get unsent(): SceneChange {
    return diffScene(this.#state.baseline, this.#canvas.read());
  }

  /** The canvas may have changed. Cheap when it has not. */
  changed(): void {
    if (fingerprint(this.#canvas.read()) === this.#seen) return;
    const gesture = this.#canvas.gesture();
    const goesOn = gesture !== undefined && this.#canvas.hasInput();
    const isFirstOfMany = gesture === "entry" && this.#timer === undefined && hasWords(this.unsent);
    // VS Code saves and asks about dirty files alone, so the first letter must not wait.
    if (!goesOn || isFirstOfMany) void this.#commit();
    if (!goesOn) return;
    this.#timer ??= window.setTimeout(() => {
      if (this.#canvas.gesture() === "stroke" && this.#canvas.isPressed()) this.#draft();
      else void this.#commit();
    }, boardDelays[gesture]);
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
    // A journal drops the draft when the document changes.
    this.#drafted = "";
  }

  /** Tells the host what the document lacks, in case that the window does not live to see the end of the stroke. */
  #draft(): void {
    this.#timer = undefined;
    const current = this.#canvas.read();
    const print = fingerprint(current);
    if (print === this.#drafted) return;
    this.#drafted = print;
    this.#sink.draft(this.unsent);
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
    else if (this.#drafted !== "" && !this.#sending) this.#sink.draft(null);
    this.#drafted = "";
    return this.#sending;
  }

  async #deliver(commit: Commit): Promise<Outcome> {
    const result = await this.#answer(commit);
    this.#sending = undefined;
    this.#drafted = "";
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

  async #answer(commit: Commit): Promise<CommitResult> {
    const patience = window.setTimeout(() => {
      this.#sink.silence(true);
    }, patienceMilliseconds);
    try {
      return await this.#sink.commit(commit).catch(refusal);
    } finally {
      window.clearTimeout(patience);
      this.#sink.silence(false);
    }
  }
}

/** Whether something was typed; an empty text is no change yet. */
function hasWords({ elements }: SceneChange): boolean {
  return elements.some((change) => {
    if (change.kind === "insert") return change.element.text !== undefined;
    return change.kind === "update" && change.set.text !== undefined;
  });
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
