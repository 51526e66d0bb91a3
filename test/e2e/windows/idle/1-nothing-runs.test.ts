/** Before a Markdown file or a board is open, Loopboard does nothing at all. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { serverProcesses } from "../../server-process.ts";
import { until } from "../../until.ts";
import { closeAll, openText } from "../../workspace.ts";

describe("A window without a design", () => {
  after(closeAll);

  const isActive = (): boolean => vscode.extensions.getExtension("loopboard.loopboard")?.isActive ?? false;

  it("has neither the extension nor the server running, until a Markdown file is opened", async () => {
    const editor = await openText("notes.txt", "TODO\n");
    await vscode.commands.executeCommand("workbench.action.files.newUntitledFile");
    assert.equal(editor.document.languageId, "plaintext");
    assert.equal(isActive(), false);
    assert.deepEqual(serverProcesses(), []);
    await openText("design.md", "# A design\n");
    await until("the extension is active", isActive);
    await until("the server runs", () => serverProcesses().length === 1);
  });
});
