import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "./lock.mjs";
import { hostCache, logs } from "./places.mjs";
import { npm } from "./processes.mjs";

/** The version is part of the folder's name: another version is another folder, and a run never sees half of each. */
const version = "4.139.1";
const home = join(hostCache, `code-server-${version}`);
const marker = join(home, "installed.json");

/** Where VS Code's own server starts, inside what `code-server` ships. */
const serverMain = join("node_modules", "code-server", "lib", "vscode", "out", "server-main.js");

/**
 * VS Code's server and web workbench, installed from npm on first use and cached.
 * @returns {Promise<string>} the path of `server-main.js`
 */
export async function ensureCodeServer() {
  if (!isInstalled()) await withLock(`${home}.lock`, install, tellAboutWaiting);
  return join(home, serverMain);
}

function tellAboutWaiting() {
  console.log("Waiting for another run that is installing the VS Code host …");
}

function isInstalled() {
  return existsSync(marker) && existsSync(join(home, serverMain));
}

/** Installs beside the final place and moves it there when complete, so that a run that is cut short leaves nothing half-done. */
async function install() {
  if (isInstalled()) return;
  const started = Date.now();
  console.log(`Installing the VS Code host (code-server ${version}, once, about 600 MB in .vscode-test/) …`);
  const unfinished = `${home}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  mkdirSync(logs, { recursive: true });
  const log = join(logs, "install-host.log");
  rmSync(log, { force: true });
  // A manifest of its own keeps npm from climbing up to this repository's.
  writeFileSync(join(unfinished, "package.json"), JSON.stringify({ private: true }));
  // No install script is run: the host needs none of them, and the native logger they would compile is optional.
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];
  await npm(["install", ...quiet, `code-server@${version}`], unfinished, log);
  await npm(
    ["install", "--omit=dev", ...quiet],
    join(unfinished, "node_modules", "code-server", "lib", "vscode"),
    log,
  );
  writeFileSync(join(unfinished, "installed.json"), JSON.stringify({ version }));
  rmSync(home, { recursive: true, force: true });
  renameSync(unfinished, home);
  console.log(`The VS Code host is ready (${Math.round((Date.now() - started) / 1000)} s).`);
}
