import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { page } from "../page.ts";
import { setTheme } from "../theme.ts";
import { until } from "../until.ts";
import { closeAll, openText, workspaceFolder } from "../workspace.ts";

/** The themes the README shows, by the name of the picture. */
const themes = [
  ["light", "Light 2026"],
  ["dark", "Dark 2026"],
  ["contrast", "Default High Contrast"],
] as const;

describe("A picture for the README", () => {
  beforeEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand("workbench.action.closeSidebar");
  });
  after(closeAll);

  for (const [name, theme] of themes) {
    it(`shows an unfinished design beside its board, ${name}`, async () => {
      await setTheme(theme);
      const { placeholder } = await openUnfinishedDesign();
      await vscode.commands.executeCommand("vscode.setEditorLayout", {
        orientation: 0,
        groups: [{ size: 0.36 }, { size: 0.64 }],
      });
      await openBoard("fraud-serving.excalidraw", vscode.ViewColumn.Two);
      await pointAt(placeholder);
      await vscode.commands.executeCommand("editor.action.showHover");
      await page.waitFor({ selector: ".monaco-hover:has-text('placeholder'):visible" });
      await settle();
      await page.screenshot(`readme-doc-and-board-${name}`);
    });
  }

  it("shows a board and the library of components", async () => {
    await setTheme("Dark 2026");
    await openBoard("fraud-serving.excalidraw", vscode.ViewColumn.One);
    await settle();
    await page.screenshot("readme-board-dark");
  });

  it("shows the fixes for a missing step", async () => {
    await setTheme("Light 2026");
    const { missingStep } = await openUnfinishedDesign();
    await pointAt(missingStep);
    await vscode.commands.executeCommand("editor.action.quickFix");
    await page.waitFor({ selector: ".action-widget" });
    await settle();
    await page.screenshot("readme-quick-fix", { selector: ".editor-instance" });
    await page.press("Escape");
  });
});

/** A design from the examples, as it may have looked some time before it was finished. */
async function openUnfinishedDesign() {
  const finished = readFileSync(vscode.Uri.joinPath(workspaceFolder(), "card-fraud.md").fsPath, "utf8");
  const monitoring = finished.indexOf("## 7. ");
  const unfinished = finished
    .slice(0, monitoring === -1 ? undefined : monitoring)
    .replace(
      /(?<=### Business objective\n\n)[^]*?(?=### )/,
      "TODO: agree on the goal with the risk team\n\n",
    );
  const { document } = await openText("card-payment-fraud.md", unfinished);
  const finding = (part: string) =>
    vscode.languages.getDiagnostics(document.uri).find(({ message }) => message.includes(part))?.range.start;
  const start = new vscode.Position(0, 0);
  await until("the findings", () => finding("has no section") && finding("is a placeholder"));
  return {
    missingStep: () => finding("has no section") ?? start,
    placeholder: () => finding("is a placeholder") ?? start,
  };
}

async function openBoard(name: string, column: vscode.ViewColumn): Promise<void> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  await vscode.commands.executeCommand("vscode.openWith", uri, "loopboard.board", column);
  await page.waitFor({ frameWith: ".excalidraw", selector: "canvas" });
}

/** Puts the cursor on a finding and the focus into the text. */
async function pointAt(finding: () => vscode.Position): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.focusFirstEditorGroup");
  const editor = await until("the text is in front", () => vscode.window.activeTextEditor);
  editor.selection = new vscode.Selection(finding(), finding());
  editor.revealRange(editor.selection);
}

/** Fonts, animations and the canvas's first drawing come to rest; nothing tells when. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 2500));
}
