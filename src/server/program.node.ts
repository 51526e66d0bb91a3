import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { gatedConnection } from "./message-gate.ts";
import { nodeDiagnosticsStore } from "./node-diagnostics-store.ts";
import { nodeWorkspace } from "./node-workspace.ts";
import { startServer } from "./server.ts";

interface StartOptions {
  /** Called after each review of a design doc. */
  readonly onReview: () => void;
  /** What may be kept from one start to the next; undefined where nothing may. */
  readonly keeping: { readonly folder: string; readonly program: string } | undefined;
}

/** The transport comes from the arguments: --stdio, --node-ipc, --socket=N or --pipe=NAME. */
export function start({ onReview, keeping }: StartOptions): void {
  const store = keeping && nodeDiagnosticsStore(keeping.folder, keeping.program);
  const connection = createConnection(ProposedFeatures.all, gatedConnection());
  startServer(connection, () => nodeWorkspace, { onReview, store });
}
