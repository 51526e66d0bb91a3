// `node scripts/render-boards.ts [FILE.excalidraw …]` draws boards as PNG files into .cache/render/png, light and dark:
// the named files, or else every pattern and a sheet of each group of stencils. For looking at what was changed.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { buildBoard } from "../src/core/board/build-board.ts";
import { stencilGroupIds } from "../src/core/board/stencil-group.ts";
import { patterns, stencils } from "../src/stencils/index.ts";
import { openRenderer } from "./render/renderer.ts";
import { stencilSheet } from "./render/stencil-sheet.ts";

interface Drawing {
  readonly name: string;
  readonly elements: readonly unknown[];
}

const out = join(import.meta.dirname, "../.cache/render/png");
const files = process.argv.slice(2);
const drawings = files.length > 0 ? await Promise.all(files.map(readScene)) : ownDrawings();

await mkdir(out, { recursive: true });
const renderer = await openRenderer(1.5);
for (const { name, elements } of drawings) {
  for (const dark of [false, true]) {
    const path = join(out, `${name}-${dark ? "dark" : "light"}.png`);
    await writeFile(path, await renderer.draw({ elements, dark }));
    console.log(path);
  }
}
await renderer.close();

function ownDrawings(): readonly Drawing[] {
  const boards = patterns.map((board) => ({ name: board.id, elements: buildBoard(board, stencils) }));
  const sheets = stencilGroupIds.map((group) => ({
    name: `stencils-${group}`,
    elements: stencilSheet(group),
  }));
  return [...sheets, ...boards];
}

async function readScene(file: string): Promise<Drawing> {
  const scene = JSON.parse(await readFile(file, "utf8")) as { readonly elements: readonly unknown[] };
  return { name: basename(file).replace(/\..*$/, ""), elements: scene.elements };
}
