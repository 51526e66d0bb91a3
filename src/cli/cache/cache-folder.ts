import { lstatSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Makes the folder where it is not there. Returns the end of a sentence that says why it can't be used. */
export function prepareFolder(folder: string): string | undefined {
  try {
    // A repository may have a link there that leads out of it.
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    if (stats?.isSymbolicLink()) return "is a symbolic link, which is not followed; name the folder itself";
    if (stats && !stats.isDirectory()) return "is no folder; name one that --cache may use";
    if (stats) return undefined;
    const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Another run was quicker.
    if (made === undefined) return undefined;
    // Nobody has to tell git. Never in a folder that was there: it may hold more than ours.
    writeFileSync(join(folder, ".gitignore"), "# Made by loopboard check --cache.\n*\n", { flag: "wx" });
    return undefined;
  } catch (error) {
    return `could not be made (${(error as NodeJS.ErrnoException).code ?? String(error)})`;
  }
}
