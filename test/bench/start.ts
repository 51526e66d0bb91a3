/**
 * `npm run bench:start`: from the start of the server's process to the first diagnostics of a design of 500 lines, beside an empty
 * server on the same library, bundled alike: of a design that was open before, whose diagnostics are kept, and of one that no
 * server has seen; and activation in windows of a real VS Code, beside an empty extension. Needs `node esbuild.mjs --production --tests`. `--write` puts the tables into
 * bench/START.md, `--server` leaves activation out.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as esbuild from "esbuild";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { machine } from "../../scripts/bench/machine.ts";
import { median } from "../../scripts/bench/median.ts";
import { writeReport } from "../../scripts/bench/report.ts";
import { activations } from "../../scripts/bench-start/activation.ts";
import { withCleanup } from "../../scripts/host/cleanup.mjs";
import { syntheticDesign } from "./synthetic-design.ts";

interface Start {
  /** On the clock, in ms. */
  readonly wall: number;
  /** Of the processor, in ms: other work of the machine hardly counts; undefined where /proc does not tell. */
  readonly cpu: number | undefined;
}

const runs = 15;
const windows = 9;
const seen = syntheticDesign(500);
/** With the load before it begins. */
const ranOn = machine();

async function startOf(program: string, text: string): Promise<Start> {
  const begin = performance.now();
  const child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const wall = new Promise<number>((done) => {
    connection.onNotification("textDocument/publishDiagnostics", () => {
      done(performance.now() - begin);
    });
  });
  connection.listen();
  const params = { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities: {} };
  await connection.sendRequest("initialize", params);
  await connection.sendNotification("initialized", {});
  const uri = text === seen ? "untitled:seen.md" : "untitled:new.md";
  const textDocument = { uri, languageId: "markdown", version: 1, text };
  await connection.sendNotification("textDocument/didOpen", { textDocument });
  const start = { wall: await wall, cpu: cpuOf(child.pid) };
  const exited = new Promise((done) => child.once("exit", done));
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  await exited;
  connection.dispose();
  return start;
}

function cpuOf(pid: number | undefined): number | undefined {
  try {
    const [, user, system] =
      /\) (?:\S+ ){11}(\d+) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    // In ticks of a hundredth of a second.
    return (Number(user) + Number(system)) * 10;
  } catch {
    return undefined;
  }
}

async function emptyServer(folder: string): Promise<string> {
  const outfile = join(folder, "empty-server.cjs");
  await esbuild.build({
    entryPoints: [resolve(import.meta.dirname, "empty-server.ts")],
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    mainFields: ["module", "main"],
    logLevel: "warning",
  });
  return outfile;
}

async function serverTable(folder: string): Promise<string> {
  const ours = resolve(import.meta.dirname, "../../dist/server/main.node.cjs");
  const empty = await emptyServer(folder);
  const again: [Start[], Start[]] = [[], []];
  const first: [Start[], Start[]] = [[], []];
  const pair = async (text: string): Promise<readonly [Start, Start]> => [
    await startOf(ours, text),
    await startOf(empty, text),
  ];
  // In turns, so that a machine that gets slower is slower for both; the first rounds warm up.
  for (let run = -2; run < runs; run++) {
    const pairs = [
      [again, await pair(seen)],
      // Of another name: of each document, the text that was last seen is kept.
      [first, await pair(`${seen}\nOf ${Date.now()}.${run}.\n`)],
    ] as const;
    if (run < 0) continue;
    for (const [starts, [one, other]] of pairs) {
      starts[0].push(one);
      starts[1].push(other);
    }
  }
  const figure = (
    what: string,
    [one, other]: readonly [Start[], Start[]],
    of: (start: Start) => number | undefined,
  ): string =>
    row(
      what,
      one.flatMap((start) => of(start) ?? []),
      other.flatMap((start) => of(start) ?? []),
    );
  return [
    "| From start to first diagnostics, 500 lines | Loopboard | Empty server | Ratio |",
    "| --- | ---: | ---: | ---: |",
    figure("Of a design that was open before, on the clock", again, ({ wall }) => wall),
    figure("Of a design that was open before, processor time", again, ({ cpu }) => cpu),
    figure("Of a design that is new, on the clock", first, ({ wall }) => wall),
    figure("Of a design that is new, processor time", first, ({ cpu }) => cpu),
  ].join("\n");
}

async function activationTable(): Promise<string> {
  const measured = await withCleanup((cleanup) => activations(windows, cleanup));
  return [
    "| Activation in a window of VS Code | Loopboard | Empty extension | Ratio |",
    "| --- | ---: | ---: | ---: |",
    row(
      "On the clock",
      measured.map(({ ours }) => ours),
      measured.map(({ empty }) => empty),
    ),
  ].join("\n");
}

function row(what: string, ours: readonly number[], others: readonly number[]): string {
  const [a, b] = [median(ours), median(others)];
  const figure = (milliseconds: number): string => `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
  return `| ${what} | ${figure(a)} | ${figure(b)} | ${(a / b).toFixed(1)}× |`;
}

const folder = mkdtempSync(join(tmpdir(), "loopboard-bench-start-"));
try {
  const ofServer = await serverTable(folder);
  const ofActivation = process.argv.includes("--server") ? undefined : await activationTable();
  const texts = [
    "# Bench of the start",
    `Printed by \`npm run bench:start\` on ${ranOn}. Medians of ${runs} starts of each server, in turns; the ratio is what to read. The goal is 1.5×. What was found of a design when it was last open is shown while it is reviewed again; a new one has to be reviewed first.`,
    ofServer,
    ...(ofActivation === undefined
      ? []
      : [
          `Medians of ${windows} windows, in turns the one or the other first, behind a third extension that is empty too. The goal is 2×.`,
          ofActivation,
        ]),
  ];
  console.log(`${[ofServer, ofActivation ?? ""].join("\n\n")}\n\n${ranOn}`);
  if (process.argv.includes("--write")) {
    await writeReport("START.md", `${texts.join("\n\n")}\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
