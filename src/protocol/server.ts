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

/** What a new design doc may start from. */
export interface FrameworkChoice {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly string[];
  /** A whole new document. */
  readonly skeleton: string;
}

/**
 * Client → server: the frameworks that a new document in this folder may follow, the one it would follow unasked
 * first. LSP knows no frameworks; those of the workspace are found by the server, which reads the configuration.
 */
export const frameworksRequest = new RequestType<
  { readonly folder: string | undefined; readonly title: string },
  readonly FrameworkChoice[],
  void
>("loopboard/frameworks");
