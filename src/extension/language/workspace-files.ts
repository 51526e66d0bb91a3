import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { readTextFile } from "../../core/workspace/decode-text.ts";
import {
  type FileText,
  type ListedFile,
  mostListedFiles,
  skippedFolders,
} from "../../core/workspace/workspace.ts";
import {
  type LinkOptions,
  listFilesRequest,
  type ReadFileParams,
  readFileRequest,
} from "../../protocol/server.ts";

/** Answers the server's requests for files through VS Code's file systems. */
export function registerWorkspaceFiles(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(readFileRequest, readFile),
    client.onRequest(listFilesRequest, listFiles),
  );
}

/** What the server is told of links: VS Code's own Markdown extension may be switched off. */
export function linkOptions(): LinkOptions {
  const markdown = vscode.extensions.getExtension("vscode.markdown-language-features");
  return { editorKnowsMarkdown: markdown !== undefined, servesFiles: true };
}

async function readFile({ uri, unsaved }: ReadFileParams): Promise<FileText> {
  const file = parsed(uri);
  if (!file) return { kind: "absent" };
  const open = unsaved ? dirtyDocuments().get(file.toString()) : undefined;
  if (open) return { kind: "text", text: open.getText() };
  const { fs } = vscode.workspace;
  return readTextFile(
    {
      name: uri,
      size: async () => (await fs.stat(file)).size,
      read: async () => fs.readFile(file),
      reasonOf,
    },
    decoder,
  );
}

/** Undefined for what is no URI: then there is no such file either. */
function parsed(uri: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(uri, true);
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): "absent" | { readonly other: string } {
  const isAbsent = error instanceof vscode.FileSystemError && error.code === "FileNotFound";
  return isAbsent ? "absent" : { other: String(error) };
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

interface Listing {
  readonly folders: readonly string[];
  readonly endings: readonly string[];
}

async function listFiles({ folders, endings }: Listing): Promise<readonly ListedFile[]> {
  const pattern = `**/*{${endings.join(",")}}`;
  const skipped = `**/{${skippedFolders.join(",")}}/**`;
  const found = new Map<string, vscode.Uri>();
  for (const folder of folders) {
    const inFolder = new vscode.RelativePattern(vscode.Uri.parse(folder, true), pattern);
    const left = mostListedFiles - found.size;
    // What the user's `files.exclude` hides stays hidden.
    const uris = left > 0 ? await vscode.workspace.findFiles(inFolder, skipped, left) : [];
    for (const uri of uris) found.set(uri.toString(), uri);
  }
  const dirty = dirtyDocuments();
  const listed: ListedFile[] = [];
  const uris = [...found.values()];
  for (let at = 0; at < uris.length; at += statsAtOnce) {
    const some = await Promise.all(uris.slice(at, at + statsAtOnce).map((uri) => listedFile(uri, dirty)));
    listed.push(...some.flatMap((file) => file ?? []));
  }
  return listed;
}

const statsAtOnce = 64;

async function listedFile(
  uri: vscode.Uri,
  dirty: ReadonlyMap<string, vscode.TextDocument>,
): Promise<ListedFile | undefined> {
  const open = dirty.get(uri.toString());
  if (open) return { uri: uri.toString(), stamp: `version ${open.version}` };
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    return { uri: uri.toString(), stamp: `${mtime} ${size}` };
  } catch {
    // It went away in the meantime.
    return undefined;
  }
}

function dirtyDocuments(): ReadonlyMap<string, vscode.TextDocument> {
  const dirty = vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty);
  return new Map(dirty.map((document) => [document.uri.toString(), document]));
}
