import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { writeWhole, type WriteWhole } from "./journal-files.ts";

/** As `writeWhole` does, where the file is on this machine: VS Code asks its window for leave at each step of that. */
export const writeWholeHere: WriteWhole = async (file, value) => {
  if (file.scheme !== "file") {
    await writeWhole(file, value);
    return;
  }
  const path = file.fsPath;
  const [draft, text] = [`${path}.new`, JSON.stringify(value)];
  try {
    await writeFile(draft, text);
  } catch {
    // Mostly the first file of its folder.
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, text);
  }
  await rename(draft, path);
};
