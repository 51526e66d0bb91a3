import { existsSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { profileFolders } from "../../scripts/host/profile.mjs";
import { readPlan } from "../../scripts/e2e/plan.ts";

const day = 24 * 60 * 60;

/** Puts the journal of a board that is not there into the extension's storage, as if it had been written some days ago. */
export function plantJournal(name: string, days: number): void {
  const folder = folderOf(name);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "base.json");
  writeFileSync(file, JSON.stringify({ board: `file:///${name}.excalidraw`, base: "" }));
  const then = Date.now() / 1000 - days * day;
  for (const path of [file, folder]) utimesSync(path, then, then);
}

export function hasJournal(name: string): boolean {
  return existsSync(folderOf(name));
}

/** Puts a file in the place of all journals, so that none can be written, until the function that it gives is called. */
export function blockJournals(): () => void {
  const aside = `${journals()}.aside`;
  mkdirSync(journals(), { recursive: true });
  renameSync(journals(), aside);
  writeFileSync(journals(), "");
  return () => {
    rmSync(journals());
    renameSync(aside, journals());
  };
}

function folderOf(name: string): string {
  return join(journals(), `${name}.owner`);
}

function journals(): string {
  const storage = join(profileFolders(readPlan().profile).userData, "User", "globalStorage");
  return join(storage, "loopboard.loopboard", "journals");
}
