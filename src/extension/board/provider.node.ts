// The connection to a canvas needs the timers and decoders of its host, which this brings.
import "vscode-jsonrpc/node";
import { realpath } from "node:fs/promises";
import * as vscode from "vscode";
import { createProvider, type BoardProvider } from "./board-provider.ts";
import { writeWholeHere } from "./write-whole.node.ts";

export function createBoardProvider(context: vscode.ExtensionContext): BoardProvider {
  const realUri = async (uri: vscode.Uri) =>
    uri.scheme === "file" ? vscode.Uri.file(await realpath(uri.fsPath)) : uri;
  return createProvider(context, { realUri, writeWhole: writeWholeHere });
}
