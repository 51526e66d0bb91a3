/** The language server as the user of VS Code meets it. */
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import * as vscode from "vscode";
import { findingsOf, findingsOfRule, ruleOf } from "../findings.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, openText, writeFile } from "../workspace.ts";

const design = `---
loopboard: true
---

# Movie night

## Requirements

Suggest a film that four friends will all like.

See ![the serving loop](serving.excalidraw).
`;

function codes(uri: vscode.Uri): readonly string[] {
  return findingsOf(uri).flatMap((finding) => ruleOf(finding) ?? []);
}

function findings(uri: vscode.Uri, rule: string): number {
  return findingsOfRule(uri, rule).length;
}

/** Each severity once. */
function severitiesOf(uri: vscode.Uri, rule: string): readonly vscode.DiagnosticSeverity[] {
  return [...new Set(findingsOfRule(uri, rule).map(({ severity }) => severity))];
}

describe("A design doc", () => {
  afterEach(closeAll);

  it("shows its findings while one types, and drops them when they are answered", async () => {
    const { document } = await openText("typing.md", design);
    await until("six missing steps", () => findings(document.uri, "missing-step") === 6);
    await vscode.commands.executeCommand("cursorBottom");
    await page.click({ selector: ".editor-instance .view-lines" });
    await vscode.commands.executeCommand("cursorBottom");
    await page.type("\n## Data preparation\n\nTBD");
    await until("one missing step less", () => findings(document.uri, "missing-step") === 5);
    await until("the placeholder", () => findings(document.uri, "placeholder-text") === 1);
    for (let key = 0; key < 3; key++) await page.press("Backspace");
    await page.type("Ratings from the app.");
    await until("no placeholder", () => findings(document.uri, "placeholder-text") === 0);
    assert.equal(document.isDirty, true);
  });

  it("is mended by a quick fix, chosen with the keyboard alone", async () => {
    const editor = await openText("quick-fix.md", design);
    await until("findings", () => findings(editor.document.uri, "missing-step") === 6);
    await page.click({ selector: ".editor-instance .view-lines" });
    const title = new vscode.Position(4, 4);
    editor.selection = new vscode.Selection(title, title);
    // VS Code looks for fixes by itself a moment after the cursor has moved or the findings have changed, and then forgets that
    // somebody has asked for them. With the light bulb that is over.
    await page.waitFor({ selector: ".lightBulbWidget" });
    // Through the command palette: the key that VS Code gives to quick fixes depends on the platform.
    await page.press("F1");
    await page.type("Quick Fix...");
    await page.waitFor({ selector: ".quick-input-list .monaco-list-row.focused:has-text('Quick Fix...')" });
    await page.press("Enter");
    await page.waitFor({ selector: ".action-widget" });
    await page.press("Enter");
    await until("one missing step less", () => findings(editor.document.uri, "missing-step") === 5);
    assert.match(editor.document.getText(), /^## Framing the problem as an ML task$/m);
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), design);
  });

  it("gets all missing steps at once", async () => {
    const { document } = await openText("insert-all.md", design);
    await until("findings", () => findings(document.uri, "missing-step") === 6);
    const line = document.lineAt(4).range;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      line,
    );
    const all = actions.find(({ title }) => title === "Insert all 6 missing steps");
    assert.ok(all?.edit, `among ${actions.map(({ title }) => title).join(", ")}`);
    await vscode.workspace.applyEdit(all.edit);
    await until("no missing step", () => findings(document.uri, "missing-step") === 0);
    assert.ok(document.getText().startsWith(design.slice(0, design.indexOf("See "))));
  });

  it("says on its title how far it is, and inserts the next step on a click", async () => {
    const { document } = await openText("lens.md", design);
    const lens = { selector: ".codelens-decoration a:has-text('1 of 7 steps')" };
    await page.waitFor(lens);
    assert.equal(await page.text(lens), "1 of 7 steps · next: Framing the problem as an ML task");
    await page.click(lens);
    await until("the step", () => /^## Framing the problem/m.test(document.getText()));
    await page.waitFor({ selector: ".codelens-decoration a:has-text('next: Data preparation')" });
  });

  it("opens the board that it links to in the canvas", async () => {
    writeFile(
      "serving.excalidraw",
      '{"type":"excalidraw","version":2,"source":"","elements":[],"appState":{},"files":{}}',
    );
    const { document } = await openText("links.md", design);
    const links = await until("the link", async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        "vscode.executeLinkProvider",
        document.uri,
      );
      return found.length > 0 ? found : undefined;
    });
    const target = links.find((link) => link.target?.path.endsWith("/serving.excalidraw"))?.target;
    assert.ok(target);
    await vscode.commands.executeCommand("vscode.open", target);
    await until("the canvas", () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputCustom && input.viewType === "loopboard.board";
    });
  });

  it("follows the configuration file when it comes, changes and goes", async () => {
    const { document } = await openText("configured/design.md", design);
    await until("findings", () => findings(document.uri, "missing-step") === 6);
    const config = writeFile("configured/.loopboard.jsonc", '{ "rules": { "missing-step": "off" } }');
    try {
      await until("the rule off", () => findings(document.uri, "missing-step") === 0);
      writeFile("configured/.loopboard.jsonc", '{ "rules": { "missing-step": "error" } }');
      await until("the rule on again", () => findings(document.uri, "missing-step") === 6);
      assert.deepEqual(severitiesOf(document.uri, "missing-step"), [vscode.DiagnosticSeverity.Error]);
    } finally {
      rmSync(config.fsPath);
    }
    await until("the default severity", () =>
      severitiesOf(document.uri, "missing-step").every(
        (severity) => severity === vscode.DiagnosticSeverity.Warning,
      ),
    );
  });

  it("starts from the skeleton of New Design Doc, with its title selected", async () => {
    const done = vscode.commands.executeCommand("loopboard.newDesignDoc");
    await page.waitFor({
      selector: ".quick-input-list .monaco-list-row.focused:has-text('Seven steps')",
    });
    await page.press("Enter");
    await done;
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor?.document.isUntitled);
    assert.equal(editor.document.getText(editor.selection), "Untitled design");
    const { uri } = editor.document;
    await until("seven empty steps", () => findings(uri, "empty-step") === 7);
    assert.equal(codes(uri).length, 7);
  });

  it("is not what a README is", async () => {
    const { document } = await openText(
      "other.md",
      "# Library\n\n## Installation\n\nTODO\n\n## Usage\n\nRun it.\n",
    );
    const other = await openText("other-design.md", design);
    // The design was opened later: once it has its findings, the README would have had its own.
    await until("findings", () => findings(other.document.uri, "missing-step") === 6);
    assert.deepEqual(codes(document.uri), []);
  });
});
