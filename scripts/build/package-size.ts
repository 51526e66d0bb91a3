import { statSync } from "node:fs";
import { resolve } from "node:path";
import { createVSIX } from "@vscode/vsce";

/** Packs what is in dist/, as `npm run package` does behind its build, and gives the bytes of the file. */
export async function measurePackage(file: string): Promise<number> {
  await createVSIX({
    cwd: resolve(import.meta.dirname, "../.."),
    packagePath: file,
    dependencies: false,
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  });
  return statSync(file).size;
}
