/** Focus mode: findings of the line that is being typed wait until the cursor leaves it. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { findingsOfRule } from "../findings.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, openText } from "../workspace.ts";

const design = "---\nloopboard: true\n---\n\n# Movie night\n\n## Evaluation\n\nBy nDCG.\n\nTBD\n\n";

describe("Focus mode", () => {
  const setting = (value: boolean | undefined): Thenable<void> =>
    vscode.workspace
      .getConfiguration("loopboard")
      .update("focusMode", value, vscode.ConfigurationTarget.Global);

  afterEach(async () => {
    await closeAll();
    await setting(undefined);
  });

  it("keeps back what is typed until the cursor leaves the line, and nothing else", async () => {
    await setting(true);
    const { document } = await openText("focus.md", design);
    const lines = (rule: string): readonly number[] =>
      findingsOfRule(document.uri, rule).map(({ range }) => range.start.line);
    const placeholders = (): readonly number[] => lines("placeholder-text");
    await until("the finding that was there", () => placeholders().length === 1);
    await page.click({ selector: ".editor-instance .view-lines" });
    await vscode.commands.executeCommand("cursorBottom");
    const before = lines("missing-step").length;
    await page.type("## Serving\n\nTODO");
    // The new heading answers a missing step: once that finding is gone, the text was checked.
    await until("the check of the typed text", () => lines("missing-step").length < before);
    assert.deepEqual(placeholders(), [10]);
    await vscode.commands.executeCommand("cursorUp");
    await until("both findings", () => placeholders().length === 2);
  });

  it("needs no mouse: going on in the text by keys brings back what was kept back", async () => {
    await setting(true);
    const { document } = await openText("focus-keys.md", design);
    const placeholders = (): readonly number[] =>
      findingsOfRule(document.uri, "placeholder-text").map(({ range }) => range.start.line);
    await until("the finding that was there", () => placeholders().length === 1);
    for (const [title, leave] of [
      ["Serving", "Enter"],
      ["Data", "ArrowUp"],
      ["Model", "Control+Home"],
    ] as const) {
      const before = placeholders().length;
      await page.press("Control+1");
      await page.press("Control+End");
      await page.press("Enter");
      const missing = findingsOfRule(document.uri, "missing-step").length;
      await page.type(`## ${title} TODO`);
      await until(
        "the check of the typed text",
        () => findingsOfRule(document.uri, "missing-step").length < missing,
      );
      assert.equal(placeholders().length, before);
      // What is suggested would take the keys.
      await page.press("Escape");
      await page.press(leave);
      await until("the finding that waited", () => placeholders().length === before + 1);
    }
  });

  it("is off unless it is asked for", async () => {
    const { document } = await openText("no-focus.md", design);
    await page.click({ selector: ".editor-instance .view-lines" });
    await vscode.commands.executeCommand("cursorBottom");
    await page.type("TODO");
    await until("both findings", () => findingsOfRule(document.uri, "placeholder-text").length === 2);
  });
});
