import { closeSync, fstatSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** Undefined where nothing can be read, and of a file of somebody else: all users of the machine may write to the folder. */
export function readOwnFile(path: string): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const isOwn = !process.getuid || fstatSync(file).uid === process.getuid();
    return isOwn ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Whole or not at all, and for nobody else to read. What cannot be written is left as it was: it only saves time. */
export function writeOwnFile(path: string, data: Buffer | string): void {
  // Several servers may end at once.
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, data, { mode: 0o600 });
    renameSync(draft, path);
  } catch {
    rmSync(draft, { force: true });
  }
}
