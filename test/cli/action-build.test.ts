/**
 * The step of action.yml that builds the program, on a fresh copy of the repository as GitHub checks it out. Installing takes
 * minutes and a network, so npm is asked only whether it could, and what is installed here is put in the copy.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { parse } from "yaml";

const root = resolve(import.meta.dirname, "../..");
const checkout = mkdtempSync(join(tmpdir(), "loopboard-action-"));
afterAll(() => {
  rmSync(checkout, { recursive: true, force: true });
});

interface Step {
  readonly run?: string;
  readonly "working-directory"?: string;
}

function trackedFiles(): readonly string[] {
  const { stdout } = spawnSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  return stdout.split("\0").filter((file) => file !== "" && existsSync(join(root, file)));
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
    `ln -s "${join(root, "node_modules")}" node_modules`,
  ];
  writeFileSync(path, `${lines.join("\n")}\n`);
  chmodSync(path, 0o755);
}

it.runIf(process.platform !== "win32")(
  "builds from what git has, and with scripts of no package but one, a program that checks a design",
  () => {
    const files = trackedFiles();
    expect(files).toContain("action.yml");
    for (const file of files) cpSync(join(root, file), join(checkout, file), { recursive: true });
    const { runs } = parse(readFileSync(join(checkout, "action.yml"), "utf8")) as {
      readonly runs: { readonly steps: readonly Step[] };
    };
    const build = runs.steps.find(({ run }) => run?.startsWith("npm ci"));
    expect(build?.["working-directory"]).toBe("${{ github.action_path }}");
    const tools = mkdtempSync(join(checkout, "tools-"));
    standInForNpm(tools);
    const path = process.env.PATH ?? "";
    const built = spawnSync(
      "bash",
      ["--noprofile", "--norc", "-eo", "pipefail", "-c", build?.run ?? "false"],
      {
        cwd: checkout,
        encoding: "utf8",
        env: { ...process.env, PATH: tools + delimiter + path, REAL_PATH: path },
      },
    );
    expect(built.status, built.stderr).toBe(0);
    const asked = readFileSync(join(tools, "asked"), "utf8").trim().split("\n");
    expect(asked).toEqual(["ci --ignore-scripts", "rebuild esbuild"]);
    expect(existsSync(join(checkout, "dist/webview"))).toBe(false);
    const design = "---\nloopboard: true\n---\n\n# Films\n\n## Data preparation\n\nTBD\n";
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(checkout, "dist/cli/main.cjs"), "check", "--stdin", "--format", "github"],
      { encoding: "utf8", input: design },
    );
    expect(status).toBe(1);
    expect(stdout).toContain("title=placeholder-text::");
  },
  120_000,
);
