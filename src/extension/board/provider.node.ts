// The connection to a canvas needs the timers and decoders of its host, which this brings.
import "vscode-jsonrpc/node";
import { realpath } from "node:fs/promises";
import * as vscode from "vscode";
import { createProvider, type BoardProvider } from "./board-provider.ts";

export function createBoardProvider(context: vscode.ExtensionContext): BoardProvider {
  return createProvider(context, async (uri) =>
    uri.scheme === "file" ? vscode.Uri.file(await realpath(uri.fsPath)) : uri,
  );
}
