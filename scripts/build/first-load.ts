import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { webviewBuilds } from "./webview.mjs";

const root = resolve(import.meta.dirname, "../..");

/** What a person waits for before the first board shows. */
export interface FirstLoad {
  /** Of JavaScript, each file compressed with gzip. */
  readonly bytes: number;
  readonly files: number;
  /** How many files there are in all. */
  readonly outOf: number;
}

/** Builds the canvas as it ships, into a folder, and measures the scripts that its page names, with all that these import. */
export async function measureFirstLoad(outdir: string): Promise<FirstLoad> {
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
    const output = outputs[path];
    if (!output) throw new Error(`The build of the canvas has no ${path}.`);
    loaded.add(path);
    for (const { path: next, kind } of output.imports) if (kind === "import-statement") load(next);
  };
  for (const name of ["board.js", "board-app.js"])
    load(relative(root, join(outdir, name)).replaceAll("\\", "/"));
  const sizes = [...loaded].map((path) => gzipSync(readFileSync(join(root, path))).length);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { bytes, files: loaded.size, outOf: Object.keys(outputs).length };
}
