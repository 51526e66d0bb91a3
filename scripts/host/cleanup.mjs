import { mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { scratchParent } from "./places.mjs";
import { isAlive, signalGroup, startGroup, stopGroup } from "./processes.mjs";

/** The signals that end a script from outside, with the exit code a shell expects. */
const endings = /** @type {const} */ ([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
]);

/**
 * Runs `work` and undoes, newest first, whatever it registered: when it returns, when it throws, and when the script is told to
 * end from outside. Nothing that a script starts outlives it.
 * @template T
 * @param {(cleanup: Cleanup) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withCleanup(work) {
  const cleanup = new Cleanup();
  const interrupted = endings.map(([signal, code]) => {
    const listener = () => void cleanup.run().then(() => process.exit(code));
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  const atExit = () => {
    cleanup.runNow();
  };
  process.on("exit", atExit);
  try {
    return await work(cleanup);
  } finally {
    await cleanup.run();
    process.off("exit", atExit);
    for (const release of interrupted) release();
  }
}

/** A stack of things to undo. */
export class Cleanup {
  /** @type {(() => void | Promise<void>)[]} */
  #steps = [];
  /** @type {Set<number>} */
  #groups = new Set();
  /** @type {Set<string>} */
  #folders = new Set();
  /** @type {Promise<void> | undefined} */
  #running;

  /** @param {() => void | Promise<void>} step */
  add(step) {
    this.#steps.push(step);
  }

  /**
   * Starts a program that is stopped, with its children, at the end.
   * @param {string} command
   * @param {readonly string[]} args
   * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
   */
  start(command, args, options) {
    const child = startGroup(command, args, options);
    const { pid } = child;
    if (pid !== undefined) this.#groups.add(pid);
    this.add(async () => {
      await stopGroup(child);
      if (pid !== undefined) this.#groups.delete(pid);
    });
    return child;
  }

  /** A new folder that is removed at the end. */
  folder() {
    mkdirSync(scratchParent, { recursive: true });
    removeAbandoned();
    const folder = mkdtempSync(join(scratchParent, `${process.pid}-`));
    this.#folders.add(folder);
    this.add(() => {
      this.#removeFolder(folder);
    });
    return folder;
  }

  /** Undoes everything; a second call waits for the first. */
  run() {
    this.#running ??= this.#unwind().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** What can still be done while the process exits: signals and removals, nothing that waits. */
  runNow() {
    for (const pid of this.#groups) signalGroup(pid, "SIGKILL");
    for (const folder of this.#folders) this.#removeFolder(folder);
  }

  async #unwind() {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step();
      } catch (error) {
        console.error("Cleaning up:", error);
      }
    }
  }

  /** @param {string} folder */
  #removeFolder(folder) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    this.#folders.delete(folder);
    try {
      rmdirSync(scratchParent);
    } catch {
      // Another run still has its folder there.
    }
  }
}

/** A run that was killed could not remove its folders; they carry its process number. */
function removeAbandoned() {
  for (const name of readdirSync(scratchParent)) {
    if (!isAlive(Number.parseInt(name, 10)))
      rmSync(join(scratchParent, name), { recursive: true, force: true });
  }
}
