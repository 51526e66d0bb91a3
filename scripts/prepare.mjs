// npm runs this after it installed what the repository needs. Installed from git, as pre-commit does it, the command
// line has to be built before it is packed; in a checkout that was built before, nothing happens.
import { existsSync } from "node:fs";

if (!existsSync(new URL("../dist/cli/main.cjs", import.meta.url))) {
  process.argv.push("--production", "--command-line");
  await import("../esbuild.mjs");
}
