/** What a person waits for before the first board shows: everything that the page names and that those files import. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { measureFirstLoad } from "../../scripts/build/first-load.ts";

const outdir = mkdtempSync(join(tmpdir(), "loopboard-first-load-"));
afterAll(() => {
  rmSync(outdir, { recursive: true, force: true });
});

test("the first load of a board is at most 550 kB of JavaScript, compressed", async () => {
  const { bytes, files, outOf } = await measureFirstLoad(outdir);
  console.log(
    `First load of a board: ${Math.round(bytes / 1000)} kB of JavaScript, gzipped, in ${files} files.`,
  );
  expect(bytes).toBeLessThan(550_000);
  expect(bytes).toBeGreaterThan(100_000);
  // Languages, export and whatever else is rarely needed is left for later.
  expect(files).toBeLessThan(outOf / 2);
});
