/** A file that is deleted between being found and being read, as editors and branches do it under a running check. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "../../src/cli/run-command.ts";
import { type CliFolder, cliFolder } from "./cli-folder.ts";

const design =
  "---\nloopboard: true\n---\n\n# Films\n\n## Requirements\n\nSuggest films.\n\n## Data preparation\n\nTBD\n";

let folder: CliFolder;
beforeEach(async () => {
  folder = await cliFolder({ "docs/a.md": design, "docs/b.md": design, "docs/c.md": design });
});
afterEach(() => folder.remove());

/** Runs in this process, so that the file goes exactly when the first output comes. */
async function runWhileVanishing(...args: readonly string[]) {
  let stdout = "";
  let stderr = "";
  const status = await runCommand(args, {
    cwd: folder.path,
    useColour: false,
    width: undefined,
    progressWidth: undefined,
    write: (text) => {
      if (text.includes("a.md")) rmSync(join(folder.path, "docs/b.md"), { force: true });
      stdout += text;
    },
    writeError: (text) => (stderr += text),
    readInput: () => Promise.resolve(new Uint8Array()),
    program: undefined,
  });
  return { status, stdout, stderr };
}

describe("a file that vanishes", () => {
  it.each(["pretty", "json", "github", "sarif"])(
    "costs check one line, and no other file, as %s",
    async (format) => {
      const { status, stdout, stderr } = await runWhileVanishing("check", "--format", format, "docs");
      expect(status).toBe(2);
      expect(stderr).toBe("loopboard: docs/b.md does not exist\n");
      expect(stdout).toContain("docs/c.md");
      expect(stdout).not.toContain("docs/b.md");
      if (format === "json" || format === "sarif") expect(() => JSON.parse(stdout) as unknown).not.toThrow();
    },
  );

  it("costs fix one line, and no other file", async () => {
    const { status, stdout, stderr } = await runWhileVanishing("fix", "--suggested", "--dry-run", "docs");
    expect(status).toBe(2);
    expect(stderr).toBe("loopboard: would change 2 of 3 files\nloopboard: docs/b.md does not exist\n");
    expect(stdout).toContain("docs/c.md");
  });
});
