/**
 * `npm run bench:start`: from the start of the server's process to the first diagnostics of a design of 500 lines, beside an
 * empty server on the same library, bundled alike. Needs `node esbuild.mjs --production`. `--write` puts the table into
 * bench/START.md.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import * as esbuild from "esbuild";
import { format } from "prettier";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { syntheticDesign } from "./synthetic-design.ts";

interface Start {
  /** On the clock, in ms. */
  readonly wall: number;
  /** Of the processor, in ms: other work of the machine hardly counts; undefined where /proc does not tell. */
  readonly cpu: number | undefined;
}

const runs = 9;
const text = syntheticDesign(500);

async function startOf(program: string): Promise<Start> {
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
  const textDocument = { uri: "untitled:design.md", languageId: "markdown", version: 1, text };
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

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
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

const folder = mkdtempSync(join(tmpdir(), "loopboard-bench-start-"));
try {
  const ours = resolve(import.meta.dirname, "../../dist/server/main.node.cjs");
  const empty = await emptyServer(folder);
  const [oursStarts, emptyStarts]: [Start[], Start[]] = [[], []];
  // In turns, so that a machine that gets slower is slower for both; the first round warms up.
  for (let run = -1; run < runs; run++) {
    const [one, other] = [await startOf(ours), await startOf(empty)];
    if (run < 0) continue;
    oursStarts.push(one);
    emptyStarts.push(other);
  }
  const row = (what: string, of: (start: Start) => number | undefined): string => {
    const [a, b] = [oursStarts, emptyStarts].map((starts) => median(starts.flatMap((one) => of(one) ?? [])));
    return `| ${what} | ${a?.toFixed(0)} ms | ${b?.toFixed(0)} ms | ${((a ?? 0) / (b ?? 0)).toFixed(1)}× |`;
  };
  const table = [
    "| From start to first diagnostics, 500 lines | Loopboard | Empty server | Ratio |",
    "| --- | ---: | ---: | ---: |",
    row("On the clock", ({ wall }) => wall),
    row("Processor time", ({ cpu }) => cpu),
  ].join("\n");
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  console.log(`${table}\n\n${machine}`);
  if (process.argv.includes("--write")) {
    const report = await format(
      `# Bench of the start\n\nPrinted by \`npm run bench:start\` on ${machine}. Medians of ${runs} starts of each, in turns; the ratio is what to read. The goal is 1.5×.\n\n${table}\n`,
      { parser: "markdown" },
    );
    writeFileSync(new URL("../../bench/START.md", import.meta.url), report);
  }
} finally {
  rmSync(folder, { recursive: true });
}
