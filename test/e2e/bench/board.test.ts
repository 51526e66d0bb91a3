import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { performance } from "node:perf_hooks";
import * as vscode from "vscode";
import { boxes, middleOf } from "../../../scripts/bench-board/scene.ts";
import { boardOf, type OpenBoard } from "../board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, writeFile } from "../workspace.ts";
import { median, readBench, type Opening, type Stroke } from "../../../scripts/bench-board/measured.ts";

const { counts, runs, cycles, bareUrl, results } = readBench();

/** `npm run bench:board`: measures, and leaves it to scripts/bench-board.ts to compare. */
describe("A board", () => {
  const openings: Opening[] = [];
  const strokes: Stroke[] = [];
  const heap: number[] = [];
  after(() => {
    mkdirSync(dirname(results), { recursive: true });
    writeFileSync(results, JSON.stringify({ openings, strokes, heap }));
  });

  for (const count of counts) {
    it(`of ${count} boxes opens`, async function () {
      this.timeout(600_000);
      // Side by side, so that a machine that gets slower is slower for all three. The first round warms up.
      for (let run = -1; run < runs; run++) {
        const empty = await openEmpty(`${count}.empty`, boxes(count));
        const bare = await page.visit(`${bareUrl}?scene=${count}.json`, "canvas-ready");
        const ours = await openOurs(`boxes-${count}.excalidraw`, boxes(count));
        if (run >= 0) openings.push({ count, empty, bare, ours });
      }
    });
  }

  for (const count of counts) {
    it(`of ${count} boxes takes a moved box`, async function () {
      this.timeout(600_000);
      const uri = writeFile(`move-${count}.excalidraw`, boxes(count));
      await vscode.commands.executeCommand("vscode.openWith", uri, "loopboard.board");
      const board = boardOf(uri);
      await ready(board);
      await page.evaluate(
        board.find("").frameWith,
        `(window.seen = { got: 0 },
          window.addEventListener("message", (event) => { window.seen.got += JSON.stringify(event.data).length; }),
0)`,
      );
      for (let run = -1; run < runs; run++) {
        const stroke = await move(board, count, run);
        if (run >= 0) strokes.push(stroke);
      }
      await closeAll();
    });
  }

  it("leaves nothing behind when it is closed", async function () {
    this.timeout(600_000);
    const [count = 20] = counts;
    const uri = writeFile("cycles.excalidraw", boxes(count));
    for (let cycle = 0; cycle <= cycles; cycle++) {
      await vscode.commands.executeCommand("vscode.openWith", uri, "loopboard.board");
      await ready(boardOf(uri));
      await closeAll();
      if (cycle % 20 === 0) heap.push(await usedHeap());
    }
  });
});

async function openEmpty(name: string, text: string): Promise<number> {
  const uri = writeFile(name, text);
  const start = Date.now();
  await vscode.commands.executeCommand("vscode.openWith", uri, "emptyEditor.page");
  await page.waitFor({ frameWith: ".empty-page.is-ready" }, "attached");
  const end = await readyAt(".empty-page.is-ready");
  await closeAll();
  return end - start;
}

async function openOurs(name: string, text: string): Promise<number> {
  const uri = writeFile(name, text);
  const start = Date.now();
  await vscode.commands.executeCommand("vscode.openWith", uri, "loopboard.board");
  const end = await ready(boardOf(uri));
  await closeAll();
  return end - start;
}

/** When the canvas was painted, in the machine's milliseconds. */
async function ready(board: OpenBoard): Promise<number> {
  const { frameWith = "" } = board.find("");
  return readyAt(frameWith);
}

async function readyAt(frameWith: string): Promise<number> {
  return until("the canvas is ready", async () => {
    const at = await page.evaluate(
      frameWith,
      `performance.getEntriesByName("canvas-ready").map(({ startTime }) => performance.timeOrigin + startTime)[0] ?? 0`,
    );
    return typeof at === "number" && at > 0 && at;
  });
}

/** Drags the label of a box near the middle by a few pixels, to and fro. */
async function move(board: OpenBoard, count: number, run: number): Promise<Stroke> {
  const { frameWith } = board.find("");
  const from = await labelNearMiddle(board, count);
  const isBack = run % 2 === 0;
  const [start, end] = [
    { ...from, x: from.x + (isBack ? way : 0) },
    { ...from, x: from.x + (isBack ? 0 : way) },
  ];
  await settled(board.document);
  await page.evaluate(
    frameWith,
    `(window.seen.got = 0,
      window.addEventListener("pointerup", () => { window.seen.up = Date.now(); }, { capture: true, once: true }), 0)`,
  );
  const { version } = board.document;
  const changes = watchChanges(board.document);
  const before = performance.eventLoopUtilization();
  await page.drag(board.at(start.x, start.y), board.at(end.x, end.y));
  await until("the document has the move", () => board.document.version > version);
  const { active } = performance.eventLoopUtilization(before);
  await settled(board.document);
  changes.dispose();
  const seen = (await page.evaluate(frameWith, "window.seen")) as { got: number; up: number };
  assert.equal(board.document.version, version + 1, "one drag is one change");
  const { at, characters } = changes;
  return {
    ...{ count, dirty: at - seen.up, toCanvas: seen.got },
    ...{ documentChange: characters, hostBusy: active },
  };
}

const way = 12;

function watchChanges(document: vscode.TextDocument) {
  const seen = { at: 0, characters: 0 };
  const listener = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document !== document) return;
    seen.at ||= Date.now();
    for (const { text, rangeLength } of event.contentChanges) {
      seen.characters += Math.max(text.length, rangeLength);
    }
  });
  return Object.assign(seen, { dispose: () => void listener.dispose() });
}

/** From the upper left corner of the canvas. What the view shows first is centred between Excalidraw's bars. */
async function labelNearMiddle(board: OpenBoard, count: number) {
  const { width, height } = await page.box(board.at());
  const zoom = Number.parseInt(await page.text(board.find(".reset-zoom-button")), 10) / 100;
  const { label, centre } = middleOf(count);
  return {
    x: width / 2 + (label.x - centre.x) * zoom,
    y: (height + viewMargin.top - viewMargin.bottom) / 2 + (label.y - centre.y) * zoom,
  };
}

const viewMargin = { top: 88, bottom: 72 };

async function settled(document: vscode.TextDocument): Promise<void> {
  for (let version = -1; version !== document.version;) {
    version = document.version;
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}

/** In bytes: what the extension host holds after it has been asked to collect, where it lets itself be asked. */
async function usedHeap(): Promise<number> {
  const used: number[] = [];
  for (let i = 0; i < 5; i++) {
    (globalThis as { gc?: () => void }).gc?.();
    await new Promise((resolve) => setTimeout(resolve, 100));
    used.push(process.memoryUsage().heapUsed);
  }
  return median(used);
}
