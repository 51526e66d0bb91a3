/** What goes wrong around the language server, and what it makes of it. Needs dist/ (npm run build). */
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StreamMessageReader } from "vscode-jsonrpc/node";
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
    const [answer] = await answersTo(["asked"], [asked("asked"), taken("asked")]);
    expect(answer?.error?.code).toBe(requestCancelled);
    expect((await client.pull(uri)).length).toBeGreaterThan(0);
  });

  it("does not hold up those that come after it, however many were cancelled", async () => {
    client = await startLspClient({ textDocument: { diagnostic: {} } });
    client.open(uri, large);
    const versions = Array.from({ length: 28 }, (_, index) => index + 2);
    const answers = await answersTo(
      versions.map((version) => `asked ${version}`),
      versions.flatMap((version) => [changed(version), asked(`asked ${version}`), taken(`asked ${version}`)]),
    );
    for (const { error } of answers) expect(error?.code).toBe(requestCancelled);
    expect((await client.pull(uri)).length).toBeGreaterThan(0);
  });
});

/** Sends the messages and waits for the answers to those of these ids. */
function answersTo(ids: readonly string[], messages: readonly object[]): Promise<readonly Answer[]> {
  const stdout = client.process.stdout;
  if (!stdout) throw new Error("The server's output is not read.");
  const answers: Answer[] = [];
  const all = new Promise<readonly Answer[]>((resolve) => {
    new StreamMessageReader(stdout).listen((message) => {
      const answer = message as Answer;
      if (answer.id !== undefined && ids.includes(answer.id)) answers.push(answer);
      if (answers.length === ids.length) resolve(answers);
    });
  });
  sendAtOnce(messages);
  return all;
}

/** What these tests look at of an answer. */
interface Answer {
  readonly id?: string;
  readonly error?: { readonly code: number };
}

/** In one piece, so that all of them wait when the first is heard, however slow or quick the machine is. */
function sendAtOnce(messages: readonly object[]): void {
  const texts = messages.map((message) => JSON.stringify({ jsonrpc: "2.0", ...message }));
  const framed = texts.map((text) => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  client.process.stdin?.write(framed.join(""));
}

const asked = (id: string) => ({ id, method: "textDocument/diagnostic", params: { textDocument: { uri } } });
const taken = (id: string) => ({ method: "$/cancelRequest", params: { id } });
const changed = (version: number) => ({
  method: "textDocument/didChange",
  params: { textDocument: { uri, version }, contentChanges: [{ range: at(5), text: "x" }] },
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
  sendAtOnce(Array.from({ length: 29 }, (_, index) => changed(index + 2)));
  await last;
  expect(versions).toEqual([1, 30]);
});

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
