/**
 * Neovim as a foreign client: a real editor that knows push diagnostics only. It opens a design, shows its
 * diagnostics and a hover, applies a quick fix and saves. Needs dist/ (npm run build) and `nvim` on the path.
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const server = resolve(import.meta.dirname, "../../dist/server/main.node.cjs");
const script = resolve(import.meta.dirname, "neovim.lua");

const design = `---
loopboard: true
---

# Movie night

## Requirements

Suggest a film that four friends will all like.
`;

interface NeovimReport {
  readonly before: readonly { readonly code: string; readonly message: string; readonly lnum: number }[];
  readonly hover: string;
  readonly applied: string;
  readonly after: readonly { readonly code: string }[];
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "loopboard-nvim-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("shows diagnostics, hovers, applies a quick fix and saves", async () => {
  const file = join(folder, "design.md");
  const report = join(folder, "report.json");
  await writeFile(file, design);
  const run = spawnSync("nvim", ["--headless", "--clean", "-n", "-c", `luafile ${script}`, file], {
    encoding: "utf8",
    timeout: 60_000,
    env: {
      ...process.env,
      LOOPBOARD_NODE: process.execPath,
      LOOPBOARD_SERVER: server,
      LOOPBOARD_REPORT: report,
    },
  });
  expect(run.error, "Neovim (nvim) must be installed").toBeUndefined();
  expect(run.status, run.stderr).toBe(0);
  const { before, hover, applied, after } = JSON.parse(await readFile(report, "utf8")) as NeovimReport;

  expect(before.filter(({ code }) => code === "missing-step").map(({ lnum }) => lnum)).toEqual([
    4, 4, 4, 4, 4, 4,
  ]);
  expect(hover).toMatch(/Clarifying requirements/);
  expect(applied).toMatch(/^Insert the step /);
  expect(after.filter(({ code }) => code === "missing-step")).toHaveLength(5);
  const saved = await readFile(file, "utf8");
  expect(saved.length).toBeGreaterThan(design.length);
  expect(saved).toContain("Suggest a film that four friends will all like.");
}, 90_000);
