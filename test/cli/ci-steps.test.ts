/** The shell step of action.yml and the entries of the pre-commit hooks, run as GitHub and pre-commit run them. Needs dist/. */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type CliFolder, cliFolder } from "./cli-folder.ts";

const root = resolve(import.meta.dirname, "../..");
const read = (name: string): unknown => parse(readFileSync(join(root, name), "utf8"));

const design =
  "---\nloopboard: true\n---\n\n# Films\n\n## Requirements\n\nSuggest films.\n\n## Data preparation\n\nTBD\n";
const readme = "# My library\n\n## Installation\n\nRun it.\n";

let folder: CliFolder;
beforeEach(async () => {
  folder = await cliFolder({
    "docs/a design.md": design,
    "docs/README.md": readme,
    "other/design.md": design,
  });
});
afterEach(() => folder.remove());

describe.runIf(process.platform !== "win32")("the GitHub Action", () => {
  interface Action {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly runs: {
      readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
    };
  }

  /** Fills the environment as the runner does and gives the script to the same bash. */
  function runAction(given: Readonly<Record<string, string>> = {}) {
    const { inputs, runs } = read("action.yml") as Action;
    const step = runs.steps.at(-1);
    const env = Object.entries(step?.env ?? {}).map(([name, value]) => [
      name,
      value
        .replace(
          /\$\{\{ inputs\.([\w-]+) \}\}/,
          (_, input: string) => given[input] ?? inputs[input]?.default ?? "",
        )
        .replace("${{ github.action_path }}", root),
    ]);
    const script = join(folder.path, "step.sh");
    writeFileSync(script, step?.run ?? "");
    const { status, stdout, stderr } = spawnSync(
      "bash",
      ["--noprofile", "--norc", "-eo", "pipefail", script],
      {
        cwd: folder.path,
        encoding: "utf8",
        env: { PATH: process.env.PATH ?? "", ...(Object.fromEntries(env) as Record<string, string>) },
      },
    );
    return { status, stdout, stderr };
  }

  it("annotates what it finds everywhere, and fails on errors only", () => {
    const { status, stdout, stderr } = runAction();
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^::warning file=docs\/a design\.md,line=13/m);
    expect(stdout).toContain("file=other/design.md");
    expect(status).toBe(0);
  });

  it("takes paths in lines or separated by spaces, and fails from the level on that is given", () => {
    for (const paths of ["docs other", "docs\nother\n", "  docs  \n\n other"]) {
      const { status, stdout } = runAction({ paths, "fail-on": "warning" });
      expect(status).toBe(1);
      expect(stdout).toContain("file=docs/a design.md");
      expect(stdout).toContain("file=other/design.md");
    }
    expect(runAction({ paths: "other" }).stdout).not.toContain("docs/");
  });

  it("runs nothing of what stands in its inputs", () => {
    const paths = "docs; touch stolen $(touch stolen) `touch stolen` --format=json";
    const { status, stderr } = runAction({ paths });
    expect(status).toBe(2);
    expect(stderr).toContain("$(touch");
    expect(stderr).toContain("--format=json does not exist");
    expect(() => readFileSync(join(folder.path, "stolen"))).toThrow(/ENOENT/);
  });

  it("writes SARIF into the file that is named, also when it fails", () => {
    const given = { format: "sarif", "sarif-file": "out file.sarif", "fail-on": "warning" };
    expect(runAction(given)).toEqual({ status: 1, stdout: "", stderr: "" });
    const { runs } = JSON.parse(readFileSync(join(folder.path, "out file.sarif"), "utf8")) as {
      readonly runs: readonly [{ readonly results: readonly unknown[] }];
    };
    expect(runs[0].results.length).toBeGreaterThan(0);
  });

  it("keeps reviews only where that is asked for", () => {
    const plain = runAction();
    expect(existsSync(join(folder.path, ".loopboardcache"))).toBe(false);
    expect(runAction({ cache: "true" })).toEqual(plain);
    expect(runAction({ cache: "true" })).toEqual(plain);
    expect(readdirSync(join(folder.path, ".loopboardcache")).length).toBeGreaterThan(1);
  });

  it("checks the part that is asked for", () => {
    const filesOf = ({ stdout }: { readonly stdout: string }) => [
      ...new Set([...stdout.matchAll(/file=([^,]*)/g)].map(([, file]) => file)),
    ];
    const parts = ["1/2", "2/2"].flatMap((shard) => filesOf(runAction({ shard })));
    expect(parts.sort()).toEqual(filesOf(runAction()).sort());
  });
});

describe.runIf(process.platform !== "win32")("the pre-commit hooks", () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly types: readonly string[];
  }

  /** The entry with the arguments of the user's configuration and the staged files of the hook's types, in the repository. */
  function runHook(id: string, files: readonly string[], args: readonly string[] = []) {
    const hook = (read(".pre-commit-hooks.yaml") as readonly Hook[]).find((one) => one.id === id);
    expect(hook?.types).toEqual(["markdown"]);
    const [command = "", ...words] = hook?.entry.split(" ") ?? [];
    // What installing the package puts on the path.
    const { bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      readonly bin: Readonly<Record<string, string>>;
    };
    const program = join(folder.path, command);
    writeFileSync(
      program,
      `#!/bin/sh\nexec "${process.execPath}" "${join(root, bin[command] ?? "")}" "$@"\n`,
    );
    chmodSync(program, 0o755);
    const { status, stdout, stderr } = spawnSync(command, [...words, ...args, ...files], {
      cwd: folder.path,
      encoding: "utf8",
      env: { ...process.env, PATH: `${folder.path}:${process.env.PATH ?? ""}` },
    });
    return { status, stdout, stderr };
  }

  it("loopboard-check fails on what the configuration of the hook says, and lets other Markdown through", () => {
    expect(runHook("loopboard-check", ["docs/README.md"]).status).toBe(0);
    const found = runHook(
      "loopboard-check",
      ["docs/README.md", "docs/a design.md"],
      ["--fail-on", "warning"],
    );
    expect(found.status).toBe(1);
    expect(found.stdout).toContain("docs/a design.md  2 of 7 steps");
    expect(runHook("loopboard-check", ["docs/a design.md"], ["--fail-on", "error"]).status).toBe(0);
  });

  it("loopboard-fix changes what it may, says so by the files alone, and has nothing left to do then", async () => {
    const path = await folder.write("docs/b.md", `${design}\n<!-- loopboard-disable no-baseline -->\n`);
    const before = readFileSync(path, "utf8");
    expect(runHook("loopboard-fix", ["docs/b.md", "docs/README.md"]).status).toBe(0);
    const fixed = readFileSync(path, "utf8");
    expect(fixed).not.toBe(before);
    expect(runHook("loopboard-fix", ["docs/b.md", "docs/README.md"]).status).toBe(0);
    expect(readFileSync(path, "utf8")).toBe(fixed);
    expect(readFileSync(join(folder.path, "docs/README.md"), "utf8")).toBe(readme);
  });
});
