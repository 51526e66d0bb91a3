/** What a start shows of documents that were open before, over stdio. Needs dist/ (npm run build). */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { type LspClient, startLspClient } from "./lsp-client.ts";

const design = `---
loopboard: true
---

# Movie night

See [the labels](sources.md#labels).

## Requirements

It answers with low latency.
`;

let parent: string;
let folder: string;
let client: LspClient;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "loopboard-kept-"));
  folder = join(parent, "designs");
  await mkdir(folder);
  await writeFile(fileOf("design.md"), design);
  await writeFile(fileOf("sources.md"), "# Sources\n\n## Labels\n\nRatings.\n");
});
afterEach(async () => {
  await client.stop();
  await rm(parent, { recursive: true });
});

const fileOf = (name: string): string => join(folder, name);
const uri = (): string => pathToFileURL(fileOf("design.md")).href;

type Capabilities = Parameters<typeof startLspClient>[0];
const pulls: Capabilities = { textDocument: { diagnostic: {} } };
const asksAgain: Capabilities = { ...pulls, workspace: { diagnostics: { refreshSupport: true } } };

/** Each start of a test keeps in the folder of that test. */
const start = (capabilities: Capabilities = {}): Promise<LspClient> =>
  startLspClient(capabilities, pathToFileURL(folder).href, undefined, {
    NODE_COMPILE_CACHE: join(parent, "cache"),
    NODE_DISABLE_COMPILE_CACHE: undefined,
  });

const messages = (diagnostics: readonly Diagnostic[]): readonly unknown[] =>
  diagnostics.map(({ message }) => message);

/** Starts a server, lets it review the document as it lies there, and ends it. */
async function reviewOnce(): Promise<readonly Diagnostic[]> {
  client = await start();
  client.open(uri(), await readFile(fileOf("design.md"), "utf8"));
  const { diagnostics } = await client.published(uri());
  await client.stop();
  return diagnostics;
}

/** Makes what is kept say something that no review would, to be told from what a review finds. */
function mark(): void {
  const [file = ""] = readdirSync(parent, { recursive: true, encoding: "utf8" }).filter((name) =>
    /loopboard-diagnostics.[0-9a-f]+\.json$/.test(name),
  );
  const entry = JSON.parse(readFileSync(join(parent, file), "utf8")) as { diagnostics: Diagnostic[] };
  const [first] = entry.diagnostics;
  if (!first) throw new Error("Nothing was kept.");
  writeFileSync(
    join(parent, file),
    JSON.stringify({ ...entry, diagnostics: [{ ...first, message: "Kept." }] }),
  );
}

describe("a client that is pushed to", () => {
  it("gets what was found before, and what is found now where it differs", async () => {
    const found = await reviewOnce();
    expect(found.length).toBeGreaterThan(1);
    mark();
    client = await start();
    client.open(uri(), design);
    expect(messages((await client.published(uri())).diagnostics)).toEqual(["Kept."]);
    expect((await client.published(uri())).diagnostics).toEqual(found);
  });

  it("gets it once where it is the same", async () => {
    const found = await reviewOnce();
    client = await start();
    client.open(uri(), design);
    expect((await client.published(uri())).diagnostics).toEqual(found);
    const line = { start: { line: 10, character: 0 }, end: { line: 11, character: 0 } };
    client.change(uri(), 2, line, "");
    // The next that comes is of the next version.
    expect((await client.published(uri())).version).toBe(2);
  });

  it.each<readonly [string, () => Promise<void>]>([
    ["the text", () => writeFile(fileOf("design.md"), `${design}\nIt is fast.\n`)],
    ["a file that it links to", () => writeFile(fileOf("sources.md"), "# Sources\n")],
    ["the configuration", () => writeFile(fileOf(".loopboard.jsonc"), '{ "profile": "interview" }\n')],
  ])("gets nothing of before where %s has changed", async (_, change) => {
    await reviewOnce();
    mark();
    await change();
    client = await start();
    client.open(uri(), await readFile(fileOf("design.md"), "utf8"));
    expect(messages((await client.published(uri())).diagnostics)).not.toContain("Kept.");
  });

  it("gets what a server had found that was killed after a save", async () => {
    client = await start();
    client.open(uri(), design);
    await client.published(uri());
    await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri: uri() } });
    // What the client asks next is answered when the save was heard.
    await client.codeActions(uri(), { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    const ended = new Promise((resolve) => client.process.once("exit", resolve));
    client.process.kill("SIGKILL");
    await ended;
    client.connection.dispose();
    mark();
    client = await start();
    client.open(uri(), design);
    expect(messages((await client.published(uri())).diagnostics)).toEqual(["Kept."]);
  });
});

describe("a client that pulls", () => {
  it("gets what was found before, and is told to ask again where a review finds something else", async () => {
    const found = await reviewOnce();
    mark();
    client = await start(asksAgain);
    const toldToAsk = new Promise<void>((resolve) => {
      client.connection.onRequest("workspace/diagnostic/refresh", () => {
        resolve();
        return null;
      });
    });
    client.open(uri(), design);
    expect(messages(await client.pull(uri()))).toEqual(["Kept."]);
    await toldToAsk;
    expect(await client.pull(uri())).toEqual(found);
  });

  it("gets what a review finds where it cannot be told to ask again", async () => {
    const found = await reviewOnce();
    mark();
    client = await start(pulls);
    client.open(uri(), design);
    expect(await client.pull(uri())).toEqual(found);
  });
});
