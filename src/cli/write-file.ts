import { randomUUID } from "node:crypto";
import {
  chmodSync,
  linkSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";

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

/**
 * Writes a new file beside its place and renames it, so that nobody reads half of it. One that is there is only replaced
 * when `force` says so. Returns the end of a sentence that says why it failed.
 * @param mode Who may do what with it; as usual where it is left out.
 */
export function createAtomically(
  path: string,
  text: string,
  force: boolean,
  mode?: number,
): string | undefined {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    writeFileSync(temporary, text, { flag: "wx", ...(mode !== undefined && { mode }) });
    // A link is made at once and never over a file.
    if (force) renameSync(temporary, path);
    else linkSync(temporary, path);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return "is there already; --force replaces it";
    return `could not be written (${code ?? String(error)})`;
  } finally {
    rmSync(temporary, { force: true });
  }
}
