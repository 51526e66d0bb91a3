import * as vscode from "vscode";

/** A folder that VS Code takes for writable until it writes into it. */
export interface LockedFolder {
  uriOf(name: string): vscode.Uri;
  read(name: string): Uint8Array;
  unlock(): void;
  dispose(): void;
}

const scheme = "locked";

/**
 * Tests may run as root, whom no permissions of the disk keep from writing; this refuses everybody.
 * @param untilRead What each reading of a file waits for.
 */
export function lockFolder(
  files: Readonly<Record<string, Uint8Array>>,
  untilRead: () => Promise<void> = () => Promise.resolve(),
): LockedFolder {
  const held = new Map(Object.entries(files));
  let isLocked = true;
  let changes = 1;
  const nameOf = ({ path }: vscode.Uri) => path.slice(1);
  const read = (uri: vscode.Uri) => {
    const bytes = held.get(nameOf(uri));
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  };
  const refuse = (uri: vscode.Uri) => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  const uriOf = (name: string) => vscode.Uri.from({ scheme, path: `/${name}` });
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const provider = vscode.workspace.registerFileSystemProvider(scheme, {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat(uri) {
      if (uri.path === "/") return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      return { type: vscode.FileType.File, ctime: 0, mtime: changes, size: read(uri).length };
    },
    readDirectory: () => [...held.keys()].map((name) => [name, vscode.FileType.File]),
    readFile: async (uri) => (await untilRead(), read(uri)),
    writeFile(uri, content) {
      // Not thrown: VS Code would then wait for this writing before it begins the next.
      if (isLocked) return Promise.reject(vscode.FileSystemError.NoPermissions(uri));
      held.set(nameOf(uri), content);
      changes++;
      return Promise.resolve();
    },
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  });
  return {
    uriOf,
    read: (name) => read(uriOf(name)),
    unlock() {
      isLocked = false;
    },
    dispose() {
      provider.dispose();
      changed.dispose();
    },
  };
}
