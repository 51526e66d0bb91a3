/** The end of a run repeats what failed (scripts/failures.mjs), from the reports that the suites write. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { summarise } from "../../scripts/e2e/summary.ts";
import { failuresIn, type Report } from "../../scripts/failures.mjs";

const vitest = resolve(import.meta.dirname, "../../node_modules/vitest/vitest.mjs");

/** What Vitest writes about a file with that text. */
function reported(text: string): { readonly report: Report; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), "failures-"));
  try {
    writeFileSync(join(folder, "some.test.mjs"), text);
    const args = ["run", "--globals", "--root", folder, "--reporter=json", "--outputFile=report.json"];
    const { status, stderr } = spawnSync(process.execPath, [vitest, ...args], {
      encoding: "utf8",
      cwd: folder,
    });
    expect(status, stderr).toBe(1);
    return { report: JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as Report, folder };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("What failed, at the end of a run", () => {
  it("names the tests that failed, and why", () => {
    const { report, folder } = reported(
      'describe("sums", () => { it("adds", () => expect(1 + 1).toBe(3)); it("takes", () => expect(1 - 1).toBe(0)); });',
    );
    const [only, ...more] = failuresIn(report, folder);
    expect(more).toEqual([]);
    expect(only).toMatch(/^✘ some\.test\.mjs: sums adds\n {4}AssertionError: expected 2 to be 3/);
    expect(only).not.toContain("node_modules");
  });

  it("names a file that cannot be loaded", () => {
    const { report, folder } = reported('throw new Error("No sums here.");');
    expect(failuresIn(report, folder)).toEqual([
      expect.stringMatching(/^✘ some\.test\.mjs\n {4}.*No sums here\./),
    ]);
  });

  it("names the tests that failed in a real VS Code, with the first lines of long messages", () => {
    const message = Array.from({ length: 40 }, (_, line) => `line ${line}`).join("\n");
    const summary = summarise([
      { kind: "passed", title: "opens", milliseconds: 1 },
      { kind: "failed", title: "closes", message },
    ]);
    const [only, ...more] = failuresIn(summary, "/");
    expect(more).toEqual([]);
    expect(only?.split("\n")).toHaveLength(13);
    expect(only).toMatch(/^✘ closes\n {4}line 0\n/);
  });

  it("says nothing where nothing failed", () => {
    expect(failuresIn(summarise([{ kind: "passed", title: "opens", milliseconds: 1 }]), "/")).toEqual([]);
  });
});
