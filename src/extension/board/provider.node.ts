// The connection to a canvas needs the timers and decoders of its host, which this brings.
import "vscode-jsonrpc/node";

export { createBoardProvider } from "./board-provider.ts";
