import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import type { LanguageModule } from "../activate.ts";
import { clientOptions } from "./client-options.ts";
import { type CreateClient, startLanguage } from "./start.ts";

const createClient: CreateClient = ({ extensionUri, subscriptions }, output, middleware) => {
  const script = vscode.Uri.joinPath(extensionUri, "dist/server/main.worker.js");
  const worker = new Worker(script.toString(true));
  const client = new LanguageClient("loopboard", "Loopboard", worker, clientOptions(output, middleware));
  subscriptions.push({
    dispose: () => {
      worker.terminate();
    },
  });
  return client;
};

export const start: LanguageModule["start"] = (context, output) =>
  startLanguage(context, output, createClient);
