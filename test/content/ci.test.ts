/** What docs/ci.md, the pre-commit hooks and the GitHub Action promise of the command line. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { checkHelp } from "../../src/cli/check.ts";
import { fixHelp } from "../../src/cli/fix.ts";
import { runCommand } from "../../src/cli/run-command.ts";

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

async function isCommand(name: string): Promise<boolean> {
  let said = "";
  await runCommand([name, "--no-such-option"], {
    cwd: "/",
    useColour: false,
    width: undefined,
    progressWidth: undefined,
    write: () => undefined,
    writeError: (text) => (said += text),
    readInput: () => Promise.resolve(new Uint8Array()),
    program: undefined,
  });
  return !said.includes("Unknown command");
}

it("has hooks that run commands that there are", async () => {
  const hooks = parse(read(".pre-commit-hooks.yaml")) as readonly {
    readonly id: string;
    readonly entry: string;
  }[];
  expect(hooks.map(({ id }) => id)).toEqual(["loopboard-check", "loopboard-fix"]);
  for (const { entry } of hooks) expect(await isCommand(entry.split(" ")[1] ?? "")).toBe(true);
  expect(await isCommand("lint")).toBe(false);
});

it("names only options that there are", () => {
  const known = `${checkHelp}\n${fixHelp}`;
  const ofLoopboard = [...read("docs/ci.md").matchAll(/`loopboard [^`]*`|`(--[\w-]+)/g)].flatMap(
    ([text]) => text.match(/--[\w-]+/g) ?? [],
  );
  const ofAction =
    read("action.yml")
      .match(/args\+?=\([^)]*\)/g)
      ?.join(" ")
      .match(/--[\w-]+/g) ?? [];
  expect(ofLoopboard.length).toBeGreaterThan(5);
  expect(ofAction).toEqual(["--format", "--fail-on", "--shard", "--cache"]);
  for (const option of [...ofLoopboard, ...ofAction]) expect(known).toContain(option);
});

it("passes the action's inputs through the environment, never into the script", () => {
  const action = parse(read("action.yml")) as {
    readonly inputs: Readonly<Record<string, unknown>>;
    readonly runs: { readonly steps: readonly { readonly run?: string }[] };
  };
  expect(Object.keys(action.inputs)).toEqual(["paths", "fail-on", "format", "sarif-file", "shard", "cache"]);
  for (const { run = "" } of action.runs.steps) expect(run).not.toContain("${{");
});
