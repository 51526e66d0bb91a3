import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeWorkspace } from "./node-workspace.ts";
import { startServer } from "./server.ts";

// The transport comes from the arguments: --stdio, --node-ipc, --socket=N or --pipe=NAME.
startServer(createConnection(ProposedFeatures.all), () => nodeWorkspace);
