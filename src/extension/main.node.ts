import type * as vscode from "vscode";
import { type Activation, activate as activateExtension } from "./activate.ts";
import { readNow } from "./preview/read-now.node.ts";

let activation: Activation | undefined;

export function activate(context: vscode.ExtensionContext): Activation["api"] {
  activation = activateExtension(context, {
    loadLanguage: () => import("./language/start.node.ts"),
    loadBoard: () => import("./board/provider.node.ts"),
    readNow,
  });
  return activation.api;
}

/** VS Code waits for it: a server that ends while its client still listens would be taken for one that crashed. */
export function deactivate(): Promise<void> | undefined {
  return activation?.stop();
}
