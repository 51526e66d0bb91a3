/** What happens when nobody takes the output any more: `| head`, a full disk. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type CliFolder, cliFolder } from "./cli-folder.ts";

const program = resolve(import.meta.dirname, "../../dist/cli/main.cjs");
const design = "---\nloopboard: true\n---\n\n# A design\n\n## Data\n\nTBD\n";

let folder: CliFolder;
beforeAll(async () => {
  // More than a pipe holds, so that something is still to be written when the reader goes.
  const names = Array.from({ length: 400 }, (_, at) => `${String(at)}.md`);
  folder = await cliFolder(Object.fromEntries(names.map((name) => [name, design])));
});
afterAll(() => folder.remove());

function shell(command: string) {
  return spawnSync("bash", ["-c", command], {
    cwd: folder.path,
    encoding: "utf8",
    env: { ...process.env, LOOPBOARD: process.execPath, PROGRAM: program },
  });
}

it
  .skipIf(process.platform === "win32")
  .each(["check .", "check . --format json", "fix . --suggested --dry-run", "--help"])(
  "ends without a word of its own when %s is read no further",
  (args) => {
    const { stderr, stdout } = shell(`"$LOOPBOARD" "$PROGRAM" ${args} | true; echo "\${PIPESTATUS[0]}"`);
    expect(stderr).not.toContain("Error");
    expect(stderr).not.toContain(" at ");
    expect(["0\n", "1\n", "141\n"]).toContain(stdout);
  },
);

it.skipIf(process.platform === "win32")(
  "says with the code of a closed pipe that not all was written",
  () => {
    const { stdout } = shell(
      `"$LOOPBOARD" "$PROGRAM" check . --format json | head -1; echo "\${PIPESTATUS[0]}"`,
    );
    expect(stdout).toBe("{\n141\n");
  },
);

it.skipIf(!existsSync("/dev/full"))("says in one line that a disk is full", () => {
  const { status, stderr } = shell(`"$LOOPBOARD" "$PROGRAM" check . --format json > /dev/full`);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: "loopboard: the output could not be written (ENOSPC)\n",
  });
});

it.skipIf(process.platform === "win32")(
  "keeps its exit code when nobody hears what it says on stderr",
  () => {
    expect(shell(`"$LOOPBOARD" "$PROGRAM" check absent.md 2> >(exec true)`).status).toBe(2);
  },
);
