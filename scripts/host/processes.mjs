import { spawn, spawnSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { fileURLToPath } from "node:url";
import { Trouble } from "./trouble.mjs";

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [log] collect the output in this file instead of showing it
 */

/**
 * Runs a program to its end and gives its exit code. Its output is shown, or kept in a file.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { cwd, env, log } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...(cwd ? { cwd } : {}),
      env: env ?? process.env,
      stdio: log ? ["ignore", "pipe", "pipe"] : "inherit",
    });
    if (log) {
      const file = createWriteStream(log, { flags: "a" });
      child.stdout?.pipe(file);
      child.stderr?.pipe(file);
    }
    child.once("error", reject);
    child.once("close", (code, signal) => {
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

const guard = fileURLToPath(new URL("guard.mjs", import.meta.url));

/**
 * Starts a program in a process group of its own, so that stopping it also stops what it has started; its guard does so too when
 * this script is killed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function startGroup(command, args, options = {}) {
  return spawn(process.execPath, [guard, command, ...args], {
    ...options,
    stdio: "pipe",
    detached: process.platform !== "win32",
  });
}

/**
 * Ends a process group: asks first, insists after a while.
 * @param {import("node:child_process").ChildProcess} child
 */
export async function stopGroup(child) {
  const { pid } = child;
  if (pid === undefined) return;
  signalGroup(pid, "SIGTERM");
  const group = process.platform === "win32" ? pid : -pid;
  const ended = await waitUntil(() => !isAlive(group), 3000);
  if (!ended) {
    signalGroup(pid, "SIGKILL");
    await waitUntil(() => !isAlive(group), 2000);
  }
}

/**
 * The last resort while the process itself is exiting, when nothing can be awaited any more.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  try {
    if (process.platform === "win32") spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"]);
    else process.kill(-pid, signal);
  } catch {
    // The group has ended already.
  }
}

/**
 * Whether a process, or with a negative number a process group, is there.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive as well.
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/**
 * @param {() => boolean} condition
 * @param {number} limit milliseconds
 */
export async function waitUntil(condition, limit) {
  const end = Date.now() + limit;
  while (!condition()) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

/**
 * Runs npm quietly, with the same npm that started this script where there is one.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {string} log
 */
export async function npm(args, cwd, log) {
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith(".js") ? [process.execPath, [cli]] : ["npm", []];
  const code = await run(command, [...first, ...args], { cwd, env: environmentForNpm(), log });
  if (code !== 0)
    throw new Trouble(`\`npm ${args[0] ?? ""}\` failed with code ${code}; its output is in ${log}.`);
}

/** What npm tells a script about the package it runs in would mislead an npm that works in another folder. */
function environmentForNpm() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(package|lifecycle|config_local_prefix)/.test(name),
    ),
  );
}
