import * as vscode from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import type { LanguageModule } from "../activate.ts";
import { clientOptions } from "./client-options.ts";
import { type CreateClient, startLanguage } from "./start.ts";

const createClient: CreateClient = ({ extensionUri, subscriptions }, output, middleware) => {
  const script = vscode.Uri.joinPath(extensionUri, "dist/server/main.worker.js");
  let worker: Worker | undefined;
  const end = () => worker?.terminate();
  subscriptions.push({ dispose: end });
  const start = async () => {
    const address = await workerAddress(script);
    // The server that is replaced when it is restarted.
    end();
    worker = new Worker(address);
    // Not the worker itself: VS Code puts a function in the place of `Worker`, of which none is an instance.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient("loopboard", "Loopboard", start, clientOptions(output, middleware));
};

/** VS Code refuses to start a worker from an extension that lies on a remote machine, so there it is made of its text. */
async function workerAddress(script: vscode.Uri): Promise<string> {
  if (script.scheme !== "vscode-remote") return script.toString(true);
  const text = await vscode.workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([new Uint8Array(text)], { type: "text/javascript" }));
}

export const start: LanguageModule["start"] = (context, output) =>
  startLanguage(context, output, createClient);
