/**
 * The step of action.yml that builds the program, on a fresh copy of the repository as GitHub checks it out. Installing takes
 * minutes and a network, so npm is asked only whether it could, and what is installed here is put in the copy.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { checkout, repository } from "./checkout.ts";

interface Step {
  readonly run?: string;
  readonly "working-directory"?: string;
}

/** Puts a program called npm into a folder that does as npm would, installing aside, and writes down what it was asked. */
function standInForNpm(folder: string): void {
  const path = join(folder, "npm");
  const lines = [
    "#!/bin/bash",
    `echo "$*" >> "${join(folder, "asked")}"`,
    'if [ "$1" != ci ]; then exit 0; fi',
    // Fails where the lock file does not say what package.json wants.
    `PATH="$REAL_PATH" npm "$@" --dry-run --offline > /dev/null || exit 1`,
    `ln -s "${join(repository, "node_modules")}" node_modules`,
  ];
  writeFileSync(path, `${lines.join("\n")}\n`);
  chmodSync(path, 0o755);
}

it.runIf(process.platform !== "win32")(
  "builds from what git has, and with scripts of no package but one, a program that checks a design",
  () => {
    const { path, run, remove } = checkout();
    try {
      const { runs } = parse(readFileSync(join(path, "action.yml"), "utf8")) as {
        readonly runs: { readonly steps: readonly Step[] };
      };
      const build = runs.steps.find((step) => step.run?.startsWith("npm ci"));
      expect(build?.["working-directory"]).toBe("${{ github.action_path }}");
      const tools = mkdtempSync(join(path, "tools-"));
      standInForNpm(tools);
      const built = run(build?.run ?? "false", tools);
      expect(built.status, built.stderr).toBe(0);
      const asked = readFileSync(join(tools, "asked"), "utf8").trim().split("\n");
      expect(asked).toEqual(["ci --ignore-scripts", "rebuild esbuild"]);
      expect(existsSync(join(path, "dist/extension"))).toBe(false);
      const design = "---\nloopboard: true\n---\n\n# Films\n\n## Data preparation\n\nTBD\n";
      const { status, stdout } = spawnSync(
        process.execPath,
        [join(path, "dist/cli/main.cjs"), "check", "--stdin", "--format", "github"],
        { encoding: "utf8", input: design },
      );
      expect(status).toBe(1);
      expect(stdout).toContain("title=placeholder-text::");
    } finally {
      remove();
    }
  },
  120_000,
);
