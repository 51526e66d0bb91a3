/** The page of a rule, from everywhere where a person meets the rule. Without a network: the pages are shipped. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { findingsOfRule } from "../findings.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, openText } from "../workspace.ts";

const design = "---\nloopboard: true\n---\n\n# Movie night\n\n## Evaluation\n\nBy nDCG.\n\nTBD\n";
const placeholder = new vscode.Position(10, 1);

async function openDesign(name: string): Promise<vscode.TextEditor> {
  const editor = await openText(name, design);
  await until("the finding", () => findingsOfRule(editor.document.uri, "placeholder-text").length === 1);
  await page.click({ selector: ".editor-instance .view-lines" });
  editor.selection = new vscode.Selection(placeholder, placeholder);
  return editor;
}

/** Rendered, not as text. */
async function pageIsShown(rule: string): Promise<void> {
  await page.waitFor({ frameWith: `h1:text-is("${rule}")`, selector: "h2:text-is('Why')" });
}

describe("The page of a rule", () => {
  afterEach(closeAll);

  it("opens from the rule's id in the hover of a finding", async () => {
    await openDesign("page-hover.md");
    await vscode.commands.executeCommand("editor.action.showHover");
    await page.click({ selector: ".monaco-hover a.code-link:has-text('placeholder-text'):visible" });
    await pageIsShown("placeholder-text");
  });

  it("opens from the rule's id in the Problems panel", async () => {
    await openDesign("page-problems.md");
    await vscode.commands.executeCommand("workbench.actions.view.problems");
    await page.click({ selector: ".part.panel .monaco-list-row a:has-text('placeholder-text')" });
    await pageIsShown("placeholder-text");
    await vscode.commands.executeCommand("workbench.action.closePanel");
  });

  it("opens from the fixes of a finding", async () => {
    const { document } = await openDesign("page-action.md");
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      new vscode.Range(placeholder, placeholder),
    );
    const explain = actions.find(({ title }) => title === "Explain placeholder-text")?.command;
    assert.ok(explain, `among ${actions.map(({ title }) => title).join(", ")}`);
    await vscode.commands.executeCommand(explain.command, ...((explain.arguments ?? []) as unknown[]));
    await pageIsShown("placeholder-text");
  });

  it("opens by a command that asks for the rule", async () => {
    await openDesign("page-command.md");
    await page.press("F1");
    await page.type("Loopboard: Explain Rule");
    await page.waitFor({ selector: ".quick-input-list .monaco-list-row.focused:has-text('Explain Rule…')" });
    await page.press("Enter");
    await page.waitFor({ selector: ".quick-input-list .monaco-list-row:has-text('baseline-beats-result')" });
    await page.type("no-baseline");
    await page.waitFor({ selector: ".quick-input-list .monaco-list-row.focused:has-text('no-baseline')" });
    await page.press("Enter");
    await pageIsShown("no-baseline");
  });
});
