/** What V8 compiled is kept from one start to the next, and nothing else is ever taken for it. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compiledProgram } from "../../src/server/node-program.ts";

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "loopboard-compiled-"));
  path = join(folder, "program.cjs");
  await writeFile(path, programOf(1));
});
afterEach(() => rm(folder, { recursive: true }));

/** Exports one function, which gives the number. */
const programOf = (answer: number): string =>
  `const { sep } = require("node:path");\nexports.answer = () => [${answer}, typeof sep];\n`;

/** One start: loads, runs, and keeps what was compiled. */
function startOnce(from: string | undefined = folder): unknown {
  const program = compiledProgram(path, from);
  const { answer } = program.run() as { answer: () => unknown };
  const given = answer();
  program.keep();
  return given;
}

async function keptFile(): Promise<string> {
  const [name, ...others] = (await readdir(folder)).filter((file) => file.startsWith("loopboard-"));
  expect(others).toEqual([]);
  return join(folder, name ?? "nothing was kept");
}

test("the first start keeps what was compiled, the next one has it and writes nothing", async () => {
  expect(startOnce()).toEqual([1, "string"]);
  const kept = await keptFile();
  const { ino, mode } = await stat(kept);
  expect(mode & 0o077).toBe(0);
  expect(startOnce()).toEqual([1, "string"]);
  // What is kept anew is another file.
  expect((await stat(kept)).ino).toBe(ino);
});

test("functions that were called are kept with what was compiled at first", async () => {
  await writeFile(path, `exports.answer = () => { ${"Math.max(1, 2);".repeat(500)} return 1; };`);
  const uncalled = compiledProgram(path, folder);
  uncalled.run();
  uncalled.keep();
  const kept = await keptFile();
  const { size } = await stat(kept);
  await rm(kept);
  startOnce();
  expect((await stat(await keptFile())).size).toBeGreaterThan(size + 500);
});

test("a program that has changed is compiled anew, though it is as long", async () => {
  startOnce();
  await writeFile(path, programOf(2));
  expect(startOnce()).toEqual([2, "string"]);
  expect(startOnce()).toEqual([2, "string"]);
});

const damages: readonly [string, (kept: Buffer) => Buffer][] = [
  ["cut off", (kept) => kept.subarray(0, kept.length - 100)],
  ["empty", () => Buffer.alloc(0)],
  ["changed within", (kept) => Buffer.from(kept).fill(0x55, 200, 300)],
];

test.each(damages)("what was kept and is %s is not given to V8, and is kept anew", async (_, damage) => {
  startOnce();
  const kept = await keptFile();
  await writeFile(kept, damage(await readFile(kept)));
  const { ino } = await stat(kept);
  expect(startOnce()).toEqual([1, "string"]);
  expect((await stat(kept)).ino).not.toBe(ino);
});

test("a program runs where nothing can be kept", () => {
  expect(startOnce(undefined)).toEqual([1, "string"]);
  expect(startOnce(join(folder, "missing"))).toEqual([1, "string"]);
});
