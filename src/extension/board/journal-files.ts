import * as vscode from "vscode";
import type { Journal } from "../../core/board/journal.ts";
import type { KeptJournal } from "../../core/board/old-journals.ts";
import { isObject } from "../../core/board/scene.ts";
import type { TextEdit } from "../../core/document/text-range.ts";
import { isSceneChange } from "../../protocol/board-guards.ts";

/*
 * A journal is a folder: `base.json` has the text that it begins with, `0.json`, `1.json`, … the edits since, and
 * `draft.json` what is being drawn. Each session of a board writes one of its own, named after the board and the owner.
 */

const { fs } = vscode.workspace;

/** Gives those of some owners of journals whose canvas is still there. */
export type FindHolders = (owners: readonly string[]) => Promise<readonly string[]>;

/** The folder of the journal that `owner` writes of a board. */
export function journalFolder(root: vscode.Uri, board: vscode.Uri, owner: string): vscode.Uri {
  return vscode.Uri.joinPath(root, `${boardName(board)}.${owner}`);
}

/** The owners of all journals of a board. */
export async function journalOwners(root: vscode.Uri, board: vscode.Uri): Promise<readonly string[]> {
  const start = `${boardName(board)}.`;
  const names = await namesIn(root);
  return names.flatMap((name) => (name.startsWith(start) ? [name.slice(start.length)] : []));
}

interface JournalFolder extends KeptJournal {
  readonly folder: vscode.Uri;
  readonly owner: string;
}

/** The journals of all boards. */
export async function keptJournals(root: vscode.Uri): Promise<readonly JournalFolder[]> {
  const found = await Promise.all((await namesIn(root)).map((name) => lookAt(root, name)));
  return found.filter((journal) => journal !== undefined);
}

async function lookAt(root: vscode.Uri, name: string): Promise<JournalFolder | undefined> {
  const folder = vscode.Uri.joinPath(root, name);
  const files = (await namesIn(folder)).map((file) => vscode.Uri.joinPath(folder, file));
  try {
    const stats = await Promise.all([folder, ...files].map((uri) => fs.stat(uri)));
    const written = Math.max(...stats.map(({ mtime }) => mtime));
    const size = stats.reduce((sum, stat) => sum + stat.size, 0);
    return { folder, owner: name.slice(name.indexOf(".") + 1), written, size };
  } catch {
    // Somebody is writing or removing it at this very moment.
    return undefined;
  }
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    // Nothing was ever written there.
    return [];
  }
}

/** A journal as far as it was written; undefined if that is not even its beginning, or is another board's. */
export async function readJournal(folder: vscode.Uri, board: vscode.Uri): Promise<Journal | undefined> {
  const file = (name: string) => vscode.Uri.joinPath(folder, name);
  const head = await readJson(file("base.json"));
  if (!isObject(head) || head.board !== board.toString() || typeof head.base !== "string") return undefined;
  const edits: TextEdit[][] = [];
  for (let page = 0; ; page++) {
    const records = await readJson(file(`${page}.json`));
    if (!Array.isArray(records) || !records.every(isEdits)) break;
    edits.push(...records);
  }
  const draft = await readJson(file("draft.json"));
  const isNewest = isObject(draft) && draft.after === edits.length && isSceneChange(draft.change);
  return { base: head.base, edits, draft: isNewest ? (draft.change as Journal["draft"]) : undefined };
}

/** Writes a value as JSON into a file, as a whole or not at all, whenever this process may end; makes its folder. */
export type WriteWhole = (file: vscode.Uri, value: unknown) => Promise<void>;

export const writeWhole: WriteWhole = async (file, value) => {
  const draft = file.with({ path: `${file.path}.new` });
  await fs.writeFile(draft, new TextEncoder().encode(JSON.stringify(value)));
  await fs.rename(draft, file, { overwrite: true });
};

export async function removeJournal(folder: vscode.Uri): Promise<void> {
  try {
    await fs.delete(folder, { recursive: true, useTrash: false });
  } catch {
    // Nothing was written yet.
  }
}

async function readJson(file: vscode.Uri): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await fs.readFile(file)));
  } catch {
    // There is none, or it is damaged: what stands before it still counts.
    return undefined;
  }
}

function isEdits(value: unknown): value is TextEdit[] {
  return Array.isArray(value) && value.every(isEdit);
}

function isEdit(value: unknown): value is TextEdit {
  if (!isObject(value) || !isObject(value.range) || typeof value.newText !== "string") return false;
  return Number.isInteger(value.range.start) && Number.isInteger(value.range.end);
}

/** A name for the file system that hardly two boards share; the journal says itself whose it is. */
function boardName(uri: vscode.Uri): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of uri.toString()) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
