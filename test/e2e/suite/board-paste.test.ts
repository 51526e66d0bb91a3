/** What is pasted and dropped on a board: pictures, text, shapes of other boards, files of the Explorer. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { elementsOf, openBoard, type OpenBoard } from "../board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, workspaceFolder, writeFile } from "../workspace.ts";

const empty = JSON.stringify(
  { type: "excalidraw", version: 2, elements: [], appState: {}, files: {} },
  undefined,
  2,
);

/** Runs a script in the board's page that has filled a `data` of type DataTransfer, and lets it be pasted at the pointer. */
async function paste(board: OpenBoard, fill: string): Promise<void> {
  await page.click(board.at(500, 300));
  const event = `new ClipboardEvent("paste", { clipboardData: data, bubbles: true })`;
  await page.evaluate(
    board.at().frameWith,
    `(async () => { const data = new DataTransfer(); ${fill}; document.dispatchEvent(${event}); })()`,
  );
}

describe("A board", () => {
  let board: OpenBoard;
  beforeEach(async () => {
    board = await openBoard("boards/pasted.excalidraw", empty, 0);
  });
  afterEach(closeAll);

  it("takes a picture in, made smaller where it is huge", async () => {
    const picture = `const canvas = new OffscreenCanvas(3000, 1500);
      const context = canvas.getContext("2d"); context.fillStyle = "teal"; context.fillRect(100, 100, 2000, 900);
      data.items.add(new File([await canvas.convertToBlob({ type: "image/png" })], "shot.png", { type: "image/png" }))`;
    await paste(board, picture);
    const { image, data } = await until("the picture and its data", () => {
      const text = board.document.getText();
      const { files = {} } = JSON.parse(text) as {
        readonly files?: Record<string, { readonly dataURL: string }>;
      };
      const found = elementsOf(board).find(({ type }) => type === "image");
      const file = files[String(found?.fileId)];
      return found && file && { image: found, data: file.dataURL };
    });
    assert.match(data, /^data:image\/png;base64,/);
    const bytes = Buffer.from(data.slice(data.indexOf(",") + 1), "base64");
    assert.ok(bytes.readUInt32BE(16) <= 1440, `It is ${bytes.readUInt32BE(16)} pixels wide.`);
    assert.ok(Math.abs(Number(image.width) / Number(image.height) - 2) < 0.05);
  });

  it("takes shapes of another board in, with what they say of themselves", async () => {
    const box = {
      type: "rectangle",
      x: 0,
      y: 0,
      width: 160,
      height: 80,
      customData: { loopboard: { component: "ranker" } },
    };
    const clipboard = {
      type: "excalidraw/clipboard",
      elements: [{ ...box, id: "card", groupIds: [], boundElements: [] }],
    };
    await paste(board, `data.setData("text/plain", ${JSON.stringify(JSON.stringify(clipboard))})`);
    const [card] = await until("the card", () => {
      const found = elementsOf(board);
      return found.length === 1 && found;
    });
    assert.deepEqual(card?.customData, { loopboard: { component: "ranker" } });
  });

  it("makes links of files that are dropped on it, and of no others", async () => {
    writeFile("docs/Serving plan #2.md", "# Plan\n");
    const uris = [
      vscode.Uri.joinPath(workspaceFolder(), "docs/Serving plan #2.md").toString(),
      "file:///etc/passwd",
      "javascript:alert(1)",
    ];
    await page.evaluate(
      board.at().frameWith,
      `{ const data = new DataTransfer(); data.setData("text/uri-list", ${JSON.stringify(uris.join("\r\n"))});
         document.querySelector(".canvas canvas").dispatchEvent(new DragEvent("drop", { dataTransfer: data, clientX: 600, clientY: 400, bubbles: true, cancelable: true })); }`,
    );
    const elements = await until("the card", () => {
      const found = elementsOf(board);
      return found.length >= 2 && found;
    });
    assert.deepEqual(
      elements.map(({ type, link, text }) => [type, link ?? text]),
      [
        ["rectangle", "../docs/Serving%20plan%20%232.md"],
        ["text", "Serving plan #2.md"],
      ],
    );
    await page.press("Control+Z");
    await until("the empty board", () => elementsOf(board).length === 0);
  });

  it("makes a link of a file that a hand drags from the Explorer; VS Code hands it over with Shift", async () => {
    const plan = writeFile("dragged.md", "# Plan\n");
    const row = { selector: '.explorer-folders-view .monaco-list-row.selected[aria-label^="dragged.md"]' };
    await until("the Explorer shows the file", async () => {
      await vscode.commands.executeCommand("revealInExplorer", plan);
      return (await page.count(row)) > 0;
    });
    await page.drag(row, board.at(600, 400), ["Shift"]);
    const [card] = await until("the card", () => {
      const found = elementsOf(board);
      return found.length >= 2 && found;
    });
    assert.equal(card?.link, "../dragged.md");
  });
});
