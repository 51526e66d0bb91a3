import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { root } from "../host/places.mjs";

/** Puts what a bench has to say into a file of bench/, formatted as all Markdown here is. */
export async function writeReport(name: string, markdown: string): Promise<void> {
  const folder = join(root, "bench");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), await format(markdown, { parser: "markdown" }));
}
