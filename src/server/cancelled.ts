import type { CancellationToken } from "vscode-languageserver";
import { LSPErrorCodes, ResponseError } from "./lsp.ts";

/** Ends a request that nobody waits for any longer: an empty answer would look like a true one. */
export function endIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.");
}
