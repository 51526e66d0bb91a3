import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as vscode from "vscode";
import {
  readBench,
  type Leftovers,
  type Opening,
  type Stroke,
} from "../../../scripts/bench-board/measured.ts";
import { boxes } from "../../../scripts/bench-board/scene.ts";
import type { Point } from "../../../scripts/e2e/page-contract.ts";
import { labelNearMiddle } from "../big-board.ts";
import { boardOf, type OpenBoard } from "../board.ts";
import { page } from "../page.ts";
import { watchTraffic, type Traffic } from "../traffic.ts";
import { until } from "../until.ts";
import { closeAll, writeFile } from "../workspace.ts";
import { held, ownTime } from "./extension-host.ts";

const { counts, runs, cycles, bareUrl, results } = readBench();
const bareOf = (count: number) => `${bareUrl}?scene=${count}.json`;

/** The first round warms up. Each is a test of its own, so that the launcher sees that there is progress. */
const rounds = Array.from({ length: runs + 1 }, (_, round) => round);

/** `npm run bench:board`: measures, and leaves it to scripts/bench-board to compare. */
describe("A board", function () {
  this.timeout(120_000);
  const openings: Opening[] = [];
  const strokes: Stroke[] = [];
  const leftovers: Leftovers[] = [];
  after(() => {
    mkdirSync(dirname(results), { recursive: true });
    writeFileSync(results, JSON.stringify({ openings, strokes, leftovers }));
  });

  for (const count of counts) {
    let size = { width: 1280, height: 720 };
    for (const round of rounds) {
      it(`of ${count} boxes opens, round ${round}`, async () => {
        // Side by side, so that a machine that gets slower is slower for all three.
        const empty = await openEmpty(`${count}.empty`, boxes(count));
        const [bare = Number.NaN] = await page.visit(bareOf(count), { size, mark: "canvas-ready" });
        const ours = await openOurs(`boxes-${count}.excalidraw`, boxes(count));
        ({ size } = ours);
        if (round > 0) openings.push({ count, empty, bare, ours: ours.time });
      });
    }
  }

  for (const count of counts) {
    describe(`of ${count} boxes`, () => {
      let board: OpenBoard;
      let traffic: Traffic;
      let size = { width: 0, height: 0 };
      /** Every other time the box goes back. */
      let ways: readonly (readonly [Point, Point])[] = [];
      const ours: Omit<Stroke, "bare">[] = [];

      it("is opened to be drawn on", async () => {
        const uri = writeFile(`move-${count}.excalidraw`, boxes(count));
        await vscode.commands.executeCommand("vscode.openWith", uri, "loopboard.board");
        board = boardOf(uri);
        await ready(board);
        traffic = await watchTraffic(board);
        size = await page.box(board.at());
        const [here, there] = pointsToMove(await labelNearMiddle(board, count));
        ways = rounds.map((round) => (round % 2 === 0 ? [here, there] : [there, here]));
      });

      for (const round of rounds) {
        it(`takes a moved box, round ${round}`, async () => {
          const [from, to] = ways[round] ?? [];
          assert.ok(from && to);
          ours.push({ count, ...(await move(board, traffic, from, to)) });
        });
      }

      it("is moved on a page of its own", async () => {
        await closeAll();
        const drags = { measure: "release", ways };
        const [, ...bare] = await page.visit(bareOf(count), { size, mark: "canvas-ready", drags });
        const both = ours.map((stroke, round) => ({ ...stroke, bare: bare[round] ?? Number.NaN }));
        strokes.push(...both.slice(1));
      });
    });
  }

  // Parts of the cycles, for the same reason as the rounds; the first ones load what only the first boards need.
  for (let cycle = 0; cycle <= cycles; cycle += 10) {
    it(`leaves nothing behind when it is closed, ${cycle} times`, async () => {
      const uri = writeFile("cycles.excalidraw", boxes(20));
      for (let i = 0; i < 10; i++) {
        await vscode.commands.executeCommand("vscode.openWith", uri, "loopboard.board");
        await ready(boardOf(uri));
        await closeAll();
      }
      if (cycle === 0 || cycle === cycles) leftovers.push({ cycles: cycle, ...(await held()) });
    });
  }
});

function pointsToMove({ x, y }: Point): readonly [Point, Point] {
  return [
    { x, y },
    { x: x + 12, y },
  ];
}

async function openEmpty(name: string, text: string): Promise<number> {
  const uri = writeFile(name, text);
  const start = Date.now();
  await vscode.commands.executeCommand("vscode.openWith", uri, "emptyEditor.page");
  await page.waitFor({ frameWith: ".empty-page.is-ready" }, "attached");
  const end = await readyAt(".empty-page.is-ready");
  await closeAll();
  return end - start;
}

async function openOurs(name: string, text: string) {
  const uri = writeFile(name, text);
  const start = Date.now();
  await vscode.commands.executeCommand("vscode.openWith", uri, "loopboard.board");
  const board = boardOf(uri);
  const end = await ready(board);
  const size = await page.box(board.at());
  await closeAll();
  return { time: end - start, size };
}

/** When the canvas was painted, in the machine's milliseconds. */
async function ready(board: OpenBoard): Promise<number> {
  return readyAt(board.at().frameWith);
}

async function readyAt(frameWith: string | undefined): Promise<number> {
  return until("the canvas is ready", async () => {
    const at = await page.evaluate(
      frameWith,
      `performance.getEntriesByName("canvas-ready").map(({ startTime }) => performance.timeOrigin + startTime)[0] ?? 0`,
    );
    return typeof at === "number" && at > 0 && at;
  });
}

async function move(board: OpenBoard, traffic: Traffic, from: Point, to: Point) {
  await settled(board.document);
  await traffic.take();
  const { frameWith } = board.at();
  await page.evaluate(
    frameWith,
    `(window.addEventListener("pointerup", () => { window.released = Date.now(); }, { capture: true, once: true }), 0)`,
  );
  const { version } = board.document;
  const changes = watchChanges(board.document);
  const { milliseconds } = await ownTime(async () => {
    await page.drag(board.at(from.x, from.y), board.at(to.x, to.y));
    await until("the document has the move", () => board.document.version > version);
    await settled(board.document);
  });
  changes.dispose();
  assert.equal(board.document.version, version + 1, "one drag is one change");
  const released = Number(await page.evaluate(frameWith, "window.released"));
  const seen = await traffic.take();
  const bytes = (way: string) => seen.reduce((sum, one) => sum + (one.way === way ? one.bytes : 0), 0);
  const sent = seen.find(({ method }) => method === "scene/commit")?.at ?? Number.NaN;
  return {
    ...{ sent: sent - released, dirty: changes.at - released, documentChange: changes.characters },
    ...{ toCanvas: bytes("to canvas"), fromCanvas: bytes("from canvas"), hostOwn: milliseconds },
  };
}

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

/** Until nothing has changed for a while: so that what follows a stroke is part of it. */
async function settled(document: vscode.TextDocument): Promise<void> {
  for (let version = -1; version !== document.version;) {
    version = document.version;
    await new Promise((resolve) => setTimeout(resolve, 600));
  }
}
