// The connection to a canvas needs the timers and decoders of its host, which this brings.
import "vscode-jsonrpc/browser";
import type * as vscode from "vscode";
import { createProvider, type BoardProvider } from "./board-provider.ts";
import { writeWhole } from "./journal-files.ts";

/** The file systems of a browser tell nobody where their links lead, if they have any. */
export function createBoardProvider(context: vscode.ExtensionContext): BoardProvider {
  return createProvider(context, { realUri: (uri) => Promise.resolve(uri), writeWhole });
}
