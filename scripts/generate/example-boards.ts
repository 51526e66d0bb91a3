import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { boardSpecSchema } from "../../src/core/board/board-spec.ts";
import { boardText } from "../../src/core/board/build-board.ts";
import { stencils } from "../../src/stencils/index.ts";
import type { Generator } from "./generator.ts";

const folder = join(import.meta.dirname, "example-boards");

/** examples/*.excalidraw: the drawings of the example designs, each from a board spec of the same name. */
export const exampleBoards: readonly Generator[] = readdirSync(folder).map((file) => ({
  path: `examples/${file.replace(".json", ".excalidraw")}`,
  generate: () => {
    const source: unknown = JSON.parse(readFileSync(join(folder, file), "utf8"));
    return Promise.resolve(boardText(boardSpecSchema.parse(source), stencils));
  },
}));
