import * as vscode from "vscode";
import { LanguageClient, type NodeModule, TransportKind } from "vscode-languageclient/node";
import { activate as activateExtension } from "./activate.ts";
import { clientOptions } from "./language-client.ts";

export function activate(context: vscode.ExtensionContext): void {
  activateExtension(context, {
    createClient: ({ extensionUri }, output, middleware) => {
      const module = vscode.Uri.joinPath(extensionUri, "dist/server/main.node.cjs").fsPath;
      const run: NodeModule = { module, transport: TransportKind.ipc };
      const debug: NodeModule = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
      return new LanguageClient("loopboard", "Loopboard", { run, debug }, clientOptions(output, middleware));
    },
  });
}
