import { spawnSync } from "node:child_process";
import { canInstallPackages, installPackage } from "./debian.mjs";

/**
 * Whether there is a Neovim, which the tests use as a language client that is not ours; installs Debian's where that is possible.
 * @returns {Promise<boolean>}
 */
export async function ensureNeovim() {
  if (isInstalled()) return true;
  return canInstallPackages() && (await installPackage("neovim")) && isInstalled();
}

function isInstalled() {
  return spawnSync("nvim", ["--version"], { stdio: "ignore" }).status === 0;
}
