/** What the build changes in Excalidraw's scripts is there to be changed, or there is no build. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { afterAll, expect, test } from "vitest";
import { changeExcalidraw } from "../../scripts/build/change-excalidraw.mjs";

const folder = mkdtempSync(join(tmpdir(), "loopboard-excalidraw-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const greeting = { what: "the greeting", find: /"(Hello), \w+"/g, put: '"$1, you"' };

/** Builds a stand-in for Excalidraw of these scripts. */
async function build(scripts: Readonly<Record<string, string>>): Promise<string> {
  const place = join(folder, "node_modules", "@excalidraw", "excalidraw", "dist", "prod");
  mkdirSync(place, { recursive: true });
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(place, name), text);
  const { outputFiles } = await esbuild.build({
    ...{ entryPoints: [join(place, "index.js")], bundle: true, write: false, logLevel: "silent" },
    plugins: [changeExcalidraw([greeting])],
  });
  return outputFiles[0]?.text ?? "";
}

test("a piece that is there once is put otherwise, in whichever file it is", async () => {
  const built = await build({
    "index.js": 'import { hello } from "./chunk-A1.js"; console.log(hello);',
    "chunk-A1.js": 'export const hello = "Hello, world";',
  });
  expect(built).toContain('"Hello, you"');
});

test.each([
  ["not there", 'console.log("Bye");', "Found 0 places in Excalidraw for the greeting"],
  [
    "there twice",
    'console.log("Hello, one", "Hello, two");',
    "Found 2 places in Excalidraw for the greeting",
  ],
])("a piece that is %s stops the build", async (_, text, message) => {
  await expect(build({ "index.js": text })).rejects.toThrow(message);
});
