/** Arithmetic in a design doc: the result of an unfinished estimate, and what a number comes to. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, openText } from "../workspace.ts";

const design = `---
loopboard: true
---

# Movie night

## Serving

Index: 1B × 256 × 4 B =

Traffic: 600M req/day.
`;

describe("Numbers in a design doc", () => {
  afterEach(closeAll);

  it("shows the result of an unfinished estimate in its line", async () => {
    await openText("numbers.md", design);
    await page.waitFor({ selector: ".view-line:has-text('1.02 TB')" });
  });

  it("says of a number what it comes to", async () => {
    const { document } = await openText("numbers-hover.md", design);
    const position = new vscode.Position(10, 11);
    const texts = await until("the hover", async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        position,
      );
      return hovers.length > 0 ? hovers.flatMap(({ contents }) => contents.map(textOf)) : undefined;
    });
    assert.match(texts.join("\n"), /6\.94k per second/);
  });
});

function textOf(content: vscode.Hover["contents"][number]): string {
  return content instanceof vscode.MarkdownString ? content.value : "";
}
