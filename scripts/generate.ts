// `node scripts/generate.ts` writes every generated file; `--check` only says which of them are out of date.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generators } from "./generate/generators.ts";
import { render } from "./generate/render.ts";

const root = join(import.meta.dirname, "..");
const isCheck = process.argv.includes("--check");
const rendered = await Promise.all(generators.map((generator) => render(generator, root)));
for (const { path, text, isCurrent } of rendered) {
  if (isCurrent) continue;
  if (isCheck) {
    console.error(`${path} is out of date; run \`node scripts/generate.ts\`.`);
    process.exitCode = 1;
  } else {
    await writeFile(join(root, path), text);
    console.log(`wrote ${path}`);
  }
}
