import { format, resolveConfig } from "prettier";
import { readFile } from "node:fs/promises";
import type { Generator } from "./generator.ts";

export interface Rendered {
  readonly path: string;
  readonly text: string;
  readonly isCurrent: boolean;
}

/** What a generator makes now, and whether the committed file is the same. */
export async function render(generator: Generator, root: string): Promise<Rendered> {
  const file = `${root}/${generator.path}`;
  const text = await format(await generator.generate(root), {
    ...(await resolveConfig(file)),
    filepath: file,
  });
  const committed = await readFile(file, "utf8").catch(() => undefined);
  return { path: generator.path, text, isCurrent: committed === text };
}
