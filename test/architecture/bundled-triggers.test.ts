/** Whether patterns are found again in the bundles, which write their letters beyond ASCII as escapes. */
import { createRequire } from "node:module";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as esbuild from "esbuild";
import { expect, test } from "vitest";
import { plainAscii } from "../../scripts/build/plain-ascii.mjs";
import type { declaredTriggers } from "../../src/core/document/triggers.ts";

const root = resolve(import.meta.dirname, "../..");

test("each pattern of a bundle knows the words without which it matches nothing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "loopboard-triggers-"));
  try {
    const outfile = join(folder, "triggers.cjs");
    await esbuild.build({
      stdin: {
        contents: `import "./src/rules/index.ts"; export { declaredTriggers } from "./src/core/document/triggers.ts";`,
        resolveDir: root,
      },
      outfile,
      bundle: true,
      metafile: true,
      platform: "node",
      format: "cjs",
      target: "node20",
      mainFields: ["module", "main"],
      plugins: [plainAscii],
      logLevel: "silent",
    });
    const bundle = createRequire(import.meta.url)(outfile) as {
      readonly declaredTriggers: typeof declaredTriggers;
    };
    const declared = bundle.declaredTriggers();
    expect(declared.length).toBeGreaterThan(1_000);
    const unknown = declared.filter(({ trigger }) => trigger.at < 0);
    expect(unknown.map(({ patterns }) => patterns().map(({ source }) => source.slice(0, 80)))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
