import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isAlive } from "./processes.mjs";

/**
 * Runs `work` while no other process of this machine runs it under the same name. The lock is a folder, because making one either
 * succeeds or fails as a whole; a lock whose owner has died is taken over.
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once when somebody else holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(folder, work, onWait) {
  mkdirSync(dirname(folder), { recursive: true });
  let told = false;
  while (!tryLock(folder)) {
    if (!told) onWait?.();
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const release = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.on("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

/** @param {string} folder */
function tryLock(folder) {
  const owner = join(folder, "owner");
  try {
    mkdirSync(folder);
    writeFileSync(owner, String(process.pid));
    return true;
  } catch {
    if (ownerHasDied(owner)) rmSync(folder, { recursive: true, force: true });
    return false;
  }
}

/**
 * An owner that has not written its number yet counts as alive: it is between the two lines above.
 * @param {string} owner
 */
function ownerHasDied(owner) {
  try {
    return !isAlive(Number(readFileSync(owner, "utf8")));
  } catch {
    return false;
  }
}
