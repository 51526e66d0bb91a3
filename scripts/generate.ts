// `node scripts/generate.ts` writes every generated file; `--check` only says which of them are out of date.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generators } from "./generate/generators.ts";
import { render } from "./generate/render.ts";

const root = join(import.meta.dirname, "..");
const isCheck = process.argv.includes("--check");
for (const generator of generators) {
  // One after the other: later files are made from earlier ones, such as the rule table from the rule index.
  const { path, text, isCurrent } = await render(generator, root);
  if (isCurrent) continue;
  if (isCheck) {
    console.error(`${path} is out of date; run \`node scripts/generate.ts\`.`);
    process.exitCode = 1;
  } else {
    await writeFile(join(root, path), text);
    console.log(`wrote ${path}`);
  }
}
