/** What Loopboard's server and its own client say beyond LSP, grouped by direction. Each says why LSP is not enough. */
import { RequestType } from "vscode-jsonrpc";
import type { FileText } from "../core/workspace/workspace.ts";

/**
 * Server → client: the text of a file. LSP has no request for it, and a server in a web worker has no file
 * system; the Node server reads files itself and never sends this.
 */
export const readFileRequest = new RequestType<{ readonly uri: string }, FileText, void>(
  "loopboard/readFile",
);
