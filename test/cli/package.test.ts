/** What `npm run package` makes of a fresh copy of the repository. */
import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { checkout, repository } from "./checkout.ts";

interface Manifest {
  readonly scripts: { readonly package: string };
  readonly main: string;
  readonly browser: string;
  readonly bin: Readonly<Record<string, string>>;
}

const mostBytes = 8_000_000;

it.runIf(process.platform !== "win32")(
  "holds what runs and nothing else, in at most 8 MB",
  () => {
    const { path, run, remove } = checkout();
    try {
      symlinkSync(join(repository, "node_modules"), join(path, "node_modules"));
      const manifest = JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as Manifest;
      const packed = run(`${manifest.scripts.package} --out loopboard.vsix`);
      expect(packed.status, packed.stderr).toBe(0);
      const bytes = readFileSync(join(path, "loopboard.vsix"));
      console.log(`The extension's package: ${(bytes.length / 1e6).toFixed(1)} MB.`);
      expect(bytes.length).toBeLessThan(mostBytes);
      const names = Object.keys(unzipSync(bytes)).map((name) => name.replace(/^extension\//, ""));
      const needed = [manifest.main, manifest.browser, ...Object.values(manifest.bin)];
      expect(names).toEqual(expect.arrayContaining(needed.map((name) => name.replace(/^\.\//, ""))));
      expect(names.filter((name) => name.startsWith("dist/webview/fonts/")).length).toBeGreaterThan(5);
      expect(names.filter((name) => /\.(?:map|ts|tsx|mjs)$|^(?:test|scripts|webview)\//.test(name))).toEqual(
        [],
      );
    } finally {
      remove();
    }
  },
  600_000,
);
