// The connection to a canvas needs the timers and decoders of its host, which this brings.
import "vscode-jsonrpc/browser";
import type * as vscode from "vscode";
import { createProvider, type BoardProvider } from "./board-provider.ts";

/** The file systems of a browser tell nobody where their links lead, if they have any. */
export function createBoardProvider(context: vscode.ExtensionContext): BoardProvider {
  return createProvider(context, (uri) => Promise.resolve(uri));
}
