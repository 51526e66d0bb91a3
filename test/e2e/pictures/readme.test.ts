import * as vscode from "vscode";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, workspaceFolder } from "../workspace.ts";

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
      await useTheme(theme);
      const { document, findings } = await openUnfinishedDesign();
      await vscode.commands.executeCommand(
        "vscode.openWith",
        vscode.Uri.joinPath(workspaceFolder(), "fraud-serving.excalidraw"),
        "loopboard.board",
        vscode.ViewColumn.Two,
      );
      await page.waitFor({ frameWith: ".excalidraw", selector: "canvas" });
      await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
      await vscode.commands.executeCommand("workbench.actions.view.problems");
      await until("findings", () => findings().length > 0);
      await settle();
      await page.screenshot(`readme-overview-${name}`);
      await vscode.commands.executeCommand("workbench.action.closePanel");
    });
  }

  it("shows the fixes for a missing step", async () => {
    await useTheme("Light 2026");
    const { editor, findings } = await openUnfinishedDesign();
    const { range } = await until("a finding", () => findings()[0]);
    editor.selection = new vscode.Selection(range.start, range.start);
    await vscode.commands.executeCommand("editor.action.quickFix");
    await page.waitFor({ selector: ".action-widget" });
    await settle();
    await page.screenshot("readme-quick-fix");
    await page.press("Escape");
  });
});

/** A design from the examples, as it may look some time before it is finished. */
async function openUnfinishedDesign() {
  const uri = vscode.Uri.joinPath(workspaceFolder(), "support-ticket-routing.md");
  const editor = await vscode.window.showTextDocument(uri, {
    viewColumn: vscode.ViewColumn.One,
    preview: false,
  });
  return { editor, document: editor.document, findings: () => vscode.languages.getDiagnostics(uri) };
}

async function useTheme(theme: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  await settings.update("workbench.colorTheme", theme, vscode.ConfigurationTarget.Global);
}

/** Fonts, animations and the canvas's first drawing come to rest; nothing tells when. */
async function settle(): Promise<void> {
  await page.hover({ selector: ".statusbar" });
  await new Promise((resolve) => setTimeout(resolve, 2500));
}
