import { randomUUID } from "node:crypto";
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";

/**
 * Writes beside the file and renames, so that a reader (or a power cut) sees the old text or the new one. A link
 * stays a link, and the file keeps its mode. A file that no longer holds the text from which the new one was made
 * is left as it is. Returns the end of a sentence that says why it failed.
 */
export function replaceAtomically(path: string, before: string, text: string): string | undefined {
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    const { mode } = statSync(target);
    temporary = `${target}.${randomUUID()}.tmp`;
    writeFileSync(temporary, text);
    chmodSync(temporary, mode);
    if (!readFileSync(target).equals(Buffer.from(before))) {
      rmSync(temporary, { force: true });
      return "was changed by something else meanwhile; it was left as it is";
    }
    renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return `could not be written (${(error as NodeJS.ErrnoException).code ?? String(error)})`;
  }
}
