import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as vscode from "vscode";

/** The folder the window has open: a copy of test/e2e/workspace/ that lives as long as the window's profile. */
export function workspaceFolder(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error("The window has no folder open.");
  return folder.uri;
}

/** Writes a file of the workspace behind the window's back, as another program would. */
export function writeFile(name: string, text: string): vscode.Uri {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  mkdirSync(dirname(uri.fsPath), { recursive: true });
  writeFileSync(join(uri.fsPath), text);
  return uri;
}

/** Writes a file and opens it as text. */
export async function openText(name: string, text: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(writeFile(name, text), { preview: false });
}

/** Closes every editor and drops what was not saved, so that a test leaves nothing to the next. */
export async function closeAll(): Promise<void> {
  // A question that a failed test has left open would lie over what the next one clicks.
  await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
  for (let left = tabs(); left > 0; left = tabs()) {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    if (tabs() === left) await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  }
}

function tabs(): number {
  return vscode.window.tabGroups.all.flatMap(({ tabs: open }) => open).length;
}
