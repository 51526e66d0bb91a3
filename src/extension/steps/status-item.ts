import * as vscode from "vscode";
import type { ActiveDesign, ActiveDesignModel } from "./active-design.ts";
import { stepsViewId } from "./view-id.ts";

/** In the status bar, for the active design doc: how many of its steps have content. A click opens the view. */
export function statusItem(model: ActiveDesignModel): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("loopboard.steps", vscode.StatusBarAlignment.Right, 100);
  item.name = vscode.l10n.t("Loopboard: steps");
  item.command = `${stepsViewId}.focus`;
  const show = (design: ActiveDesign | undefined): void => {
    if (!design) {
      item.hide();
      return;
    }
    const { steps } = design.overview;
    const present = steps.filter(({ status }) => status === "present").length;
    item.text = `$(checklist) ${vscode.l10n.t("{0}/{1} steps", present, steps.length)}`;
    item.tooltip = vscode.l10n.t(
      "{0} of {1} design steps have a section with content",
      present,
      steps.length,
    );
    item.show();
  };
  show(model.current);
  return vscode.Disposable.from(item, model.onDidChange(show));
}
