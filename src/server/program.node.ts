import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeWorkspace } from "./node-workspace.ts";
import { startServer } from "./server.ts";

/**
 * The transport comes from the arguments: --stdio, --node-ipc, --socket=N or --pipe=NAME.
 * @param onReview Called after each review of a design doc.
 */
export function start(onReview: () => void): void {
  startServer(createConnection(ProposedFeatures.all), () => nodeWorkspace, { onReview });
}
