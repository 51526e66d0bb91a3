/** What a person waits for before the first board shows: everything that the page names and that those files import. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { afterAll, expect, test } from "vitest";
import { webviewBuilds } from "../../scripts/build/webview.mjs";

const root = resolve(import.meta.dirname, "../..");
const outdir = mkdtempSync(join(tmpdir(), "loopboard-first-load-"));
afterAll(() => {
  rmSync(outdir, { recursive: true, force: true });
});

test("the first load of a board is at most 550 kB of JavaScript, compressed", async () => {
  const common = {
    bundle: true,
    minify: true,
    metafile: true,
    target: "es2023",
    legalComments: "none",
  } as const;
  const [options] = webviewBuilds({ ...common, absWorkingDir: root });
  const { metafile } = await esbuild.build({ ...options, outdir });
  const outputs = metafile?.outputs ?? {};
  const loaded = new Set<string>();
  const load = (path: string) => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { path: next, kind } of outputs[path]?.imports ?? []) {
      if (kind === "import-statement") load(next);
    }
  };
  const entries = ["board.js", "board-app.js"].map((name) =>
    relative(root, join(outdir, name)).replaceAll("\\", "/"),
  );
  expect(Object.keys(outputs)).toEqual(expect.arrayContaining(entries));
  for (const entry of entries) load(entry);
  const bytes = [...loaded].map((path) => gzipSync(readFileSync(join(root, path))).length);
  const total = bytes.reduce((sum, size) => sum + size, 0);
  console.log(
    `First load of a board: ${Math.round(total / 1000)} kB of JavaScript, gzipped, in ${loaded.size} files.`,
  );
  expect(total).toBeLessThan(550_000);
  expect(total).toBeGreaterThan(100_000);
  // Languages, export and whatever else is rarely needed is left for later.
  expect(loaded.size).toBeLessThan(Object.keys(outputs).length / 2);
});
