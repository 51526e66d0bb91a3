import { readdir, readFile } from "node:fs/promises";
import type { Generator } from "./generator.ts";

/** src/stencils/index.ts: every stencil file, in the order of the file names, and every pattern in its own order. */
export const stencilIndex: Generator = {
  path: "src/stencils/index.ts",
  generate: async (root) => {
    const stencils = await jsonNames(`${root}/src/stencils`);
    const patterns = await patternNames(`${root}/src/stencils/patterns`);
    return [
      ...stencils.map((name) => `import ${variable(name)} from "./${name}.json" with { type: "json" };`),
      ...patterns.map(
        (name) => `import ${variable(name)}Pattern from "./patterns/${name}.json" with { type: "json" };`,
      ),
      `import type { BoardSpec } from "../core/board/board-spec.ts";`,
      `import type { Stencil } from "../core/board/stencil.ts";`,
      "",
      "// TypeScript widens the strings of JSON files; test/stencils checks each file against its schema instead.",
      "",
      "/** The stencil library. */",
      `export const stencils = [${stencils.map(variable).join(", ")}] as readonly unknown[] as readonly Stencil[];`,
      "",
      "/** The patterns that *New Board…* offers and the library places, in the order of their lists. */",
      `export const patterns = [${patterns.map((name) => `${variable(name)}Pattern`).join(", ")}] as readonly unknown[] as readonly BoardSpec[];`,
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

/** The first patterns are the ones that most boards begin with. */
async function patternNames(folder: string): Promise<readonly string[]> {
  const names = await jsonNames(folder);
  const patterns = await Promise.all(
    names.map(async (name) => {
      const { order } = JSON.parse(await readFile(`${folder}/${name}.json`, "utf8")) as { order: number };
      return { name, order };
    }),
  );
  return patterns.sort((a, b) => a.order - b.order).map(({ name }) => name);
}

function variable(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
