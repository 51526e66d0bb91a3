/** Boards that a Markdown page shows as images, in VS Code's own preview. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { page } from "../page.ts";
import { resetTheme, setTheme } from "../theme.ts";
import { until } from "../until.ts";
import { closeAll, openText, workspaceFolder, writeFile } from "../workspace.ts";

const frameWith = ".markdown-body";

function textElement(id: string, text: string, x: number, frameId: string | null) {
  const font = { fontSize: 20, fontFamily: 6, lineHeight: 1.35, textAlign: "left", verticalAlign: "top" };
  return { id, type: "text", x, y: 20, width: 90, height: 27, text, originalText: text, frameId, ...font };
}

function boardText(text: string): string {
  const frame = { id: "f", type: "frame", name: "Serving", x: 0, y: 0, width: 200, height: 100 };
  const elements = [textElement("in", text, 20, "f"), textElement("out", "Training", 400, null), frame];
  return JSON.stringify({ type: "excalidraw", version: 2, elements, appState: {}, files: {} }, undefined, 2);
}

/** A value of the page; undefined while it is loaded anew, as VS Code does when a preview refreshes. */
async function evaluate(expression: string): Promise<unknown> {
  try {
    return await page.evaluate(frameWith, expression);
  } catch {
    return undefined;
  }
}

/** The texts that the drawings of the page show. */
function shown(): Promise<unknown> {
  return evaluate(
    `[...document.querySelectorAll(".loopboard-board")].map((board) => [...board.querySelectorAll("text")].map((text) => text.textContent).join("|"))`,
  );
}

async function untilShown(...boards: readonly string[]): Promise<void> {
  await untilGiven(shown, boards);
}

/** Waits for an answer of the page; says of a page that does not give it what it gave last. */
async function untilGiven(ask: () => Promise<unknown>, wanted: readonly unknown[]): Promise<void> {
  let last: unknown;
  try {
    await until("the answer of the page", async () => {
      last = await ask();
      return JSON.stringify(last) === JSON.stringify(wanted);
    });
  } catch (error) {
    assert.deepEqual(last, wanted, String(error));
  }
}

async function replaceText(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const at = document.getText().indexOf(from);
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  edit.replace(document.uri, range, to);
  await vscode.workspace.applyEdit(edit);
}

describe("The Markdown preview", () => {
  afterEach(closeAll);

  it("draws boards and their parts, live, and says what is not there", async () => {
    writeFile("preview/loop.excalidraw", boardText("Ranker"));
    writeFile("preview/other (1).excalidraw", boardText("Gateway"));
    const images = [
      "![The loop](loop.excalidraw)",
      "![](loop.excalidraw#frame=Serving)",
      "![](</preview/other (1).excalidraw>)",
    ];
    const broken = [
      "![](gone.excalidraw)",
      "![](loop.excalidraw#frame=Nothing)",
      "![](../../../../etc/x.excalidraw)",
    ];
    await openText(
      "preview/page.md",
      ["# Loops", ...images, ...broken, "![](https://example.com/x.excalidraw)"].join("\n\n"),
    );
    await vscode.commands.executeCommand("markdown.showPreviewToSide");
    await untilShown("Ranker|Training|Serving", "Ranker", "Gateway|Training|Serving");
    const expected = [
      true,
      "The board “gone.excalidraw” was not found.",
      "There is no “Nothing” on this board.",
      "“../../../../etc/x.excalidraw” lies outside of the folder that is open.",
    ];
    const said = `[document.querySelector('.loopboard-board > svg[aria-label="The loop"]') !== null, ...[...document.querySelectorAll(".loopboard-board-problem")].map((box) => box.textContent)]`;
    await until(
      "the sentences",
      async () => JSON.stringify(await evaluate(said)) === JSON.stringify(expected),
    );

    // A file that another program writes, and one that appears.
    writeFile("preview/other (1).excalidraw", boardText("Proxy"));
    await untilShown("Ranker|Training|Serving", "Ranker", "Proxy|Training|Serving");
    writeFile("preview/gone.excalidraw", boardText("Back"));
    await untilShown("Ranker|Training|Serving", "Ranker", "Proxy|Training|Serving", "Back|Training|Serving");

    // A board that is changed and not saved.
    const uri = vscode.Uri.joinPath(workspaceFolder(), "preview/loop.excalidraw");
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
    await replaceText(document, "Ranker", "Scorer");
    assert.equal(document.isDirty, true);
    await untilShown("Scorer|Training|Serving", "Scorer", "Proxy|Training|Serving", "Back|Training|Serving");
  });

  it("draws what is new although VS Code is about to look for something else", async () => {
    const board = await vscode.workspace.openTextDocument(
      writeFile("preview/looked-at.excalidraw", boardText("Ranker")),
    );
    const { document } = await openText("preview/looks.md", "![](looked-at.excalidraw)");
    await vscode.commands.executeCommand("markdown.showPreviewToSide");
    await untilShown("Ranker|Training|Serving");
    // VS Code tells of a new language as of a document that is opened, and has a look at its text a little later.
    await vscode.languages.setTextDocumentLanguage(document, "plaintext");
    await replaceText(board, "Ranker", "Scorer");
    await untilShown("Scorer|Training|Serving");
  });

  it("opens the canvas of a board that is clicked", async () => {
    writeFile("preview/clicked.excalidraw", boardText("Ranker"));
    await openText("preview/click.md", "![](clicked.excalidraw)");
    await vscode.commands.executeCommand("markdown.showPreview");
    await untilShown("Ranker|Training|Serving");
    await page.click({ frameWith, selector: ".loopboard-board" });
    await page.waitFor({
      frameWith: '.board[data-file="clicked.excalidraw"]',
      selector: '.canvas[data-elements="3"]',
    });
  });

  it("shows them in the colours of the theme, with their fonts", async () => {
    writeFile("preview/loop.excalidraw", boardText("Ranker"));
    const look = `document.fonts.load("20px Nunito").then((faces) => [document.body.dataset.vscodeThemeKind, getComputedStyle(document.querySelector(".loopboard-board > svg")).filter, faces.length > 0])`;
    const inverted = "invert(0.93) hue-rotate(180deg)";
    try {
      for (const [theme, kind, filter] of [
        ["Default Dark Modern", "vscode-dark", inverted],
        ["Default High Contrast", "vscode-high-contrast", inverted],
        ["Default Light Modern", "vscode-light", "none"],
      ] as const) {
        await setTheme(theme);
        await openText("preview/theme.md", "![](loop.excalidraw)");
        await vscode.commands.executeCommand("markdown.showPreview");
        await untilGiven(() => evaluate(look), [kind, filter, true]);
        await page.screenshot(`markdown-preview-${kind}`);
        await closeAll();
      }
    } finally {
      await resetTheme();
    }
  });
});
