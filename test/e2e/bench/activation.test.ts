import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import * as vscode from "vscode";
import { type Activation, readActivationPlan } from "../../../scripts/bench-start/measured.ts";

const { warmUp, empty, oursFirst, results } = readActivationPlan();

/** `npm run bench:start`: measures, and leaves it to test/bench/start.ts to compare. */
describe("Activation", () => {
  it("is measured beside that of an empty extension", async () => {
    await activate(warmUp);
    await calm();
    const times: { ours: number; empty: number } = { ours: 0, empty: 0 };
    const measureOurs = async (): Promise<void> => {
      times.ours = await activate("loopboard.loopboard");
    };
    if (oursFirst) await measureOurs();
    times.empty = await activate(empty);
    if (!oursFirst) await measureOurs();
    writeFileSync(results, JSON.stringify(times satisfies Activation));
  });
});

/** Until the window has started: the extension host is on time ten times in a row, or half a minute has passed. */
async function calm(): Promise<void> {
  const end = performance.now() + 30_000;
  for (let onTime = 0; onTime < 10 && performance.now() < end;) {
    const begin = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
    onTime = performance.now() - begin < 25 ? onTime + 1 : 0;
  }
}

/** How long it takes, in milliseconds. */
async function activate(id: string): Promise<number> {
  const extension = vscode.extensions.getExtension(id);
  assert.ok(extension, `${id} is not installed`);
  assert.equal(extension.isActive, false);
  const begin = performance.now();
  await extension.activate();
  return performance.now() - begin;
}
