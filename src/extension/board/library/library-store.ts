import * as vscode from "vscode";
import { withItem, withoutItem, type LibraryEdit } from "../../../core/board/library/edit-library.ts";
import { longestLibrary, readLibrary } from "../../../core/board/library/library-file.ts";
import { libraryEnding, libraryPath } from "../../../core/board/library/library-path.ts";
import type { SceneElement } from "../../../core/board/scene.ts";
import type { LibrarySource } from "../../../protocol/board.ts";
import { createTaskQueue } from "../task-queue.ts";
import { isReallyInside, type RealUri } from "./real-uri.ts";

/** The libraries beside ours: the user's own one, and those that the workspace names in a setting. */
export interface LibraryStore {
  /** Those for a board, with their texts. */
  readonly list: (board: vscode.Uri) => Promise<readonly LibrarySource[]>;
  /** Adds an item to the user's own library. */
  readonly add: (name: string, elements: readonly SceneElement[]) => Promise<void>;
  /** Removes an item from it; gives the function that takes that back. */
  readonly remove: (id: string) => Promise<() => Promise<void>>;
  /** After a library, or the list of them, has changed. */
  readonly onDidChange: vscode.Event<unknown>;
  readonly dispose: () => void;
}

/** The setting that names libraries. */
export const librariesSetting = "loopboard.board.libraries";
const encoder = new TextEncoder();

export function createLibraryStore(storage: vscode.Uri, realUri: RealUri): LibraryStore {
  const own = vscode.Uri.joinPath(storage, `library${libraryEnding}`);
  const enqueue = createTaskQueue();
  const changed = new vscode.EventEmitter<unknown>();
  const { createFileSystemWatcher, onDidChangeConfiguration } = vscode.workspace;
  const watchers = [
    createFileSystemWatcher(`**/*${libraryEnding}`),
    createFileSystemWatcher(new vscode.RelativePattern(storage, `*${libraryEnding}`)),
  ];
  const fire = () => {
    changed.fire(undefined);
  };
  const listeners = vscode.Disposable.from(
    changed,
    ...watchers.flatMap((one) => [one, one.onDidChange(fire), one.onDidCreate(fire), one.onDidDelete(fire)]),
    onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(librariesSetting)) fire();
    }),
  );

  const write = async (text: string) => {
    await vscode.workspace.fs.createDirectory(storage);
    const temporary = vscode.Uri.joinPath(storage, `library-${crypto.randomUUID()}.tmp`);
    await vscode.workspace.fs.writeFile(temporary, encoder.encode(text));
    await vscode.workspace.fs.rename(temporary, own, { overwrite: true });
    fire();
  };
  const edit = (change: (text: string) => LibraryEdit) =>
    enqueue(async () => {
      const before = (await exists(own)) ? await readText(own) : "";
      const after = change(before);
      if (after.kind === "problem") throw new Error(after.message);
      await write(after.text);
      return before;
    });

  return {
    async list(board) {
      const user: LibrarySource[] = (await exists(own))
        ? [await sourceOf({ id: "user", name: vscode.l10n.t("My library"), isOwn: true }, own)]
        : [];
      return [...user, ...(await Promise.all(workspaceLibraries(board, realUri)))];
    },
    async add(name, elements) {
      const item = { id: crypto.randomUUID(), name, elements, created: Date.now() };
      await edit((text) => withItem(text, item));
    },
    async remove(id) {
      const before = await edit((text) => withoutItem(text, id));
      return () => enqueue(() => write(before));
    },
    onDidChange: changed.event,
    dispose: () => {
      listeners.dispose();
    },
  };
}

/** The libraries that the setting names, in the folder that the board is in; never outside of it. */
function workspaceLibraries(board: vscode.Uri, realUri: RealUri): readonly Promise<LibrarySource>[] {
  const folder = vscode.workspace.getWorkspaceFolder(board);
  const listed: unknown = vscode.workspace.getConfiguration(undefined, board).get(librariesSetting);
  if (!folder || !Array.isArray(listed)) return [];
  const paths = [...new Set(listed.filter((path) => typeof path === "string"))];
  return paths.map(async (written): Promise<LibrarySource> => {
    const path = libraryPath(written);
    const head = { id: `workspace:${path ?? written}`, name: nameOf(written), isOwn: false };
    const file = path === undefined ? undefined : vscode.Uri.joinPath(folder.uri, path);
    const isInside = file && (await isReallyInside(folder.uri, file, realUri).catch(() => false));
    if (isInside) return sourceOf(head, file);
    const message = vscode.l10n.t(
      "The setting {0} names “{1}”, which is no .excalidrawlib file inside the workspace folder.",
      librariesSetting,
      written,
    );
    return { ...head, content: { kind: "problem", message } };
  });
}

function nameOf(path: string): string {
  const file = path.replaceAll("\\", "/").split("/").at(-1) ?? path;
  return file.toLowerCase().endsWith(libraryEnding) ? file.slice(0, -libraryEnding.length) : file;
}

async function sourceOf(head: Omit<LibrarySource, "content">, uri: vscode.Uri): Promise<LibrarySource> {
  try {
    const text = await readText(uri);
    const reading = readLibrary(text);
    return { ...head, content: reading.kind === "problem" ? reading : { kind: "text", text } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = vscode.l10n.t("The library {0} cannot be read: {1}", head.name, reason);
    return { ...head, content: { kind: "problem", message } };
  }
}

async function readText(uri: vscode.Uri): Promise<string> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > longestLibrary) {
    throw new Error(vscode.l10n.t("It has {0} bytes, and at most {1} are read.", size, longestLibrary));
  }
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return false;
    throw error;
  }
}
