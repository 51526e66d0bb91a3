/** Parts of the command line that need no run of it. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { progressBar } from "../../src/cli/progress.ts";
import { parseShard } from "../../src/cli/shard.ts";
import { type Terminal, wantsColour, wantsProgress } from "../../src/cli/terminal.ts";
import { replaceAtomically } from "../../src/cli/write-file.ts";

const program = resolve(import.meta.dirname, "../../dist/cli/main.cjs");

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "loopboard-parts-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it("puts each path into exactly one of the parts, however many there are", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 40 }), (path, count) => {
      const parts = Array.from({ length: count }, (_, index) => parseShard(`${index + 1}/${count}`));
      expect(parts.filter((isIn) => isIn(path))).toHaveLength(1);
    }),
  );
});

describe("replaceAtomically", () => {
  it("writes the new text and keeps the mode", () => {
    inFolder((folder) => {
      const path = join(folder, "a.md");
      writeFileSync(path, "\uFEFFold\r\n");
      chmodSync(path, 0o604);
      expect(replaceAtomically(path, "\uFEFFold\r\n", "\uFEFFnew\r\n")).toBeUndefined();
      expect(readFileSync(path, "utf8")).toBe("\uFEFFnew\r\n");
      expect(statSync(path).mode & 0o777).toBe(0o604);
      expect(readdirSync(folder)).toEqual(["a.md"]);
    });
  });

  it("leaves a file alone that somebody changed since it was read", () => {
    inFolder((folder) => {
      const path = join(folder, "a.md");
      writeFileSync(path, "theirs\n");
      expect(replaceAtomically(path, "old\n", "new\n")).toBe(
        "was changed by something else meanwhile; it was left as it is",
      );
      expect(readFileSync(path, "utf8")).toBe("theirs\n");
      expect(readdirSync(folder)).toEqual(["a.md"]);
    });
  });

  it("says why it failed and leaves nothing behind", () => {
    inFolder((folder) => {
      expect(replaceAtomically(join(folder, "gone.md"), "", "new")).toBe("could not be written (ENOENT)");
      mkdirSync(join(folder, "sub"));
      expect(replaceAtomically(join(folder, "sub"), "", "new")).toBe("could not be written (EISDIR)");
      rmdirSync(join(folder, "sub"));
      expect(readdirSync(folder)).toEqual([]);
    });
  });
});

describe("colour", () => {
  it.each([
    [true, {}, true],
    [true, { NO_COLOR: "" }, true],
    [true, { NO_COLOR: "1" }, false],
    [true, { TERM: "dumb" }, false],
    [false, {}, false],
    [false, { FORCE_COLOR: "1" }, true],
    [false, { FORCE_COLOR: "", NO_COLOR: "" }, false],
    [true, { FORCE_COLOR: "0" }, false],
    [true, { FORCE_COLOR: "3", NO_COLOR: "1" }, true],
  ])("on a terminal %j with %j: %j", (isTerminal, env, wanted) => {
    expect(wantsColour(isTerminal, env)).toBe(wanted);
  });
});

describe("the progress bar", () => {
  function drawn(total: number, progressWidth: number | undefined): readonly string[] {
    const written: string[] = [];
    const terminal: Terminal = {
      cwd: "/",
      useColour: false,
      width: undefined,
      progressWidth,
      write: () => undefined,
      writeError: (text) => written.push(text),
      readInput: () => Promise.resolve(new Uint8Array()),
      program: undefined,
    };
    const bar = progressBar(total, terminal);
    for (let file = 0; file < total; file++) bar.step();
    bar.end();
    return written;
  }

  it.each([10, 20, 40, 80, 200])("fits a terminal of %d columns, ends full and goes", (columns) => {
    const lines = drawn(500, columns);
    expect(lines.at(-1)).toBe("\r\u001b[K");
    expect(lines.at(-2)).toContain("100% of 5");
    for (const line of lines) expect(line.replace(/^\r/, "").length).toBeLessThan(Math.max(columns, 5));
  });

  it.each([
    [true, {}, true],
    [true, { CI: "false" }, true],
    [true, { TERM: "dumb" }, false],
    [true, { CI: "true" }, false],
    [false, {}, false],
  ])("on a terminal %j with %j: %j", (isTerminal, env, wanted) => {
    expect(wantsProgress(isTerminal, env)).toBe(wanted);
  });

  it("is not drawn where nobody watches, nor for a handful of files", () => {
    expect(drawn(500, undefined)).toEqual([]);
    expect(drawn(5, 80)).toEqual([]);
  });

  it("is there on a real terminal and gone at the end; colours too; in a pipe there is neither", () => {
    inFolder((folder) => {
      for (let file = 0; file < 60; file++)
        writeFileSync(join(folder, `${String(file)}.md`), "---\nloopboard: true\n---\n\n# A\n\nTBD\n");
      const command = `'${process.execPath}' '${program}' check .`;
      const { NO_COLOR: _, FORCE_COLOR: _force, CI: _ci, ...env } = process.env;
      // `script` runs a command on a pseudo-terminal of its own; BSD's takes the command as arguments.
      const args =
        process.platform === "linux"
          ? ["-qec", command, "/dev/null"]
          : ["-q", "/dev/null", "sh", "-c", command];
      const shown = spawnSync("script", args, {
        cwd: folder,
        encoding: "utf8",
        env: { ...env, TERM: "xterm" },
      });
      expect(shown.error).toBeUndefined();
      expect(shown.stdout.includes("░")).toBe(true);
      expect(shown.stdout).toContain("100% of 60 files\r\u001b[K");
      expect(shown.stdout).toContain("\u001b[33mwarning");
      const piped = spawnSync(process.execPath, [program, "check", "."], {
        cwd: folder,
        encoding: "utf8",
        env,
      });
      expect(piped.stderr).toBe("");
      for (const sign of ["█", "░", "\u001b"]) expect(piped.stdout).not.toContain(sign);
    });
  });
});
