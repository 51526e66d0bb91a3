/** Two states of a board side by side, as VS Code opens them for Git. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as vscode from "vscode";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, workspaceFolder, writeFile } from "../workspace.ts";

const box = (id: string, label: string, x: number): readonly object[] => [
  {
    id,
    type: "rectangle",
    x,
    y: 0,
    width: 160,
    height: 80,
    boundElements: [{ id: `t-${id}`, type: "text" }],
  },
  {
    id: `t-${id}`,
    type: "text",
    text: label,
    originalText: label,
    containerId: id,
    x: x + 40,
    y: 30,
    width: 80,
    height: 25,
    fontSize: 20,
    fontFamily: 6,
    textAlign: "center",
    verticalAlign: "middle",
  },
];
const board = (elements: readonly object[]): string =>
  JSON.stringify({ type: "excalidraw", version: 2, source: "", elements, appState: {}, files: {} }, null, 2);
const old = board([...box("a", "Ranker", 0), ...box("b", "Cache", 300)]);
const now = board([...box("a", "Scorer", 0), ...box("c", "Feature store", 600)]);

const frameOf = (side: "before" | "after") =>
  side === "after" ? ".board:has(.differences)" : ".board:has(.marks):not(:has(.differences))";
const find = (side: "before" | "after", selector: string) => ({ frameWith: frameOf(side), selector });

function git(folder: vscode.Uri, ...args: readonly string[]): void {
  execFileSync("git", [
    "-C",
    folder.fsPath,
    "-c",
    "user.name=Test",
    "-c",
    "user.email=test@example.com",
    ...args,
  ]);
}

/** A repository with a board that differs from what was committed. */
async function changedBoard(): Promise<{ readonly uri: vscode.Uri; readonly committed: vscode.Uri }> {
  const uri = writeFile("versioned/loops.excalidraw", old);
  const folder = vscode.Uri.joinPath(workspaceFolder(), "versioned");
  git(folder, "init", "--quiet");
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "--message", "Board");
  writeFile("versioned/loops.excalidraw", now);
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>("vscode.git");
  assert.ok(extension);
  const api = (await extension.activate()).getAPI(1);
  await until("Git's extension is ready", () => api.state === "initialized");
  assert.ok(await api.openRepository(folder));
  return { uri, committed: api.toGitUri(uri, "HEAD") };
}

interface GitApi {
  readonly state: string;
  openRepository(root: vscode.Uri): Promise<unknown>;
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

describe("A board compared with its last commit", () => {
  after(closeAll);

  it("shows both sides drawn, what differs marked and listed, and scrolls them together", async () => {
    const { uri, committed } = await changedBoard();
    await vscode.commands.executeCommand("vscode.diff", committed, uri);
    await page.waitFor(find("after", ".differences"));
    await page.waitFor(find("before", ".marks"), "attached");
    const list = await page.text(find("after", ".differences ol"));
    assert.deepEqual(
      list
        .split("\n")
        .map((line) => line.replace(/^[−~+]\s*/, "").trim())
        .filter((line) => line !== ""),
      ["Cache removed", "Scorer renamed, was Ranker", "Feature store added"],
    );
    const marks = async (side: "before" | "after") => [
      await page.count(find(side, ".mark.is-removed")),
      await page.count(find(side, ".mark.is-changed")),
      await page.count(find(side, ".mark.is-added")),
    ];
    assert.deepEqual(
      [await marks("before"), await marks("after")],
      [
        [1, 1, 0],
        [0, 1, 1],
      ],
    );
    // The side that is history has no tools.
    assert.equal(await page.count(find("before", 'label:has([data-testid="toolbar-rectangle"])')), 0);
    await page.screenshot("board-compare");

    const place = async (side: "before" | "after") =>
      page.evaluate(frameOf(side), `document.querySelector(".mark.is-changed rect").getAttribute("x")`);
    await until("both show the same part", async () => (await place("before")) === (await place("after")));
    const start = await place("after");
    await page.wheel(find("before", ".canvas"), 120, 0);
    await until("both are scrolled", async () => {
      const [left, right] = [await place("before"), await place("after")];
      return left === right && right !== start;
    });
    // From the list with keys: what was removed is gone to on both sides.
    await page.click(find("after", ".differences button"));
    await page.press("ArrowDown");
    await page.press("Enter");
    await page.waitFor(find("after", ".mark.is-changed.is-chosen"), "attached");
  });
});
