import * as vscode from "vscode";

/** How many files are watched; of more, those that were shown first are no longer. */
const most = 100;

export interface BoardWatch {
  readonly add: (uri: vscode.Uri) => void;
  readonly dispose: () => void;
}

/** Tells of changes of boards, saved or not. */
export function watchBoards(changed: (uri: vscode.Uri) => void): BoardWatch {
  const watchers = new Map<string, vscode.Disposable>();
  const edited = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0) changed(document.uri);
  });

  function drop(key: string): void {
    watchers.get(key)?.dispose();
    watchers.delete(key);
  }

  return {
    add(uri) {
      const key = uri.toString();
      if (watchers.has(key)) return;
      const [oldest] = watchers.keys();
      if (oldest !== undefined && watchers.size >= most) {
        drop(oldest);
        changed(vscode.Uri.parse(oldest));
      }
      const tell = () => {
        changed(uri);
      };
      const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
      // In a pattern, brackets and braces have a meaning; as a class of one character they have none.
      const pattern = name.replace(/[[\]{}*?]/g, (character) => `[${character}]`);
      const files = new vscode.RelativePattern(vscode.Uri.joinPath(uri, ".."), pattern);
      const watcher = vscode.workspace.createFileSystemWatcher(files);
      const listeners = [watcher.onDidChange(tell), watcher.onDidCreate(tell), watcher.onDidDelete(tell)];
      watchers.set(key, vscode.Disposable.from(watcher, ...listeners));
    },
    dispose() {
      edited.dispose();
      for (const key of [...watchers.keys()]) drop(key);
    },
  };
}
