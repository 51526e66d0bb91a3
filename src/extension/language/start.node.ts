import * as vscode from "vscode";
import { LanguageClient, type NodeModule, TransportKind } from "vscode-languageclient/node";
import type { LanguageModule } from "../activate.ts";
import { clientOptions } from "./client-options.ts";
import { type CreateClient, startLanguage } from "./start.ts";

const createClient: CreateClient = ({ extensionUri }, output, middleware) => {
  const module = vscode.Uri.joinPath(extensionUri, "dist/server/main.node.cjs").fsPath;
  const run: NodeModule = { module, transport: TransportKind.ipc };
  const debug: NodeModule = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
  return new LanguageClient("loopboard", "Loopboard", { run, debug }, clientOptions(output, middleware));
};

export const start: LanguageModule["start"] = (context, output) =>
  startLanguage(context, output, createClient);
