import { format, getFileInfo, resolveConfig } from "prettier";
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
  const text = await formatted(await generator.generate(root), file);
  const committed = await readFile(file, "utf8").catch(() => undefined);
  return { path: generator.path, text, isCurrent: committed === text };
}

/** The text as prettier writes this kind of file; boards are written as Excalidraw writes them. */
async function formatted(text: string, file: string): Promise<string> {
  const { inferredParser } = await getFileInfo(file);
  if (inferredParser === null) return text;
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}
