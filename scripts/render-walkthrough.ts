// `node scripts/render-walkthrough.ts` draws the picture of a board that the walkthrough shows, light and dark.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildBoard } from "../src/core/board/build-board.ts";
import { patterns, stencils } from "../src/stencils/index.ts";
import { openRenderer } from "./render/renderer.ts";

const folder = join(import.meta.dirname, "../media/walkthrough");
const board = patterns.find(({ id }) => id === "two-loops");
if (!board) throw new Error("The board of the walkthrough, two-loops, is gone.");

const renderer = await openRenderer(1);
for (const dark of [false, true]) {
  const picture = await renderer.draw({ elements: buildBoard(board, stencils), dark });
  await writeFile(join(folder, `board-${dark ? "dark" : "light"}.png`), picture);
}
await renderer.close();
