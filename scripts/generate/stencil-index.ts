import { readdir } from "node:fs/promises";
import type { Generator } from "./generator.ts";

/** src/stencils/index.ts: every stencil file, in the order of the file names. */
export const stencilIndex: Generator = {
  path: "src/stencils/index.ts",
  generate: async (root) => {
    const stencils = await jsonNames(`${root}/src/stencils`);
    const boards = await jsonNames(`${root}/src/stencils/boards`);
    return [
      ...stencils.map((name) => `import ${variable(name)} from "./${name}.json" with { type: "json" };`),
      ...boards.map(
        (name) => `import ${variable(name)}Board from "./boards/${name}.json" with { type: "json" };`,
      ),
      `import type { BoardSpec } from "../core/board/board-spec.ts";`,
      `import type { Stencil } from "../core/board/stencil.ts";`,
      "",
      "// TypeScript widens the strings of JSON files; test/stencils checks each file against its schema instead.",
      "",
      "/** The stencil library. */",
      `export const stencils = [${stencils.map(variable).join(", ")}] as readonly unknown[] as readonly Stencil[];`,
      "",
      "/** The boards that *New Board…* offers. */",
      `export const readyBoards = [${boards.map((name) => `${variable(name)}Board`).join(", ")}] as readonly unknown[] as readonly BoardSpec[];`,
      "",
    ].join("\n");
  },
};

async function jsonNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(".json") && name !== "tsconfig.json")
    .map((name) => name.slice(0, -5))
    .sort();
}

function variable(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
