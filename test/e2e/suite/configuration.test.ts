/** What a person changes about Loopboard, in the editor: its configuration file, its settings, a rule that is in the way. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync } from "node:fs";
import * as vscode from "vscode";
import { findingsOf, findingsOfRule } from "../findings.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, openText, workspaceFolder, writeFile } from "../workspace.ts";

const design =
  "---\nloopboard: true\n---\n\n# Movie night\n\n## Evaluation\n\nBy nDCG.\n\nTBD\n\nIndex: 1B × 256 × 4 B =\n";
const placeholder = new vscode.Position(10, 1);

const count = (uri: vscode.Uri, rule: string): number => findingsOfRule(uri, rule).length;

async function actionsAt(uri: vscode.Uri, kind?: string): Promise<readonly vscode.CodeAction[]> {
  const range = new vscode.Range(placeholder, placeholder);
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", uri, range, kind);
}

async function carryOut({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) await vscode.workspace.applyEdit(edit);
  if (command)
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

describe("The configuration file", () => {
  const folder = "configuration";
  const file = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), folder, ".loopboard.jsonc");
  afterEach(async () => {
    await closeAll();
    rmSync(file().fsPath, { force: true });
  });

  it("tells in itself what is wrong in it, and counts when it is saved", async () => {
    const { document } = await openText(`${folder}/design.md`, design);
    await until("the finding", () => count(document.uri, "placeholder-text") === 1);
    writeFile(`${folder}/.loopboard.jsonc`, '{ "rules": { "placeholder-txt": "off" } }\n');
    const config = await vscode.window.showTextDocument(file(), { preview: false });
    assert.equal(config.document.languageId, "jsonc");
    // VS Code's own JSON support says it, by our schema: once is enough.
    const said = (): readonly vscode.Diagnostic[] =>
      vscode.languages.getDiagnostics(file()).filter(({ message }) => message.includes("placeholder-txt"));
    await until("the rule that there is not", () => said().length > 0);
    assert.equal(said().length, 1);
    const wrong = config.document.getText().indexOf("placeholder-txt");
    await config.edit((edit) => {
      const start = config.document.positionAt(wrong);
      edit.replace(new vscode.Range(start, start.translate(0, "placeholder-txt".length)), "placeholder-text");
    });
    await until("nothing wrong", () => vscode.languages.getDiagnostics(file()).length === 0);
    const unknown = (): readonly vscode.Diagnostic[] =>
      findingsOf(file()).filter(({ message }) => message.startsWith('There is no framework "hose"'));
    await config.edit((edit) => {
      edit.insert(new vscode.Position(0, 1), ' "framework": "hose",');
    });
    await until("what no schema knows", () => unknown().length === 1);
    await config.edit((edit) => {
      edit.delete(new vscode.Range(0, 1, 0, 1 + ' "framework": "hose",'.length));
    });
    await until("nothing wrong again", () => unknown().length === 0);
    assert.equal(count(document.uri, "placeholder-text"), 1);
    await config.document.save();
    await until("the rule off", () => count(document.uri, "placeholder-text") === 0);
  });

  it("is completed by VS Code's own JSON support: keys, the ids of rules, and their levels", async () => {
    const text = '{ "rules": { "missing-step": "" }, "": 1 }\n';
    writeFile(`${folder}/.loopboard.jsonc`, text);
    const { document } = await vscode.window.showTextDocument(file(), { preview: false });
    const offered = async (offset: number): Promise<readonly string[]> => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        document.positionAt(offset),
      );
      return items.map(({ label }) => (typeof label === "string" ? label : label.label).replaceAll('"', ""));
    };
    // The JSON extension reads the schema when it is first asked.
    await until("the levels of a rule", async () => {
      const levels = await offered(text.indexOf('""') + 1);
      return ["off", "error", "warning", "info", "hint"].every((level) => levels.includes(level));
    });
    const rules = await offered(text.indexOf('"missing-step"') + 1);
    for (const rule of ["missing-step", "placeholder-text", "estimate-mismatch"])
      assert.ok(rules.includes(rule), rule);
    const keys = await offered(text.lastIndexOf('""') + 1);
    for (const key of ["extends", "framework", "profile"]) assert.ok(keys.includes(key), key);
  });
});

describe("The settings", () => {
  const names = ["rules", "profile", "framework", "codeLens", "inlayHints"] as const;
  const set = (name: (typeof names)[number], value: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration("loopboard").update(name, value, vscode.ConfigurationTarget.Global);
  afterEach(async () => {
    await closeAll();
    for (const name of names) await set(name, undefined);
  });

  it("of rules and framework change the findings at once", async () => {
    const { uri } = (await openText("settings.md", design)).document;
    await until(
      "the findings",
      () => count(uri, "missing-step") === 6 && count(uri, "placeholder-text") === 1,
    );
    await set("rules", { "placeholder-text": "error", "missing-step": "off" });
    await until("the rule off", () => count(uri, "missing-step") === 0);
    const [finding] = findingsOfRule(uri, "placeholder-text");
    assert.equal(finding?.severity, vscode.DiagnosticSeverity.Error);
    await set("rules", undefined);
    await until("the rule on again", () => count(uri, "missing-step") === 6);
    await set("framework", "four-phase");
    await until("three of four steps missing", () => count(uri, "missing-step") < 6);
  });

  it("of the profile lets an interview answer pass what a team has to work out", async () => {
    const said = "## Evaluation\n\nAn A/B test.\n\n## Serving\n\nA service with 12 replicas.\n";
    const text = `---\nloopboard: true\n---\n\n# Movie night\n\n${said}`;
    const { uri } = (await openText("profile.md", text)).document;
    await until("the rollout to be worked out", () => count(uri, "no-rollout-plan") === 1);
    await set("profile", "interview");
    await until("the rollout said", () => count(uri, "no-rollout-plan") === 0);
    await set("profile", undefined);
    await until("the rollout to be worked out", () => count(uri, "no-rollout-plan") === 1);
  });

  it("of lenses and inlay hints change what is shown", async () => {
    await openText("shown.md", design);
    const stepLens = { selector: ".codelens-decoration a:has-text('of 4 topics')" };
    const titleLens = { selector: ".codelens-decoration a:has-text('of 7 steps')" };
    const hint = { selector: ".view-line:has-text('1.02 TB')" };
    for (const place of [stepLens, titleLens, hint]) await page.waitFor(place);
    await set("codeLens", "title");
    await page.waitFor(stepLens, "gone");
    await page.waitFor(titleLens);
    await set("codeLens", "off");
    await page.waitFor(titleLens, "gone");
    await page.waitFor(hint);
    await set("inlayHints", false);
    await page.waitFor(hint, "gone");
  });
});

describe("A lens on a step", () => {
  afterEach(closeAll);

  it("inserts the topics that the step lacks, on a click", async () => {
    const { document } = await openText("step-lens.md", design);
    await page.click({ selector: ".codelens-decoration a:has-text('of 4 topics')" });
    await until("the topics", () => document.getText().includes("- **Online metrics** — _"));
  });
});

describe("A rule that is in the way", () => {
  afterEach(closeAll);

  it("is off for the line or the file by a comment, which is taken back when it is not needed any more", async () => {
    for (const [name, title] of [
      ["line", "Disable placeholder-text for this line"],
      ["file", "Disable placeholder-text in this file"],
    ] as const) {
      const { document } = await openText(`off-${name}.md`, design);
      await until("the finding", () => count(document.uri, "placeholder-text") === 1);
      const action = (await actionsAt(document.uri)).find((one) => one.title === title);
      assert.ok(action, title);
      await carryOut(action);
      await until("the rule off", () => count(document.uri, "placeholder-text") === 0);

      const edit = new vscode.WorkspaceEdit();
      const at = document.getText().indexOf("TBD");
      edit.replace(
        document.uri,
        new vscode.Range(document.positionAt(at), document.positionAt(at + 3)),
        "Done.",
      );
      await vscode.workspace.applyEdit(edit);
      await until("the idle comment", () => count(document.uri, "unused-suppression") === 1);
      const [fixAll] = await actionsAt(document.uri, "source.fixAll.loopboard");
      assert.ok(fixAll);
      await carryOut(fixAll);
      assert.equal(document.getText(), design.replace("TBD", "Done."));
    }
  });

  it("is off in the workspace, saved, when the person says so", async () => {
    const config = vscode.Uri.joinPath(workspaceFolder(), ".loopboard.jsonc");
    assert.equal(existsSync(config.fsPath), false);
    try {
      const { document } = await openText("off-everywhere.md", design);
      await until("the finding", () => count(document.uri, "placeholder-text") === 1);
      const title = "Disable placeholder-text in the workspace";
      const action = (await actionsAt(document.uri)).find((one) => one.title === title);
      assert.ok(action);
      await carryOut(action);
      await until(
        "the file on the disk",
        () => existsSync(config.fsPath) && readFileSync(config.fsPath).length > 0,
      );
      assert.deepEqual(JSON.parse(readFileSync(config.fsPath, "utf8")), {
        rules: { "placeholder-text": "off" },
      });
      await until("the rule off", () => count(document.uri, "placeholder-text") === 0);
      // One that is there already is changed and saved as well, unless somebody is at work on it.
      writeFile(".loopboard.jsonc", "{\n  // ours\n}\n");
      await until("the rule on", () => count(document.uri, "placeholder-text") === 1);
      const again = (await actionsAt(document.uri)).find((one) => one.title === title);
      assert.ok(again);
      await carryOut(again);
      await until("the rule off again", () => count(document.uri, "placeholder-text") === 0);
      const saved = readFileSync(config.fsPath, "utf8");
      for (const text of ["// ours", '"placeholder-text": "off"']) assert.ok(saved.includes(text), saved);
    } finally {
      rmSync(config.fsPath, { force: true });
    }
  });
});
