import * as vscode from "vscode";
import { LanguageClient, type NodeModule, TransportKind } from "vscode-languageclient/node";
import type { LanguageModule } from "../activate.ts";
import { clientOptions } from "./client-options.ts";
import { type CreateClient, startLanguage } from "./start.ts";

/**
 * A pattern is compiled to machine code at its first use instead of twice, to bytecode before: the rules use each of
 * theirs on many texts, and the first review is a fifth faster. V8 takes it safely only before it has started.
 */
const patternsAtOnce = "--no-regexp-tier-up";

const createClient: CreateClient = ({ extensionUri }, output, middleware) => {
  const module = vscode.Uri.joinPath(extensionUri, "dist/server/main.node.cjs").fsPath;
  const run: NodeModule = {
    ...{ module, transport: TransportKind.ipc },
    options: { execArgv: [patternsAtOnce] },
  };
  const debug: NodeModule = { ...run, options: { execArgv: [patternsAtOnce, "--nolazy", "--inspect=6009"] } };
  return new LanguageClient("loopboard", "Loopboard", { run, debug }, clientOptions(output, middleware));
};

export const start: LanguageModule["start"] = (context, output) =>
  startLanguage(context, output, createClient);
