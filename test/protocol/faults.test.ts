/** What goes wrong around the language server, and what it makes of it. Needs dist/ (npm run build). */
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CancellationTokenSource } from "vscode-jsonrpc";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { syntheticDesign } from "../bench/synthetic-design.ts";
import { type LspClient, startLspClient } from "./lsp-client.ts";

const uri = "untitled:large.md";
const large = syntheticDesign(6_000);
const requestCancelled = -32800;

let client: LspClient;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "loopboard-faults-"));
});
afterEach(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

function at(line: number) {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}

describe("a request that is cancelled", () => {
  it("is answered as cancelled without the work, and the server goes on", async () => {
    client = await startLspClient({ textDocument: { diagnostic: {} } });
    client.open(uri, large);
    const cancelling = new CancellationTokenSource();
    const params = { textDocument: { uri } };
    const request = client.connection.sendRequest("textDocument/diagnostic", params, cancelling.token);
    cancelling.cancel();
    await expect(request).rejects.toMatchObject({ code: requestCancelled });
    expect((await client.pull(uri)).length).toBeGreaterThan(0);
  });

  it("does not hold up those that come after it, however many were cancelled", async () => {
    client = await startLspClient({ textDocument: { diagnostic: {} } });
    client.open(uri, large);
    const cancelled: Promise<unknown>[] = [];
    for (let version = 2; version < 30; version++) {
      client.change(uri, version, at(5), "x");
      const cancelling = new CancellationTokenSource();
      const params = { textDocument: { uri } };
      cancelled.push(client.connection.sendRequest("textDocument/diagnostic", params, cancelling.token));
      cancelling.cancel();
    }
    for (const result of await Promise.allSettled(cancelled)) expect(result.status).toBe("rejected");
    expect((await client.pull(uri)).length).toBeGreaterThan(0);
  });
});

it("findings of a text that is gone are not computed: a burst of changes is answered once", async () => {
  client = await startLspClient({ textDocument: {} });
  const versions: (number | undefined)[] = [];
  const published = (wanted: number) =>
    new Promise<void>((resolve) => {
      client.connection.onNotification(
        "textDocument/publishDiagnostics",
        ({ version }: { version?: number }) => {
          versions.push(version);
          if (version === wanted) resolve();
        },
      );
    });
  client.open(uri, large);
  await published(1);
  const last = published(30);
  // In one piece, so that all of them wait when the first is heard, however slow or quick the machine is.
  client.process.stdin?.write(Array.from({ length: 29 }, (_, index) => changeMessage(index + 2)).join(""));
  await last;
  expect(versions).toEqual([1, 30]);
});

function changeMessage(version: number): string {
  const params = { textDocument: { uri, version }, contentChanges: [{ range: at(5), text: "x" }] };
  const message = JSON.stringify({ jsonrpc: "2.0", method: "textDocument/didChange", params });
  return `Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`;
}

describe("a configuration that can't be read", () => {
  const design = "---\nloopboard: true\n---\n\n# A design\n\n## Data\n\nTBD\n";

  it.each<readonly [string, (path: string) => Promise<unknown>, RegExp]>([
    ["is a folder", (path) => mkdir(path), /could not be read \(EISDIR\)/],
    ["is binary", (path) => writeFile(path, new Uint8Array([123, 0, 125])), /NUL bytes/],
    ["is not UTF-8", (path) => writeFile(path, Buffer.from('{ "extends": "é" }', "latin1")), /not UTF-8/],
    ["has 50 MB", (path) => writeFile(path, " ".repeat(50_000_000)), /larger than 5 MB/],
    ["is a link to nothing", (path) => symlink("nowhere", path), /does not exist|cannot be found|not found/],
  ])("because it %s is said in one message where it is named", async (_, make, message) => {
    await make(join(folder, "base.loopboard.jsonc"));
    client = await startLspClient({ textDocument: { diagnostic: {} } }, pathToFileURL(folder).href);
    const config = pathToFileURL(join(folder, ".loopboard.jsonc")).href;
    client.open(config, '{ "extends": "./base.loopboard.jsonc" }', "jsonc");
    const problems: readonly Diagnostic[] = await client.pull(config);
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
    const document = pathToFileURL(join(folder, "design.md")).href;
    client.open(document, design);
    expect((await client.pull(document)).map(({ code }) => code)).toContain("placeholder-text");
  });
});
