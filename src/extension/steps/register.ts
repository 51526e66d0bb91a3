import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { insertTopicsCommand } from "../../protocol/design-steps.ts";
import { ActiveDesignModel } from "./active-design.ts";
import { statusItem } from "./status-item.ts";
import { type StepsNode, StepsTree } from "./tree.ts";
import { stepsViewId } from "./view-id.ts";

/** The overview of the active design doc: a view, its buttons, and an item in the status bar. */
export function registerSteps(client: BaseLanguageClient): vscode.Disposable {
  const model = new ActiveDesignModel(client);
  return vscode.Disposable.from(
    model,
    statusItem(model),
    // With the server gone for good, an empty view would ask for a design doc that may well be open.
    client.onDidChangeState(({ newState }) => {
      const isStopped = newState === State.Stopped || newState === State.StartFailed;
      void vscode.commands.executeCommand("setContext", "loopboard.isServerStopped", isStopped);
    }),
    vscode.window.registerTreeDataProvider(stepsViewId, new StepsTree(model)),
    vscode.commands.registerCommand("loopboard.insertMissing", async (node: StepsNode | undefined) => {
      if (!node || node.kind === "finding") return;
      const uri = client.code2ProtocolConverter.asUri(node.uri);
      const topics = node.kind === "topic" ? [[node.topic.id]] : [];
      await vscode.commands.executeCommand(insertTopicsCommand, uri, node.step.id, ...topics);
    }),
  );
}
