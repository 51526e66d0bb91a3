/** Links in shapes: where a click on one leads, and that they stay right. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { boardOf, openBoard, waitForElements, type OpenBoard } from "../board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, workspaceFolder, writeFile } from "../workspace.ts";

const box = (id: string, link: string | null, more: object = {}): object => ({
  ...{ id, type: "rectangle", link, x: 0, y: 0, width: 200, height: 120, backgroundColor: "#ffec99" },
  ...more,
});
const board = (elements: readonly object[]): string =>
  JSON.stringify({ type: "excalidraw", version: 2, source: "", elements, appState: {}, files: {} }, null, 2);

/** Clicks the mark that Excalidraw draws at the upper right corner of a shape that has a link. */
async function follow(open: OpenBoard): Promise<void> {
  const canvas = await page.box(open.at());
  // One shape alone is shown in the middle of what toolbar and buttons leave.
  const middle = { x: canvas.width / 2, y: 88 + (canvas.height - 88 - 72) / 2 };
  const mark = { x: middle.x + 100 + 4, y: middle.y - 60 - 11 };
  await page.hover(open.at(mark.x, mark.y));
  await page.click(open.at(mark.x, mark.y));
}

async function openWithLink(name: string, link: string): Promise<OpenBoard> {
  return openBoard(name, board([box("a", link)]), 1);
}

function openedAs(uri: vscode.Uri): OpenBoard | undefined {
  const isOpen = vscode.workspace.textDocuments.some((open) => open.uri.toString() === uri.toString());
  return isOpen ? boardOf(uri) : undefined;
}

const selectionOf = (path: string): vscode.Selection | undefined => {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.uri.path.endsWith(path) ? editor.selection : undefined;
};

describe("A link in a shape", () => {
  beforeEach(() => {
    writeFile("linked/design.md", "# Movie night\n\n## Data\n\nRows.\n\n## Serving\n\nOnline.\n");
    writeFile("linked/ranker.ts", Array.from({ length: 30 }, (_, i) => `const line${i} = ${i};\n`).join(""));
  });
  afterEach(closeAll);

  it("opens a heading", async () => {
    await follow(await openWithLink("linked/heading.excalidraw", "design.md#serving"));
    const at = await until("the heading", () => selectionOf("linked/design.md"));
    assert.equal(at.active.line, 6);
  });

  it("opens lines", async () => {
    await follow(await openWithLink("linked/lines.excalidraw", "/linked/ranker.ts#L10-L12"));
    const at = await until("the line", () => selectionOf("linked/ranker.ts"));
    assert.deepEqual([at.start.line, at.end.line], [9, 11]);
  });

  it("shows a frame of another board, and opens it once", async () => {
    const away = { x: 5000, y: 5000, width: 400, height: 200 };
    writeFile(
      "linked/other.excalidraw",
      board([box("far", null), { id: "f", type: "frame", name: "Serving loop", ...away }]),
    );
    const from = await openWithLink("linked/frame.excalidraw", "other.excalidraw#frame=Serving%20loop");
    await follow(from);
    const uri = vscode.Uri.joinPath(workspaceFolder(), "linked/other.excalidraw");
    await until("the other board", () =>
      vscode.workspace.textDocuments.some(({ uri: { path } }) => path === uri.path),
    );
    const other = boardOf(uri);
    await waitForElements(other, 2);
    // What is selected is what Delete takes.
    await until("the frame is selected", async () => (await page.count(other.find(".App-menu__left"))) > 0);
    await page.press("Delete");
    await until("the frame is gone", () => !other.document.getText().includes('"Serving loop"'));
    assert.match(other.document.getText(), /"far"/);
    const names = vscode.workspace.textDocuments.filter(({ uri: { path } }) => path === uri.path);
    assert.equal(names.length, 1);
  });

  it("shows another shape of the same board", async () => {
    const inner = box("b", null, { x: 40, y: 40, width: 20, height: 20 });
    const open = await openBoard("linked/self.excalidraw", board([box("a", "#id=b"), inner]), 2);
    await follow(open);
    await page.waitFor(open.find(".App-menu__left"));
    await page.press("Delete");
    await until("the inner box is gone", () => !open.document.getText().includes('"b"'));
    assert.match(open.document.getText(), /"a"/);
  });

  it("is not followed to what may do harm, and says so", async () => {
    await follow(
      await openWithLink("linked/harm.excalidraw", "command:workbench.action.files.newUntitledFile"),
    );
    const message = {
      selector: '.notification-list-item-message:has-text("are not opened from a board")',
    };
    // The window is not to be disturbed; the list shows what has arrived when it is opened.
    await until("the message", async () => {
      await vscode.commands.executeCommand("notifications.showList");
      return (await page.count(message)) > 0;
    });
    await vscode.commands.executeCommand("notifications.clearAll");
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it("that names a place opens the file under its own name when VS Code follows it", async () => {
    const uri = writeFile("linked/named.excalidraw", board([box("a", null)]));
    await vscode.commands.executeCommand("vscode.open", uri.with({ fragment: "id=a" }));
    await until(
      "the board",
      () =>
        vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputCustom &&
        vscode.window.tabGroups.activeTabGroup.activeTab.input.uri.toString() === uri.toString(),
    );
    await waitForElements(await until("its document", () => openedAs(uri)), 1);
    assert.equal(vscode.window.tabGroups.activeTabGroup.tabs.length, 1);
  });

  it("follows the board that it is on, and the board that it leads to, when they move", async () => {
    const target = writeFile("moving/target.excalidraw", board([box("t", null)]));
    const from = await openBoard("moving/from.excalidraw", board([box("a", "target.excalidraw#id=t")]), 1);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(target, vscode.Uri.joinPath(target, "../deep/goal.excalidraw"), { overwrite: true });
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until("the new target", () => from.document.getText().includes('"deep/goal.excalidraw#id=t"'));
    await vscode.workspace.saveAll();
    const moved = vscode.Uri.joinPath(from.uri, "../../from-elsewhere.excalidraw");
    const move = new vscode.WorkspaceEdit();
    move.renameFile(from.uri, moved, { overwrite: true });
    assert.ok(await vscode.workspace.applyEdit(move));
    const text = async (): Promise<string> => (await vscode.workspace.openTextDocument(moved)).getText();
    await until("the link from the new place", async () =>
      (await text()).includes('"moving/deep/goal.excalidraw#id=t"'),
    );
  });
});
