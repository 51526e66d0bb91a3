/** A stroke costs what was drawn, however large the board is: neither the scene nor its text is sent. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { boxes } from "../../../scripts/bench-board/scene.ts";
import { labelNearMiddle } from "../big-board.ts";
import { elementsOf, openBoard } from "../board.ts";
import { page } from "../page.ts";
import { watchTraffic, type SeenMessage } from "../traffic.ts";
import { until } from "../until.ts";
import { closeAll } from "../workspace.ts";

const count = 600;
const mostBytes = 8192;

describe("A box that is moved on a large board", () => {
  afterEach(closeAll);

  it("takes few bytes between canvas and host, and changes few characters of the text", async () => {
    const board = await openBoard("large.excalidraw", boxes(count), 3 * count);
    assert.ok(board.document.getText().length > 50 * mostBytes);
    const label = await labelNearMiddle(board, count);
    await page.waitFor(board.find(".library .stencil"));
    const traffic = await watchTraffic(board);
    const changes: vscode.TextDocumentChangeEvent[] = [];
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === board.document) changes.push(event);
    });
    const before = elementsOf(board);
    await page.drag(board.at(label.x, label.y), board.at(label.x + 30, label.y));
    const seen: SeenMessage[] = [];
    // The last message of a stroke is the answer to the commit, and the text has it by then.
    await until("the canvas has the answer", async () => {
      seen.push(...(await traffic.take()));
      const commit = seen.find(({ method }) => method === "scene/commit");
      return commit && seen.some((one) => isAnswer(one) && one.id === commit.id);
    });
    listener.dispose();
    const moved = elementsOf(board).filter(({ x }, i) => x !== before[i]?.x);
    assert.ok(moved.some(({ type }) => type === "rectangle"));
    // What the canvas asked for as it opened, such as libraries, may be answered meanwhile.
    const asked = new Set(seen.filter((one) => !isAnswer(one)).map(({ id }) => id));
    const ofStroke = seen.filter((one) => !isAnswer(one) || asked.has(one.id));
    // Of a drag that is slow there are several drafts; each says all of it.
    for (const { bytes } of ofStroke) assert.ok(bytes <= mostBytes / 2, JSON.stringify(seen));
    const [drafts, others] = [ofStroke.filter(isDraft), ofStroke.filter((one) => !isDraft(one))];
    assert.ok(bytesOf([...drafts.slice(-1), ...others]) <= mostBytes, JSON.stringify(seen));
    const edits = changes.flatMap(({ contentChanges }) => contentChanges);
    const characters = edits.reduce((sum, { text, rangeLength }) => sum + text.length + rangeLength, 0);
    assert.ok(characters > 0 && characters <= mostBytes, `${characters} characters`);
  });
});

function isAnswer({ way, method }: SeenMessage): boolean {
  return way === "to canvas" && method === undefined;
}

function isDraft({ method }: SeenMessage): boolean {
  return method === "scene/draft";
}

function bytesOf(messages: readonly SeenMessage[]): number {
  return messages.reduce((sum, { bytes }) => sum + bytes, 0);
}
