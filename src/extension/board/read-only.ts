import * as vscode from "vscode";

/** Whether a file can be written, for as long as somebody wants to know. */
export interface ReadOnlyWatch {
  readonly dispose: () => void;
  readonly current: boolean;
}

/**
 * Watches whether a file is read-only. `changed` is told whenever that changes; `asked` is an event after which it may
 * have, such as the file's editor coming to the front.
 */
export async function watchReadOnly(
  uri: vscode.Uri,
  asked: vscode.Event<unknown>,
  changed: (isReadOnlyNow: boolean) => void,
): Promise<ReadOnlyWatch> {
  let current = await isReadOnly(uri);
  let isOver = false;
  const look = async () => {
    const now = await isReadOnly(uri);
    if (now === current || isOver) return;
    current = now;
    changed(now);
  };
  const listeners = vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("files", uri)) void look();
    }),
    asked(() => void look()),
  );
  return {
    get current() {
      return current;
    },
    dispose() {
      isOver = true;
      listeners.dispose();
    },
  };
}

/**
 * Whether nothing can be written to a file: of a read-only file system (such as a Git revision), read-only itself, or
 * made so by VS Code's settings `files.readonlyInclude` and `files.readonlyFromPermissions`.
 */
async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === "untitled") return false;
  // `undefined` is said of schemes whose documents an extension provides without a file system: nothing can be written.
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true) return true;
  const permissions = await permissionsOf(uri);
  if ((permissions & vscode.FilePermission.Readonly) !== 0) return true;
  if (matches(uri, "readonlyExclude")) return false;
  if (matches(uri, "readonlyInclude")) return true;
  const files = vscode.workspace.getConfiguration("files", uri);
  return files.get("readonlyFromPermissions") === true && (permissions & locked) !== 0;
}

/** What VS Code says of a file that its owner has made read-only; the API passes it on without a name for it. */
const locked = 2;

async function permissionsOf(uri: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(uri)).permissions ?? 0;
  } catch {
    // A file that is gone is written again by the next save.
    return 0;
  }
}

/** Whether a file is among those that a setting lists by patterns, which count from the folder it is in. */
function matches(uri: vscode.Uri, setting: "readonlyInclude" | "readonlyExclude"): boolean {
  const patterns = vscode.workspace.getConfiguration("files", uri).get<Record<string, unknown>>(setting, {});
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  // VS Code's own matching of patterns is at hand for documents; of a document it looks at nothing but this.
  const file = { uri, languageId: "" } as vscode.TextDocument;
  return Object.entries(patterns).some(([pattern, isOn]) => {
    if (isOn !== true) return false;
    const inFolder =
      folder && vscode.languages.match({ pattern: new vscode.RelativePattern(folder, pattern) }, file);
    return inFolder !== undefined && inFolder > 0 ? true : vscode.languages.match({ pattern }, file) > 0;
  });
}
