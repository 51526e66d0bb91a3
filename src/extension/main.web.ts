import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { activate as activateExtension } from "./activate.ts";
import { clientOptions } from "./language-client.ts";

export function activate(context: vscode.ExtensionContext): void {
  activateExtension(context, {
    createClient: ({ extensionUri, subscriptions }, output, middleware) => {
      const script = vscode.Uri.joinPath(extensionUri, "dist/server/main.worker.js");
      const worker = new Worker(script.toString(true));
      const client = new LanguageClient("loopboard", "Loopboard", worker, clientOptions(output, middleware));
      subscriptions.push({
        dispose: () => {
          worker.terminate();
        },
      });
      return client;
    },
  });
}
