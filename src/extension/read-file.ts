import * as vscode from "vscode";
import type { FileText } from "../core/workspace/workspace.ts";

/** Answers the worker server's request for a file through VS Code's file systems. */
export async function readFileForServer({ uri }: { readonly uri: string }): Promise<FileText> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true));
    return { kind: "text", text: new TextDecoder().decode(bytes) };
  } catch (error) {
    const absent = error instanceof vscode.FileSystemError && error.code === "FileNotFound";
    return absent
      ? { kind: "absent" }
      : { kind: "unreadable", reason: `could not be read (${String(error)})` };
  }
}
