/** A server that is killed while somebody types comes back by itself and checks the text as it is by then, or else it is said. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { findingsOfRule } from "../findings.ts";
import { page } from "../page.ts";
import { serverProcesses } from "../server-process.ts";
import { until } from "../until.ts";
import { closeAll, openText } from "../workspace.ts";

const design = "---\nloopboard: true\n---\n\n# Movie night\n\n## Evaluation\n\nTBD\n\nBy nDCG.\n";

describe("A language server that is killed", () => {
  after(closeAll);

  it("is started again, and its findings are those of the newest text", async () => {
    const editor = await openText("killed.md", design);
    const { document } = editor;
    const lines = (): readonly number[] =>
      findingsOfRule(document.uri, "placeholder-text").map(({ range }) => range.start.line);
    await until("the first findings", () => lines().length === 1);
    assert.deepEqual(lines(), [8]);
    const [before, ...others] = serverProcesses();
    assert.ok(before);
    assert.deepEqual(others, []);

    await editor.edit((edit) => {
      edit.insert(document.lineAt(7).range.start, "One line more.\n");
    });
    process.kill(before, "SIGKILL");
    await editor.edit((edit) => {
      edit.insert(document.lineAt(document.lineCount - 1).range.start, "\n## Serving\n\nTODO\n");
    });

    await until("another server", () => serverProcesses().some((id) => id !== before));
    await until("the findings of the newest text", () => lines().join() === "9,15");
    assert.equal(document.lineAt(9).text, "TBD");
    assert.equal(document.lineAt(15).text, "TODO");
    // What is typed from now on is checked as ever.
    await editor.edit((edit) => {
      edit.replace(document.lineAt(9).range, "On one line.");
    });
    await until("the findings after one change more", () => lines().join() === "15");
  });

  it("is started again when messages were on their way to it", async () => {
    const { document } = await openText("killed-in-a-talk.md", design);
    const hasFindings = (): boolean => findingsOfRule(document.uri, "placeholder-text").length === 1;
    await until("the first findings", hasFindings);
    const [before] = serverProcesses();
    assert.ok(before);

    process.kill(before, "SIGKILL");
    // Nothing else happens here meanwhile: nobody hears of its end before these are written.
    while (serverProcesses().includes(before));
    const asked = [1, 2, 3].map(() => vscode.commands.executeCommand("loopboard.explainRule"));
    const answers = await Promise.allSettled(asked);
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set(["rejected"]));

    await until("another server", () => serverProcesses().some((id) => id !== before));
    await until("its findings", hasFindings);
  });

  it("says in the view that it is gone, when it was killed too often, and how it comes back", async () => {
    const { document } = await openText("killed-often.md", design);
    const hasFindings = (): boolean => findingsOfRule(document.uri, "placeholder-text").length === 1;
    await vscode.commands.executeCommand("loopboard.designSteps.focus");
    const gaveUp = ".notification-list-item-message:has-text('will not be restarted')";
    const restart = { selector: ".welcome-view-content a:has-text('Restart Language Server')" };
    await until("the end of the restarts", async () => {
      for (const server of serverProcesses()) process.kill(server, "SIGKILL");
      await vscode.commands.executeCommand("notifications.showList");
      return (await page.count({ selector: gaveUp })) > 0;
    });
    await vscode.commands.executeCommand("notifications.clearAll");
    await page.click(restart);
    await until("its findings", hasFindings);
    await page.waitFor({ selector: ".pane-body .monaco-list-row:has-text('Evaluation')" });

    // The new one has all its restarts before it.
    const [restarted] = serverProcesses();
    assert.ok(restarted);
    process.kill(restarted, "SIGKILL");
    await until("another server", () => serverProcesses().some((id) => id !== restarted));
    await until("its findings", hasFindings);
  });
});
