import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import * as vscode from "vscode";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, openText } from "../workspace.ts";

describe("The window under test", () => {
  after(closeAll);

  it("has our extension, which starts on a Markdown file", async () => {
    await openText("first.md", "---\nloopboard: true\n---\n\n# A design\n");
    const extension = vscode.extensions.getExtension("loopboard.loopboard");
    assert.ok(extension, "the extension is not installed");
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it("takes keys and shows the text that they type", async () => {
    const editor = await openText("typed.md", "");
    await page.click({ selector: ".editor-instance .view-lines" });
    await page.type("hello");
    await page.waitFor({ selector: ".view-line:has-text('hello')" });
    await until("the extension host has the text too", () => editor.document.getText() === "hello");
  });

  it("can be photographed", async () => {
    assert.ok(existsSync(await page.screenshot("window")));
  });

  it("tells what it has asked of the network", async () => {
    const requests = await page.requests();
    assert.ok(requests.some(({ kind, url }) => kind === "websocket" && url.startsWith("ws://127.0.0.1:")));
    assert.ok(requests.some(({ kind, url }) => kind === "page" && url.includes("workbench")));
    await page.evaluate(undefined, "fetch('https://example.com/').catch(() => undefined)");
    const later = await page.requests();
    assert.ok(later.some(({ kind, url }) => kind === "outside" && url.includes("example.com")));
  });
});
