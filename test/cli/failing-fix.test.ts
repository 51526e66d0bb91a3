/** `loopboard fix` with a rule that does what none of ours should: its fixes throw. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { fix } from "../../src/cli/fix.ts";

vi.mock("../../src/rules/index.ts", () => import("./failing-rules.ts"));

it("says so once for each file and rule, and makes the other fixes", async () => {
  const cwd = await mkdtemp(join(tmpdir(), "loopboard-fix-"));
  const said: string[] = [];
  try {
    for (const name of ["a.md", "b.md"])
      await writeFile(join(cwd, name), "---\nloopboard: true\n---\n\n# T\n\nTBD\n\nTBD\n");
    const status = await fix(["."], {
      cwd,
      useColour: false,
      width: undefined,
      progressWidth: undefined,
      write: () => undefined,
      writeError: (text) => said.push(text),
      readInput: () => Promise.resolve(new Uint8Array()),
      program: undefined,
    });
    expect(status).toBe(0);
    expect(said).toEqual([
      "loopboard: a.md: the fixes of unfixable failed (out of luck); they were left out\n",
      "loopboard: b.md: the fixes of unfixable failed (out of luck); they were left out\n",
      "loopboard: changed 2 of 2 files\n",
    ]);
    expect(await readFile(join(cwd, "a.md"), "utf8")).not.toContain("TBD");
  } finally {
    await rm(cwd, { recursive: true });
  }
});
