// npm runs this after it installed what the repository needs. Installed from git, as pre-commit does it, the command
// line has to be built before it is packed; in a checkout that was built before, nothing happens.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

if (!existsSync(join(root, "dist/cli/main.cjs"))) {
  installTools();
  process.argv.push("--production", "--command-line");
  await import("../esbuild.mjs");
}

/** `npm install --global` of a git repository installs the tools globally too, where the build does not find them. */
function installTools() {
  if (existsSync(join(root, "node_modules/esbuild"))) return;
  const { npm_execpath: npm, ...env } = process.env;
  if (npm === undefined) throw new Error("The tools of the build are missing; run npm ci.");
  const args = [npm, "ci", "--ignore-scripts", "--include=dev", "--global=false", "--location=project"];
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
