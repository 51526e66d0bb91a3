import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "./lock.mjs";
import { hostCache, logs } from "./places.mjs";
import { run } from "./processes.mjs";

/** Whether this script may install Debian packages: on a Debian-like system, as root. */
export function canInstallPackages() {
  return existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
}

/**
 * Installs a Debian package.
 * @param {string} name
 * @returns {Promise<boolean>} whether it worked
 */
export async function installPackage(name) {
  console.log(`Installing the Debian package ${name} …`);
  mkdirSync(logs, { recursive: true });
  const log = join(logs, `apt-${name}.log`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const aptGet = (/** @type {readonly string[]} */ ...args) =>
    run("apt-get", ["-o", "DPkg::Lock::Timeout=300", ...args], { env, log });
  return withLock(join(hostCache, "apt.lock"), async () => {
    // A list that cannot be refreshed may still be good enough.
    await aptGet("update");
    return (await aptGet("install", "--yes", "--no-install-recommends", name)) === 0;
  });
}
