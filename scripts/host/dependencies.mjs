import { existsSync, mkdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "./lock.mjs";
import { hostCache, logs, root } from "./places.mjs";
import { npm } from "./processes.mjs";

/** npm writes this file last, so it tells when an installation was completed. */
const installed = join(root, "node_modules", ".package-lock.json");
const wanted = join(root, "package-lock.json");

/** Installs the dependencies where they are missing or older than the lock file says. */
export async function ensureDependencies() {
  if (areCurrent()) return;
  await withLock(join(hostCache, "dependencies.lock"), async () => {
    if (areCurrent()) return;
    const started = Date.now();
    console.log("Installing the dependencies (npm ci) …");
    mkdirSync(logs, { recursive: true });
    const log = join(logs, "npm-ci.log");
    rmSync(log, { force: true });
    await npm(["ci", "--no-audit", "--no-fund", "--no-update-notifier"], root, log);
    // A clock that runs ahead in the lock file's checkout must not make every start an installation.
    utimesSync(installed, new Date(), new Date());
    console.log(`The dependencies are installed (${Math.round((Date.now() - started) / 1000)} s).`);
  });
}

function areCurrent() {
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;
}
