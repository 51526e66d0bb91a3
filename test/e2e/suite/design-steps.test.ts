/** The overview of the active design doc: the view Design Steps and its item in the status bar. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { sevenSteps } from "../../../src/core/framework/frameworks/seven-steps.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, openText } from "../workspace.ts";

const design = `---
loopboard: true
---

# Movie night

## Evaluation

- **Offline metrics** — nDCG on last month
`;

const row = (text: string): { readonly selector: string } => ({
  selector: `.pane-body .monaco-list-row:has-text('${text}')`,
});

describe("The view Design Steps", () => {
  afterEach(closeAll);

  it("invites to a first design where none is open", async () => {
    await vscode.commands.executeCommand("loopboard.designSteps.focus");
    await page.waitFor({ selector: ".welcome-view-content:has-text('New Design Doc')" });
  });

  it("opens an example to try, which is shown step by step", async () => {
    await vscode.commands.executeCommand("loopboard.designSteps.focus");
    await page.click({ selector: ".welcome-view-content a:has-text('Open Example')" });
    await page.waitFor(row("Data preparation"));
    assert.equal(vscode.window.activeTextEditor?.document.isUntitled, true);
  });

  it("shows the steps and topics of the active doc, goes there, and inserts what is missing", async () => {
    const { document } = await openText("steps.md", design);
    await vscode.commands.executeCommand("loopboard.designSteps.focus");
    // The view may still show the design before this one.
    await page.waitFor({ selector: `${row("Data preparation").selector}:has-text('missing')` });
    assert.match(await page.text(row("Evaluation")), /1\/4/);
    await page.waitFor({ selector: ".statusbar-item:has-text('1/7 steps')" });

    await page.click({ selector: ".pane-body .monaco-list-row:has-text('Evaluation')" });
    await until("the cursor on the heading", () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document === document && editor.selection.start.line === 6;
    });
    await page.click({ selector: `${row("Evaluation").selector} .monaco-tl-twistie` });
    await page.waitFor(row("Online metrics"));
    await page.hover(row("Experiment"));
    await page.click({ selector: ".pane-body .monaco-list-row:has-text('Experiment') .action-label" });
    await until("the topic", () => document.getText().includes("month\n- **Experiment** — _"));
    assert.doesNotMatch(document.getText(), /Online metrics/);
    // The prompt is not answered yet: with this finding the view shows all that follows from it.
    await page.waitFor(row("How is it tested"));

    await page.hover(row("Data preparation"));
    await page.click({ selector: ".pane-body .monaco-list-row:has-text('Data preparation') .action-label" });
    await until("the step", () => document.getText().includes("\n## Data preparation\n"));
  });

  it("says aloud what is shown by icons and fractions", async () => {
    await openText("steps-aloud.md", design);
    await vscode.commands.executeCommand("loopboard.designSteps.focus");
    const named = (label: string): { readonly selector: string } => ({
      selector: `.pane-body .monaco-list-row[aria-label^='${label}']`,
    });
    await page.waitFor(named("Data preparation: missing"));
    await page.waitFor(named("Evaluation: 1 of 4 topics"));
    // By keys, as who has it read aloud does: a click on a row that is drawn anew in that moment is lost.
    await vscode.commands.executeCommand("list.focusFirst");
    const focused = `.pane-body .monaco-list-row.focused[aria-label^='Evaluation']`;
    const before = sevenSteps.steps.findIndex(({ id }) => id === "evaluation");
    for (let at = 0; at < before; at++) await vscode.commands.executeCommand("list.focusDown");
    await page.waitFor({ selector: focused });
    await vscode.commands.executeCommand("list.expand");
    await page.waitFor(named("Offline metrics: covered"));
    await page.waitFor(named("Online metrics: missing"));
    await page.waitFor(named("Warning: "));
  });

  it("selects what it inserted, far below, to be answered at once", async () => {
    const lines = "One more line of it.\n\n".repeat(60);
    const editor = await openText("steps-far.md", `${design}\n## Monitoring\n\n${lines}`);
    const { document } = editor;
    await vscode.commands.executeCommand("loopboard.designSteps.focus");
    await page.hover(row("Monitoring and infrastructure"));
    await page.click({ selector: `${row("Monitoring and infrastructure").selector} .action-label` });
    const selected = (): string =>
      document.getText(vscode.window.activeTextEditor?.selection ?? new vscode.Range(0, 0, 0, 0));
    await until("a prompt selected", () => /^_What is logged .*_$/.test(selected()));
    await page.type("Each prediction.");
    await until("the answer in its place", () =>
      document.getText().includes("\n- **Prediction logging** — Each prediction.\n"),
    );
  });

  it("stays as it is while somebody reads the output", async () => {
    await openText("steps-output.md", design);
    await vscode.commands.executeCommand("loopboard.designSteps.focus");
    await page.waitFor({ selector: ".statusbar-item:has-text('1/7 steps')" });
    await vscode.commands.executeCommand("loopboard.showOutput");
    await page.click({ selector: ".panel .output-view .view-lines, .output-view-container .view-lines" });
    await until("the output active", () => vscode.window.activeTextEditor?.document.uri.scheme === "output");
    await vscode.commands.executeCommand("loopboard.restartLanguageServer");
    await page.waitFor(row("Evaluation"));
    await page.waitFor({ selector: ".statusbar-item:has-text('1/7 steps')" });
    await vscode.commands.executeCommand("workbench.action.closePanel");
  });

  it("fails in one sentence where the server refuses", async () => {
    const insert = async (): Promise<unknown> =>
      vscode.commands.executeCommand("loopboard.server.insertTopics", "file:///not-open.md", "data");
    await assert.rejects(insert, /^Error: The document file:\/\/\/not-open\.md is not open\.$/);
    await vscode.commands.executeCommand("notifications.showList");
    assert.equal(
      await page.count({ selector: ".notification-list-item-message:has-text('workspace/executeCommand')" }),
      0,
    );
    await vscode.commands.executeCommand("notifications.clearAll");
  });

  it("follows what is typed", async () => {
    const editor = await openText("steps-typed.md", design);
    await vscode.commands.executeCommand("loopboard.designSteps.focus");
    await page.waitFor({ selector: ".statusbar-item:has-text('1/7 steps')" });
    await editor.edit((edit) => {
      edit.insert(
        new vscode.Position(editor.document.lineCount, 0),
        "\n## Monitoring\n\nDrift of the ratings.\n",
      );
    });
    await page.waitFor({ selector: ".statusbar-item:has-text('2/7 steps')" });
    await page.waitFor({ selector: ".pane-body .monaco-list-row:has-text('Monitoring'):has-text('1/6')" });
  });
});
